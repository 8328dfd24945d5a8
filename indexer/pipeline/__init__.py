"""One indexing run: scan, read, decode, embed, commit, in bounded stages.

``runs`` starts them, one at a time; ``run`` owns the threads; ``reading``, ``embedding`` and
``writing`` are what they do; ``channel`` is how they meet, ``progress`` what they tell.
"""
