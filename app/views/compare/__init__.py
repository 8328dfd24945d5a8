"""Two to eight photos beside each other or over each other, with zoom and place linked."""
