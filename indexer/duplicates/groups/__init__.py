"""Makes groups of pairs and files, and lists what is shown of them. Any thread."""
