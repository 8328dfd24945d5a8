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

from indexer.messages import Bytes, message
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
  color: #1c1e21; background: #f7f7f5; --stays: #1f7a45; --goes: #b3261e }}
@media (prefers-color-scheme: dark) {{
  body {{ color: #e9ebee; background: #17181a; --stays: #5cc98a; --goes: #f28b82 }} }}
h1 {{ font-size: 20px }}
section {{ margin: 16px 0; padding: 12px 16px; border: 1px solid #8884; border-radius: 8px;
  break-inside: avoid }}
h2 {{ font-size: 14px; margin: 0; overflow-wrap: anywhere }}
p {{ margin: 4px 0 12px }} b {{ font-weight: 600 }}
ul {{ display: flex; flex-wrap: wrap; gap: 12px 16px; margin: 0; padding: 0; list-style: none }}
li {{ width: 240px; overflow-wrap: anywhere }} span {{ opacity: .75 }}
img {{ display: block; max-width: 160px; max-height: 120px; margin: 4px 0; border-radius: 4px }}
h2 img {{ outline: 3px solid var(--stays) }} p b {{ color: var(--stays) }}
li img {{ outline: 3px solid var(--goes) }} li b {{ color: var(--goes) }}
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
    stays, goes = escape(spoken(message("stays"))), escape(spoken(message("would go")))
    count = 0
    for keeper, group in groupby(files, lambda file: file.keeper):
        together = list(group)
        shared = {file.reason for file in together}
        # Above all of them only what is true of each
        above = spoken(shared.pop()) if len(shared) == 1 else ""
        kept = pictures.of(together[0].keeper_photo_id)
        to.write(f"<section><h2>{kept}{_name(keeper)}</h2>\n")
        to.write(f"<p><b>{stays}</b> <span>{escape(above)}</span></p>\n<ul>\n")
        for file in together:
            count += 1
            parts = [str(Bytes(file.size_bytes)), spoken(file.relation)]
            if not above and file.reason:
                parts.append(
                    spoken(message("why the other one stays: {reason}", reason=file.reason))
                )
            to.write(
                f"<li>{pictures.of(file.photo_id)}<bdi>{_name(file.path)}</bdi><br>"
                f"<b>{goes}</b> <span>{escape(' · '.join(filter(None, parts)))}</span></li>\n"
            )
        to.write("</ul></section>\n")
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
