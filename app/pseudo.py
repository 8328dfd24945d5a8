"""A language that nobody speaks: English with accents, in brackets and 40 % longer.

``--language pseudo`` shows at a glance which text never went through `tr` (it has no brackets) and
which one has no room for a longer language (its closing bracket is missing).
"""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QObject, QTranslator

_LONGER = 0.4
_ACCENTS = str.maketrans("aeiouncysAEIOUNCYS", "àéîöüñçýšÀÉÎÖÜÑÇÝŠ")
# What stands for something else must stay as it is: {0}, {name:,}, %n, %Ln, tags, &mnemonics.
_KEPT = re.compile(r"(\{[^}]*\}|%L?n|</?[a-z][^>]*>|&\w)")
_OF_QT = re.compile(r"Q[A-Z]")


def pseudo(text: str) -> str:
    """``[Àdd földér… ööö]``: wider by 40 %."""
    parts = _KEPT.split(text)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    missing = max(1, math.ceil(len(text) * _LONGER) - 1)
    # Letters, since dots would be longer in number only; in words that can be wrapped.
    words = ["ö" * min(6, missing - at) for at in range(0, missing, 7)]
    return f"[{''.join(parts)} {' '.join(words)}]"


class PseudoTranslator(QTranslator):
    """Says all of Kindred's texts in that language; Qt's own stay English."""

    def __init__(self, english: QTranslator, parent: QObject | None = None) -> None:
        """Make it.

        Args:
            english: Knows the forms of what is counted.
            parent: Owns it.
        """
        super().__init__(parent)
        self._english = english

    def isEmpty(self) -> bool:
        """It has a word for everything."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """One text, None for Qt's own; Qt puts the number in afterwards."""
        if _OF_QT.match(context) or not sourceText:
            return None
        english = self._english.translate(context, sourceText, disambiguation, n)
        return pseudo(english or sourceText)
