"""Duplicates: whether two photos are the same picture, and how they relate.

Which pairs to look at is not decided here. docs/decisions/0016-duplicate-verification.md says how
a pair is judged, and what that was measured on.
"""

from indexer.duplicates.compression import jpeg_quality
from indexer.duplicates.features import Features, extract
from indexer.duplicates.relation import Relation, Side, words
from indexer.duplicates.verify import Reason, Verdict, verify

__all__ = [
    "Features",
    "Reason",
    "Relation",
    "Side",
    "Verdict",
    "extract",
    "jpeg_quality",
    "verify",
    "words",
]
