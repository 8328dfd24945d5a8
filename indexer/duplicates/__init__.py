"""Duplicates: which photos are the same picture, how they relate, and which one to keep.

What needs OpenCV is imported where it is used: the window names groups without it.
docs/decisions/0016-duplicate-verification.md says how a pair is judged.
"""
