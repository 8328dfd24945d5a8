"""Problems: listed, ignored, tried again."""

from __future__ import annotations

from indexer.catalog.catalog import Catalog
from indexer.types import Root, Stage
from tests.indexer.catalog.making import arrival, broken, stat


def test_all_of_them_are_listed_and_counted(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, f"{number:04}.jpg") for number in range(1500)])
    listed = catalog.problems.page(0, -1)
    assert len(listed) == catalog.problems.count() == 1500
    assert listed == catalog.problems.page(0, 1000) + catalog.problems.page(1000, 1000)
    assert listed[0].root_path == root.path
    assert catalog.roots.all()[0].problem_count == 1500


def test_the_latest_come_first(catalog: Catalog, root: Root) -> None:
    for name in ("b.jpg", "a.jpg", "c.jpg"):
        catalog.commit([broken(root, name)])
    assert [problem.path.name for problem in catalog.problems.latest(2)] == ["c.jpg", "a.jpg"]


def test_an_ignored_problem_does_not_count(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "a.jpg"), broken(root, "b.jpg")])
    first, second = catalog.problems.page()
    catalog.problems.ignore([first.id], is_ignored=True)
    assert catalog.problems.count() == 1
    assert catalog.roots.all()[0].problem_count == 1
    assert catalog.problems.page() == [second]
    assert catalog.problems.latest(5) == [second]
    (ignored,) = catalog.problems.page(is_ignored=True)
    assert (ignored.id, ignored.is_ignored) == (first.id, True)
    assert catalog.problems.count(is_ignored=True) == 1
    catalog.problems.ignore([first.id], is_ignored=False)
    assert catalog.problems.page() == [first, second]


def test_a_problem_keeps_its_id_and_counts_again_when_its_file_changed(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit([broken(root, "a.jpg")])
    (before,) = catalog.problems.page()
    catalog.problems.ignore([before.id], is_ignored=True)
    catalog.commit([broken(root, "a.jpg", file_stat=stat(size_bytes=7))])
    (after,) = catalog.problems.page()
    assert after.id == before.id
    assert after.tried_at >= before.tried_at


def test_what_is_tried_again_may_be_ignored_or_all_that_is_not(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit([broken(root, f"{name}.jpg") for name in "abc"])
    ids = {problem.path.stem: problem.id for problem in catalog.problems.page()}
    catalog.problems.ignore([ids["a"], ids["b"]], is_ignored=True)

    def transient() -> set[str]:
        known = catalog.files.known(root.id, b"")
        return {name.decode()[0] for name, file in known.items() if file.is_transient}

    assert catalog.problems.mark_for_retry(None) == {root.id}
    assert transient() == {"c"}
    assert catalog.problems.mark_for_retry([ids["a"]]) == {root.id}
    assert transient() == {"a", "c"}
    assert [problem.path.stem for problem in catalog.problems.page()] == ["a", "c"]
    assert catalog.problems.mark_for_retry([]) == set()


def test_ignored_by_stage(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "x/a.jpg"), broken(root, "b.jpg", stage=Stage.SCAN)])
    ids = {problem.path.name: problem.id for problem in catalog.problems.page()}
    catalog.problems.ignore(list(ids.values()), is_ignored=True)
    assert catalog.problems.ignored(root.id, Stage.SCAN) == {b"b.jpg": ids["b.jpg"]}
    assert catalog.problems.ignored(root.id, Stage.DECODE) == {b"x/a.jpg": ids["a.jpg"]}


def test_success_forgets_an_ignored_problem(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "a.jpg")])
    catalog.problems.ignore([catalog.problems.page()[0].id], is_ignored=True)
    catalog.commit([arrival(root, "a.jpg")])
    assert catalog.problems.count(is_ignored=True) == 0
