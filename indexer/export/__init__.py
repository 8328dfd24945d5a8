"""Takes photos out of the library: copies in a folder, or a list of what there is.

Sources are only ever opened for reading, and nothing that stands in the target is overwritten.
"""
