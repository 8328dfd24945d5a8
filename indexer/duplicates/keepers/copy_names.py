"""Which file names programs give to copies: edited, sent, made smaller, or simply a second one."""

from __future__ import annotations

import functools
import re
from typing import Final

_EDITED = (
    # Google Photos, in the languages of which we know; then what people and programs write
    r"[-_ ](edited|bearbeitet|modifi[eé]|editado|modificato|bewerkt|edytowan[eay]|redigerad)",
    r"[-_ ](edit|crop(ped)?|rotated|resized?|scaled|small|thumb(nail)?|web|compressed|lowres)",
    r"[-_]\d{2,5}x\d{2,5}",
    r"~\d+",  # Android's gallery
)
_SECOND = (
    r" ?\(\d+\)",
    r"( -)? (copy|kopie|copie|copia|kopia|kópia)( ?\(?\d+\)?)?",
    r"_copy\d*",
)
_SENT = (
    r"(img|vid)-\d{8}-wa\d+",  # WhatsApp
    r"whatsapp image ",
    r"signal-\d{4}-",
    r"photo_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d",  # Telegram
    r"(fb_img_|received_)\d+",  # Facebook and its Messenger
    r"(copy|kopie|copie|copia) (of|von|de|di|van) ",
    r"img_e\d{4}",  # Apple's edits beside the original
)
_COPY: Final = re.compile(
    rf"^({'|'.join(_SENT)})|({'|'.join(_EDITED + _SECOND)})(\.\w+)?$".encode(),
    re.IGNORECASE,
)


_DIGITS: Final = bytes.maketrans(b"123456789", b"0" * 9)
"""Which digits a name has is of no account, and most names differ in nothing else."""


def is_copy_name(name: bytes) -> bool:
    """Whether a file's name says that it is not the original: ``IMG_1 (2).jpg``, ``a-edited.jpg``.

    Args:
        name: With its ending, as `os.fsencode` gives it.
    """
    return _is_copy(name.translate(_DIGITS))


@functools.lru_cache(maxsize=1 << 12)
def _is_copy(name: bytes) -> bool:
    return _COPY.search(name) is not None
