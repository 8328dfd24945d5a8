"""Problems: listed, ignored, tried again."""

from __future__ import annotations

from indexer.catalog.catalog import Catalog
from indexer.types import Root, Stage
from tests.indexer.catalog.making import arrival, broken, stat


def test_all_of_them_are_listed_and_counted(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, f"{number:04}.jpg") for number in range(1500)])
    listed = catalog.problems(0, -1)
    assert len(listed) == catalog.problem_count() == 1500
    assert listed == catalog.problems(0, 1000) + catalog.problems(1000, 1000)
    assert listed[0].root_path == root.path
    assert catalog.roots()[0].problem_count == 1500


def test_the_latest_come_first(catalog: Catalog, root: Root) -> None:
    for name in ("b.jpg", "a.jpg", "c.jpg"):
        catalog.commit([broken(root, name)])
    assert [problem.path.name for problem in catalog.latest_problems(2)] == ["c.jpg", "a.jpg"]


def test_an_ignored_problem_does_not_count(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "a.jpg"), broken(root, "b.jpg")])
    first, second = catalog.problems()
    catalog.ignore_problems([first.id], is_ignored=True)
    assert catalog.problem_count() == 1
    assert catalog.roots()[0].problem_count == 1
    assert catalog.problems() == [second]
    assert catalog.latest_problems(5) == [second]
    (ignored,) = catalog.problems(is_ignored=True)
    assert (ignored.id, ignored.is_ignored) == (first.id, True)
    assert catalog.problem_count(is_ignored=True) == 1
    catalog.ignore_problems([first.id], is_ignored=False)
    assert catalog.problems() == [first, second]


def test_a_problem_keeps_its_id_and_counts_again_when_its_file_changed(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit([broken(root, "a.jpg")])
    (before,) = catalog.problems()
    catalog.ignore_problems([before.id], is_ignored=True)
    catalog.commit([broken(root, "a.jpg", file_stat=stat(size_bytes=7))])
    (after,) = catalog.problems()
    assert after.id == before.id
    assert after.tried_at >= before.tried_at


def test_what_is_tried_again_may_be_ignored_or_all_that_is_not(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit([broken(root, f"{name}.jpg") for name in "abc"])
    ids = {problem.path.stem: problem.id for problem in catalog.problems()}
    catalog.ignore_problems([ids["a"], ids["b"]], is_ignored=True)

    def transient() -> set[str]:
        known = catalog.known_files(root.id, b"", None)
        return {name.decode()[0] for name, file in known.items() if file.is_transient}

    assert catalog.mark_for_retry(None) == {root.id}
    assert transient() == {"c"}
    assert catalog.mark_for_retry([ids["a"]]) == {root.id}
    assert transient() == {"a", "c"}
    assert [problem.path.stem for problem in catalog.problems()] == ["a", "c"]
    assert catalog.mark_for_retry([]) == set()


def test_ignored_by_stage(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "x/a.jpg"), broken(root, "b.jpg", stage=Stage.SCAN)])
    ids = {problem.path.name: problem.id for problem in catalog.problems()}
    catalog.ignore_problems(list(ids.values()), is_ignored=True)
    assert catalog.ignored_problems(root.id, Stage.SCAN) == {b"b.jpg": ids["b.jpg"]}
    assert catalog.ignored_problems(root.id, Stage.DECODE) == {b"x/a.jpg": ids["a.jpg"]}


def test_success_forgets_an_ignored_problem(catalog: Catalog, root: Root) -> None:
    catalog.commit([broken(root, "a.jpg")])
    catalog.ignore_problems([catalog.problems()[0].id], is_ignored=True)
    catalog.commit([arrival(root, "a.jpg")])
    assert catalog.problem_count(is_ignored=True) == 0
