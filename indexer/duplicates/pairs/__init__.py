"""Finds pairs of photos that are alike, without comparing each with each. Engine threads."""
