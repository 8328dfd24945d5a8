"""`Relation`: how a picture follows from another one, in numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from indexer.duplicates.verification.alignment import Alignment
from indexer.messages import Message, message

_WHOLE: Final = 0.97
"""Shown from this share on, a picture is not called a crop: resizing rounds, edges are soft."""
_SAME_SIZE: Final = 1.03
_UPRIGHT_DEGREES: Final = 1.0
_STRETCHED: Final = 1.04
_QUALITY_APART: Final = 8
"""Steps of JPEG quality that are worth a word."""


@dataclass(frozen=True, slots=True)
class Side:
    """What is true of one of the two pictures."""

    shown: float
    """Share of its content that the other picture shows as well, 0..1; borders do not count."""
    is_bordered: bool
    """Whether there is an even border, or filled corners, around what both show."""
    is_covered: bool
    """Whether something was drawn over it, or an edit clipped it to white or black."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Of a first picture to a second one."""

    first: Side
    second: Side
    alignment: Alignment
    """From pixels of the first photo to pixels of the second, upright: links zoom and pan."""
    agreement: float = 0.0
    """How well the pixels agree where both show the same: 2: blocks correlate at 0.99, 3: at 0.999.

    A copy shares the noise of the picture that it was made from, and no other shot's."""

    @property
    def scale(self) -> float:
        """Pixels along a line of the second photo for one of the first."""
        return self.alignment.scale

    @property
    def rotation_degrees(self) -> float:
        """By which the second is turned, clockwise, -180 < r <= 180."""
        return self.alignment.rotation_degrees

    @property
    def is_mirrored(self) -> bool:
        """Whether one is the other's mirror image, turned perhaps."""
        return self.alignment.is_mirrored

    @property
    def loses(self) -> bool:
        """Whether the second is the first with something lost: cut off, covered, scaled down."""
        first, second = self.first, self.second
        is_all_there = second.shown >= _WHOLE and self.scale <= _SAME_SIZE
        edits = (first.is_bordered, first.is_covered)
        later_edits = (second.is_bordered, second.is_covered)
        if not is_all_there or any(
            edit and not later for edit, later in zip(edits, later_edits, strict=True)
        ):
            return False
        return first.shown < _WHOLE or self.scale < 1 / _SAME_SIZE or edits != later_edits

    def inverted(self) -> Relation:
        """Of the second picture to the first."""
        return replace(
            self, first=self.second, second=self.first, alignment=self.alignment.inverted()
        )


def words(relation: Relation, qualities: tuple[int | None, int | None] = (None, None)) -> list[str]:
    """What the second picture is beside the first, most telling first; empty: nothing to tell.

    Args:
        relation: Of the two.
        qualities: Of both files: `jpeg_quality`; None where it is not known.
    """
    first, second = relation.first, relation.second
    said = []
    if first.shown < _WHOLE:
        said.append(message("crop: {share} % of the other", share=round(100 * first.shown)))
    if second.shown < _WHOLE:
        said.append(message("shows more: the other is {share} % of it", share=_percent(second)))
    if relation.scale > _SAME_SIZE:
        said.append(message("{factor:.1f}× larger", factor=relation.scale))
    elif relation.scale < 1 / _SAME_SIZE:
        said.append(message("{factor:.1f}× smaller", factor=1 / relation.scale))
    if relation.is_mirrored:
        said.append(message("mirrored"))
    if abs(relation.rotation_degrees) > _UPRIGHT_DEGREES:
        said.append(_turned(relation.rotation_degrees))
    if relation.alignment.stretch > _STRETCHED:
        said.append(message("stretched"))
    if second.is_bordered and not first.is_bordered:
        said.append(message("with a border"))
    elif first.is_bordered and not second.is_bordered:
        said.append(message("without the border"))
    if second.is_covered:
        said.append(message("with something drawn over it"))
    elif first.is_covered:
        said.append(message("without what is drawn over the other"))
    return said + _of_quality(*qualities)


def _turned(degrees: float) -> Message:
    for quarter, said in (
        (90, message("turned to the right")),
        (-90, message("turned to the left")),
        (180, message("upside down")),
    ):
        if abs((degrees - quarter + 180) % 360 - 180) <= _UPRIGHT_DEGREES:
            return said
    angle = round(abs(degrees))
    if degrees > 0:
        return message("turned by {angle}° to the right", angle=angle)
    return message("turned by {angle}° to the left", angle=angle)


def _percent(side: Side) -> int:
    return round(100 * side.shown)


def _of_quality(first: int | None, second: int | None) -> list[str]:
    if first is None or second is None or abs(first - second) < _QUALITY_APART:
        return []
    return [message("less compressed") if second > first else message("more compressed")]
