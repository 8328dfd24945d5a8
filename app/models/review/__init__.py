"""What the review of duplicates shows: groups, their photos, and what is decided."""
