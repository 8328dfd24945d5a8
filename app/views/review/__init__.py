"""The page on which one goes through groups of duplicates."""
