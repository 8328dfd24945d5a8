"""Stars and favourites: gives them to the chosen photos, and takes them back. GUI thread.

All writes happen in order on an engine lane of their own, so that a rating waits for nothing and
ten quick ones end as they were typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import EngineBridge
from app.controllers.chosen import Chosen
from app.views.message_bar import MessageAction, MessageBar
from app.views.texts import photos_text
from indexer.catalog.records import MarkChange
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.types import Int64Array, PhotoId

MAX_STARS = 5
_UNDOS = 100


class _Done(NamedTuple):
    """What one step did."""

    change: MarkChange
    text: str
    is_worth_a_word: bool


class Marking(QObject):
    """Acts on what is chosen; keeps what can be undone while the window is open."""

    failed = Signal(object)
    """A `UserFacingError`: nothing was changed."""
    begun = Signal()
    """Photos are being marked, or marks taken back."""
    announced = Signal(str)
    """What was done, for a screen reader; the user sees it on the photos."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        chosen: Chosen,
        message: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._chosen = chosen
        self._message = message
        self.is_always_told: Callable[[], bool] = lambda: False
        """Whether nothing on the screen shows the mark of a single photo."""
        self._done: list[Future[_Done]] = []
        self._undone: list[Future[_Done]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    def rate(self, stars: int | None, ids: Sequence[PhotoId] | None = None) -> None:
        """Give 0 to 5 stars to the chosen photos, or to those named; None: what the files say."""
        photos = self._photos(ids)

        def work() -> _Done:
            change = self._library.marks.set_rating(photos, stars)
            return _Done(change, self._rated_text(stars, len(photos)), len(photos) > 1)

        self._begin(work, photos)

    def toggle_favourite(self, ids: Sequence[PhotoId] | None = None) -> None:
        """Make all of them favourites; where all of them are, none any more."""
        photos = self._photos(ids)

        def work() -> _Done:
            marks = self._library.catalog.marks.of(photos)
            is_favourite = not all(mark.is_favourite for mark in marks.values())
            change = self._library.marks.set_favourite(photos, is_favourite)
            # A photo may leave what is shown by it, so that one is worth a word as well.
            return _Done(
                change,
                self._favourite_text(len(photos), is_favourite=is_favourite),
                len(photos) > 1 or not is_favourite,
            )

        self._begin(work, photos)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self._step_back(self._done, self._undone, self.tr("Undone: {0}"))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        self._step_back(self._undone, self._done, self.tr("Done again: {0}"))

    # -------------------------------------------------------------------------------------------

    def _photos(self, ids: Sequence[PhotoId] | None) -> list[PhotoId]:
        chosen: Sequence[PhotoId] | Int64Array = self._chosen.ids() if ids is None else ids
        return [PhotoId(int(id_)) for id_ in chosen]

    def _begin(self, work: Callable[[], _Done], photos: Sequence[PhotoId]) -> None:
        if not photos or self._bridge.is_closed:
            return
        future = self._library.submit(work, "marks")
        self._undone.clear()
        self._done = [*self._done[1 - _UNDOS :], future]
        future.add_done_callback(lambda done: self._bridge.call_soon(lambda: self._tell(done)))
        self.begun.emit()

    def _step_back(
        self, source: list[Future[_Done]], target: list[Future[_Done]], words: str
    ) -> None:
        if not source or self._bridge.is_closed:
            return
        last = source.pop()

        def work() -> _Done:
            step = last.result()  # done already: the lane keeps the order
            return step._replace(change=self._library.marks.put_back(step.change))

        future = self._library.submit(work, "marks")
        target.append(future)

        def finished(done: Future[_Done]) -> None:
            self._bridge.call_soon(lambda: self._tell(done, words))

        future.add_done_callback(finished)
        self.begun.emit()

    def _tell(self, future: Future[_Done], words: str = "{0}") -> None:
        try:
            step = future.result()
        except CancelledError:
            return
        except UserFacingError as error:
            for steps in (self._done, self._undone):
                if future in steps:
                    steps.remove(future)
            self.failed.emit(error)
            return
        if not step.change.photo_ids:
            return
        text = words.format(step.text)
        if not (step.is_worth_a_word or self.is_always_told()):
            self.announced.emit(text)
            return
        is_new = future in self._done
        action = MessageAction(self.tr("Undo"), self.undo) if is_new else None
        self._message.show_notice(text, action=action)

    def _rated_text(self, stars: int | None, count: int) -> str:
        photos = photos_text(count)
        if stars is None:
            return self.tr("{0}: the stars of the file again").format(photos)
        if stars == 0:
            return self.tr("Took the stars from {0}").format(photos)
        return self.tr("Rated {0} {1}").format(photos, "★" * stars)

    def _favourite_text(self, count: int, *, is_favourite: bool) -> str:
        photos = photos_text(count)
        if is_favourite:
            return self.tr("Added {0} to the favourites").format(photos)
        return self.tr("Took {0} from the favourites").format(photos)
