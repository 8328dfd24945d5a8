"""Puts files back from the trash: a whole decision or some of its files. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.bridge import Channel, EngineBridge
from app.translations import in_words
from app.views.message_bar import MessageBar
from app.views.texts import error_text
from indexer.bin.records import BinReport, EntryId
from indexer.cancel import CancelToken
from indexer.library import Library

_Wish = tuple[str, frozenset[EntryId] | None]


class Restoring(QObject):
    """One at a time, on the engine's lane "bin"; says what came of it."""

    failed = Signal(object)
    finished = Signal(object)
    """A `BinReport`."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        message: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._message = message
        self._under_way: set[_Wish] = set()

    def restore(self, batch: str, ids: Sequence[EntryId] | None = None) -> None:
        """Put files of a decision back where they stood.

        Args:
            batch: The decision.
            ids: Only these of its files; None: all.
        """
        wish = (batch, None if ids is None else frozenset(ids))
        if wish in self._under_way:
            return  # clicked twice: that there is nothing left would hide what was put back
        self._under_way.add(wish)
        # Its own channel: a second wish must not drop what the first one has to tell.
        channel = Channel(self._library, self._bridge, "bin")

        def done(report: BinReport) -> None:
            self._under_way.discard(wish)
            self._on_done(report)

        def failed(error: object) -> None:
            self._under_way.discard(wish)
            self.failed.emit(error)

        def work(_token: CancelToken) -> BinReport:
            return self._library.bin.restore(batch, ids)

        channel.submit(work, done, failed)

    def _on_done(self, report: BinReport) -> None:
        count = len(report.done)
        if not report.refused and report.stopped_by is None:
            # What is in no trash any more was passed over.
            text = self.tr("%Ln file(s) put back", "", count) if count else ""
            self._message.show_notice(text or self.tr("There was nothing to put back"))
        else:
            parts = [in_words(each.detail) for each in report.refused[:2]]
            if report.stopped_by is not None:
                parts.insert(0, " ".join(part for part in error_text(report.stopped_by) if part))
            more = len(report.refused) - 2
            if more > 0:
                parts.append(self.tr("and %Ln more", "", more))
            head = self.tr("{0}, %Ln could not be", "", len(report.refused))
            self._message.show_message(
                head.format(self.tr("%Ln file(s) put back", "", count)), "; ".join(parts)
            )
        self.finished.emit(report)
