"""Queries: their terms, how terms are composed, and what a match is worth."""
