"""A library and its window: how they are opened together, and closed without waiting.

GUI thread, but for the closing of a library, which may wait for threads and so has its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import EngineBridge
from app.icons import Icons
from app.main_window import MainWindow
from app.settings import Settings
from app.theme import Theme
from app.thumbnails import ThumbnailLoader
from indexer.embed.models import SAMPLE_MODEL_ID
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.messages import message
from indexer.profile import Profile

CLOSE_TIMEOUT_S = 1.2
"""For the engine; with what the window itself needs, closing stays below two seconds."""
PATIENT_CLOSE_TIMEOUT_S = 30.0
"""Importing torch cannot be interrupted."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Which library to open, and how."""

    profile: Profile
    model_id: str | None = None
    is_demo: bool = False


def demo_of(profile: Profile) -> Opening:
    """The demo beside a profile: a library of its own, so that nothing mixes."""
    folder = profile.folder.with_name(profile.folder.name + "-demo")
    return Opening(Profile(folder), SAMPLE_MODEL_ID, is_demo=True)


class OpenLibrary(QObject):
    """A library and its window."""

    library_closed = Signal(bool)
    """Whether all of its threads have ended."""

    def __init__(self, opening: Opening, theme: Theme, icons: Icons) -> None:
        """Open the library; the window is made but not shown.

        Raises:
            UserFacingError: The library cannot be opened.
        """
        super().__init__()
        self.opening = opening
        self.bridge = EngineBridge(self)
        self.library = Library.open(
            opening.profile, model_id=opening.model_id, listener=self.bridge.listener
        )
        self.loader = ThumbnailLoader(self.library, parent=self)
        settings = Settings(opening.profile)
        theme.set_appearance(settings.appearance)
        theme.motion.choose(settings.motion)
        self.library.indexing.manners = settings.manners
        with theme.dressing_at_the_end():
            self.window = MainWindow(
                self.library,
                self.bridge,
                self.loader,
                theme,
                icons,
                settings,
                is_demo=opening.is_demo,
            )
        if settings.problem is not None:
            self.window.tell(settings.problem)
        self.window.closed.connect(self.close)
        self._is_closing = False
        self.is_closed = False
        """Whether `library_closed` was sent, or is about to be."""
        self.is_left = False
        """For another window, so that nobody waits for the end of this one."""
        self.when_closed: Callable[[], object] | None = None
        """Called on the closing thread, once the engine has let go of the files."""
        self._closer: threading.Thread | None = None
        self.problem: UserFacingError | None = None
        """What came of that, if it failed."""

    @property
    def is_closing(self) -> bool:
        """Whether it was closed, or is about to be."""
        return self._is_closing

    def show(self) -> None:
        """Show the window and begin."""
        self.window.show()
        self.window.begin()

    @Slot()
    def close(self) -> None:
        """Let go of everything; `library_closed` says when the engine has."""
        if self._is_closing:
            return
        self._is_closing = True
        self.bridge.close()
        self.loader.close()
        self._closer = threading.Thread(target=self._close_library, name="closing")
        self._closer.start()

    def delete_soon(self) -> None:
        """Have Qt delete this and its window, once `library_closed` has been sent to all."""
        if self._closer is not None:
            self._closer.join()  # it is at its last line: an object must outlive what it sends
        self.window.deleteLater()
        self.deleteLater()

    def _close_library(self) -> None:
        if self.when_closed is None:
            patience_s = PATIENT_CLOSE_TIMEOUT_S if self.is_left else CLOSE_TIMEOUT_S
            self._tell_closed(self.library.close(patience_s))
            return
        # Files are about to be moved: here the engine gets the time that it needs.
        has_ended = self.library.close(PATIENT_CLOSE_TIMEOUT_S)
        try:
            if has_ended:
                self.when_closed()
            else:
                self.problem = UserFacingError(
                    message("Kindred could not let go of the library in time"),
                    message("nothing was changed"),
                    message("Close Kindred, start it again, and try once more"),
                )
        except UserFacingError as error:
            self.problem = error
        finally:  # whatever comes: who waits for the window must get it back
            self._tell_closed(has_ended)

    def _tell_closed(self, has_ended: bool) -> None:
        self.is_closed = True
        self.library_closed.emit(has_ended)
