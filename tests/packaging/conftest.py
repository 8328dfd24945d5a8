"""What tests of `packaging/dev.py` stand on: a machine that is ready, where nothing is started."""

from __future__ import annotations

import pytest

from kindred_dev import qt_libraries, verbs
from kindred_dev.environment import Environment
from tests.packaging.handed import Handed


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """An environment that is ready, on a machine with a display and all of Qt's libraries."""
    spy = Handed()
    monkeypatch.setattr(verbs, "hand_over", spy)
    monkeypatch.setattr(Environment, "ensure", lambda _self, **_: None)
    monkeypatch.setattr(qt_libraries, "missing", lambda _env: [])
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return spy


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
