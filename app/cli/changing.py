"""``kindred models use|cancel-switch|vectors|delete-vectors``: another model for a library."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from typing import Any

from app.cli.output import ProgressBar, print_json, say
from app.cli.profiles import open_library
from indexer.events import ModelSwitch
from indexer.library import Library

MEGABYTE = 1_000_000


def run_use(arguments: argparse.Namespace) -> int:
    """Change to another model: at once where nothing is lost by it, else once it is ready."""
    with open_library(arguments) as library:
        library.models.use(arguments.id)
        if arguments.now:
            library.models.finish_switch()
        _print_state(library, as_json=arguments.json)
    return 0


def run_cancel(arguments: argparse.Namespace) -> int:
    """Stay with the model in use."""
    with open_library(arguments) as library:
        library.models.cancel_switch()
        _print_state(library, as_json=arguments.json)
    return 0


def run_vectors(arguments: argparse.Namespace) -> int:
    """What each encoder has made of the photos."""
    with open_library(arguments) as library:
        found = library.models.vectors()
    if arguments.json:
        print_json([asdict(each) | {"size_bytes": each.size_bytes} for each in found])
        return 0
    if not found:
        say("No photo is described yet.")
    for each in found:
        say(f"{each.encoder_id}  ({'in use' if each.is_in_use else 'not in use'})")
        say(
            f"    {each.name}, {each.photos:,} photos, {_megabytes(each.catalog_bytes)} in the "
            f"catalog, {_megabytes(each.index_bytes)} of index"
        )
    return 0


def run_delete_vectors(arguments: argparse.Namespace) -> int:
    """Forget what an encoder has made of the photos; the photos stay."""
    with (
        ProgressBar("Deleting", "photo", quiet=arguments.json) as bar,
        open_library(arguments) as library,
    ):
        by_model = {
            each.model_id: each.encoder_id for each in library.models.vectors() if each.model_id
        }
        encoder_id = by_model.get(arguments.id, arguments.id)
        freed = library.models.delete_vectors(encoder_id, bar.on_progress)
    if arguments.json:
        print_json(asdict(freed))
        return 0
    say(
        f"What was known of {freed.photos:,} photos is deleted; "
        f"{_megabytes(freed.disk_bytes)} are free again."
    )
    if freed.reusable_bytes >= MEGABYTE:
        say(f"The catalog has {_megabytes(freed.reusable_bytes)} of room before it grows again.")
    return 0


def _print_state(library: Library, *, as_json: bool) -> None:
    in_use, switch = library.models.in_use, library.models.switch
    if as_json:
        print_json(
            {
                "in_use": in_use.id if in_use else None,
                "switch": None if switch is None else _as_json(switch),
            }
        )
        return
    if switch is None:
        say(f"{in_use.name} is in use." if in_use else "No model is in use.")
        return
    say(
        f"{switch.from_name} answers searches until {switch.to_name} has described the photos: "
        f"{switch.done:,} of {switch.total:,} so far."
    )
    if switch.seconds_left:
        say(f"That takes about {_duration(switch.seconds_left)}.")
    if switch.away:
        say(
            f"{switch.away:,} photos are in folders that are offline or paused; "
            "with --now they are found by name until these are back."
        )
    say("kindred index FOLDER goes on with it, and so does the window.")


def _as_json(switch: ModelSwitch) -> dict[str, Any]:
    return asdict(replace(switch, error=None)) | {
        "error": None if switch.error is None else str(switch.error)
    }


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60):,} min" if seconds < 5400 else f"{seconds / 3600:,.1f} h"


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / MEGABYTE:,.1f} MB"
