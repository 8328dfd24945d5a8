"""The settings: one dialog, one small page a concern."""
