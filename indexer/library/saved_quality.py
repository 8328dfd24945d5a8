"""How coarsely JPEG files were saved, read from their heads and remembered. Any thread."""

from __future__ import annotations

import threading
from collections import OrderedDict

from PIL import Image

from indexer.duplicates.keepers.compression import jpeg_quality
from indexer.types import PhotoFile, PhotoId

_KEPT = 4096


class SavedQuality:
    """Asked of files whose pictures are compared in words; some hundreds of microseconds each."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[PhotoId, int | None] = OrderedDict()

    def __call__(self, file: PhotoFile) -> int | None:
        """The quality 1..100; None for other formats, and where the file cannot be read now."""
        with self._lock:
            if file.photo_id in self._known:
                self._known.move_to_end(file.photo_id)
                return self._known[file.photo_id]
        if file.is_offline or file.path.suffix.lower() not in (".jpg", ".jpeg", ".jpe", ".jfif"):
            return None
        try:
            with Image.open(file.path, formats=["JPEG", "MPO"]) as image:
                tables = getattr(image, "quantization", {})
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return None  # shown without it; it may be there the next time
        found = jpeg_quality(tables)
        with self._lock:
            self._known[file.photo_id] = found
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return found
