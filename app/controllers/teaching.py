"""Teaches names with the chosen photos or a part of one, and changes them. GUI thread.

Everything is done on the engine's threads and can be undone from the message that tells of it.
After a name was taught, and after another model took over, the engine looks at the examples it has
not seen, so that the first search need not wait.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.chosen import Chosen
from app.controllers.overview import LibraryOverview
from app.dialogs.name_dialog import NameDialog
from app.dialogs.teach_dialog import TeachDialog
from app.models.chips import Chip
from app.views.chip_pictures import part_of
from app.views.message_bar import MessageAction, MessageBar
from app.views.search_bar import SearchBar
from indexer.cancel import CancelToken
from indexer.catalog.concept_records import MAX_EXAMPLES, MIN_EXAMPLES, Concept, StoredConcept
from indexer.errors import UserFacingError
from indexer.events import EncoderChanged
from indexer.library import Library
from indexer.search.concept_pictures import Example
from indexer.search.query import ConceptTerm
from indexer.types import Box, ConceptId, PhotoId

T = TypeVar("T")


class Teaching(QObject):
    """One method for each thing that the user does with names."""

    failed = Signal(object)
    taught = Signal(object)
    """A `ConceptId` that is new or has more examples."""
    changed = Signal(object)
    """What takes the last change of a name back: a function; None once that was done."""

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        chosen: Chosen,
        search_bar: SearchBar,
        message: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._chosen = chosen
        self._search_bar = search_bar
        self._message = message
        self._window = window
        self.concepts: tuple[Concept, ...] = ()
        """What has been taught."""
        self._preparing = Channel(library, bridge, "measure")
        self.dialog: NameDialog | None = None
        bridge.concepts_changed.connect(self._prepare)
        bridge.encoder_changed.connect(self._on_encoder_changed)

    @Slot(object)
    def on_overview(self, overview: LibraryOverview) -> None:
        """Other names."""
        self.concepts = overview.concepts

    @Slot()
    def stop(self) -> None:
        """The window goes: end what runs."""
        self._preparing.cancel()

    # Teaching ----------------------------------------------------------------------------------

    @Slot()
    def teach_chosen(self) -> None:
        """Ask for the name of what the chosen photos show."""
        ids = [PhotoId(int(id_)) for id_ in self._chosen.ids()[: MAX_EXAMPLES + 1]]
        if not ids:
            self._message.show_message(self.tr("Select the photos that show it first"))
        elif len(ids) > MAX_EXAMPLES:
            self._message.show_message(
                self.tr("These are too many photos for a name"),
                self.tr("Select up to {0} that show it best, in different surroundings.").format(
                    MAX_EXAMPLES
                ),
            )
        else:
            self._ask([Example(id_) for id_ in ids])

    @Slot(object, object)
    def name_part(self, photo_id: PhotoId, box: Box) -> None:
        """Ask for the name of what a box in a photo shows."""
        self._ask([Example(photo_id, box)])

    def _ask(self, examples: Sequence[Example]) -> None:
        is_part = examples[0].box is not None
        dialog = TeachDialog(len(examples), self.concepts, is_part=is_part, parent=self._window)
        self.dialog = dialog
        channel = Channel(self._library, self._bridge, "work")

        def on_chosen(name: str) -> None:
            known = dialog.concept
            if known is None:
                channel.submit(
                    lambda token: self._library.concepts.teach(name, examples, token),
                    on_taught,
                    dialog.show_error,
                )
            else:
                channel.submit(
                    lambda token: self._library.concepts.add(known.id, examples, token),
                    lambda before: on_added(known, before),
                    dialog.show_error,
                )

        def on_taught(concept: Concept) -> None:
            dialog.accept()
            self._say_taught(concept.id, concept.name, len(concept.example_ids), None)

        def on_added(known: Concept, before: StoredConcept | None) -> None:
            dialog.accept()
            if before is None:
                self._message.show_notice(
                    self.tr("“{0}” was taught with these photos already").format(known.name)
                )
            else:
                count = len(before.examples) + len(examples)
                self._say_taught(known.id, known.name, count, before)

        dialog.name_chosen.connect(on_chosen)
        dialog.finished.connect(channel.cancel)
        dialog.finished.connect(dialog.deleteLater)
        self._show_pictures(dialog, examples)
        dialog.open()

    def _show_pictures(self, dialog: TeachDialog, examples: Sequence[Example]) -> None:
        def work(token: CancelToken) -> list[QImage]:
            images = []
            for example in examples:
                token.raise_if_cancelled()
                assert not isinstance(example.source, Path)
                encoded = self._library.pictures.thumbnail(example.source)
                image = QImage.fromData(QByteArray(encoded or b""))
                if not image.isNull():
                    images.append(image if example.box is None else part_of(image, example.box))
            return images

        channel = Channel(self._library, self._bridge, "read")
        dialog.finished.connect(channel.cancel)
        channel.submit(work, dialog.show_pictures, lambda _error: None)

    def _say_taught(
        self, id_: ConceptId, name: str, count: int, before: StoredConcept | None
    ) -> None:
        self.taught.emit(id_)
        if count < MIN_EXAMPLES:
            self._message.show_notice(
                self.tr("“{0}” has {1} of {2} photos").format(name, count, MIN_EXAMPLES),
                self.tr("Show Kindred some more of it, then it can be searched for."),
            )
        elif before is not None:
            self._tell(
                self.tr("“{0}” is taught with %Ln photo(s) now", "", count).format(name), before
            )
        else:
            self._message.show_notice(
                self.tr("Kindred knows “{0}” now").format(name),
                self.tr("Type the name in the search bar, alone or among other words."),
                action=MessageAction(self.tr("Search"), lambda: self._search(id_, name)),
            )

    # Changing ----------------------------------------------------------------------------------

    @Slot(object)
    def search(self, concept: Concept) -> None:
        """Begin a new query with a name."""
        self._search(concept.id, concept.name)

    def _search(self, id_: ConceptId, name: str) -> None:
        self._search_bar.replace_all([Chip(ConceptTerm(id_), name)])

    @Slot(object)
    def rename(self, concept: Concept) -> None:
        """Ask for another name."""
        dialog = NameDialog(
            self.tr("Rename"),
            self.tr("The new name:"),
            concept.name,
            self.tr("Rename"),
            self._window,
        )
        self.dialog = dialog
        channel = Channel(self._library, self._bridge, "work")

        def on_chosen(name: str) -> None:
            channel.submit(
                lambda _token: self._library.concepts.rename(concept.id, name),
                on_renamed,
                dialog.show_error,
            )

        def on_renamed(before: StoredConcept | None) -> None:
            dialog.accept()
            if before is not None:
                self.changed.emit(self._undo_of(before))

        dialog.name_chosen.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def delete(self, concept: Concept) -> None:
        """Forget a name, which can be undone; the photos stay."""

        def on_deleted(before: StoredConcept | None) -> None:
            if before is not None:
                self._tell(self.tr("The name “{0}” was deleted").format(concept.name), before)

        self._submit(lambda _token: self._library.concepts.delete(concept.id), on_deleted)

    @Slot(object, object)
    def remove(self, concept: Concept, example_ids: tuple[int, ...]) -> None:
        """Take examples away from a name, which can be undone; the photos stay."""

        def on_removed(before: StoredConcept | None) -> None:
            if before is not None:
                text = self.tr("%Ln photo(s) removed from “{0}”", "", len(example_ids))
                self._tell(text.format(concept.name), before)

        self._submit(
            lambda _token: self._library.concepts.remove(concept.id, example_ids), on_removed
        )

    def _tell(self, headline: str, before: StoredConcept) -> None:
        """Say what was done, and offer to undo it."""
        undo = self._undo_of(before, headline)
        self.changed.emit(undo)
        self._message.show_notice(
            headline,
            self.tr("The photos stay as they are."),
            action=MessageAction(self.tr("Undo"), undo),
        )

    def _undo_of(self, before: StoredConcept, told: str = "") -> Callable[[], None]:
        """What makes a name what it was, and takes back what was told of the change."""

        def undo() -> None:
            self.changed.emit(None)
            if told and self._message.text.startswith(told):
                self._message.hide()
            self._submit(lambda _token: self._library.concepts.restore(before), lambda _none: None)

        return undo

    # -------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_encoder_changed(self, event: EncoderChanged) -> None:
        if event.name is not None and not event.is_loading:
            self._prepare()

    @Slot()
    def _prepare(self) -> None:
        def on_error(_error: UserFacingError) -> None:
            """Whoever searches for the name hears of it."""

        self._preparing.submit(self._library.concepts.prepare, lambda _none: None, on_error)

    def _submit(self, work: Callable[[CancelToken], T], on_done: Callable[[T], None]) -> None:
        Channel(self._library, self._bridge, "work").submit(work, on_done, self.failed.emit)
