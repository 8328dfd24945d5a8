"""Duplicates: which photos are the same picture, how they relate, and which one to keep.

`verification` judges a pair of pictures, `pairs` finds the pairs worth judging, `keepers` ranks
photos of a group, `groups` makes groups of pairs and files. What needs OpenCV is imported where it
is used: the window names groups without it. docs/decisions/0016 to 0018 say why it is so.
"""
