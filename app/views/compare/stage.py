"""Two photos over each other: one at a time, a line between them, or their difference. GUI thread.

The first photo stands as in the preview; the other is drawn exactly over it, by the geometry that
was verified: a mirrored copy is mirrored back, a crop lies where it was cut out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from app.theme import Theme
from app.views.compare.difference import Difference, Side
from app.views.compare.layers import Layers, paint_layers, shows_pixels, standing, to_transform
from app.views.compare.linking import over, seen_of
from app.views.compare.parts import Need, fitted_size
from app.views.compare.picture_view import PictureView
from app.views.compare.stage_words import GRIP_PX, paint_label, paint_line
from app.views.compare.subjects import Subject
from app.views.preview.framing import Extent, Framing

_MARGIN_PX = 10


class Mode(StrEnum):
    """How photos are compared."""

    SIDE_BY_SIDE = "side_by_side"
    FLIP = "flip"
    SPLIT = "split"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A photo on the stage."""

    subject: Subject
    title: str
    layers: Layers
    problem: str = ""


def _problems(*photos: Laid) -> list[str]:
    return [f"{one.title}: {one.problem}" for one in photos if one.problem]


class Stage(PictureView):
    """Shows a first photo and another one; the first one's framing is that of both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("compareStage")
        self.setMouseTracking(True)
        self._mode = Mode.FLIP
        self._pair: tuple[Laid, Laid] | None = None
        self._shows_other = False
        self._line = 0.5
        self._is_line_held = False
        self._difference: tuple[Difference, Framing] | None = None

    # What is shown ---------------------------------------------------------------------------

    def show_pair(self, first: Laid, other: Laid, extent: Extent) -> None:
        """Show two photos, or more of the two that are shown; the framing stays."""
        before, self._pair = self._pair, (first, other)
        self.set_picture(first.subject.size, extent)
        if before is None or any(
            one.subject is not two.subject or two.problem
            for one, two in zip(before, self._pair, strict=True)
        ):
            self._difference = None
        self.setAccessibleName(self.tr("{0} with {1} over it").format(first.title, other.title))
        self.setAccessibleDescription("\n".join(_problems(first, other)))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._pair = self._difference = None
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Show them in another way."""
        self._mode = mode
        self.update()

    @property
    def shows_other(self) -> bool:
        """Whether the other photo is the current one; by flipping it is the one that is seen."""
        return self._shows_other

    def show_other(self, *, is_other: bool) -> None:
        """Say which one is the current one."""
        self._shows_other = is_other
        self.update()

    @property
    def line(self) -> float:
        """Where the line between the photos is, 0..1 of the width."""
        return self._line

    def move_line(self, line: float) -> None:
        """Move it; the other photo is at its right."""
        line = min(max(line, 0.0), 1.0)
        if line != self._line:
            self._line = line
            self.update()

    @property
    def difference(self) -> Difference | None:
        """What is known of how they differ, as they stand now or stood a moment ago."""
        return None if self._difference is None else self._difference[0]

    def show_difference(self, found: Difference, framing: Framing) -> None:
        """Show how they differ, which was found out while they stood so."""
        self._difference = (found, framing)
        self.update()

    # For who finds things out ----------------------------------------------------------------

    def sides(self) -> tuple[Side, Side] | None:
        """Both as they stand now."""
        if self._pair is None:
            return None
        first, other = (
            Side(one.layers, one.subject.size, self._to_view(one.subject)) for one in self._pair
        )
        return first, other

    def needs(self) -> list[Need]:
        """What is seen of both."""
        if self._pair is None:
            return []
        base = self._pair[0].subject
        found = []
        for laid in self._pair:
            subject = laid.subject
            to_base = over(base.to_picture, subject.to_picture)
            visible = seen_of(self._framing, to_base, subject.size)
            zoom = self._framing.zoom * to_base.scale
            fitted = fitted_size(subject.size, self.whole().zoom * to_base.scale)
            found.append(Need(subject.photo.id, subject.size, fitted, visible, zoom))
        return found

    def _to_view(self, subject: Subject) -> QTransform:
        assert self._pair is not None
        to_base = over(self._pair[0].subject.to_picture, subject.to_picture)
        return to_transform(to_base) * standing(self._framing)

    # Painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The photos in device pixels, and what is to be said of them."""
        painter = QPainter(self)
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        painter.fillRect(self.rect(), tokens.color("raised"))
        if self._pair is not None:
            first, other = self._pair
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            view = QRectF(0, 0, *self._framing.view)
            match self._mode:
                case Mode.SPLIT:
                    edge = round(view.width() * self._line)
                    self._paint(painter, first, QRectF(0, 0, edge, view.height()))
                    rest = QRectF(edge, 0, view.width() - edge, view.height())
                    self._paint(painter, other, rest)
                case Mode.DIFFERENCE if self._difference is not None:
                    self._paint_difference(painter, *self._difference)
                case _:
                    self._paint(painter, other if self._is_other_seen else first, view)
            painter.restore()
            self._paint_words(painter, first, other)
        self.paint_focus(painter)
        painter.end()

    @property
    def _is_other_seen(self) -> bool:
        return self._mode is Mode.FLIP and self._shows_other

    def _paint(self, painter: QPainter, laid: Laid, part: QRectF) -> None:
        painter.save()
        painter.setClipRect(part)
        paint_layers(
            painter,
            self._to_view(laid.subject),
            part,
            laid.subject.size,
            laid.layers,
            is_smooth=not shows_pixels(self._framing),
        )
        painter.restore()

    def _paint_difference(self, painter: QPainter, found: Difference, was: Framing) -> None:
        """Where the photos have moved since, the old one moves along until the new one is there."""
        now = self._framing
        by = now.zoom / was.zoom
        left, top = now.left - was.left * by, now.top - was.top * by
        target = QRectF(left, top, was.view[0] * by, was.view[1] * by)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, found.image, QRectF(found.image.rect()))

    def _paint_words(self, painter: QPainter, first: Laid, other: Laid) -> None:
        tokens = self._theme.tokens
        room = self.rect().adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        if problems := _problems(first, other):
            text = "\n".join(problems)
            paint_label(painter, tokens, room, text, Qt.AlignmentFlag.AlignCenter)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mode is Mode.FLIP:
            seen = other if self._shows_other else first
            paint_label(painter, tokens, room, seen.title, left)
            return
        half = room.width() // 2 - GRIP_PX
        for laid, side in ((first, left), (other, right)):
            part = QRect(room.topLeft(), QSize(half, room.height()))
            if laid is other:
                part.moveRight(room.right())
            is_current = (laid is other) is self._shows_other
            paint_label(painter, tokens, part, laid.title, side, is_marked=is_current)
        if self._mode is Mode.SPLIT:
            paint_line(painter, tokens, self.size(), self._line)

    # The line --------------------------------------------------------------------------------

    def _is_at_line(self, x: float) -> bool:
        return self._mode is Mode.SPLIT and abs(x - self.width() * self._line) <= GRIP_PX

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the line, or the photos."""
        if event.button() is Qt.MouseButton.LeftButton and self._is_at_line(event.position().x()):
            self._is_line_held = True
            self.entered.emit()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._is_line_held:
            self.move_line(event.position().x() / max(self.width(), 1))
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            if self._is_at_line(event.position().x()):
                self.setCursor(Qt.CursorShape.SplitHCursor)
            else:
                self._show_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._is_line_held = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the line: back to the middle."""
        if self._is_at_line(event.position().x()):
            self.move_line(0.5)
        else:
            super().mouseDoubleClickEvent(event)
