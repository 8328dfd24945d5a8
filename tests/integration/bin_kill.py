"""A bulk removal that is killed at a random moment, and what must be true afterwards.

Used by `test_bin_kill`, and alone for many runs::

    python tests/integration/bin_kill.py 200
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from indexer.bin.plan import read_plan
from indexer.bin.removal import BinRequest
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.decisions import DecisionColumns
from indexer.catalog.records import Arrival, NewPhoto
from indexer.library.bin import Bin
from indexer.scan.stat import file_stat
from indexer.types import FileId, Metadata, PhotoId

GROUPS = 12
COPIES = 3
_MOMENT_S = 0.02
"""About as long as it takes to move one file and write it down."""


class NoModel:
    """There is none, and no index that would follow the catalog."""

    def indexes(self) -> list[object]:
        return []


def act(pipe: Connection, folder: str, task: str, *words: str) -> None:
    """What each process does; it says a line at a time."""
    # Before send2trash is imported, which looks at it then.
    os.environ["XDG_DATA_HOME"] = str(Path(folder, "data"))
    profile = Path(folder, "profile")
    catalog = Catalog.open(profile / "catalog.db")
    model: object = NoModel()
    library_bin = Bin(catalog, profile / "bin.lock", model, lambda _: None, CancelToken())  # type: ignore[arg-type]
    match task:
        case "begin":
            mark(catalog, Path(words[0]))
            pipe.send(catalog.uuid)
        case "marks":
            for row in catalog.decisions.all("bin"):
                (photo,) = catalog.photos.of([row.photo_id])
                path = next(file.path for file in photo.files if file.id == row.file_id)
                keepers = [file.path for file in photo.files if file.id == row.keeper_id]
                pipe.send(f"{path}\t{row.tier}\t{row.reason}\t{keepers}")
        case "run":
            plan = read_plan(Path(words[0]), catalog.uuid, catalog.files.hash_at)
            request = BinRequest(plan, replaces_by_links=words[1] == "link")
            library_bin.run(request, lambda done, total: pipe.send(done / max(1, total)))
        case "restore":
            library_bin.settle()
            for batch in library_bin.batches:

                def tell(done: int, total: int) -> None:
                    if words:
                        pipe.send(done / max(1, total))

                for outcome in library_bin.restore(batch.id, None, tell).refused:
                    pipe.send(f"not restored: {outcome.path}: {outcome.detail}")
        case "look":
            library_bin.settle()
            for batch in library_bin.batches:
                for entry in library_bin.entries(batch.id):
                    pipe.send(f"{entry.state}\t{entry.file.path}\t{entry.trash_path}")
    catalog.close()


def mark(catalog: Catalog, folder: Path) -> None:
    """List the photos of a folder, and mark all but one of each content to go."""
    root = catalog.roots.add(folder)
    kept: dict[PhotoId, FileId] = {}
    for path in sorted(folder.rglob("*.jpg")):
        photo = NewPhoto(digest(path), 1, 4, 3, "JPEG", Metadata(), bytes(16), 1.0, 0)
        below = os.fsencode(path.relative_to(folder).as_posix())
        catalog.commit([Arrival(root.id, below, file_stat(path.stat()), photo=photo)])
        file_id, photo_id = catalog.files.id_at(path), catalog.files.photo_at(path)
        assert file_id is not None
        assert photo_id is not None
        keeper_id = kept.setdefault(photo_id, file_id)
        if keeper_id != file_id:
            decided = (file_id, photo_id, "bin", keeper_id, "identical-bytes", "the oldest")
            catalog.decisions.write(DecisionColumns.of([decided]))


def _context() -> multiprocessing.context.ForkServerContext:
    """Processes begin as copies of one that has imported everything: 200 runs take minutes."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([act.__module__, "indexer.library.bin"])
    return context


