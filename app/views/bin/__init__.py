"""The bin: what Kindred moved to the system's trash, and how it comes back."""
