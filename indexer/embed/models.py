"""The models of one profile: which are installed, where they lie, and which one to use.

Used by the library facade, the command line and the models dialog; cheap, torch-free, any thread.

Each model is one folder below ``models/``: ``open_clip_config.json``, the weights in
``open_clip_model.safetensors``, the tokenizer's files where the model has its own, and
``kindred_model.json``. A folder appears there by one rename after everything in it was verified, so
whatever has a ``kindred_model.json`` is whole. Names that begin with a dot are downloads and
imports under way.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.embed.catalogue import CatalogueEntry, ModelCatalogue
from indexer.embed.installed import MANIFEST_NAME, WEIGHTS_NAME, InstalledModel, folder_size
from indexer.embed.storage import storage_error
from indexer.errors import ModelError
from indexer.messages import message
from indexer.resources import resource_path

__all__ = ["SAMPLE_MODEL_ID", "CatalogueEntry", "InstalledModel", "ModelCatalogue", "ModelStore"]

SAMPLE_MODEL_ID = "sample"
"""The tiny model that ships with Kindred for the sample library; never for a user's own photos."""


class ModelStore:
    """The folder of installed models, and the catalogue of those on offer."""

    def __init__(self, folder: Path, catalogue: ModelCatalogue | None = None) -> None:
        self.folder = folder
        self.catalogue = catalogue or ModelCatalogue.load()

    def installed(self) -> list[InstalledModel]:
        """The models that are installed, in the catalogue's order, then imported ones by name.

        The sample model is not among them. A folder whose description is unreadable is left out:
        it may be of a newer version, and is not ours to judge.
        """
        found: dict[str, InstalledModel] = {}
        if self.folder.is_dir():
            for folder in sorted(self.folder.iterdir()):
                if folder.name.startswith(".") or not (folder / MANIFEST_NAME).is_file():
                    continue
                try:
                    model = InstalledModel.read(folder)
                except ModelError:
                    continue
                found[model.id] = model
        listed = [found.pop(entry.id) for entry in self.catalogue if entry.id in found]
        return listed + sorted(found.values(), key=lambda model: model.name.casefold())

    def get(self, model_id: str) -> InstalledModel:
        """The installed model of that id, or the sample model for ``sample``.

        Raises:
            ModelError: There is no such model, it is on offer but not installed, or it is damaged.
        """
        if model_id == SAMPLE_MODEL_ID:
            return sample_model()
        folder = self.folder_of(model_id)
        if (folder / MANIFEST_NAME).is_file():
            return InstalledModel.read(folder)
        known = [model.id for model in self.installed()] + [SAMPLE_MODEL_ID]
        if model_id in self.catalogue:
            raise ModelError(
                message("The model {model_id} is not installed", model_id=model_id),
                message("installed: {names}", names=", ".join(known)),
                message(
                    "Download it (kindred models download {model_id}) or import it from a file",
                    model_id=model_id,
                ),
            )
        offered = [entry.id for entry in self.catalogue]
        raise ModelError(
            message("There is no model named {model_id}", model_id=model_id),
            message(
                "installed: {names}; on offer: {offered}",
                names=", ".join(known),
                offered=", ".join(offered),
            ),
        )

    def default_model(self) -> InstalledModel | None:
        """The model to use while the user has chosen none; None when none is installed.

        The catalogue's default where it is installed, else the first by the order of `installed`.
        """
        models = self.installed()
        default_id = self.catalogue.default.id
        return next((m for m in models if m.id == default_id), models[0] if models else None)

    def folder_of(self, model_id: str) -> Path:
        """Where the model of that id lies, or would lie.

        Raises:
            ModelError: The id cannot be a folder's name.
        """
        if (
            not model_id
            or model_id.startswith(".")
            or model_id != model_id.strip()
            or any(mark in model_id for mark in '/\\:*?"<>|\0')
        ):
            raise ModelError(
                message("{model_id!r} cannot be the name of a model", model_id=model_id),
                "",
                message("Use letters, digits and hyphens"),
            )
        return self.folder / model_id

    def remove(self, model_id: str) -> None:
        """Delete an installed model. The vectors that it made stay in the catalog.

        Raises:
            ModelError: There is no such model, or it cannot be deleted.
        """
        if model_id == SAMPLE_MODEL_ID:
            raise ModelError(message("The sample model is part of Kindred and cannot be removed"))
        model = self.get(model_id)
        # First out of sight by one rename: a half-deleted model must not look installed.
        doomed = Path(tempfile.mkdtemp(prefix=".removing-", dir=self.folder))
        try:
            model.folder.rename(doomed / "model")
        except OSError as error:
            doomed.rmdir()
            raise ModelError(
                message("The model {model_id} cannot be removed", model_id=model_id),
                error.strerror or str(error),
                message("Close other windows that use it and try again"),
            ) from error
        shutil.rmtree(doomed, ignore_errors=True)

    @contextmanager
    def staging(self, prefix: str) -> Iterator[Path]:
        """An empty folder on the same disk, to build a model in; gone at the end.

        Raises:
            StorageFullError: The profile cannot be written to.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(prefix=f".{prefix}-", dir=self.folder))
        except OSError as error:
            raise storage_error(self.folder, error) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def install(
        self, staged: Path, model: InstalledModel, *, replace: bool = False
    ) -> InstalledModel:
        """Move a complete, verified folder to its place, by one rename.

        Args:
            staged: A folder made by `staging`, or another one on the same disk.
            model: Its description; ``model.folder`` is the place where it belongs.
            replace: Whether a model of the same id gives way; otherwise it is an error.

        Raises:
            ModelError: There is already a model of that id.
            StorageFullError: The disk is full or cannot be written to.
        """
        try:
            model.write(staged)
            if model.folder.exists():
                if not replace and (model.folder / MANIFEST_NAME).is_file():
                    raise ModelError(
                        message("There is already a model named {id}", id=model.id),
                        message("it was left as it is"),
                        message("Choose another name, or remove the installed one first"),
                    )
                shutil.rmtree(model.folder)
            staged.rename(model.folder)
        except OSError as error:
            raise storage_error(self.folder, error) from error
        return InstalledModel.read(model.folder)


def sample_model() -> InstalledModel:
    """The model that ships with Kindred.

    Raises:
        ModelError: It is missing from this installation.
    """
    folder = resource_path("sample_model")
    weights = folder / WEIGHTS_NAME
    if not weights.is_file():
        raise ModelError(
            message("The sample model is missing"),
            message(
                "{weights} is not there: this installation of Kindred is incomplete",
                weights=weights,
            ),
            message("Install Kindred again"),
        )
    return InstalledModel(
        id=SAMPLE_MODEL_ID,
        name=message("Sample model"),
        folder=folder,
        licence="Apache-2.0",
        licence_url="https://www.apache.org/licenses/LICENSE-2.0",
        source="ships with Kindred; trained by packaging/train_sample_model.py",
        size_bytes=folder_size(folder),
    )
