"""Which photo of a group is advised to be kept: rules in order, and folders that matter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.beginning import first_folder
from app.dialogs.keeper_rules.folder_list import AskFolder, FolderList
from app.dialogs.keeper_rules.rule_list import RuleList
from app.icons import Icons
from app.views.label import label
from indexer.duplicates.keepers.keeper_rules import DEFAULT_ORDER, KeeperRules


def ask_folder(parent: QWidget) -> Path | None:
    """Let the user choose a folder."""
    name = QFileDialog.getExistingDirectory(parent, parent.window().windowTitle(), first_folder())
    return Path(name) if name else None


class KeeperRulesDialog(QDialog):
    """Every change acts at once; `app.controllers.choosing_keepers` remembers it."""

    rules_changed = Signal(object)
    """`KeeperRules`."""
    reference_added = Signal(object)
    reference_removed = Signal(object)

    def __init__(
        self, icons: Icons, ask: AskFolder = ask_folder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which photo to keep"))
        self.resize(800, 560)
        words = self.tr(
            "The first rule that tells two photos apart decides. It is advice: nothing is "
            "marked by it, and what you decided stays."
        )
        self._words = label(self, "dim", words)
        self.rules = RuleList(icons, self)
        self.rules.changed.connect(self._on_rules)
        self._make_buttons(icons)
        self.preferred = FolderList(
            self.tr("Folders that you prefer"),
            self.tr("The first one counts most."),
            ask,
            self,
        )
        self.preferred.added.connect(self._on_preferred_added)
        self.preferred.removed.connect(self._on_preferred_removed)
        self.reference = FolderList(
            self.tr("Reference folders"),
            self.tr("They hold your originals: what lies in them is never advised to go."),
            ask,
            self,
        )
        self.reference.added.connect(self.reference_added)
        self.reference.removed.connect(self.reference_removed)
        self._lay_out()

    def _make_buttons(self, icons: Icons) -> None:
        self.up, self.down = QToolButton(self), QToolButton(self)
        for button, icon, text, steps in (
            (self.up, "caret-up", self.tr("Counts more (Alt+Up)"), -1),
            (self.down, "caret-down", self.tr("Counts less (Alt+Down)"), 1),
        ):
            button.setIcon(icons.icon(icon))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setFixedSize(32, 32)
            button.clicked.connect(lambda _checked=False, steps=steps: self.rules.move(steps))
        self.usual = QPushButton(self.tr("As usual"), self)
        self.usual.setToolTip(self.tr("All rules, in the order that Kindred comes with"))
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._on_usual)
        self.close_ = QPushButton(self.tr("Close"), self)
        self.close_.setDefault(True)
        self.close_.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        moving = QHBoxLayout()
        moving.addWidget(self.up)
        moving.addWidget(self.down)
        moving.addStretch(1)
        moving.addWidget(self.usual)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.rules, 1)
        left.addLayout(moving)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self.preferred, 1)
        right.addWidget(self.reference, 1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 5)
        both.addLayout(right, 4)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addLayout(both, 1)
        column.addLayout(foot)

    def show_rules(self, rules: KeeperRules, reference: Sequence[Path]) -> None:
        """Show what is remembered."""
        self.rules.show_order(rules.order)
        self.preferred.show_folders(rules.preferred)
        self.reference.show_folders(reference)

    @Slot()
    def _on_rules(self) -> None:
        self.rules_changed.emit(KeeperRules(self.rules.order, self.preferred.folders))

    @Slot(object)
    def _on_preferred_added(self, folder: Path) -> None:
        self.rules_changed.emit(KeeperRules(self.rules.order, (*self.preferred.folders, folder)))

    @Slot(object)
    def _on_preferred_removed(self, folder: Path) -> None:
        left = tuple(one for one in self.preferred.folders if one != folder)
        self.rules_changed.emit(KeeperRules(self.rules.order, left))

    @Slot()
    def _on_usual(self) -> None:
        self.rules_changed.emit(KeeperRules(DEFAULT_ORDER, self.preferred.folders))
