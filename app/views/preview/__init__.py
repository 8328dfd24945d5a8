"""One photo, large: the page over the window, and its parts."""
