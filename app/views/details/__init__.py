"""The details at the right: of one photo, of several, or of the place one is at."""
