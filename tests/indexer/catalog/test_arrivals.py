from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewProblem
from indexer.messages import Message, message
from indexer.types import Metadata, PhotoId, Root, RootId, Stage
from tests.indexer.catalog.making import (
    DIM,
    ENCODER,
    MTIME_NS,
    OTHER_ENCODER,
    arrival,
    broken,
    digest,
    new_photo,
    stat,
    vector,
)


def _paths(catalog: Catalog, photo_id: PhotoId | None) -> list[str]:
    assert photo_id is not None
    photo = catalog.photos.get(photo_id)
    return [] if photo is None else [file.path.name for file in photo.files]


def test_everything_of_a_photo_comes_back(catalog: Catalog, root: Root) -> None:
    metadata = Metadata(
        taken_at=datetime(2019, 5, 12, 16, 30, 1, 250_000),
        camera="Canon EOS R5",
        lens="RF 35mm",
        latitude=-33.8568,
        longitude=151.2153,
        keywords=("opera", "日本"),
        rating=4,
    )
    made = arrival(root, "2019/opera.jpg", metadata=metadata, file_stat=stat(123, 5, 2**63 - 1))

    result = catalog.commit([made])

    assert len(result.new_ids) == 1
    assert result.photo_ids == result.vector_ids == result.new_ids
    photo = catalog.photos.get(result.new_ids[0])
    assert photo is not None
    assert made.photo is not None
    assert photo.metadata == metadata
    assert photo.content_hash == made.photo.content_hash
    assert (photo.width, photo.height, photo.format) == (4000, 3000, "JPEG")
    assert (photo.mean_color, photo.sharpness) == (0x336699, 1.5)
    (file,) = photo.files
    assert file.path == root.path / "2019" / "opera.jpg"
    assert file.stat == stat(123, 5, 2**63 - 1)
    assert not file.is_offline


