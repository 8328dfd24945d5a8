"""``kindred names list|teach|rename|delete|export|import``: what the user has a name for.

The JSON of ``list`` is one array, stable across versions::

    [{"name": "Biscuit", "photos": 5, "usable": true}, …]

``teach`` prints one such object.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.output import print_json, say
from app.cli.profiles import open_library
from indexer.catalog.concept_records import MIN_EXAMPLES, Concept
from indexer.errors import UserFacingError
from indexer.library import Library
from indexer.messages import message
from indexer.search.concept_names import normal
from indexer.search.concept_pictures import Example
from indexer.types import PhotoId


def run_list(arguments: argparse.Namespace) -> int:
    """All names."""
    with open_library(arguments) as library:
        concepts = library.concepts.all()
    if arguments.json:
        print_json([_row(concept) for concept in concepts])
        return 0
    if not concepts:
        say("No names yet. Teach one: kindred names teach Biscuit a.jpg b.jpg c.jpg")
    for concept in concepts:
        say(_line(concept))
    return 0


def run_teach(arguments: argparse.Namespace) -> int:
    """Keep a new name, or show more photos of one that is there."""
    with open_library(arguments) as library:
        examples = [Example(_source(library, path)) for path in arguments.photos]
        examples += [Example(_source(library, path), box) for path, box in arguments.box or []]
        known = _known(library, arguments.name)
        if known is None:
            taught = library.concepts.teach(arguments.name, examples)
        else:
            library.concepts.add(known.id, examples)
            taught = next(one for one in library.concepts.all() if one.id == known.id)
    if arguments.json:
        print_json(_row(taught))
    else:
        say(_line(taught))
    return 0


def run_rename(arguments: argparse.Namespace) -> int:
    """Other letters, the same photos."""
    with open_library(arguments) as library:
        library.concepts.rename(_get(library, arguments.name).id, arguments.new_name)
    return _done(arguments, f"{arguments.name} is now {arguments.new_name}.")


def run_delete(arguments: argparse.Namespace) -> int:
    """Forget one."""
    with open_library(arguments) as library:
        library.concepts.delete(_get(library, arguments.name).id)
    return _done(arguments, f"{arguments.name} was forgotten. The photos stay.")


def run_export(arguments: argparse.Namespace) -> int:
    """Write names to a file."""
    path: Path = arguments.file.expanduser().absolute()
    with open_library(arguments) as library:
        ids = [_get(library, name).id for name in arguments.names] or None
        count = library.concepts.export(path, ids)
    if arguments.json:
        print_json({"names": count, "file": str(path)})
    else:
        say(f"{count} {'name was' if count == 1 else 'names were'} written to {path}.")
    return 0


def run_import(arguments: argparse.Namespace) -> int:
    """Take in names from a file."""
    with open_library(arguments) as library:
        taken = library.concepts.import_(arguments.file.expanduser().absolute())
    if arguments.json:
        print_json({"names": list(taken.names), "photos_left_out": taken.left_out})
        return 0
    say(f"Taken in: {', '.join(taken.names)}.")
    if taken.left_out:
        say(f"{taken.left_out} photos were left out: a name takes no more.")
    return 0


def _source(library: Library, path: Path) -> PhotoId | Path:
    """The photo at a path, or the picture file that is no part of the library."""
    path = path.expanduser().absolute()
    return library.catalog.files.photo_at(path) or path


def _known(library: Library, name: str) -> Concept | None:
    wanted = normal(name).casefold()
    found = (one for one in library.concepts.all() if one.name.casefold() == wanted)
    return next(found, None)


def _get(library: Library, name: str) -> Concept:
    known = _known(library, name)
    if known is None:
        raise UserFacingError(
            message("There is no name {name}", name=name),
            hint=message("To see those there are: {command}", command="kindred names list"),
        )
    return known


def _done(arguments: argparse.Namespace, line: str) -> int:
    if arguments.json:
        print_json({})
    else:
        say(line)
    return 0


def _row(concept: Concept) -> dict[str, object]:
    return {
        "name": concept.name,
        "photos": len(concept.example_ids),
        "usable": concept.is_usable,
    }


def _line(concept: Concept) -> str:
    count = len(concept.example_ids)
    if not concept.is_usable:
        return f"{concept.name}  ({count} of {MIN_EXAMPLES} photos: it needs more)"
    return f"{concept.name}  ({count} photos)"
