"""The chips of a query and the field behind them: in lines, three at most; more can be scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from app.models.chips import Chip, same_content
from app.views.chip import ChipView
from app.views.flow_layout import FlowLayout

LINE_PX = 28
_MAX_LINES = 3


class ChipArea(QScrollArea):
    """As high as its lines need, up to a bound; keeps in sight what has the focus."""

    chip_changed = Signal(int, object)
    """The chip at a position has become another one."""
    chip_closed = Signal(int)
    chip_opened = Signal(int)
    """A chip shall be words again."""
    settled = Signal()
    """A weight was let go."""

    def __init__(
        self,
        field: QWidget,
        switches: Sequence[QWidget],
        make: Callable[[Chip, QWidget], ChipView],
        parent: QWidget,
    ) -> None:
        """Show no chips yet.

        Args:
            field: Stands behind the chips.
            switches: Stand between them and the field, where they are shown.
            make: Makes the widget of a chip.
            parent: The search bar.
        """
        super().__init__(parent)
        self._field = field
        self._make = make
        self._chips: list[ChipView] = []
        self._inner = QWidget()
        self._flow = FlowLayout(self._inner)
        for switch in switches:
            self._flow.addWidget(switch)
        self._flow.addWidget(field)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._inner.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._is_grown = False
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().setSingleStep(LINE_PX + self._flow.spacing())

    @property
    def chips(self) -> list[ChipView]:
        """What is shown, in order."""
        return list(self._chips)

    def show_chips(self, wanted: Sequence[Chip]) -> None:
        """Show these; widgets of terms that stay are not made anew."""
        pairs = zip(self._chips, wanted, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: _is_for(*pair), pairs))
        for view, chip in zip(self._chips[:same], wanted, strict=False):
            if view.chip != chip:
                view.show_chip(chip)
        had_focus = any(self.has_focus(i) for i in range(same, len(self._chips)))
        for view in self._chips[same:]:
            self._flow.removeWidget(view)
            view.hide()  # deleted only later, when it would still be seen between the new ones
            view.deleteLater()
        self._chips = self._chips[:same]
        for chip in wanted[same:]:
            self._append(chip)
        self._is_grown = len(wanted) > same
        if had_focus:
            self._field.setFocus()

    def focus_chip(self, position: int) -> None:
        """Give the keys to a chip; past the last one, to the field."""
        if position >= len(self._chips):
            self._field.setFocus()
            return
        self._chips[position].take_focus()
        self.ensureWidgetVisible(self._chips[position], 0, 0)

    def has_focus(self, position: int) -> bool:
        """Whether keys act on a chip."""
        focus = QApplication.focusWidget()
        return focus is not None and self._chips[position].isAncestorOf(focus)

    def show_field(self) -> None:
        """Scroll to where one types."""
        self.ensureWidgetVisible(self._field, 0, 0)

    def _append(self, chip: Chip) -> None:
        view = self._make(chip, self._inner)
        view.changed.connect(self._on_changed)
        view.closed.connect(self._on_closed)
        view.settled.connect(self.settled)
        view.opened.connect(self._on_opened)
        view.left.connect(self._on_left)
        self._flow.insert_widget(len(self._chips), view)
        self._chips.append(view)
        view.show()

    @Slot(int, int)
    def _on_range_changed(self, _lowest: int, highest: int) -> None:
        """Once the new chips have their places: show where the next words go."""
        if self._is_grown:
            self._is_grown = False
            self.verticalScrollBar().setValue(highest)

    # Slots -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, chip: Chip) -> None:
        self.chip_changed.emit(self._position_of_sender(), chip)

    @Slot()
    def _on_closed(self) -> None:
        self.chip_closed.emit(self._position_of_sender())

    @Slot()
    def _on_opened(self) -> None:
        self.chip_opened.emit(self._position_of_sender())

    @Slot(int)
    def _on_left(self, steps: int) -> None:
        self.focus_chip(max(self._position_of_sender() + steps, 0))

    def _position_of_sender(self) -> int:
        view = self.sender()
        assert isinstance(view, ChipView)
        return self._chips.index(view)

    # Geometry --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its lines at this width."""
        return QSize(self._flow.minimumSize().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line, with the largest widget whole."""
        return QSize(self._flow.minimumSize().width(), LINE_PX)

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines, up to the bound."""
        most = _MAX_LINES * LINE_PX + (_MAX_LINES - 1) * self._flow.spacing()
        return min(self._flow.heightForWidth(width), most)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Chips have come or gone: the height may be another one."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False


def _is_for(view: ChipView, chip: Chip) -> bool:
    return same_content(view.chip.content, chip.content) and view.chip.label == chip.label
