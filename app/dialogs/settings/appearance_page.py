"""Appearance: theme, language, motion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.dialogs.settings.choice import Choice
from app.dialogs.settings.page import SettingsPage
from app.motion import MotionChoice
from app.settings import Settings
from app.theme import Appearance, Theme
from app.translations import Language


class AppearancePage(SettingsPage):
    """How the window looks and what it speaks."""

    language_chosen = Signal()
    """Another one stands in the settings: the window is to be built anew."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        languages: Sequence[Language],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self.set_title(self.tr("Appearance"))
        self.appearance = Choice(
            (
                (Appearance.SYSTEM, self.tr("As the system")),
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.DARK, self.tr("Dark")),
            ),
            self,
        )
        self.appearance.show_value(settings.appearance)
        self.appearance.chosen.connect(self._on_appearance)
        self.add_setting(
            self.tr("Theme"),
            self.appearance.box,
            self.tr("Photos look best on dark; light is easier to read in the sun."),
        )
        self.language = Choice(
            [("", self.tr("As the system")), *((each.code, each.name) for each in languages)], self
        )
        self.language.show_value(settings.language)
        self.language.chosen.connect(self._on_language)
        self.add_setting(
            self.tr("Language"),
            self.language.box,
            self.tr("The window closes and comes back in the new language; nothing is lost."),
        )
        self._names = {each.code: each.name for each in languages}
        self.reopen = QPushButton(self.tr("Reopen in the system's language"), self)
        self.reopen.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.reopen.clicked.connect(self._on_reopen)
        self.reopen.hide()
        self.add_widget(self.reopen)
        self.motion = Choice(
            (
                (MotionChoice.SYSTEM, self.tr("As the system")),
                (MotionChoice.REDUCED, self.tr("Reduced")),
            ),
            self,
        )
        self.motion.show_value(settings.motion)
        self.motion.chosen.connect(self._on_motion)
        self.add_setting(
            self.tr("Motion"),
            self.motion.box,
            self.tr("Reduced: nothing fades or slides, what changes is there at once."),
        )

    @Slot()
    def _on_appearance(self) -> None:
        self._settings.appearance = self.appearance.value
        self._theme.set_appearance(self.appearance.value)

    @Slot()
    def _on_language(self) -> None:
        """Offer the language only: arrow keys pass through others on the way to the one meant."""
        chosen = self.language.value
        self.reopen.setText(
            self.tr("Reopen in {0}").format(self._names[chosen])
            if chosen
            else self.tr("Reopen in the system's language")
        )
        self.reopen.setVisible(chosen != self._settings.language)

    @Slot()
    def _on_reopen(self) -> None:
        self._settings.language = self.language.value
        self._settings.save()
        self.language_chosen.emit()

    @Slot()
    def _on_motion(self) -> None:
        self._settings.motion = self.motion.value
        self._theme.motion.choose(self.motion.value)
