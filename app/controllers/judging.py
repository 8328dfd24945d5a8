"""Thumbs up and down on photos of an answer: the query moves towards them, or away. GUI thread.

The signs are seen at once; the answer is refined after a pause, so that of several thumbs in a row
none moves the photos below the pointer. Then the grid stays scrolled as it was: better photos come
up from below, and at the top one sees the best. The thumbs belong to the query: Undo takes them
back, a new query has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal, Slot

from app.actions import Actions
from app.controllers.browsing import Browsing
from app.models.grid_content import GridContent
from app.models.place import Place
from app.models.query_draft import QueryDraft
from app.views.message_bar import MessageAction, MessageBar
from app.views.photo_grid import PhotoGrid
from app.views.search_bar import SearchBar
from app.views.texts import photos_text
from indexer.types import PhotoId


class Judging(QObject):
    """Joins the thumbs in the grid, their keys, and the query."""

    undo_requested = Signal()
    announced = Signal(str)
    """What was done, for a screen reader; the user sees it on the photos."""

    def __init__(
        self,
        browsing: Browsing,
        grid: PhotoGrid,
        draft: QueryDraft,
        search_bar: SearchBar,
        message: MessageBar,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._grid = grid
        self._draft = draft
        self._search_bar = search_bar
        self._actions = actions
        self._message = message
        self.chosen: Callable[[], Iterable[int]] = tuple
        """Ids of the photos that keys act on."""
        self.is_always_told: Callable[[], bool] = lambda: False
        """Whether nothing on the screen shows the thumb of a photo."""
        self._is_refining = False
        self._told = ""
        """What was said of the last thumb."""
        self._kept_at: int | None = None
        """How far the grid was scrolled when the refined answer came."""
        grid.buttons.judged.connect(self._on_clicked)
        grid.selectionModel().selectionChanged.connect(self.show_checks)
        search_bar.draft_shown.connect(self._show)
        search_bar.refined.connect(self._on_refined)
        browsing.content_changed.connect(self._on_content)
        browsing.place_changed.connect(self._on_place)
        browsing.asked.connect(self._on_asked)
        actions.connect_all(
            {
                actions.like: lambda: self.judge(self._chosen_ids(), is_like=True),
                actions.dislike: lambda: self.judge(self._chosen_ids(), is_like=False),
            }
        )
        self._let_judge(can_judge=False)

    def judge(self, photo_ids: Iterable[PhotoId], *, is_like: bool) -> None:
        """Give photos a thumb; where all of them have it, take it back."""
        photos = list(photo_ids)
        if not photos or not self._grid.buttons.can_judge:
            return
        state = self._draft.state
        same, other = (state.liked, state.disliked) if is_like else (state.disliked, state.liked)
        is_back = set(photos) <= set(same)
        same = tuple(one for one in same if one not in photos)
        other = tuple(one for one in other if one not in photos)
        if not is_back:
            same = (*same, *photos)
        self._draft.judge(*((same, other) if is_like else (other, same)))
        self._draft.end_step()
        self._search_bar.tell_refined()
        words = self._words(len(photos), is_like=is_like, is_back=is_back)
        if self.is_always_told():
            self._told = words
            undo = MessageAction(self.tr("Undo"), self.undo_requested.emit)
            self._message.show_notice(words, action=undo)
        else:
            self.announced.emit(words)

    @Slot(bool)
    def forget(self, is_like: bool) -> None:
        """Take all thumbs up back, or all thumbs down."""
        state = self._draft.state
        if is_like:
            self._draft.judge((), state.disliked)
        else:
            self._draft.judge(state.liked, ())
        self._search_bar.tell_refined()

    @Slot(object, bool)
    def keep_in_place(self, _content: GridContent, _is_same_place: bool) -> None:
        """Scroll to where one was; to be called once the grid has the refined answer."""
        if self._kept_at is not None:
            self._grid.verticalScrollBar().setValue(self._kept_at)
            self._kept_at = None

    # -------------------------------------------------------------------------------------------

    def _chosen_ids(self) -> list[PhotoId]:
        return [PhotoId(int(photo_id)) for photo_id in self.chosen()]

    @Slot()
    def _on_refined(self) -> None:
        """A thumb was given or taken back, here or by undo: what was told last is no longer so."""
        self._is_refining = True
        if self._told and self._message.text.startswith(self._told):
            self._message.hide()
        self._told = ""

    @Slot(object, bool)
    def _on_clicked(self, photo_id: PhotoId, is_like: bool) -> None:
        self.judge([photo_id], is_like=is_like)

    @Slot()
    def _show(self) -> None:
        state = self._draft.state
        self._grid.buttons.set_judged(frozenset(state.liked), frozenset(state.disliked))
        self.show_checks()

    @Slot()
    def show_checks(self) -> None:
        """Say whether the photos that keys act on have a thumb; others are chosen now."""
        photos = self._chosen_ids() if self._grid.buttons.can_judge else []
        state = self._draft.state
        for action, judged in (
            (self._actions.like, state.liked),
            (self._actions.dislike, state.disliked),
        ):
            has_it = 0 < len(photos) <= len(judged) and set(photos) <= set(judged)
            action.setChecked(has_it)

    @Slot(object, bool)
    def _on_content(self, content: GridContent, is_same_place: bool) -> None:
        if self._is_refining and is_same_place and self._browsing.answers_draft:
            self._is_refining = False
            self._kept_at = self._grid.verticalOffset()
        is_ranked = content.strengths is not None and content.count > 0
        self._let_judge(can_judge=is_ranked and self._browsing.place.kind.is_query)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        if not place.kind.is_query:
            self._let_judge(can_judge=False)

    @Slot()
    def _on_asked(self) -> None:
        self._is_refining = False

    def _let_judge(self, *, can_judge: bool) -> None:
        self._grid.buttons.can_judge = can_judge
        for action in (self._actions.like, self._actions.dislike):
            action.setEnabled(can_judge)
        self.show_checks()

    def _words(self, count: int, *, is_like: bool, is_back: bool) -> str:
        photos = photos_text(count)
        if is_back:
            return self.tr("The search no longer goes by {0}").format(photos)
        if is_like:
            return self.tr("The search goes towards {0}").format(photos)
        return self.tr("The search goes away from {0}").format(photos)
