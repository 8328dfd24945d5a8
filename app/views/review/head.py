"""The head of the review: a tab for each tier with its count, and what is marked, always in sight.

It stands in for the search bar while duplicates are gone through.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QWidget

from app.models.review.words import tier_meaning, tier_name
from app.review_actions import ReviewActions
from app.theme import Theme
from app.views.review.ends_layout import EndsLayout
from app.views.review.key_button import KeyButton
from app.views.texts import count_text, size_text
from indexer.duplicates.records import Marked, TierCount
from indexer.duplicates.tiers import Tier


class ReviewHead(QWidget):
    """Tabs at the left, the counter and what comes of it at the right."""

    tier_chosen = Signal(object)
    """A `Tier`."""

    def __init__(self, actions: ReviewActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.tabs: dict[Tier, QToolButton] = {}
        row = EndsLayout(self, spacing=4)
        for number, tier in enumerate(Tier):
            tab = self.tabs[tier] = QToolButton(self)
            tab.setProperty("kind", "tab")
            tab.setCheckable(True)
            tab.setToolTip(tier_meaning(tier))
            self._group.addButton(tab, number)
            row.addWidget(tab)
        self._group.idClicked.connect(self._on_clicked)
        self._marked = QLabel(self)
        self._marked.setTextFormat(Qt.TextFormat.RichText)
        self.preview = KeyButton(actions.preview_bin, theme, self.tr("Preview…"), parent=self)
        self._marked.setContentsMargins(8, 0, 8, 0)
        row.begin_right_end()
        row.addWidget(self._marked)
        row.addWidget(self.preview)
        self.show_counts({})
        self.show_marked(Marked(0, 0, 0))

    @property
    def text(self) -> str:
        """What is said of what is marked."""
        return self._said

    @Slot(object)
    def show_counts(self, counts: Mapping[Tier, TierCount]) -> None:
        """How many groups each tier has; what is not known is not said."""
        for tier, tab in self.tabs.items():
            count = counts.get(tier)
            name = tier_name(tier)
            tab.setText(name if count is None else f"{name}  {count_text(count.groups)}")
            tab.setAccessibleName(tab.text())
        self.updateGeometry()

    def show_tier(self, tier: Tier) -> None:
        """Say which one is shown."""
        self.tabs[tier].setChecked(True)
        for each, tab in self.tabs.items():
            policy = Qt.FocusPolicy  # Tab comes to one, arrow keys to the others
            tab.setFocusPolicy(policy.StrongFocus if each is tier else policy.ClickFocus)

    @Slot(object)
    def show_marked(self, marked: Marked) -> None:
        """What is marked to go, over all tiers."""
        if marked.files:
            files = self.tr("Marked %Ln file(s)", "", marked.files)
            frees = self.tr("frees {0}")
            self._said = f"{files} · {frees.format(size_text(marked.bytes_freed))}"
            strong = f"<b>{size_text(marked.bytes_freed)}</b>"
            self._marked.setText(f"{files} · {frees.format(strong)}")
        else:
            self._said = self.tr("Nothing is marked")
            self._marked.setText(self._said)
        self._marked.setAccessibleName(self._said)
        self.updateGeometry()

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.tier_chosen.emit(list(Tier)[number])
