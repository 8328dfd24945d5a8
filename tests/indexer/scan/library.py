"""A root on disk and its catalog, with the least of a pipeline between them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewProblem
from indexer.scan import IgnoreRules, Scan, ScanItem, ScanKind, Scanner, ScanOutcome
from indexer.types import EncoderId, Root, Stage
from tests.indexer.catalog.making import ENCODER, new_photo, vector

BROKEN = b"broken"
UNREADABLE = b"unreadable"


@dataclass
class Library:
    """Files are read as text; those that say they are broken become problems."""

    catalog: Catalog
    root: Root
    rules: IgnoreRules | None = None

    def write(self, path: str | bytes, content: bytes | str = b"") -> Path:
        file = self.root.path / os.fsdecode(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def scan(self, encoder_id: EncoderId | None = ENCODER) -> Scan:
        (root,) = [root for root in self.catalog.roots.all() if root.id == self.root.id]
        return Scanner(self.catalog, self.rules).scan(
            root, () if encoder_id is None else (encoder_id,), CancelToken()
        )

    def kinds(self, encoder_id: EncoderId | None = ENCODER) -> dict[str, ScanKind]:
        """What a scan says of each file, applied to nothing."""
        return {os.fsdecode(item.relative_path): item.kind for item in self.scan(encoder_id)}

    def index(
        self, encoder_id: EncoderId | None = ENCODER
    ) -> tuple[dict[str, ScanKind], ScanOutcome]:
        """Scan, read what has to be read, and apply the outcome, as the pipeline does."""
        scan = self.scan(encoder_id)
        kinds = {}
        for item in scan:
            kinds[os.fsdecode(item.relative_path)] = item.kind
            if item.kind in (ScanKind.CHANGED, ScanKind.NEEDS_VECTOR):
                self.catalog.commit([_read(item, encoder_id)])
        self.catalog.files.forget(scan.outcome.vanished_files)
        self.catalog.problems.forget(scan.outcome.vanished_problems)
        self.catalog.commit(scan.outcome.problems)
        return kinds, scan.outcome

    def paths(self) -> list[str]:
        """Where photos stand now, below the root."""
        ids = self.catalog.photos.ids(root_id=self.root.id).tolist()
        return sorted(
            file.path.relative_to(self.root.path).as_posix()
            for photo in self.catalog.photos.of(ids)
            for file in photo.files
        )

    def problems(self) -> list[str]:
        return [
            problem.path.relative_to(self.root.path).as_posix()
            for problem in self.catalog.problems.page()
        ]


def _read(item: ScanItem, encoder_id: EncoderId | None) -> Arrival:
    content = item.path.read_bytes()
    if content in (BROKEN, UNREADABLE):
        problem = NewProblem(Stage.DECODE, "broken", is_transient=content == UNREADABLE)
        return Arrival(item.root_id, item.relative_path, item.stat, problem=problem)
    return Arrival(
        item.root_id,
        item.relative_path,
        item.stat,
        photo=new_photo(content.decode()),
        descriptions=()
        if encoder_id is None
        else (Description(encoder_id, vector(content.decode())),),
    )
