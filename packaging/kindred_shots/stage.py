"""Plays scenes: opens a window for each, waits until nothing moves, and takes its pictures."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.icons import Icons
from app.main_window import MainWindow
from app.open_library import Opening, OpenLibrary
from app.theme import Appearance, Theme
from indexer.profile import Profile
from kindred_shots.library import MODEL, Libraries

_TIMEOUT_S = 60.0
_STILL_MS = 250
"""What has not moved for so long is at rest."""
SIZES = ((900, 600), (1440, 900))


class Unfinished(Exception):
    """A scene did not come to the state that it is about."""


@dataclass
class Stage:
    """One open window, and what a scene may do with it."""

    libraries: Libraries
    opened: OpenLibrary
    theme: Theme
    shown: QWidget | None = field(default=None)
    """What to take instead of the window: a dialog or a menu."""
    own: list[Path] = field(default_factory=list)
    """Folders that were made for this scene."""

    def folder(self, name: str) -> Path:
        """Make an empty folder, which goes when the scene is over."""
        folder = self.libraries.beside(self.opened.library.profile) / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        self.own.append(folder)
        return folder

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.opened.window

    def wait(self, is_there: Callable[[], object], what: str) -> None:
        """Let the window live until something is there.

        Raises:
            Unfinished: It did not come.
        """
        end = time.monotonic() + _TIMEOUT_S
        while not is_there():
            if time.monotonic() > end:
                raise Unfinished(f"waited in vain for {what}")
            pause(20)

    def settle(self) -> None:
        """Wait until everything asked for is shown."""
        window = self.window
        self.wait(lambda: window.browsing.is_settled, "the photos")
        self.wait(lambda: not window.details.is_busy, "the details")
        self.wait(
            lambda: not window.grid.isVisible() or window.grid.is_painted_fully(), "the thumbnails"
        )
        pause(_STILL_MS)


Play = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One state of the window."""

    name: str
    play: Play
    is_empty: bool = False
    """Begins with a library without folders instead of the indexed one."""
    has_model: bool = True


def pause(ms: int) -> None:
    """Let events be handled for some milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


@contextmanager
def played(scene: Scene, libraries: Libraries, theme: Theme, icons: Icons) -> Iterator[Stage]:
    """A window in the state that a scene is about; it is closed afterwards.

    Raises:
        Unfinished: The scene did not come to its state.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        profile = Profile(Path(temporary) / "profile")
        if not scene.is_empty:
            shutil.copytree(libraries.indexed, profile.folder)
        model = MODEL if scene.has_model else None
        opened = OpenLibrary(Opening(profile, model), theme, icons)
        stage = Stage(libraries, opened, theme)
        try:
            opened.window.resize(*SIZES[-1])
            opened.show()
            scene.play(stage)
            yield stage
            if stage.shown is not None:
                stage.shown.close()
        finally:
            _close(opened)
            for folder in stage.own:
                shutil.rmtree(folder, ignore_errors=True)


def play(scene: Scene, libraries: Libraries, theme: Theme, icons: Icons, into: Path) -> list[Path]:
    """Play one scene and take its pictures in both themes and both sizes.

    Raises:
        Unfinished: The scene did not come to its state.
    """
    ratio = QApplication.primaryScreen().devicePixelRatio()
    taken = []
    with played(scene, libraries, theme, icons) as stage:
        for size in SIZES if stage.shown is None else SIZES[-1:]:
            stage.window.resize(*size)
            for appearance in (Appearance.DARK, Appearance.LIGHT):
                theme.set_appearance(appearance)
                pause(_STILL_MS)
                name = f"{scene.name}_{size[0]}_{appearance.value}_{ratio:g}x.png"
                (stage.shown or stage.window).grab().save(str(into / name))
                taken.append(into / name)
    return taken


def _close(opened: OpenLibrary) -> None:
    loop = QEventLoop()
    opened.library_closed.connect(loop.quit)
    opened.window.close()
    loop.exec()
    opened.window.deleteLater()
    opened.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
