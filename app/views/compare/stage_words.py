"""What is written and drawn over photos that lie over each other: names, and the line between them.

On any picture it must be seen: words have a ground of their own, the line is light on dark.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.theme import Tokens

GRIP_PX = 12
"""So near to the line one takes hold of it."""
_HANDLE_PX = 28
_PAD_PX = 6


def paint_label(
    painter: QPainter,
    tokens: Tokens,
    room: QRect,
    text: str,
    side: Qt.AlignmentFlag,
    *,
    is_marked: bool = False,
) -> None:
    """Write some lines.

    Args:
        painter: Of the widget.
        tokens: Colours.
        room: What they may fill; too long ones are shortened.
        text: The lines.
        side: Above at the left or right, or in the middle of the room.
        is_marked: Whether it is the photo on which keys act, of several.
    """
    metrics = painter.fontMetrics()
    most = max(room.width() - 2 * _PAD_PX, 0)
    mode = Qt.TextElideMode.ElideMiddle
    lines = "\n".join(metrics.elidedText(line, mode, most) for line in text.split("\n"))
    words = metrics.boundingRect(room, Qt.AlignmentFlag.AlignLeft, lines)
    ground = words.adjusted(-_PAD_PX, -_PAD_PX // 2, _PAD_PX, _PAD_PX // 2)
    ground.moveTopLeft(room.topLeft())
    if side is Qt.AlignmentFlag.AlignRight:
        ground.moveRight(room.right())
    elif side is Qt.AlignmentFlag.AlignCenter:
        ground.moveCenter(room.center())
    colour = tokens.color("surface")
    colour.setAlphaF(0.88)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.color("accent"), 2) if is_marked else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(ground, 7, 7)
    painter.setPen(tokens.color("text"))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, lines)


def paint_line(painter: QPainter, tokens: Tokens, size: QSize, line: float) -> None:
    """Draw the line between two photos with its handle.

    Args:
        painter: Of the widget.
        tokens: Colours.
        size: Of the widget.
        line: Where it is, 0..1 of the width.
    """
    x = size.width() * line
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in (("#80000000", 4.0), ("#ffffffff", 2.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(QPointF(x, 0), QPointF(x, size.height()))
    handle = QRectF(0, 0, _HANDLE_PX, _HANDLE_PX)
    handle.moveCenter(QPointF(x, size.height() / 2))
    painter.setPen(QPen(tokens.color("background"), 1))
    painter.setBrush(tokens.color("accent"))
    painter.drawEllipse(handle)
    painter.setPen(QPen(tokens.color("on_accent"), 2))
    for way in (-1, 1):
        tip = handle.center() + QPointF(way * 8, 0)
        for high in (-4, 4):
            painter.drawLine(tip, tip + QPointF(-way * 4, high))
