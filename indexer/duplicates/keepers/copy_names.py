"""Which file names programs give to copies: edited, sent, made smaller, or simply a second one."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


def are_copy_names(names: Sequence[bytes]) -> list[bool]:
    """Which names of files say that they are not the original: ``IMG_1 (2).jpg``, ``a-edited.jpg``.

    Args:
        names: With their endings, as `os.fsencode` gives them.
    """
    # All at once: 100,000 names are a few thousand kinds of names.
    kinds = b"/".join(names).translate(_DIGITS).split(b"/") if names else []
    known = {kind: _COPY.search(kind) is not None for kind in set(kinds)}
    return [known[kind] for kind in kinds]
