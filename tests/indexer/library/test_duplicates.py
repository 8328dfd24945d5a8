"""Groups and lists of them, on a catalog without files."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.catalog.catalog import Catalog
from indexer.duplicates.records import Choice, Decision, GroupOrder, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.search.filters import Filter, FilterField
from indexer.search.grammar import parse
from indexer.types import PhotoId, RootState
from tests.indexer.library.twice import Shot, Twice, relation

BYTES, PIXELS, PICTURE = Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE
MOMENT, ALIKE = Tier.SAME_MOMENT, Tier.LOOK_ALIKE


class TestTiers:
    def test_equal_bytes_are_files_and_equal_pixels_photos(self, twice: Twice) -> None:
        twice.add(
            Shot("a.jpg", "a"),
            Shot("copies/a.jpg", "a"),
            Shot("b.jpg", "b", "same", size_bytes=900),
            Shot("b.png", "b as PNG", "same", format="PNG"),
            "other.jpg",
        )
        assert twice.names(BYTES) == [["a.jpg", "copies/a.jpg"]]
        assert twice.groups(BYTES)[0].members[0].relation == ("the same bytes",)
        assert twice.names(PIXELS) == [["b.jpg", "b.png"]]
        (group,) = twice.groups(PIXELS)
        assert group.members[0].relation == ("as PNG",)
        assert group.bytes_freed == 1000
        assert twice.names(PICTURE) == twice.names(MOMENT) == twice.names(ALIKE) == []

    def test_a_photo_with_copies_is_a_member_with_all_of_its_files(self, twice: Twice) -> None:
        twice.add(
            Shot("large.jpg", width=8000),
            Shot("small.jpg", "small"),
            Shot("x/small.jpg", "small"),
        )
        twice.pair("large.jpg", "small.jpg")
        (group,) = twice.groups(PICTURE)
        assert [twice.below(file.path) for file in group.members[0].files] == [
            "small.jpg",
            "x/small.jpg",
        ]
        assert group.bytes_freed == 2000

    def test_a_pair_of_equal_pixels_is_on_no_other_tier(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", pixels="x"), Shot("b.jpg", pixels="x"))
        twice.pair("a.jpg", "b.jpg")
        assert twice.names(PICTURE) == []
        assert len(twice.names(PIXELS)) == 1

    def test_who_matches_a_member_alone_is_left_out_and_counted(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", width=9000), Shot("b.jpg", width=8000), "c.jpg")
        twice.pair("a.jpg", "b.jpg")
        twice.pair("b.jpg", "c.jpg")
        (group,) = twice.groups(PICTURE)
        assert twice.names_of(group) == ["a.jpg", "b.jpg"]
        assert group.left_out == 1

    def test_raw_and_picture_of_one_shot_belong_together(self, twice: Twice) -> None:
        twice.add(
            Shot("IMG_1.CR2", format="RAW"), Shot("img_1.jpg"), Shot("elsewhere/img_1.jpg", "e")
        )
        twice.pair("IMG_1.CR2", "img_1.jpg")
        twice.pair("IMG_1.CR2", "elsewhere/img_1.jpg")
        assert twice.names(PICTURE) == [["IMG_1.CR2", "elsewhere/img_1.jpg"]]

    def test_new_photos_and_pairs_show_without_being_asked_to(self, twice: Twice) -> None:
        twice.add("a.jpg", "b.jpg")
        assert twice.names(PICTURE) == []
        twice.pair("a.jpg", "b.jpg")
        assert len(twice.names(PICTURE)) == 1
        twice.add(Shot("c.jpg", "'a.jpg'"))
        assert len(twice.names(BYTES)) == 1


class TestFolders:
    def test_what_lies_in_protected_or_reference_folders_is_not_advised_to_go(
        self, twice: Twice
    ) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("safe/deep/a.jpg", "x"), Shot("ref/a.jpg", "x"))
        twice.catalog.protected.add(twice.root.path / "safe")
        twice.duplicates.add_reference(twice.root.path / "ref")
        assert twice.duplicates.reference_folders == [twice.root.path / "ref"]
        (group,) = twice.groups(BYTES)
        assert twice.names_of(group) == ["ref/a.jpg", "a.jpg", "safe/deep/a.jpg"]
        assert group.reason == "in a reference folder"
        assert {twice.below(m.files[0].path): m.is_protected for m in group.members} == {
            "a.jpg": False,
            "safe/deep/a.jpg": True,
        }
        assert group.bytes_freed == 1000
        advice = twice.duplicates.advise(twice.duplicates.list(GroupRequest(BYTES)))
        assert (advice.files, advice.groups, advice.bytes_freed) == (1, 1, 1000)
        twice.duplicates.remove_reference(twice.root.path / "ref")
        assert twice.names(BYTES)[0][0] == "a.jpg"

    def test_a_group_of_reference_folders_alone_is_not_shown(self, twice: Twice) -> None:
        twice.add(Shot("ref/a.jpg", "x"), Shot("ref/b.jpg", "x"))
        assert len(twice.names(BYTES)) == 1
        twice.duplicates.add_reference(twice.root.path / "ref")
        assert twice.names(BYTES) == []

    @pytest.mark.parametrize("trash", [".Trash-1000/files", "Trash/files", "$RECYCLE.BIN/S-1"])
    def test_a_trash_has_no_part_in_it(self, twice: Twice, trash: str) -> None:
        twice.add(Shot("b.jpg", "x", mtime_ns=9), Shot(f"{trash}/a.jpg", "x", mtime_ns=1))
        twice.add(Shot(f"{trash}/large.jpg", width=9000), "small.jpg")
        twice.pair(f"{trash}/large.jpg", "small.jpg")
        assert twice.names(BYTES) == twice.names(PICTURE) == []

    def test_what_is_offline_is_shown_and_not_advised_to_go(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        twice.catalog.roots.set_state(twice.root.id, RootState.OFFLINE)
        (group,) = twice.groups(BYTES)
        assert group.bytes_freed == 0
        assert twice.duplicates.advise(twice.duplicates.list(GroupRequest(BYTES))).files == 0


class TestRequest:
    def test_filters_switches_and_orders(self, twice: Twice) -> None:
        twice.add(
            Shot("b/1.jpg", "x", taken_at=datetime(2020, 1, 1), size_bytes=5),
            Shot("b/2.jpg", "x", taken_at=datetime(2020, 1, 1), size_bytes=5),
            Shot("b/3.jpg", "x", taken_at=datetime(2020, 1, 1), size_bytes=5),
            Shot("a/1.jpg", "y", taken_at=datetime(2021, 1, 1), size_bytes=90),
            Shot("c/1.jpg", "y", taken_at=datetime(2021, 1, 1), size_bytes=90),
        )
        many, large = ["b/1.jpg", "b/2.jpg", "b/3.jpg"], ["a/1.jpg", "c/1.jpg"]
        assert twice.names(BYTES) == [large, many]
        assert twice.names(BYTES, order=GroupOrder.COUNT) == [many, large]
        assert twice.names(BYTES, order=GroupOrder.DATE) == [large, many]
        assert twice.names(BYTES, order=GroupOrder.FOLDER) == [large, many]
        assert twice.names(BYTES, only_across_folders=True) == [large]
        assert twice.names(BYTES, least_bytes_freed=11) == [large]
        year = (Filter(FilterField.DATE, "2020"),)
        assert twice.names(BYTES, filters=year) == [many]
        assert twice.names(BYTES, filters=(Filter(FilterField.FOLDER, "c"),)) == [large]
        counts = twice.duplicates.counts(GroupRequest(PICTURE, year))
        assert (counts[BYTES].groups, counts[BYTES].files, counts[BYTES].bytes_freed) == (1, 2, 10)
        assert counts[ALIKE].groups == 0

    def test_the_slider_counts_what_it_will_show(self, twice: Twice) -> None:
        twice.add("a.jpg", "b.jpg", "c.jpg", "d.jpg")
        twice.pair("a.jpg", "b.jpg", ALIKE, 0.80)
        twice.pair("c.jpg", "d.jpg", ALIKE, 0.90)
        counts = twice.duplicates.likeness_counts(GroupRequest(ALIKE))
        assert len(counts) == 101
        assert (counts[0], counts[80], counts[81], counts[90], counts[91]) == (2, 2, 1, 1, 0)
        for percent in (0, 80, 81, 90, 91):
            shown = twice.names(ALIKE, least_likeness=percent / 100)
            assert len(shown) == counts[percent]

    def test_what_is_decided_can_be_hidden(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        (group,) = twice.groups(BYTES)
        keeper, member = group.keeper.files[0], group.members[0].files[0]
        twice.duplicates.decide(
            [Decision(member.id, member.photo_id, Choice.BIN, keeper.id, BYTES, "")]
        )
        assert len(twice.groups(BYTES, hides_decided=True)) == 1
        twice.duplicates.decide(
            [Decision(keeper.id, keeper.photo_id, Choice.KEEP, None, BYTES, "")]
        )
        assert twice.groups(BYTES, hides_decided=True) == ()
        (shown,) = twice.groups(BYTES)
        assert (shown.keeper.choice, shown.members[0].choice) == (Choice.KEEP, Choice.BIN)

    def test_a_list_outlives_what_it_was_made_of(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"), Shot("c.jpg", "y"), Shot("d.jpg", "y"))
        listed = twice.duplicates.list(GroupRequest(BYTES))
        gone = twice.catalog.files.id_at(twice.root.path / "b.jpg")
        assert gone is not None
        twice.catalog.files.forget([gone])
        groups = twice.duplicates.groups(listed, 0, 2)
        assert sorted(len(group.members) for group in groups) == [0, 1]
        assert twice.duplicates.list(GroupRequest(BYTES)).generation != listed.generation
        assert len(twice.duplicates.list(GroupRequest(BYTES))) == 1

    def test_decisions_make_no_list_anew(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        listed = twice.duplicates.list(GroupRequest(BYTES))
        twice.duplicates.decide(twice.duplicates.advise(listed).decisions)
        assert twice.duplicates.list(GroupRequest(BYTES)).generation == listed.generation

    def test_of_every_copy_something_is_said(self, twice: Twice) -> None:
        twice.add(Shot("a.webp", width=5000), "b.webp")
        twice.pair("a.webp", "b.webp", relation=relation())
        (group,) = twice.groups(PICTURE)
        assert group.members[0].relation == ("saved again or edited",)

    def test_a_key_names_a_group_as_long_as_it_is_the_same(self, twice: Twice) -> None:
        twice.add(Shot("a.jpg", "x"), Shot("b.jpg", "x"))
        key = twice.groups(BYTES)[0].key
        twice.add("other.jpg")
        assert twice.groups(BYTES)[0].key == key
        twice.add(Shot("c.jpg", "x"))
        assert twice.groups(BYTES)[0].key != key


def test_the_filter_for_duplicates_knows_the_first_three_tiers(twice: Twice) -> None:
    def found() -> set[str]:
        ids = twice.catalog.filtering.ids(parse("is:duplicate").filters)
        photos = twice.catalog.photos.of([PhotoId(id_) for id_ in ids.tolist()])
        return {twice.below(photo.files[0].path) for photo in photos}

    twice.add("a.jpg", "b.jpg", Shot("c.jpg", pixels="x"), "d.jpg", "e.jpg")
    assert found() == set()
    twice.add(Shot("f/a.jpg", "'a.jpg'"))
    assert found() == {"a.jpg"}
    twice.add(Shot("c.png", pixels="x"))
    assert found() == {"a.jpg", "c.jpg", "c.png"}
    twice.pair("b.jpg", "d.jpg")
    twice.pair("d.jpg", "e.jpg", ALIKE)
    assert found() == {"a.jpg", "b.jpg", "c.jpg", "c.png", "d.jpg"}
    twice.catalog.marks.set_favourite([twice.id_of("e.jpg")], is_favourite=True)
    assert found() == {"a.jpg", "b.jpg", "c.jpg", "c.png", "d.jpg"}  # kept from before
    (group,) = twice.groups(PICTURE)
    twice.duplicates.dismiss(group)
    assert found() == {"a.jpg", "c.jpg", "c.png"}
    twice.duplicates.undo_dismiss(group)
    gone = [
        twice.catalog.files.id_at(twice.root.path / name) for name in ("b.jpg", "c.png", "f/a.jpg")
    ]
    twice.catalog.files.forget([id_ for id_ in gone if id_ is not None])
    assert found() == set()


@contextmanager
def fresh() -> Iterator[Twice]:
    with TemporaryDirectory() as folder:
        catalog = Catalog.open(Path(folder) / "catalog.db")
        photos = Path(folder) / "photos"
        photos.mkdir()
        try:
            yield Twice(catalog, catalog.roots.add(photos))
        finally:
            catalog.close()


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2)), min_size=2, max_size=8),
    st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12),
    st.randoms(use_true_random=False),
)
def test_groups_do_not_depend_on_the_order_in_which_photos_came(
    contents: list[tuple[int, int]], pairs: set[tuple[int, int]], shuffled: random.Random
) -> None:
    shots = [
        Shot(f"{at}.jpg", f"content {content}", f"pixels {content // 2}", width=4000 + width)
        for at, (content, width) in enumerate(contents)
    ]
    # one content has one size, whatever its place
    sizes = {shot.content: shot.width for shot in shots}
    shots = [
        Shot(
            s.path,
            s.content,
            s.pixels,
            width=sizes[s.content],
            format=("JPEG", "PNG", "HEIF")[len(str(s.content)) * sizes[s.content] % 3],
            mtime_ns=at % 3 * 10**12,
        )
        for at, s in enumerate(shots)
    ]

    def found(order: list[Shot]) -> list[set[tuple[str, ...]]]:
        with fresh() as twice:
            twice.add(*order)
            for one, other in sorted(pairs):
                if one < other < len(shots) and twice.id_of(f"{one}.jpg") != twice.id_of(
                    f"{other}.jpg"
                ):
                    turned = relation(degrees=90 * ((one + other) % 2))
                    twice.pair(f"{one}.jpg", f"{other}.jpg", relation=turned)
            return [
                {
                    (
                        group.reason,
                        *(
                            str(sorted(file.path.name for file in member.files))
                            for member in (group.keeper, *group.members)
                        ),
                    )
                    for group in twice.groups(tier)
                }
                for tier in (BYTES, PIXELS, PICTURE)
            ]

    other = list(shots)
    shuffled.shuffle(other)
    one, two = found(shots), found(other)
    assert one == two


def test_the_filter_knows_what_the_user_said_is_no_duplicate(twice: Twice) -> None:
    def found() -> set[str]:
        ids = twice.catalog.filtering.ids(parse("is:duplicate").filters)
        photos = twice.catalog.photos.of([PhotoId(id_) for id_ in ids.tolist()])
        return {twice.below(photo.files[0].path) for photo in photos}

    twice.add(Shot("a.jpg", "a"), Shot("copies/a.jpg", "a"), Shot("b.jpg", pixels="b"))
    twice.add(Shot("b.png", pixels="b"), "c.jpg")
    assert found() == {"a.jpg", "b.jpg", "b.png"}
    for tier in (BYTES, PIXELS):
        twice.duplicates.dismiss(twice.groups(tier)[0])
        assert twice.names(tier) == []
    assert found() == set()
    twice.add(Shot("more/a.jpg", "a"), Shot("b.tif", pixels="b"))
    assert found() == {"a.jpg", "b.jpg", "b.png", "b.tif"}


def test_lists_and_filter_see_that_one_dismissal_took_the_place_of_another(twice: Twice) -> None:
    def found() -> tuple[list[list[str]], int]:
        ids = twice.catalog.filtering.ids(parse("is:duplicate").filters)
        return twice.names(PICTURE), len(ids)

    twice.add(Shot("a.jpg", width=5000), "b.jpg", Shot("c.jpg", width=5000), "d.jpg", "e.jpg")
    twice.pair("a.jpg", "b.jpg")
    twice.pair("c.jpg", "d.jpg")
    twice.pair("c.jpg", "e.jpg")
    hashes = {
        name: photo.content_hash
        for name in "abcde"
        if (photo := twice.catalog.photos.get(twice.id_of(f"{name}.jpg"))) is not None
    }
    one, other = (hashes["a"], hashes["b"]), (hashes["c"], hashes["d"])
    twice.catalog.dismissals.add_pairs([one])
    assert found() == ([["c.jpg", "d.jpg", "e.jpg"]], 3)
    twice.catalog.dismissals.remove_pairs([one])
    twice.catalog.dismissals.add_pairs([other])
    names, count = found()
    assert sorted(names) == [["a.jpg", "b.jpg"], ["c.jpg", "e.jpg"]]
    assert count == 4
