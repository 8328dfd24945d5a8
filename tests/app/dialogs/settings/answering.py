"""What tests of the settings answer to questions, and read on a page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from app.dialogs.settings.dialog import SettingsDialog
from app.dialogs.settings.questions import Questions

WAIT_MS = 20_000


class Answers(Questions):
    """Answers in the user's place."""

    def __init__(self, dialog: SettingsDialog) -> None:
        super().__init__(dialog)
        self.path: Path | None = None
        self.is_yes = False
        self.asked: list[str] = []

    def folder(self, title: str) -> Path | None:
        return self.path

    def file_to_write(self, title: str) -> Path | None:
        return self.path

    def file_to_read(self, title: str) -> Path | None:
        return self.path

    def is_meant(self, title: str, what: str, more: str, yes: str) -> bool:
        self.asked.append(what)
        return self.is_yes


def said_on(page: object) -> str:
    assert hasattr(page, "findChildren")
    return " ".join(label.text() for label in page.findChildren(QLabel))
