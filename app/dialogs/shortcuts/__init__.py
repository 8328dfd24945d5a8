"""The list of keyboard shortcuts, and their change."""
