"""``kindred doctor``: what is installed, what the library holds, and can searches be trusted."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from app.cli.output import print_json, say
from app.cli.profiles import open_library
from indexer.cores import usable_cores
from indexer.errors import UserFacingError
from indexer.library import Library

if TYPE_CHECKING:
    from indexer.ann.index import VectorIndex

PACKAGES = (
    "kindred", "torch", "torchvision", "open_clip_torch", "hnswlib", "numpy", "pillow", "pi-heif",
    "imagecodecs", "rawpy", "sqlite-utils", "PySide6-Essentials",
)  # fmt: skip
RECALL_SAMPLE = 200
"""Photos whose neighbours the self-test looks up in both indexes."""
GOOD_RECALL = 0.95


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; status 1 when something is wrong with the model or the index."""
    findings: dict[str, Any] = {"versions": _versions(), "system": platform.platform()}
    troubles: list[str] = []
    with open_library(arguments, on_trouble=troubles.append) as library:
        findings["versions"]["sqlite"] = library.catalog.sqlite_version
        findings["profile"] = str(library.profile.folder)
        findings["catalog"] = _catalog(library)
        findings["model"] = _model(library)
        findings["switch"] = _switch(library)
        loaded = library.models.loaded
        findings["index"] = None if loaded is None else _index(loaded.index)
        findings["look"] = _look(library)
    complaints = [*troubles, *_complaints(findings)]
    findings["complaints"] = complaints
    if arguments.json:
        print_json(findings)
    else:
        for line in _lines(findings):
            say(line)
    return 1 if complaints else 0


def _versions() -> dict[str, str | None]:
    found: dict[str, str | None] = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    return found


def _catalog(library: Library) -> dict[str, Any]:
    counts = library.catalog.photos.counts()
    size_bytes = sum(
        path.stat().st_size
        for path in library.profile.folder.glob(library.profile.catalog_path.name + "*")
    )
    return {
        "size_bytes": size_bytes,
        "photos": counts.photos,
        "files": counts.files,
        "folders": [
            {"path": str(root.path), "state": root.state.value, "photos": root.photo_count}
            for root in library.catalog.roots.all()
        ],
        "problems": library.catalog.problems.count(),
    }


def _model(library: Library) -> dict[str, Any] | None:
    if library.models.in_use is None:
        return None
    described: dict[str, Any] = {"id": library.models.in_use.id, "name": library.models.in_use.name}
    try:
        loaded = library.models.load()
    except UserFacingError as error:
        return described | {"error": str(error)}
    assert loaded is not None
    encoder = loaded.encoder
    return described | {
        "encoder": encoder.id,
        "dimensions": encoder.dim,
        "device": encoder.device,
        "described_photos": library.catalog.vectors.count(encoder.id),
        "photos_to_describe": library.catalog.vectors.missing(encoder.id),
    }


def _switch(library: Library) -> dict[str, Any] | None:
    switch = library.models.switch
    if switch is None:
        return None
    return {"to": switch.to_name, "done": switch.done, "total": switch.total, "away": switch.away}


def _look(library: Library) -> dict[str, Any]:
    look = library.look
    try:
        encoder_id = look.encoder.id
    except UserFacingError as error:
        return {"error": str(error)}
    return {
        "encoder": encoder_id,
        "dimensions": look.encoder.dim,
        "described_photos": library.catalog.vectors.count(encoder_id),
        "photos_to_describe": library.catalog.vectors.missing(encoder_id),
        "index": _index(look.index()),
    }


def _index(index: VectorIndex) -> dict[str, Any]:
    index.wait_until_built()
    status = index.status
    report = index.recall_self_test(RECALL_SAMPLE)
    return {
        "state": status.state.value,
        "vectors": status.total,
        "problem": status.problem,
        "recall_at_10": report.recall if report else None,
        "recall_is_of_a_trial": report.is_trial if report else False,
    }


def _complaints(findings: dict[str, Any]) -> Iterator[str]:
    model, look = findings["model"], findings["look"]
    if model and "error" in model:
        yield model["error"]
    if "error" in look:
        yield look["error"]
    for index in (findings["index"], look.get("index")):
        if index and index["recall_at_10"] is not None and index["recall_at_10"] < GOOD_RECALL:
            yield (
                f"The index finds only {index['recall_at_10']:.0%} of the nearest photos. Delete "
                "the index folder of the profile; it is rebuilt."
            )
        if index and index["problem"]:
            yield index["problem"]
    missing = [name for name, found in findings["versions"].items() if found is None]
    if missing:
        yield f"Not installed: {', '.join(missing)}."


def _lines(findings: dict[str, Any]) -> Iterator[str]:
    catalog, model, switch = findings["catalog"], findings["model"], findings["switch"]
    index, look = findings["index"], findings["look"]
    yield f"System    {findings['system']}, {usable_cores()} cores"
    yield "Versions  " + ", ".join(
        f"{name} {found}" for name, found in findings["versions"].items()
    )
    yield f"Profile   {findings['profile']}"
    yield (
        f"Catalog   {catalog['photos']:,} photos in {catalog['files']:,} files, "
        f"{catalog['problems']:,} problems, {catalog['size_bytes'] / 1e6:,.1f} MB"
    )
    for folder in catalog["folders"]:
        yield f"          {folder['path']}: {folder['photos']:,} photos, {folder['state']}"
    if model is None:
        yield "Model     none installed; photos are found by look, name, caption, place and so on"
    elif "error" not in model:
        yield f"Model     {model['name']} on {model['device']}, {model['dimensions']} dimensions"
        yield (
            f"          {model['described_photos']:,} photos described, "
            f"{model['photos_to_describe']:,} to go"
        )
    if switch is not None:
        yield (
            f"          {switch['to']} is to take its place: {switch['done']:,} of "
            f"{switch['total']:,} photos described, {switch['away']:,} out of reach"
        )
    if index is not None:
        yield f"Index     {_told(index)}"
    if "error" not in look:
        yield (
            f"Look      {look['dimensions']} dimensions, {look['described_photos']:,} photos "
            f"described, {look['photos_to_describe']:,} to go"
        )
        yield f"Index     {_told(look['index'])}"
    for complaint in findings["complaints"]:
        yield f"WRONG     {complaint}"
    if not findings["complaints"]:
        yield "Everything is in order."


def _told(index: dict[str, Any]) -> str:
    recall = index["recall_at_10"]
    tested = "nothing to test yet" if recall is None else f"recall@10 {recall:.3f}"
    if index["recall_is_of_a_trial"]:
        tested += " (of a graph made for the test: so few photos are searched exactly)"
    return f"{index['state']}, {index['vectors']:,} vectors, {tested}"