def test_a_photo_that_says_nothing_of_itself_comes_back(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg")]).new_ids
    photo = catalog.photos.get(photo_id)
    assert photo is not None
    assert photo.metadata == Metadata()


def test_equal_contents_in_one_batch_are_one_photo(catalog: Catalog, root: Root) -> None:
    result = catalog.commit(
        [arrival(root, "a.jpg", "same"), arrival(root, "b/a.jpg", "same"), arrival(root, "c.jpg")]
    )

    first, second, third = result.photo_ids
    assert first == second != third
    assert result.new_ids == (first, third)
    assert result.vector_ids == (first, third)
    assert _paths(catalog, first) == ["a.jpg", "a.jpg"]


def test_a_copy_of_a_known_content_reuses_its_photo(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg", "same")]).new_ids
    assert catalog.photos.by_hash(digest("same"), ENCODER) == (photo_id, True)

    result = catalog.commit(
        [Arrival(root.id, b"copies/b.jpg", stat(), photo_id=photo_id)],
    )

    assert result.photo_ids == (photo_id,)
    assert result.new_ids == result.vector_ids == ()
    assert _paths(catalog, photo_id) == ["a.jpg", "b.jpg"]


def test_a_moved_file_keeps_photo_and_vector_whichever_is_seen_first(
    catalog: Catalog, root: Root
) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg", "same")]).new_ids
    before = catalog.vectors.get(photo_id, ENCODER)
    known = catalog.files.known(root.id, b"", [ENCODER])
    assert known[b"a.jpg"].file_id is not None

    # The old place is swept before the new one is found: between the two it stands nowhere.
    catalog.files.forget([known[b"a.jpg"].file_id])
    assert catalog.photos.ids().size == 0
    assert catalog.vectors.ids(ENCODER).size == 0
    assert catalog.names.find("jpg")[1] == 0
    assert catalog.photos.by_hash(digest("same"), ENCODER) == (photo_id, True)
    result = catalog.commit([Arrival(root.id, b"b.jpg", stat(), photo_id=photo_id)])

    assert result.returned_ids == (photo_id,)
    assert result.new_ids == ()
    assert catalog.photos.ids().tolist() == catalog.vectors.ids(ENCODER).tolist() == [photo_id]
    after = catalog.vectors.get(photo_id, ENCODER)
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(after, before)
    assert catalog.names.find("b jpg")[0].tolist() == [photo_id]
    assert catalog.names.find("a jpg")[1] == 0


def test_a_file_with_other_content_moves_to_another_photo(catalog: Catalog, root: Root) -> None:
    (old_id,) = catalog.commit([arrival(root, "a.jpg", "before")]).new_ids
    file_id = catalog.files.known(root.id, b"", [ENCODER])[b"a.jpg"].file_id

    result = catalog.commit([arrival(root, "a.jpg", "after", file_stat=stat(mtime_ns=9))])

    (new_id,) = result.new_ids
    assert new_id != old_id
    assert result.orphaned_ids == (old_id,)
    assert catalog.photos.ids().tolist() == [new_id]
    known = catalog.files.known(root.id, b"", [ENCODER])[b"a.jpg"]
    assert (known.file_id, known.photo_id, known.stat.mtime_ns) == (file_id, new_id, 9)
    # Put back from a backup: the photo of old returns, vector and all.
    result = catalog.commit([arrival(root, "a.jpg", "before")])
    assert (result.new_ids, result.returned_ids) == ((), (old_id,))
    assert result.orphaned_ids == (new_id,)


def test_two_files_that_change_places_orphan_nobody(catalog: Catalog, root: Root) -> None:
    a, b = catalog.commit([arrival(root, "a.jpg", "A"), arrival(root, "b.jpg", "B")]).new_ids

    result = catalog.commit([arrival(root, "a.jpg", "B"), arrival(root, "b.jpg", "A")])

    assert result.orphaned_ids == result.returned_ids == result.new_ids == ()
    assert (_paths(catalog, a), _paths(catalog, b)) == (["b.jpg"], ["a.jpg"])


def test_a_vector_can_come_later_and_from_several_encoders(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg", "same", encoder_id=None)]).new_ids
    assert catalog.photos.by_hash(digest("same"), ENCODER) == (photo_id, False)
    assert catalog.photos.by_hash(digest("same"), None) == (photo_id, True)
    assert catalog.vectors.missing(ENCODER) == 1

    for encoder_id, dim in ((ENCODER, DIM), (OTHER_ENCODER, 2 * DIM)):
        result = catalog.commit(
            [
                Arrival(
                    root.id,
                    b"a.jpg",
                    stat(),
                    photo_id=photo_id,
                    descriptions=(Description(encoder_id, vector("same", dim)),),
                )
            ]
        )
        assert result.vector_ids == (photo_id,)
        stored = catalog.vectors.get(photo_id, encoder_id)
        assert stored is not None
        np.testing.assert_allclose(stored, vector("same", dim), atol=1e-3)
    assert catalog.vectors.missing(ENCODER) == 0


def test_a_batch_that_fails_leaves_nothing(catalog: Catalog, root: Root) -> None:
    good = arrival(root, "a.jpg")
    catalog.commit([good])
    too_long = Description(ENCODER, vector("c", DIM + 1))
    wrong = replace(arrival(root, "c.jpg"), descriptions=(too_long,))

    with pytest.raises(ValueError, match="dimensions"):
        catalog.commit([arrival(root, "b.jpg"), broken(root, "x.jpg"), wrong])

    assert catalog.photos.counts().files == 1
    assert catalog.problems.count() == 0
    assert catalog.names.find("b")[1] == 0


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e6])
def test_a_vector_that_is_not_finite_in_float16_is_refused(
    catalog: Catalog, root: Root, value: float
) -> None:
    bad = vector("a")
    bad[3] = value
    with pytest.raises(ValueError, match="finite"):
        catalog.commit([replace(arrival(root, "a.jpg"), descriptions=(Description(ENCODER, bad),))])


def test_a_broken_file_becomes_a_problem_and_success_clears_it(
    catalog: Catalog, root: Root
) -> None:
    result = catalog.commit([broken(root, "a/x.jpg"), arrival(root, "b.jpg")])

    assert (result.problems, result.photo_ids[0]) == (1, None)
    (problem,) = catalog.problems.page()
    assert problem.path == root.path / "a" / "x.jpg"
    assert (problem.stage, problem.root_id) == (Stage.DECODE, root.id)
    assert problem.reason == "a/x.jpg cannot be read"
    assert problem.tried_at.tzinfo is not None

    catalog.commit([broken(root, "a/x.jpg", stage=Stage.READ)])
    assert [problem.stage for problem in catalog.problems.page()] == [Stage.READ]
    catalog.commit([arrival(root, "a/x.jpg")])
    assert catalog.problems.page() == []


def test_the_reason_of_a_problem_can_still_be_translated(catalog: Catalog, root: Root) -> None:
    plain = broken(root, "a.jpg")
    said = message("{what}. {reason}", what=message("The file is empty"), reason="{x}")
    catalog.commit(
        [plain, replace(plain, relative_path=b"b.jpg", problem=NewProblem(Stage.DECODE, said))]
    )

    first, second = (problem.reason for problem in catalog.problems.page())

    assert not isinstance(first, Message)
    assert second == "The file is empty. {x}"
    assert isinstance(second, Message)
    assert second.arguments == said.arguments
    assert isinstance(second.arguments["what"], Message)


def test_a_photo_whose_file_broke_for_good_is_not_there_any_more(
    catalog: Catalog, root: Root
) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg")]).new_ids

    result = catalog.commit([broken(root, "a.jpg", file_stat=stat(5))])

    assert result.orphaned_ids == (photo_id,)
    known = catalog.files.known(root.id, b"", [ENCODER])[b"a.jpg"]
    assert (known.file_id, known.is_problem, known.stat.size_bytes) == (None, True, 5)


def test_a_photo_whose_file_cannot_be_read_just_now_stays(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg")]).new_ids

    result = catalog.commit(
        [broken(root, "a.jpg", stage=Stage.READ, is_transient=True, file_stat=stat(5))]
    )

    assert result.orphaned_ids == ()
    assert catalog.photos.ids().tolist() == [photo_id]
    known = catalog.files.known(root.id, b"", [ENCODER])[b"a.jpg"]
    assert known.file_id is not None
    assert known.is_problem
    assert known.is_transient
    assert known.stat.size_bytes == 1000  # as it was when it was last read


def test_a_photo_that_one_encoder_cannot_take_is_still_a_photo(
    catalog: Catalog, root: Root
) -> None:
    problem = NewProblem(Stage.EMBED, "The model gave no finite numbers")
    made = replace(arrival(root, "a.jpg", encoder_id=None), problem=problem, encoder_id=ENCODER)

    result = catalog.commit([made])

    assert len(result.new_ids) == result.problems == 1
    here = catalog.files.known(root.id, b"", [ENCODER])[b"a.jpg"]
    assert (here.is_problem, here.failed, here.lacks) == (True, ENCODER, frozenset([ENCODER]))
    other = catalog.files.known(root.id, b"", [OTHER_ENCODER])[b"a.jpg"]
    assert (other.is_problem, other.lacks) == (False, frozenset([OTHER_ENCODER]))
    assert not catalog.files.known(root.id, b"")[b"a.jpg"].is_problem


def test_what_was_removed_meanwhile_is_skipped_and_the_rest_is_taken(
    catalog: Catalog, root: Root, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = catalog.roots.add(tmp_path / "other")
    (gone_id,) = catalog.commit([arrival(other, "gone.jpg")]).new_ids
    catalog.roots.remove(other.id)

    result = catalog.commit(
        [
            arrival(other, "late.jpg"),
            broken(other, "late too.jpg"),
            Arrival(root.id, b"copy.jpg", stat(), photo_id=gone_id),
            arrival(root, "good.jpg"),
        ]
    )

    assert result.skipped == 3
    assert result.photo_ids[:3] == (None, None, None)
    assert catalog.photos.ids().tolist() == [result.photo_ids[3]]
    assert catalog.problems.count() == 0


def test_ids_are_never_given_out_again(catalog: Catalog, root: Root, tmp_path: Path) -> None:
    first = catalog.commit([arrival(root, "a.jpg"), arrival(root, "b.jpg")]).new_ids
    catalog.roots.remove(root.id)
    again = catalog.roots.add(root.path)
    second = catalog.commit([arrival(again, "a.jpg"), arrival(again, "b.jpg")]).new_ids

    assert again.id > root.id
    assert not set(first) & set(second)


def test_an_empty_batch_is_no_batch(catalog: Catalog) -> None:
    result = catalog.commit([])
    assert result.photo_ids == result.new_ids == ()


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"photo": new_photo("a"), "photo_id": PhotoId(1)},
        {"photo": new_photo("a"), "problem": NewProblem(Stage.DECODE, "broken")},
        {
            "problem": NewProblem(Stage.DECODE, "broken"),
            "descriptions": (Description(ENCODER, vector("a")),),
        },
        {"photo": new_photo("a"), "encoder_id": ENCODER},
    ],
)
def test_arrivals_that_mean_nothing_cannot_be_made(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"arrival|problem|vector"):
        Arrival(RootId(1), b"a.jpg", stat(), **parts)  # type: ignore[arg-type]


