"""Has what the grid shows read on engine threads; late answers are dropped. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from app.bridge import Channel, EngineBridge
from app.controllers.loading import load_answer, load_beginning, load_place
from app.models.grid_content import GridContent
from app.models.place import Place
from indexer.cancel import CancelToken
from indexer.catalog.records import PhotoOrder
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.search.query import Query

OnDone = Callable[[GridContent], None]
OnRead = Callable[[GridContent, bool], None]
OnError = Callable[[UserFacingError], None]
FIRST_PHOTOS = 500
"""More than a 4K screen of small photos shows at once."""


class ContentLoader:
    """Reads a place, an answer, a further page of one; only the newest of each counts."""

    def __init__(self, library: Library, bridge: EngineBridge) -> None:
        self._library = library
        self._reading = Channel(library, bridge, "read")
        self._searching = Channel(library, bridge, "search")
        self._paging = Channel(library, bridge, "search")

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return self._reading.is_busy or self._searching.is_busy or self._paging.is_busy

    def cancel(self) -> None:
        """Want nothing any more."""
        for channel in (self._reading, self._searching, self._paging):
            channel.cancel()

    def cancel_page(self) -> None:
        """Want no further page of the answer any more."""
        self._paging.cancel()

    def read(
        self, place: Place, order: PhotoOrder, on_read: OnRead, on_error: OnError, *, at_once: bool
    ) -> None:
        """Have the photos of a place that is no query read: a screenful first, or all at once.

        A screenful is read in milliseconds, half a million photos in a second.

        Args:
            place: Where they are.
            order: How they are sorted.
            on_read: Takes them, and whether they are more of what it was given before.
            on_error: Takes why they cannot be read.
            at_once: Where one knows more of them, or returns to a place far down, a screenful
                would be the wrong one.
        """

        def read(limit: int | None, on_done: OnDone) -> None:
            self._reading.submit(
                lambda _token: load_place(self._library, place, order, limit), on_done, on_error
            )

        def on_first(content: GridContent) -> None:
            if content.is_partial:  # before it is told: whoever is told may go elsewhere
                read(None, lambda whole: on_read(whole, True))
            on_read(content, False)

        read(None if at_once else FIRST_PHOTOS, on_first)

    def search(self, query: Query, on_read: OnRead, on_error: OnError, *, at_once: bool) -> None:
        """Have a query answered: in very large libraries the best photos first, or all at once.

        Args:
            query: What is asked.
            on_read: Takes the answer, and whether it is more of what it was given before.
            on_error: Takes why there is none.
            at_once: Where one knows more of the answer, its beginning would be a step back.
        """

        def whole(token: CancelToken) -> GridContent:
            return load_answer(self._library, query, token)

        def first(token: CancelToken) -> GridContent:
            return load_beginning(self._library, query, token) or whole(token)

        def on_first(content: GridContent) -> None:
            if content.is_partial:  # before it is told: whoever is told may ask something else
                self._searching.submit(whole, lambda all_of_it: on_read(all_of_it, True), on_error)
            on_read(content, False)

        self._searching.submit(whole if at_once else first, on_first, on_error)

    def search_page(self, query: Query, on_done: OnDone, on_error: OnError) -> None:
        """Have the next page of an answer read."""
        self._paging.submit(
            lambda token: load_answer(self._library, query, token), on_done, on_error
        )
