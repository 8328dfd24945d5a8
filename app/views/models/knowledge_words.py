"""What the window says of what models know of the photos, and of its deletion."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.controllers.stored_knowledge import Deletion
from app.translations import in_words
from app.views.models.words import bytes_text, duration_text
from app.views.texts import photos_text
from indexer.library.stored_vectors import Freed, StoredVectors
from indexer.model_shelf import Shelf

_WORTH_SAYING_BYTES = 1_000_000


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelKnowledge", text)


def row_text(vectors: StoredVectors) -> str:
    """``12,340 photos described · 52 MB``."""
    return _tr("{0} described · {1}").format(
        photos_text(vectors.photos), bytes_text(vectors.size_bytes)
    )


def deletion_text(vectors: StoredVectors, shelf: Shelf | None) -> str:
    """What deleting costs and frees."""
    name, size, photos = (
        in_words(vectors.name), bytes_text(vectors.size_bytes), photos_text(vectors.photos)
    )  # fmt: skip
    model = shelf.get(vectors.model_id) if shelf is not None and vectors.model_id else None
    if model is None:
        cost = _tr(
            "To search with this model again, it would have to be installed and to describe {0} "
            "anew."
        ).format(photos)
    elif model.speed is None:
        cost = _tr("To search with {0} again, it would have to describe {1} anew.").format(
            name, photos
        )
    else:
        lasting = duration_text(vectors.photos / model.speed.photos_per_second)
        cost = _tr(
            "To search with {0} again, it would have to describe {1} anew, which takes {2}."
        ).format(name, photos, lasting)
    frees = _tr("Deleting this makes room of {0}. Your photos stay as they are.").format(size)
    return f"{frees} {cost}"


def deleting_text(deletion: Deletion) -> str:
    """How a deletion goes."""
    if deletion.is_stopping:
        return _tr("Stopping…")
    if not deletion.has_begun and not deletion.total:
        return _tr("Waits for other work on the library…")
    if deletion.total and deletion.done >= deletion.total:
        return _tr("Giving the room back to the disk…")
    return _tr("Deleting what it knows…")


def freed_text(vectors: StoredVectors, freed: Freed) -> str:
    """What is free now, and what only later photos will make use of."""
    said = [
        _tr("What {0} knew of {1} is deleted.").format(
            in_words(vectors.name), photos_text(freed.photos)
        )
    ]
    if freed.disk_bytes:
        said.append(_tr("{0} are free on the disk again.").format(bytes_text(freed.disk_bytes)))
    if freed.reusable_bytes >= _WORTH_SAYING_BYTES or not freed.disk_bytes:
        said.append(
            _tr(
                "{0} stay empty inside the catalog's file, which fills them before it grows again."
            ).format(bytes_text(freed.reusable_bytes))
        )
    return " ".join(said)


def stopped_text(vectors: StoredVectors) -> str:
    """A part is left."""
    return _tr("Stopped. What is left of {0} can be deleted at any time.").format(
        in_words(vectors.name)
    )
