"""One indexing run: scan, read, decode, embed, commit, in bounded stages.

``run`` owns the threads; ``reading``, ``embedding`` and ``writing`` are what they do; ``channel``
and ``turns`` are how they meet; ``progress`` is what they tell.
"""
