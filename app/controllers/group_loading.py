"""Fetches the groups that a list is asked for, those seen last first. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.bridge import Channel, EngineBridge
from app.models.review.group_list import CHUNK, GroupListModel
from app.single_shot import single_shot
from indexer.cancel import CancelToken
from indexer.duplicates.records import Group, GroupList
from indexer.errors import UserFacingError
from indexer.library import Library

_WAITING = 6
"""Chunks that wait at most: where one scrolls by, nobody looks at what was missed first."""


class GroupLoading(QObject):
    """Fills a `GroupListModel`. One chunk is fetched at a time, and none is fetched in vain."""

    filled = Signal(int, int)
    """Rows from the first to behind the last."""
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        model: GroupListModel,
        shape: Callable[[Group], Group],
        parent: QObject | None = None,
    ) -> None:
        """Begin with nothing to do.

        Args:
            library: Has the groups.
            bridge: Brings them.
            model: Is filled.
            shape: Adds what the engine does not know yet: decisions on their way.
            parent: Owner.
        """
        super().__init__(parent)
        self._library = library
        self._model = model
        self._shape = shape
        self._channel = Channel(library, bridge, "groups")
        self._waiting: list[int] = []
        """Chunks, the most urgent last."""
        self._has_failed = False
        """Until another list comes nothing is asked again: each repaint would fail anew."""
        self._soon = single_shot(self, 0, self._fetch)
        model.missed.connect(self._on_missed)
        model.modelReset.connect(self._on_reset)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._channel.is_busy or bool(self._waiting)

    @Slot(int)
    def _on_missed(self, row: int) -> None:
        chunk = row // CHUNK
        if chunk in self._waiting or self._has_failed:
            return
        self._waiting = [*self._waiting[1 - _WAITING :], chunk]
        if not self._channel.is_busy and not self._soon.isActive():
            self._soon.start()  # one paints, and asks for several rows

    @Slot()
    def _on_reset(self) -> None:
        self._waiting.clear()
        self._has_failed = False
        self._channel.cancel()

    def _fetch(self) -> None:
        listed, version = self._model.listed, self._model.version
        while self._waiting and listed is not None:
            start = self._waiting.pop() * CHUNK
            stop = min(start + CHUNK, len(listed))
            if any(self._model.is_missing(row) for row in range(start, stop)):
                self._submit(listed, version, start, stop)
                return

    def _submit(self, listed: GroupList, version: int, start: int, stop: int) -> None:
        def work(_token: CancelToken) -> tuple[Group, ...]:
            return self._library.duplicates.groups(listed, start, stop)

        def done(groups: tuple[Group, ...]) -> None:
            if version == self._model.version:
                self._model.fill(start, [self._shape(group) for group in groups])
                self.filled.emit(start, start + len(groups))
            elif start < self._model.rowCount():
                self._on_missed(start)  # rows moved meanwhile
            self._fetch()

        self._channel.submit(work, done, self._on_failed)

    def _on_failed(self, error: UserFacingError) -> None:
        self._has_failed = True
        self._waiting.clear()
        self.failed.emit(error)
