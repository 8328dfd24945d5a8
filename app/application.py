"""The running window program: opens libraries, one window at a time, and closes them in time.

GUI thread. `app.open_library` is one library and its window.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from app.garbage import Garbage
from app.icons import Icons
from app.models.trail import Trail
from app.open_library import CLOSE_TIMEOUT_S, Opening, OpenLibrary
from app.settings import Settings
from app.single_instance import SingleInstance, bring_to_front
from app.theme import Theme
from app.translations import Translations
from app.views.texts import error_text
from indexer.errors import UserFacingError
from indexer.profile import Profile


class Application(QObject):
    """Holds the open library, swaps it for another one, and ends the program."""

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        *,
        home: Opening,
        other: Opening | None,
        language: str | None = None,
        is_single: bool = True,
    ):
        """Open nothing yet.

        Args:
            app: The Qt application.
            theme: Of all windows.
            home: What to open first.
            other: What "Try the sample library", or in a demo "Back to my own photos", opens; None
                where there is no such thing.
            language: To speak until another one is chosen; None: what the settings say.
            is_single: Whether a library that has a window is not opened in a second one.
        """
        super().__init__()
        self._app = app
        self._theme = theme
        self._icons = Icons(theme, self)
        self._garbage = Garbage(self)
        self._here, self._other = home, other
        self._open: OpenLibrary | None = None
        # Kept to the end: the last reference must not go on the thread that closes the engine,
        # or the window would be destroyed there.
        self._closing: list[OpenLibrary] = []
        self._is_quitting = False
        self._is_reopening = False
        self._trail: Trail | None = None
        """Where one was, for the window that is built anew."""
        self._is_single = is_single
        self._instances: dict[Profile, SingleInstance] = {}
        """Of the libraries that are open, or not closed yet."""
        self._translations = Translations(app)
        self._language = language
        self.has_ended = True
        """False when a thread outlived its time: then the process must not wait for it."""
        app.setQuitOnLastWindowClosed(False)  # the engine is closed after the last window

    @property
    def current(self) -> OpenLibrary | None:
        """The library that is shown."""
        return self._open

    def open(self) -> bool:
        """Open and show the first library; return whether it has its window here.

        It has not when another process shows it: that one's window has come to the front.

        Raises:
            UserFacingError: It cannot be opened.
        """
        if not self._claim(self._here):
            return False
        language = self._language
        if language is None:
            language = Settings(self._here.profile).language
        problem = self._translations.use(language)  # before anything is worded
        self._show(OpenLibrary(self._here, self._theme, self._icons))
        self._garbage.settle()  # else all that was imported would be looked through
        if problem is not None and self._open is not None:
            self._open.window.tell(problem)
        return True

    def _claim(self, opening: Opening) -> bool:
        if not self._is_single or opening.profile in self._instances:
            return True
        instance = SingleInstance.claim(opening.profile)
        if instance is None:
            return False
        instance.called.connect(self._on_called)
        self._instances[opening.profile] = instance
        return True

    def _release(self, profile: Profile) -> None:
        is_open = self._open is not None and self._open.opening.profile == profile
        if not is_open and profile in self._instances:
            self._instances.pop(profile).release()

    def _show(self, opened: OpenLibrary) -> None:
        self._open = opened
        opened.bridge.encoder_changed.connect(self._garbage.settle)
        opened.window.other_library_requested.connect(self._swap)
        opened.window.language_changed.connect(self._reopen)
        opened.window.reopen_requested.connect(self._reopen_after)
        opened.window.closed.connect(self._on_window_closed)
        opened.library_closed.connect(self._on_library_closed, Qt.ConnectionType.QueuedConnection)
        opened.window.set_can_swap(can_swap=self._other is not None)
        opened.show()

    @Slot()
    def _swap(self) -> None:
        """Open the other library, then close this one: what fails leaves all as it was."""
        if self._other is None or self._open is None:
            return
        try:
            if not self._claim(self._other):
                return
            opened = OpenLibrary(self._other, self._theme, self._icons)
        except UserFacingError as error:
            self._release(self._other.profile)
            show_error(error)
            return
        left = self._open
        self._closing.append(left)
        self._here, self._other = self._other, self._here
        opened.window.setGeometry(left.window.geometry())
        self._show(opened)
        left.is_left = True
        left.window.close()

    @Slot()
    def _reopen(self) -> None:
        """Close the window and build it anew in the language that the settings name now.

        The engine is closed with it and goes on where it was: nothing else ends all that may still
        answer to the old window. One is at the same place, with the same query and photos.
        """
        if self._open is None:
            return
        self._trail = self._open.window.walking.leave()
        self._close_to_reopen(self._open)

    @Slot(object)
    def _reopen_after(self, work: Callable[[], object]) -> None:
        """Close the window, do something while no file is open, and build the window anew."""
        if self._open is not None:
            self._open.when_closed = work
            self._close_to_reopen(self._open)

    def _close_to_reopen(self, left: OpenLibrary) -> None:
        self._open = None
        self._closing.append(left)
        self._language = None
        self._is_reopening = True
        left.window.close()

    @Slot()
    def _on_window_closed(self) -> None:
        opened = next((o for o in (self._open,) if o and o.window is self.sender()), None)
        if opened is not None:  # the window in use, not one that was swapped for another
            self._open = None
            self._is_quitting = True
            for instance in self._instances.values():
                instance.stop_answering()
            # Whatever an engine thread may hang on: the program ends.
            QTimer.singleShot(round((CLOSE_TIMEOUT_S + 0.3) * 1000), self, self._give_up)
            self._closing.append(opened)

    @Slot(bool)
    def _on_library_closed(self, has_ended: bool) -> None:
        self.has_ended &= has_ended
        left = self.sender()
        if isinstance(left, OpenLibrary) and has_ended and not self._is_reopening:
            self._release(left.opening.profile)
        if self._is_quitting:
            # One that was left just before may still be closing: `_give_up` bounds that.
            if self._all_closed:
                self._app.quit()
            return
        if isinstance(left, OpenLibrary) and has_ended:
            self._let_go(left)
        if self._is_reopening:
            self._is_reopening = False
            problem = left.problem if isinstance(left, OpenLibrary) else None
            trail, self._trail = self._trail, None
            try:
                self.open()
                if trail is not None and self._open is not None:
                    self._open.window.walking.go_on(trail)
                if problem is not None and self._open is not None:
                    self._open.window.tell(problem)
            except UserFacingError as error:
                show_error(error)
                self._app.quit()

    @property
    def _all_closed(self) -> bool:
        return all(opened.is_closed for opened in self._closing)

    def _let_go(self, left: OpenLibrary) -> None:
        """Keep nothing of a window that was left for another: a model and its photos hang on it."""
        self._closing.remove(left)
        left.delete_soon()
        self._garbage.let_go_soon(left, left.window, left.library)

    @Slot()
    def _on_called(self) -> None:
        if self._open is not None:
            bring_to_front(self._open.window)

    @Slot()
    def _give_up(self) -> None:
        # Of a window that stood still meanwhile all may have ended in time, and be told late.
        self.has_ended &= self._all_closed
        self._app.quit()

    def shut_down(self) -> None:
        """After the event loop: delete the windows while Qt is still there."""
        self._translations.leave()
        for opened in self._closing:
            opened.window.deleteLater()
        self._closing.clear()
        for instance in self._instances.values():
            instance.release()
        self._instances.clear()
        self._garbage.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def show_error(error: UserFacingError) -> None:
    """Tell of an error that leaves no window to tell it in."""
    headline, more = error_text(error)
    box = QMessageBox(QMessageBox.Icon.Warning, "Kindred", headline)
    box.setInformativeText(more)
    box.exec()
