"""``kindred models list|download|import``: the models that describe photos."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.output import ProgressBar, print_json, say
from app.cli.profiles import profile_of
from indexer.cancel import CancelToken
from indexer.embed.download import download
from indexer.embed.importing import import_model
from indexer.embed.models import InstalledModel, ModelStore

MEGABYTE = 1_000_000


def run_list(arguments: argparse.Namespace) -> int:
    """What is on offer and what is installed."""
    store = ModelStore(profile_of(arguments).models_folder)
    installed = {model.id: model for model in store.installed()}
    offered = {entry.id for entry in store.catalogue}
    rows = [
        {
            "id": entry.id,
            "name": entry.name,
            "installed": entry.id in installed,
            "default": entry.id == store.catalogue.default.id,
            "size_bytes": entry.size_bytes,
            "licence": entry.licence,
            "languages": entry.languages,
            "description": entry.description,
        }
        for entry in store.catalogue
    ] + [
        {
            "id": model.id,
            "name": model.name,
            "installed": True,
            "default": False,
            "size_bytes": model.weights_path.stat().st_size,
            "licence": model.licence,
            "languages": None,
            "description": model.source,
        }
        for model in installed.values()
        if model.id not in offered
    ]
    if arguments.json:
        print_json(rows)
        return 0
    for row in rows:
        megabytes = round(int(str(row["size_bytes"])) / MEGABYTE)
        state = "installed" if row["installed"] else "not installed"
        default = ", default" if row["default"] else ""
        say(f"{row['id']}  ({state}{default})")
        say(f"    {row['name']}, {megabytes:,} MB, licence {row['licence']}")
        say(f"    {row['description']}")
    return 0


def run_download(arguments: argparse.Namespace) -> int:
    """Fetch a model of the catalogue; an interrupted download goes on where it stopped."""
    profile = profile_of(arguments)
    profile.create()
    store = ModelStore(profile.models_folder)
    entry = store.catalogue.get(arguments.id)
    with ProgressBar(entry.name, "B", quiet=arguments.json) as bar:
        model = download(entry, store, progress=bar.on_progress, token=CancelToken())
    _print_installed(model, as_json=arguments.json)
    return 0


def run_import(arguments: argparse.Namespace) -> int:
    """Install a model from a ``.safetensors`` file or an open_clip folder."""
    profile = profile_of(arguments)
    profile.create()
    path: Path = arguments.path.expanduser().absolute()
    model = import_model(
        path,
        ModelStore(profile.models_folder),
        architecture=arguments.architecture,
        name=arguments.name,
    )
    _print_installed(model, as_json=arguments.json)
    return 0


def _print_installed(model: InstalledModel, *, as_json: bool) -> None:
    if as_json:
        print_json({"id": model.id, "name": model.name, "folder": str(model.folder)})
    else:
        say(f"{model.name} is installed as {model.id}.")
