"""Moves files to the system's trash and back, with a journal. Nothing is ever deleted.

Used by `indexer.library.bin`, on its lane. What may be moved is looked at file by file, at that
moment: `removal` for how a plan is carried out, `checks` for what is refused.
"""
