"""How the sample pictures are drawn: light, canvas, places, subjects and weather."""
