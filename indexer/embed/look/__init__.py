"""Look: the built-in encoder, which says how a picture looks. No model, no network.

Local descriptors, aggregated and projected, with colour and layout, as one unit vector for the
index; and the descriptors themselves, as bits, to re-score the best: docs/decisions/0009-look.md.
"""

from indexer.embed.look.code import LookCode
from indexer.embed.look.encoder import LookEncoder, look_encoder
from indexer.embed.look.fine import fine_similarity, mirrored_fine

__all__ = [
    "LookCode",
    "LookEncoder",
    "fine_similarity",
    "look_encoder",
    "mirrored_fine",
]
