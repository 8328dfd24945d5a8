"""The dialog for the rules by which one photo of a group is advised to be kept."""
