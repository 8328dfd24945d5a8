"""What the user had decided of files is so again once they are back from the trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from indexer.bin.records import BinReport, EntryState
from indexer.catalog.decisions import DecisionRow
from indexer.duplicates.records import Choice, Decision, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.events import DecisionsChanged, DuplicatesChanged
from indexer.library import Library
from indexer.library.following import Following
from indexer.messages import Message, message
from indexer.profile import Profile
from indexer.types import FileId
from tests.indexer.bin.conftest import Workbench, whys


class Marked:
    """Two files that are marked to go and one that is to stay, as a group has them."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.kept = bench.file("kept.jpg", "kept")
        self.gone = [bench.file(f"b/IMG_{number}.jpg", f"gone {number}") for number in (1, 2)]
        files = bench.library.catalog.files
        self.decide(
            self._decision(self.kept, Choice.KEEP),
            *(self._decision(path, Choice.BIN, files.id_at(self.kept)) for path in self.gone),
        )

    def decide(self, *decisions: Decision) -> None:
        self.bench.library.duplicates.decide(decisions)

    def _decision(
        self, path: Path, choice: Choice | None, keeper: FileId | None = None
    ) -> Decision:
        files = self.bench.library.catalog.files
        file_id, photo_id = files.id_at(path), files.photo_at(path)
        assert file_id is not None
        assert photo_id is not None
        why = message("larger")
        return Decision(file_id, photo_id, choice, keeper, Tier.SAME_PICTURE, why)

    def undecide(self, path: Path) -> None:
        self.decide(self._decision(path, None))

    def bin(self, *paths: Path, **options: object) -> BinReport:
        items = [self.bench.item(path, self.kept) for path in paths]
        report = self.bench.run(*items, **options)
        assert whys(report) == [None] * len(items)
        return report


def marks(library: Library, *paths: Path) -> list[tuple[str | None, str, str, Path | None]]:
    """What is decided of files: choice, tier, reason, and the path of what stays for them."""
    files = library.catalog.files
    found: list[tuple[str | None, str, str, Path | None]] = []
    for path in paths:
        file_id = files.id_at(path)
        assert file_id is not None, path
        row = library.catalog.decisions.of([file_id]).get(file_id)
        found.append(("", "", "", None) if row is None else _told(library, row))
    return found


def _told(library: Library, row: DecisionRow) -> tuple[str | None, str, str, Path | None]:
    photo_ids = [] if row.keeper_photo_id is None else [row.keeper_photo_id]
    keepers = [
        file.path
        for photo in library.catalog.photos.of(photo_ids)
        for file in photo.files
        if file.id == row.keeper_id
    ]
    assert isinstance(row.reason, Message)
    return row.choice, row.tier, str(row.reason), keepers[0] if keepers else None


@pytest.fixture
def marked(bench: Workbench) -> Marked:
    return Marked(bench)


def test_as_it_was(bench: Workbench, marked: Marked) -> None:
    before = marks(bench.library, *marked.gone)
    assert before == [("bin", "same-picture", "larger", marked.kept)] * 2
    report = marked.bin(*marked.gone)
    assert bench.library.duplicates.marked.files == 0
    bench.events.clear()
    bench.restore(report)
    assert marks(bench.library, *marked.gone) == before
    assert [type(event) for event in bench.events].count(DecisionsChanged) == 1


def test_in_a_later_process(bench: Workbench, marked: Marked) -> None:
    before = marks(bench.library, *marked.gone)
    report = marked.bin(*marked.gone)
    bench.library.close(timeout_s=10)
    later = Library.open(Profile(bench.library.profile.folder))
    try:
        later.bin.restore(report.batch)
        assert marks(later, *marked.gone) == before
    finally:
        assert later.close(timeout_s=10)


def test_of_one_of_two(bench: Workbench, marked: Marked) -> None:
    first, _second = marked.gone
    report = marked.bin(*marked.gone)
    (entry,) = (each for each in report.outcomes if each.path == first)
    assert entry.entry_id is not None
    bench.library.bin.restore(report.batch, [entry.entry_id])
    assert marks(bench.library, first) == [("bin", "same-picture", "larger", marked.kept)]
    assert bench.library.duplicates.marked.files == 1


def test_what_was_not_marked_is_not(bench: Workbench, marked: Marked) -> None:
    marked.undecide(marked.gone[0])
    bench.restore(marked.bin(marked.gone[0]))
    assert marks(bench.library, marked.gone[0]) == [("", "", "", None)]


def test_what_was_to_stay_for_others_does_again(bench: Workbench, marked: Marked) -> None:
    other = bench.file("other.jpg", "other")
    before = marks(bench.library, marked.kept, *marked.gone)
    report = bench.run(bench.item(marked.kept, other))
    bench.restore(report)
    assert marks(bench.library, marked.kept, *marked.gone) == before


