"""The library: the one door through which the window and the command line use the engine."""

from indexer.library.library import Library

__all__ = ["Library"]
