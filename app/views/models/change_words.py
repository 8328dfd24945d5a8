"""What the window says of a change of model: before it, while it goes on, and of its end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.translations import in_words
from app.views.models.words import bytes_text, duration_text
from app.views.texts import count_text, error_text, photos_text
from indexer.events import ModelSwitch
from indexer.model_shelf import Shelf, ShelfModel


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelChange", text)


def before_text(model: ShelfModel, shelf: Shelf, switch: ModelSwitch | None) -> str:
    """What happens if an installed model, which is not in use, is chosen; nothing to no photo."""
    if not shelf.photos:
        return ""
    name, missing = in_words(model.name), max(0, shelf.photos - model.described)
    said = []
    if switch is not None:
        said.append(
            _tr("Choosing this model ends the change to {0}; what that has described is kept.")
            .format(in_words(switch.to_name))
        )  # fmt: skip
    answering = next((other for other in shelf.models if other.is_in_use), None)
    if not missing:
        said.append(_tr("Your photos are described by it already: you can change to it at once."))
        return " ".join(said)
    lasting = duration_text(missing / model.speed.photos_per_second) if model.speed else ""
    if answering is None or not answering.described:
        work = photos_text(missing)
        if lasting:
            work = _tr("{0}, {1}").format(work, lasting)
        said.append(_tr("Using it describes your photos ({0}); you can search as they come.")
                    .format(work))  # fmt: skip
        return " ".join(said)
    old = in_words(answering.name)
    words = (
        _tr("Searches go on with {0} until {1} has described {2}, which takes {3}.")
        if lasting
        else _tr("Searches go on with {0} until {1} has described {2}.")
    )
    said.append(words.format(old, name, photos_text(missing), lasting))
    said.append(_tr("What {0} knows is kept, so you can change back at once.").format(old))
    return " ".join(said)


def coming_text(switch: ModelSwitch, *, is_moving: bool, is_paused: bool) -> str:
    """Of the model that is to take over: how far it is, and what it waits for."""
    old, new = in_words(switch.from_name), in_words(switch.to_name)
    if switch.error is not None:
        headline, more = error_text(switch.error)
        stays = _tr("Nothing is lost: searches go on with {0}.").format(old)
        return f"{headline}. {more} {stays}"
    if switch.is_waiting and not is_moving:
        return " ".join(
            (
                _tr("Only photos in folders that are offline or paused are left: {0}.").format(
                    photos_text(switch.away)
                ),
                _tr(
                    "{0} goes on answering until they are back. If you change now, they are not "
                    "found by what they show until {1} has described them."
                ).format(old, new),
            )
        )
    amount = _tr("{0} of {1} described").format(count_text(switch.done), photos_text(switch.total))
    parts = [amount]
    if is_paused:
        parts.append(_tr("paused"))
    elif not is_moving:
        parts.append(_tr("stands still, as no photos are being indexed"))
    elif switch.seconds_left is not None:
        parts.append(_tr("{0} left").format(duration_text(switch.seconds_left)))
    after = _tr("{0} answers searches until then.").format(old)
    return f"{' · '.join(parts)}. {after}"


def answering_text(switch: ModelSwitch) -> str:
    """Of the model that is still in use."""
    return _tr("It goes on answering searches until {0} takes over.").format(
        in_words(switch.to_name)
    )


def share(switch: ModelSwitch) -> float:
    """How far it is, in 0..1."""
    return switch.done / switch.total if switch.total else 0.0


def brief_text(switch: ModelSwitch, *, is_moving: bool) -> str:
    """The same in one line, for who is doing something else."""
    new = in_words(switch.to_name)
    if switch.error is not None:
        return _tr("{0} could not be loaded").format(new)
    if switch.is_waiting and not is_moving:
        return _tr("{0} waits for {1} that are away").format(new, photos_text(switch.away))
    return _tr("{0} takes over at {1}, now at {2}").format(
        new, count_text(switch.total), count_text(switch.done)
    )


def briefest_text(switch: ModelSwitch) -> str:
    """The same in a few words."""
    return _tr("{0}: {1} of {2}").format(
        in_words(switch.to_name), count_text(switch.done), count_text(switch.total)
    )


def ended_text(switch: ModelSwitch, *, has_taken_over: bool) -> tuple[str, str]:
    """One line of what came of it, and one of what became of the rest."""
    old, new = in_words(switch.from_name), in_words(switch.to_name)
    if has_taken_over:
        return (
            _tr("{0} answers your searches now.").format(new),
            _tr("What {0} knows is kept: you can change back at once, or delete it.").format(old),
        )
    if not switch.done:
        return _tr("{0} goes on answering your searches.").format(old), ""
    return (
        _tr("{0} goes on answering your searches.").format(old),
        _tr("What {0} has described so far is kept ({1}).").format(new, photos_text(switch.done)),
    )


def removal_text(model: ShelfModel, shelf: Shelf, switch: ModelSwitch | None) -> str:
    """What removing a model means."""
    size = bytes_text(model.installed.size_bytes) if model.installed else ""
    if switch is not None and switch.to_id == model.id:
        return _tr(
            "This frees {0} and cancels the change: {1} goes on answering. What was described is "
            "kept. To use the model again it has to be downloaded or imported again."
        ).format(size, in_words(switch.from_name))
    if switch is not None and switch.from_id == model.id:
        left = switch.total - switch.done
        return _tr(
            "This model still answers searches. Removing it frees {0}; {1} takes over at once, and "
            "cannot find what these show until it has described them: {2}. Your photos stay as "
            "they are."
        ).format(size, in_words(switch.to_name), photos_text(left))
    others = [other for other in shelf.models if other.installed and other.id != model.id]
    if not model.is_in_use:
        return _tr(
            "This frees {0}. Your photos stay as they are; to use the model again it has to be "
            "downloaded or imported again."
        ).format(size)
    if others:
        return _tr(
            "This is the model in use. Removing it frees {0}; {1} is used instead, and describes "
            "your photos anew. Your photos stay as they are."
        ).format(size, in_words(others[0].name))
    return _tr(
        "This is the model in use. Removing it frees {0}; without a model, photos are found by how "
        "they look and by name, caption, place and the like, but not by what you describe. Your "
        "photos stay as they are."
    ).format(size)
