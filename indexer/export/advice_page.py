"""The page that shows what following the advice would mark: one file, with small pictures in it."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from PIL import Image

from indexer.messages import Bytes
from indexer.types import PhotoId

if TYPE_CHECKING:
    from indexer.duplicates.records import AdvisedFile

Thumbnail = Callable[[PhotoId], bytes | None]
"""Gives an encoded thumbnail."""

_PICTURES: Final = 2000
"""So many are in a page at most: some 10 MB, which browsers still open at once."""
_PICTURE_PX: Final = 160

# Nothing is fetched and nothing runs, whatever a file is named.
_HEAD: Final = """<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title><style>
body {{ font: 14px system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em;
  color: #1c1e21; background: #f7f7f5 }}
@media (prefers-color-scheme: dark) {{ body {{ color: #e9ebee; background: #17181a }} }}
h1 {{ font-size: 20px }} h2 {{ font-size: 14px; margin: 1.5em 0 .25em; overflow-wrap: anywhere }}
p {{ margin: .25em 0; opacity: .75 }} ul {{ margin: .25em 0; padding-left: 1.25em }}
li {{ overflow-wrap: anywhere }} span {{ opacity: .75 }}
img {{ display: block; max-width: 160px; max-height: 120px; margin: 4px 0; border-radius: 4px }}
h2 img {{ outline: 3px solid #2e9e5b; outline-offset: -1px }}
</style></head><body><h1>{title}</h1>
"""


def write_page(
    files: Iterable[AdvisedFile],
    to: TextIO,
    title: str,
    spoken: Callable[[str], str],
    thumbnail: Thumbnail | None,
) -> int:
    """Write it; return how many files. Arguments as those of `indexer.export.advice`."""
    to.write(_HEAD.format(title=escape(title)))
    pictures = _Pictures(thumbnail)
    count = 0
    for (keeper, reason), group in groupby(files, lambda file: (file.keeper, file.reason)):
        for at, file in enumerate(group):
            if at == 0:
                kept = pictures.of(file.keeper_photo_id)
                to.write(f"<h2>{kept}{_name(keeper)}</h2>\n<p>{escape(spoken(reason))}</p>\n<ul>\n")
            count += 1
            what = f" <span>{escape(spoken(file.relation))}</span>" if file.relation else ""
            size = f" <span>{Bytes(file.size_bytes)}</span>"
            to.write(f"<li>{pictures.of(file.photo_id)}{_name(file.path)}{size}{what}</li>\n")
        to.write("</ul>\n")
    to.write("</body></html>\n")
    return count


def _name(path: Path) -> str:
    return escape(str(path))


class _Pictures:
    """Pictures inside the page, as long as there is room."""

    def __init__(self, thumbnail: Thumbnail | None) -> None:
        self._thumbnail = thumbnail
        self._left = _PICTURES

    def of(self, photo_id: PhotoId | None) -> str:
        """An element, or nothing."""
        if photo_id is None or self._thumbnail is None or self._left <= 0:
            return ""
        data = self._thumbnail(photo_id)
        if data is None:
            return ""
        self._left -= 1
        with Image.open(io.BytesIO(data)) as image:
            small = image.convert("RGB")
        small.thumbnail((_PICTURE_PX, _PICTURE_PX))
        buffer = io.BytesIO()
        small.save(buffer, "JPEG", quality=70)
        encoded = base64.b64encode(buffer.getvalue()).decode("ascii")
        return f'<img alt="" src="data:image/jpeg;base64,{encoded}">'