def test_of_files_that_only_a_scan_lists_again(
    bench: Workbench, marked: Marked, tmp_path: Path
) -> None:
    before = marks(bench.library, *marked.gone)
    report = marked.bin(*marked.gone)
    bench.library.catalog.photos.purge_orphans(older_than_days=-1)
    bench.restore(report)
    assert bench.library.catalog.files.id_at(marked.gone[0]) is None
    for number, path in enumerate(marked.gone, 1):
        bench.file(path.relative_to(bench.folder).as_posix(), f"gone {number}")
    (tmp_path / "empty").mkdir()
    other = bench.library.roots.add(tmp_path / "empty")
    bench.library.indexing.run_to_end([other.id])  # any run may have been the one that listed them
    bench.library.submit(lambda: None, "bin").result(10)
    assert marks(bench.library, *marked.gone) == before


def test_what_was_decided_since_stays(bench: Workbench, marked: Marked) -> None:
    report = marked.bin(marked.gone[0])
    bench.library.catalog.photos.purge_orphans(older_than_days=-1)
    bench.restore(report)
    bench.file("b/IMG_1.jpg", "gone 1")
    marked.decide(marked._decision(marked.gone[0], Choice.KEEP))
    bench.library.bin.decide_again_soon(bench.library.submit)
    bench.library.submit(lambda: None, "bin").result(10)
    assert marks(bench.library, marked.gone[0])[0][0] == "keep"
    assert not bench.library.catalog.decisions_again.has_waiting()


def test_another_content_at_the_path_is_not_marked(bench: Workbench, marked: Marked) -> None:
    path = marked.gone[0]
    report = marked.bin(path)
    bench.library.catalog.photos.purge_orphans(older_than_days=-1)
    bench.restore(report)
    bench.file("b/IMG_1.jpg", "another")
    assert bench.library.catalog.decisions_again.take_waiting() == 0
    assert marks(bench.library, path) == [("", "", "", None)]


class Ended(BaseException):
    """As if the process ended there."""


def _before(real: Callable[..., object]) -> Callable[..., object]:
    def ends(*_: object) -> object:
        raise Ended

    return ends


def _after(real: Callable[..., object]) -> Callable[..., object]:
    def ends(*arguments: object) -> object:
        real(*arguments)
        raise Ended

    return ends


@pytest.mark.parametrize("when", [_before, _after])
def test_a_process_that_ends_between_file_and_mark(
    bench: Workbench,
    marked: Marked,
    monkeypatch: pytest.MonkeyPatch,
    when: Callable[[Callable[..., object]], Callable[..., object]],
) -> None:
    before = marks(bench.library, *marked.gone)
    report = marked.bin(*marked.gone)
    with monkeypatch.context() as patch:
        patch.setattr(Following, "came_back", when(Following.came_back))
        with pytest.raises(Ended):
            bench.restore(report)
    bench.library.close(timeout_s=10)
    later = Library.open(Profile(bench.library.profile.folder))
    try:
        later.submit(lambda: None, "bin").result(10)  # opening settles on this lane
        states = [entry.state for entry in later.bin.entries(report.batch)]
        assert sorted(states) == [EntryState.MOVED, EntryState.RESTORED]
        later.bin.restore(report.batch)
        assert marks(later, *marked.gone) == before
    finally:
        assert later.close(timeout_s=10)


def test_a_link_in_its_place_is_not_marked_any_more(bench: Workbench) -> None:
    kept, gone = bench.file("kept.jpg", "one"), bench.file("gone.jpg", "one")
    files = bench.library.catalog.files
    ids: Sequence[object] = (files.id_at(gone), files.photo_at(gone), files.id_at(kept))
    decision = Decision(ids[0], ids[1], Choice.BIN, ids[2], Tier.IDENTICAL_BYTES, message("larger"))  # type: ignore[arg-type]
    duplicates = bench.library.duplicates
    duplicates.decide([decision])
    assert len(duplicates.list(GroupRequest(Tier.IDENTICAL_BYTES))) == 1
    report = bench.run(bench.item(gone, kept), replaces_by_links=True)
    assert whys(report) == [None]
    assert duplicates.marked.files == 0
    assert len(duplicates.list(GroupRequest(Tier.IDENTICAL_BYTES))) == 0  # two names of one file
    assert any(isinstance(event, DuplicatesChanged) for event in bench.events)
    bench.restore(report)
    assert len(duplicates.list(GroupRequest(Tier.IDENTICAL_BYTES))) == 1
    assert marks(bench.library, gone) == [("bin", "identical-bytes", "larger", kept)]
