"""Looks after Kindred's own data: its sizes, its caches, copies of it, and beginning anew."""
