"""Which photo of a group is advised to be kept, by which rules, and why. Any thread."""
