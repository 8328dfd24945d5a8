"""A folder beside the library: what of it is in the library already, and what only there.

Used by `indexer.library.comparing`. Nothing is written to the folder, nothing of it is indexed;
docs/decisions/0019-comparing-a-folder.md.
"""
