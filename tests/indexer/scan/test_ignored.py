"""Problems that the user wants to hear no more of."""

from __future__ import annotations

from collections.abc import Callable

from indexer.catalog.records import Arrival, NewProblem
from indexer.scan import ScanKind
from indexer.types import Stage
from tests.indexer.catalog.making import ENCODER, OTHER_ENCODER
from tests.indexer.scan.library import BROKEN, UNREADABLE, Library


def ignore_all(library: Library) -> None:
    ids = [problem.id for problem in library.catalog.problems.page()]
    library.catalog.problems.ignore(ids, is_ignored=True)


def test_it_is_left_alone_until_it_changes(library: Library) -> None:
    library.write("a.jpg", BROKEN)
    library.write("b.jpg", UNREADABLE)
    library.index()
    ignore_all(library)
    kinds, _ = library.index()
    assert set(kinds.values()) == {ScanKind.IGNORED}, "even what is else tried in each scan"
    library.write("a.jpg", "a picture now, and longer")
    library.write("b.jpg", BROKEN)
    library.index()
    assert library.paths() == ["a.jpg"]
    assert library.problems() == ["b.jpg"], "a change is news"


def test_an_unreadable_folder_can_be_ignored(
    library: Library, refuse_listing: Callable[..., None]
) -> None:
    locked = library.write("locked/a.jpg", "a").parent
    library.write("b.jpg", "b")
    refuse_listing(locked)
    library.index()
    assert library.problems() == ["locked"]
    ignore_all(library)
    for _ in range(2):
        _, outcome = library.index()
        assert not outcome.problems
        assert not outcome.vanished_problems
    assert library.problems() == []
    assert library.catalog.problems.count(is_ignored=True) == 1


def test_a_folder_that_can_be_read_again_is_no_problem_any_more(
    library: Library, refuse_listing: Callable[..., None]
) -> None:
    locked = library.write("locked/a.jpg", "a").parent
    refuse_listing(locked)
    library.index()
    ignore_all(library)
    refuse_listing()
    library.index()
    assert library.paths() == ["locked/a.jpg"]
    assert library.catalog.problems.count(is_ignored=True) == 0


def test_another_encoder_may_try(library: Library) -> None:
    library.write("a.jpg", "a")
    library.index(None)
    (item,) = library.scan(ENCODER)
    refused = NewProblem(Stage.EMBED, "the model gave nothing")
    library.catalog.commit(
        [
            Arrival(
                item.root_id,
                item.relative_path,
                item.stat,
                photo_id=item.photo_id,
                problem=refused,
                encoder_id=ENCODER,
            )
        ]
    )
    ignore_all(library)
    assert library.kinds(ENCODER) == {"a.jpg": ScanKind.IGNORED}
    assert library.kinds(OTHER_ENCODER) == {"a.jpg": ScanKind.NEEDS_VECTOR}
