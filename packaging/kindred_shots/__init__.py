"""`dev.py shots`: pictures of every page and state of the window, to be looked at.

Nothing here is part of Kindred. A scene brings a real window on a real engine into one state; the
stage takes it in both themes and two sizes, in a process for each pixel ratio.
"""