class Scene:
    """Groups of copies with sidecars, and a plan to bin all but one of each."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.folder = folder
        self.profile = folder / "profile"
        self.profile.mkdir(parents=True)
        self.trash = folder / "data" / "Trash"
        self.photos = folder / "photos"
        self.groups: list[list[Path]] = []
        self.before: dict[Path, bytes] = {}
        for group in range(GROUPS):
            content = self.random.randbytes(self.random.randint(1, 200_000))
            paths = [self.photos / f"{copy}" / f"IMG_{group:02}.jpg" for copy in range(COPIES)]
            for path in paths:
                self._write(path, content)
                if group % 3 == 0:
                    self._write(path.with_suffix(".xmp"), f"sidecar of {path}".encode())
            self.groups.append(paths)
        (uuid,) = self.do("begin", str(self.photos))
        self.marks = sorted(self.do("marks"))
        self.plan = folder / "plan.json"
        self.plan.write_text(self._plan(uuid), encoding="ascii")

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.before[path] = digest(path)

    def _plan(self, uuid: str) -> str:
        items = [
            {
                "path": str(path),
                "content_hash": self.before[path].hex(),
                "keeper": str(paths[0]),
                "keeper_hash": self.before[paths[0]].hex(),
                "tier": "identical-bytes",
                "reason": "",
            }
            for paths in self.groups
            for path in paths[1:]
        ]
        self.random.shuffle(items)
        return json.dumps({"version": 1, "catalog": uuid, "items": items})

    def start(self, *words: str) -> tuple[ForkServerProcess, Connection]:
        context = _context()
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=act, args=(theirs, str(self.folder), *words))
        process.start()
        theirs.close()
        return process, ours

    def do(self, *words: str) -> list[str]:
        """Let it end; what it said."""
        process, pipe = self.start(*words)
        said = _all_of(pipe)
        process.join(120)
        assert process.exitcode == 0, words
        return said

    def kill(self, *words: str) -> bool:
        """Begin, and kill the process somewhere in the middle; whether it was still at it.

        By how far it says that it is, and a moment more: a busy machine kills as evenly as an idle
        one.
        """
        share, after_s = self.random.uniform(-0.1, 1), self.random.random() * _MOMENT_S
        process, pipe = self.start(*words)
        with suppress(EOFError):
            while float(pipe.recv()) < share:
                pass
        time.sleep(after_s)
        was_running = process.is_alive()
        process.kill()
        process.join(120)
        pipe.close()
        return was_running

    def in_trash(self) -> list[bytes]:
        files = self.trash / "files"
        return [digest(path) for path in files.iterdir()] if files.is_dir() else []

    def check_nothing_is_lost(self, action: str, *, is_undone: bool = False) -> int:
        """Before anything is settled, and after; how many files are in the trash."""
        self._check_bytes()
        rows = [line.split("\t") for line in self.do("look")]
        assert not {"intended", "restoring", "lost"} & {row[0] for row in rows}, rows
        moved = {Path(path): Path(place) for state, path, place in rows if state == "moved"}
        for path, content in self.before.items():
            if path in moved:
                assert digest(moved[path]) == content, f"not in the trash: {path}"
                assert action == "link" or not path.exists()
            else:
                assert digest(path) == content, f"neither here nor in the journal: {path}"
        for paths in self.groups:
            assert digest(paths[0]) == self.before[paths[0]], "a group without its survivor"
            for path in paths:
                sidecar = path.with_suffix(".xmp")
                # An undo that was killed goes on where it was, with the other half of a set.
                if sidecar in self.before and action == "bin" and not is_undone:
                    assert (path in moved) == (sidecar in moved), f"parted: {path}"
        leftovers = [path for path in self.photos.rglob("*") if ".kindred" in path.name]
        assert not leftovers, leftovers
        self._check_bytes()
        return len(moved)

    def check_undo(self) -> None:
        """Every byte is back, the trash is empty, and what was marked is so again."""
        assert self.do("restore") == []
        found = {path: digest(path) for path in self.photos.rglob("*") if path.is_file()}
        assert found == self.before
        assert self.in_trash() == []
        inodes = {path.stat().st_ino for path in self.before}
        assert len(inodes) == len(self.before), "a link was left in place of a file"
        assert sorted(self.do("marks")) == self.marks, "a file came back without its mark"

    def _check_bytes(self) -> None:
        """Every content stands at its places or in the trash, at least as often as it did."""
        here = [digest(path) for path in self.photos.rglob("*") if path.is_file()]
        found = here + self.in_trash()
        for content in set(self.before.values()):
            wanted = list(self.before.values()).count(content)
            assert found.count(content) >= wanted, "bytes are gone"


def _all_of(pipe: Connection) -> list[str]:
    said = []
    with pipe:
        try:
            while True:
                said.append(pipe.recv())
        except EOFError:
            return said


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def one_run(folder: Path, seed: int) -> tuple[bool, bool, bool]:
    """Kill a removal, and at times its undo, look, and undo.

    Returns:
        Whether the removal was killed while it ran, whether that was after its first move, and
        whether the undo was killed with a part of it done.
    """
    scene = Scene(folder, seed)
    action = "link" if seed % 4 == 3 else "bin"
    was_hit = scene.kill("run", str(scene.plan), action)
    moved = scene.check_nothing_is_lost(action)
    left = moved
    if seed % 3 == 0:
        scene.kill("restore", "tell")
        left = scene.check_nothing_is_lost(action, is_undone=True)
    scene.check_undo()
    return was_hit, was_hit and moved > 0, 0 < left < moved


def main(runs: int, first_seed: int = 0) -> None:
    outcomes = []
    for seed in range(first_seed, first_seed + runs):
        folder = Path(tempfile.mkdtemp(prefix="kindred-kill-"))
        try:
            outcomes.append(one_run(folder, seed))
        except BaseException:
            sys.stderr.write(f"seed {seed}, left in {folder}\n")
            raise
        shutil.rmtree(folder)
        if seed % 20 == 19:
            sys.stdout.write(f"{seed}: {outcomes[-1]}\n")
            sys.stdout.flush()
    hit, between, undone = (sum(column) for column in zip(*outcomes, strict=True))
    sys.stdout.write(
        f"{runs} runs: {hit} removals killed at it, {between} of them after the first move; "
        f"{undone} undos killed in the middle\n"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
