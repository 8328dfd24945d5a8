"""What happens between the engine and the views: browsing, searching, indexing; no widgets."""
