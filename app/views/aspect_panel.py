"""The panel that opens below the aspect button: what to search by, and how much Look counts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSlider,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from app.views.aspect_words import AspectWords
from indexer.search.query import Aspect

_WIDTH_PX = 320
_BELOW_RADIO_PX = 24
"""Where the words of a radio button begin: what explains it stands below them."""
_EDGE_PX = 1
"""Of the frame, by the stylesheet."""
_PERCENT = 100
_STEP = 10


class AspectPanel(QFrame):
    """Closes by Escape, by Return, and by a click elsewhere. GUI thread."""

    chosen = Signal(object)
    """An `Aspect`."""
    share_changed = Signal(float)
    """How much Look shall count, 0 to 1."""
    settled = Signal()
    """The slider was let go."""
    model_requested = Signal()

    def __init__(self, words: AspectWords, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("aspectPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # its corners are round
        self.setAccessibleName(self.tr("What to search by"))
        self.setFixedWidth(_WIDTH_PX)
        self._group = QButtonGroup(self)
        self._radios = {aspect: QRadioButton(words.name(aspect), self) for aspect in Aspect}
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(2)
        self._reason = self._caption(words.why_disabled)
        self._reason.setProperty("kind", "")
        self._get = QPushButton(self.tr("Get a model…"), self)
        self._get.clicked.connect(self._on_get)
        for number, aspect in enumerate(Aspect):
            radio = self._radios[aspect]
            self._group.addButton(radio, number)
            explanation = self._caption(words.explanation(aspect))
            radio.setAccessibleDescription(explanation.text())
            column.addWidget(radio)
            column.addWidget(explanation)
            column.addSpacing(8)
        self._slider = self._make_slider()
        self._ends = self._caption("")
        column.addLayout(_indented(self._slider, stretch=1))
        column.addWidget(self._ends)
        column.addWidget(self._reason)
        column.addSpacing(4)
        column.addLayout(_indented(self._get))
        self._group.idClicked.connect(self._on_clicked)

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("kind", "caption")
        label.setWordWrap(True)
        label.setContentsMargins(_BELOW_RADIO_PX, 0, 0, 0)
        return label

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, _PERCENT)
        slider.setSingleStep(_STEP // 2)
        slider.setPageStep(2 * _STEP)
        slider.setAccessibleName(self.tr("How much Look counts, in percent"))
        slider.valueChanged.connect(self._on_share)
        slider.sliderReleased.connect(self.settled)
        return slider

    def radio(self, aspect: Aspect) -> QRadioButton:
        """The button of an aspect."""
        return self._radios[aspect]

    @property
    def slider(self) -> QSlider:
        """How much Look counts, in percent."""
        return self._slider

    @property
    def model_button(self) -> QPushButton:
        """Leads to a model, where there is none."""
        return self._get

    def show_state(self, aspect: Aspect, share: float, *, has_meaning: bool) -> None:
        """Say what is searched by.

        Args:
            aspect: The one in use.
            share: How much Look counts, 0 to 1.
            has_meaning: Whether there is a model.
        """
        for one, radio in self._radios.items():
            radio.setEnabled(has_meaning or one is Aspect.LOOK)
            radio.setToolTip("" if radio.isEnabled() else self._reason.text())
        self._radios[aspect].setChecked(True)
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(share * _PERCENT))
        self._say_share()
        is_blend = aspect is Aspect.BLEND
        self._slider.setVisible(is_blend)
        self._ends.setVisible(is_blend)
        self._reason.setVisible(not has_meaning)
        self._get.setVisible(not has_meaning)
        self._fit()

    def open_below(self, button: QWidget) -> None:
        """Open at the button, as far inside the screen as can be."""
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        self._fit()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        room = button.screen().availableGeometry()
        self.move(
            min(max(corner.x(), room.left()), room.right() - self.width()),
            min(max(corner.y(), room.top()), max(room.bottom() - self.height(), room.top())),
        )
        self.show()
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        self._column.activate()
        edge = 2 * _EDGE_PX
        self.setFixedHeight(self._column.totalHeightForWidth(self.width() - edge) + edge)

    def _say_share(self) -> None:
        percent = self._slider.value()
        self._ends.setText(self.tr("Meaning {0} %, Look {1} %").format(_PERCENT - percent, percent))
        self._slider.setAccessibleDescription(self._ends.text())

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(list(Aspect)[number])

    @Slot(int)
    def _on_share(self, percent: int) -> None:
        self._say_share()
        self.share_changed.emit(percent / _PERCENT)

    @Slot()
    def _on_get(self) -> None:
        self.close()
        self.model_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground and edge: Qt leaves those of a translucent window unpainted."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is done with it, as Escape is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.close()
        else:
            super().keyPressEvent(event)


def _indented(widget: QWidget, stretch: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_BELOW_RADIO_PX, 0, 0, 0)
    row.addWidget(widget, stretch)
    if not stretch:
        row.addStretch(1)
    return row