def test_names_that_are_no_text_are_kept_exactly(catalog: Catalog, root: Root) -> None:
    names = [b"Stra\xdfe/\xff\xfe.jpg", "e\u0301.jpg".encode(), "é.jpg".encode(), b'"; --\n.jpg']
    catalog.commit([arrival(root, name) for name in names])

    assert catalog.files.folders(root.id) == {b"", b"Stra\xdfe"}
    assert set(catalog.files.known(root.id, b"")) == set(names[1:])
    assert set(catalog.files.known(root.id, b"Stra\xdfe")) == {b"\xff\xfe.jpg"}


def test_dates_before_1970_and_beyond_the_calendar_are_taken(catalog: Catalog, root: Root) -> None:
    catalog.commit(
        [
            arrival(root, "old.jpg", metadata=Metadata(taken_at=datetime(1902, 3, 4))),
            arrival(root, "far.jpg", file_stat=stat(mtime_ns=2**63 - 1)),
            arrival(root, "odd.jpg", file_stat=stat(mtime_ns=-(2**63) + 1)),
            arrival(root, "now.jpg", file_stat=stat(mtime_ns=MTIME_NS)),
        ]
    )
    names = [photo.files[0].path.name for photo in catalog.photos.of(catalog.photos.ids().tolist())]
    assert names == ["far.jpg", "now.jpg", "old.jpg", "odd.jpg"]
    assert catalog.names.find("4 March 1902")[1] == 1
