"""Are two photos the same picture, edited, and how does one follow from the other? Any thread."""
