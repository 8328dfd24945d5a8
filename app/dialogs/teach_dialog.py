"""Asks for the name of what some photos show: a new name, or one that gets more photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.dialogs.name_dialog import NameDialog
from app.views.label import label
from indexer.catalog.concept_records import MAX_EXAMPLES, MIN_EXAMPLES, Concept
from indexer.search.concept_names import normal

_PICTURE_PX = 56
_SHOWN = 5
_OFFERED, _OFFER_PX = 3, 88
_RATIO = 2
"""Kept larger than shown, so that they are crisp on every screen."""


class TeachDialog(NameDialog):
    """Stays open until the name was taken; whoever asked closes it by `accept`."""

    def __init__(
        self,
        count: int,
        known: Sequence[Concept],
        *,
        is_part: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            count: Of photos or parts that are to get the name.
            known: What was taught before.
            is_part: It is about a part of a photo.
            parent: What it belongs to.
        """
        self._known = {one.name.casefold(): one for one in known}
        self._count = count
        super().__init__("", "", "", "", parent)
        self.setWindowTitle(self.tr("Name this part") if is_part else self.tr("Teach a name"))
        self.words.setText(
            self.tr("What is in the box? The name of a pet, a person, a place or a thing:")
            if is_part
            else self.tr(
                "What do these photos have in common? The name of a pet, a person, a place or a "
                "thing:"
            )
        )
        self.field.setPlaceholderText(self.tr("Biscuit"))
        self.field.textChanged.connect(self._show_what_happens)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addStretch(1)
        frame = QWidget(self)  # as high from the start: nothing moves when the pictures come
        frame.setFixedHeight(_PICTURE_PX)
        frame.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._outcome = label(self, "dim")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, frame)
        column.insertLayout(3, self._offers(known))
        column.insertWidget(4, self._outcome)
        self._show_what_happens()

    def _offers(self, known: Sequence[Concept]) -> QHBoxLayout:
        """Names that could have more photos, to be chosen instead of typed; the newest first.

        No `QCompleter`: its list takes the first Return, which is meant for the dialog.
        """
        row = QHBoxLayout()
        row.setSpacing(4)
        open_ = [one for one in known if len(one.example_ids) + self._count <= MAX_EXAMPLES]
        for concept in sorted(open_, key=lambda one: -one.id)[:_OFFERED]:
            short = self.fontMetrics().elidedText(
                concept.name, Qt.TextElideMode.ElideRight, _OFFER_PX
            )
            button = QPushButton(short.replace("&", "&&"), self)
            button.setProperty("kind", "quiet")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Add to {0}").format(concept.name))
            button.setToolTip(concept.name)
            button.clicked.connect(lambda _checked=False, name=concept.name: self._take(name))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _take(self, name: str) -> None:
        self.field.setText(name)
        self.field.setFocus()

    @property
    def outcome(self) -> str:
        """What the name will be good for."""
        return self._outcome.text()

    @property
    def concept(self) -> Concept | None:
        """The name that is there already, where one of those was typed."""
        return self._known.get(normal(self.field.text()).casefold())

    def show_pictures(self, images: Sequence[QImage]) -> None:
        """Show what is to get the name."""
        side = _PICTURE_PX * _RATIO
        for at, image in enumerate(images[:_SHOWN]):
            square = image.scaled(
                QSize(side, side),
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            left, top = (square.width() - side) // 2, (square.height() - side) // 2
            square = square.copy(left, top, side, side)
            square.setDevicePixelRatio(_RATIO)
            picture = QLabel(self)
            picture.setPixmap(QPixmap.fromImage(square))
            picture.setFixedSize(_PICTURE_PX, _PICTURE_PX)
            self._row.insertWidget(at, picture)
        if len(images) > _SHOWN:
            more = QLabel(self.tr("+{0}").format(len(images) - _SHOWN), self)
            more.setProperty("kind", "dim")
            self._row.insertWidget(_SHOWN, more)

    @Slot()
    def _show_what_happens(self) -> None:
        known = self.concept
        self.set_button(self.tr("Add to this name") if known else self.tr("Teach"))
        total = self._count + (len(known.example_ids) if known else 0)
        if total > MAX_EXAMPLES:
            text = self.tr("A name is taught with {0} photos at most.").format(MAX_EXAMPLES)
        elif total < MIN_EXAMPLES:
            text = self.tr(
                "%Ln more photo(s) will be needed before it can be searched for.",
                "",
                MIN_EXAMPLES - total,
            )
        else:
            text = self.tr("It will be taught with %Ln photo(s).", "", total)
        self._outcome.setText(text)
        self.make_room()
