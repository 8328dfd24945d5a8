"""Indexing: how much of the computer it takes, and when."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.controllers.housekeeping import Choices, Housekeeping
from app.dialogs.settings.choice import Choice
from app.dialogs.settings.page import SettingsPage
from app.settings import Settings
from app.views.check_box import CheckBox
from app.views.texts import count_text
from indexer.cores import usable_cores
from indexer.manners import Manners, Threads


class IndexingPage(SettingsPage):
    """Background manners."""

    def __init__(
        self, settings: Settings, housekeeping: Housekeeping, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._housekeeping = housekeeping
        self.set_title(self.tr("Indexing"))
        manners, cores = settings.manners, usable_cores()
        half = Threads.HALF.among(cores)
        options = [(Threads.ALL, self.tr("All cores ({0})").format(count_text(cores)))]
        if 1 < half < cores:
            options.append((Threads.HALF, self.tr("Half of them ({0})").format(count_text(half))))
        if cores > 1:
            options.append((Threads.ONE, self.tr("One core")))
        self.threads = Choice(options, self)
        self.threads.show_value(manners.threads)
        self.threads.chosen.connect(self._on_manners)
        self.add_setting(
            self.tr("Cores"),
            self.threads.box,
            self.tr(
                "Other programs come first in any case. Fewer cores are slower, but quieter and "
                "cooler. Holds at once."
            ),
        )
        self.battery = CheckBox(self.tr("Pause while on battery"), self)
        self.battery.setChecked(manners.pause_on_battery)
        self.battery.clicked.connect(self._on_manners)
        self._battery_words = self.add_setting(
            "",
            self.battery,
            self.tr("Indexing waits for the charger and goes on by itself."),
        )
        self.start = CheckBox(self.tr("Look for new photos when Kindred starts"), self)
        self.start.setChecked(settings.indexes_on_start)
        self.start.clicked.connect(self._on_start)
        self.add_setting(
            "",
            self.start,
            self.tr("Otherwise only when you choose “Look for changes”."),
        )
        housekeeping.choices_read.connect(self._on_choices)

    def opened(self) -> None:
        """Is there a battery?"""
        self._housekeeping.read_choices()

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        if self._battery_words is not None and not choices.has_battery:
            self._battery_words.setText(
                self.tr("No battery was found in this computer: this changes nothing here.")
            )

    @Slot()
    def _on_manners(self) -> None:
        manners = Manners(self.threads.value, self.battery.isChecked())
        self._settings.manners = manners
        self._housekeeping.set_manners(manners)

    @Slot()
    def _on_start(self) -> None:
        self._settings.indexes_on_start = self.start.isChecked()
