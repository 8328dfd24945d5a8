"""What two spellings of a name have in common. Pure text, any thread."""

from __future__ import annotations

import functools
import unicodedata


@functools.lru_cache(maxsize=1 << 16)  # a folder's name stands in many paths
def folded(text: str) -> str:
    """A name without case and accents, with single spaces."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in apart if not unicodedata.combining(char)).split())
