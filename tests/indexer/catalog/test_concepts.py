"""Names that the user taught: kept by content, never lost, never confused."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.concept_records import MAX_EXAMPLES, MIN_EXAMPLES, NewExample
from indexer.errors import UserFacingError
from indexer.types import Box, ConceptId, EncoderId

ENCODER = EncoderId("test/1")
PART = Box(0.25, 0.5, 0.125, 0.25)


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """An empty one."""
    opened = Catalog.open(tmp_path / "catalog.db")
    yield opened
    opened.close()


def examples(count: int, first: int = 0, box: Box | None = None) -> list[NewExample]:
    """Examples of different photos."""
    return [NewExample(bytes([n]) * 32, box, b"jpeg %d" % n) for n in range(first, first + count)]


def test_a_name_comes_back_as_it_was_taught(catalog: Catalog) -> None:
    taught = [*examples(2), *examples(1, 0, PART)]
    id_ = catalog.concepts.add("Grandma's house", taught)
    stored = catalog.concepts.get(id_)
    assert stored is not None
    assert stored.concept.name == "Grandma's house"
    kept = [NewExample(one.content_hash, one.box, one.picture) for one in stored.examples]
    assert kept == taught
    assert stored.concept.is_usable
    assert catalog.concepts.all() == [stored.concept]
    assert catalog.concepts.picture(stored.concept.example_ids[0]) == b"jpeg 0"
    assert catalog.concepts.picture(10_000) is None


def test_names_are_listed_by_name_also_those_without_examples(catalog: Catalog) -> None:
    for name in ("rex", "Biscuit", "ärmel"):
        catalog.concepts.add(name, examples(MIN_EXAMPLES - 1) if name == "rex" else [])
    listed = catalog.concepts.all()
    assert [one.name for one in listed] == ["Biscuit", "rex", "ärmel"]
    assert [len(one.example_ids) for one in listed] == [0, MIN_EXAMPLES - 1, 0]
    assert not any(one.is_usable for one in listed)


@pytest.mark.parametrize(("first", "second"), [("Biscuit", "bISCUIT"), ("Äpfel", "äPFEL")])
def test_two_names_never_look_the_same(catalog: Catalog, first: str, second: str) -> None:
    id_ = catalog.concepts.add(first, [])
    other = catalog.concepts.add("Rex", [])
    with pytest.raises(UserFacingError, match="already"):
        catalog.concepts.add(second, [])
    with pytest.raises(UserFacingError, match="already"):
        catalog.concepts.rename(other, second)
    catalog.concepts.rename(id_, second)  # its own, in other letters
    assert [one.name for one in catalog.concepts.all()] == sorted([second, "Rex"], key=str.casefold)


def test_an_example_counts_once(catalog: Catalog) -> None:
    id_ = catalog.concepts.add("Biscuit", [*examples(2), *examples(2)])
    assert catalog.concepts.add_examples(id_, examples(3)) == 1
    assert catalog.concepts.add_examples(id_, examples(1, 0, PART)) == 1  # a part is another
    assert catalog.concepts.add_examples(id_, examples(1, 0, PART)) == 0
    assert len(catalog.concepts.all()[0].example_ids) == 4


def test_too_many_examples_change_nothing(catalog: Catalog) -> None:
    id_ = catalog.concepts.add("Biscuit", examples(MAX_EXAMPLES - 1))
    with pytest.raises(UserFacingError, match="at most"):
        catalog.concepts.add_examples(id_, examples(2, 100))
    with pytest.raises(UserFacingError, match="at most"):
        catalog.concepts.add("Rex", examples(MAX_EXAMPLES + 1))
    listed = catalog.concepts.all()
    assert [(one.name, len(one.example_ids)) for one in listed] == [("Biscuit", MAX_EXAMPLES - 1)]


def test_whatever_was_done_can_be_undone(catalog: Catalog) -> None:
    id_ = catalog.concepts.add("Biscuit", examples(4))
    before = catalog.concepts.get(id_)
    assert before is not None
    vectors = {one.id: np.eye(8, dtype=np.float32)[n] for n, one in enumerate(before.examples)}
    catalog.kept_vectors.keep_examples(ENCODER, vectors)

    catalog.concepts.rename(id_, "Rex")
    catalog.concepts.add_examples(id_, examples(2, 50))
    catalog.concepts.remove_examples(id_, [before.examples[0].id])
    catalog.concepts.restore(before)
    assert catalog.concepts.get(id_) == before
    kept = catalog.kept_vectors.of_examples(id_, ENCODER)
    assert set(kept) == {one.id for one in before.examples[1:]}  # of those that stayed

    catalog.concepts.delete(id_)
    assert catalog.concepts.all() == []
    other = catalog.concepts.add("Another", examples(3))
    assert other != id_  # ids are never used again, so the old one can come back
    catalog.concepts.restore(before)
    assert catalog.concepts.get(id_) == before


def test_a_deleted_name_does_not_come_back_over_another(catalog: Catalog) -> None:
    id_ = catalog.concepts.add("Biscuit", examples(3))
    before = catalog.concepts.get(id_)
    assert before is not None
    catalog.concepts.delete(id_)
    catalog.concepts.add("biscuit", [])
    with pytest.raises(UserFacingError, match="already"):
        catalog.concepts.restore(before)
    assert [one.name for one in catalog.concepts.all()] == ["biscuit"]


def test_a_name_that_is_no_more_says_so(catalog: Catalog) -> None:
    gone = ConceptId(99)
    assert catalog.concepts.get(gone) is None
    for change in (
        lambda: catalog.concepts.rename(gone, "Rex"),
        lambda: catalog.concepts.add_examples(gone, examples(1)),
    ):
        with pytest.raises(UserFacingError, match="not known any more"):
            change()
    catalog.concepts.delete(gone)


def test_many_names_are_taken_in_together(catalog: Catalog) -> None:
    catalog.concepts.add("Biscuit", examples(3))
    assert catalog.concepts.add_all({"BISCUIT": examples(4), "Rex": examples(3)}) == 0
    listed = catalog.concepts.all()
    assert [(one.name, len(one.example_ids)) for one in listed] == [("Biscuit", 4), ("Rex", 3)]
    assert catalog.concepts.add_all({"Rex": examples(MAX_EXAMPLES, 100)}) == 3
    assert len(catalog.concepts.all()[1].example_ids) == MAX_EXAMPLES


def test_vectors_are_kept_for_each_encoder(catalog: Catalog) -> None:
    id_ = catalog.concepts.add("Biscuit", examples(2))
    first, second = catalog.concepts.all()[0].example_ids
    vector = np.linspace(-1, 1, 6, dtype=np.float32)
    # Another is gone already.
    catalog.kept_vectors.keep_examples(ENCODER, {first: vector, 9_999: vector})
    kept = catalog.kept_vectors.of_examples(id_, ENCODER)
    assert list(kept) == [first]
    np.testing.assert_allclose(kept[first], vector, atol=1e-3)
    assert catalog.kept_vectors.of_examples(id_, EncoderId("other/1")) == {}
    catalog.concepts.remove_examples(id_, [first])
    assert catalog.kept_vectors.of_examples(id_, ENCODER) == {}
    assert catalog.concepts.all()[0].example_ids == (second,)


def test_vectors_of_fixed_texts_are_kept(catalog: Catalog) -> None:
    assert catalog.kept_vectors.of_texts(ENCODER, "words-1") is None
    vectors = np.eye(3, 5, dtype=np.float32)
    catalog.kept_vectors.keep_texts(ENCODER, "words-1", vectors)
    kept = catalog.kept_vectors.of_texts(ENCODER, "words-1")
    assert kept is not None
    np.testing.assert_array_equal(kept, vectors)
    assert catalog.kept_vectors.of_texts(ENCODER, "words-2") is None


def test_a_name_that_was_taught_outlives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from indexer.catalog.catalog import Catalog\n"
        "from indexer.catalog.concept_records import NewExample\n"
        "catalog = Catalog.open(Path(sys.argv[1]))\n"
        "catalog.concepts.add('Biscuit', [NewExample(b'x' * 32, None, b'jpeg')])\n"
        "os._exit(9)\n"  # nothing is closed, nothing is flushed
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(path)], env={**os.environ}, check=False
    )
    assert ended.returncode == 9
    catalog = Catalog.open(path)
    try:
        assert [one.name for one in catalog.concepts.all()] == ["Biscuit"]
    finally:
        catalog.close()
