"""Finding photos by words: which, and in which order."""

from __future__ import annotations

import random
import string
from datetime import datetime

import pytest

from indexer.catalog.catalog import Catalog
from indexer.types import Metadata, PhotoId, Root
from tests.indexer.catalog.making import arrival


@pytest.fixture
def ids(catalog: Catalog, root: Root) -> dict[str, int]:
    """Photos by a short name for the test."""
    made = {
        "opera": arrival(
            root,
            "2019/Sydney trip/DSC01234.jpg",
            metadata=Metadata(
                taken_at=datetime(2019, 5, 12, 16, 30),
                camera="Canon EOS R5",
                lens="RF35mm F1.8",
                keywords=("Opera House", "nightfall"),
            ),
        ),
        "cafe": arrival(
            root,
            "Zürich/Café au lait.png",
            metadata=Metadata(taken_at=datetime(2020, 2, 12)),
        ),
        "decomposed": arrival(
            root,
            "Zu\u0308rich/cafe\u0301.heic",
            metadata=Metadata(taken_at=datetime(2018, 1, 1)),
        ),
        "tokyo": arrival(
            root, "東京旅行/写真_001.jpg", metadata=Metadata(taken_at=datetime(2021, 7, 8))
        ),
        "camel": arrival(
            root, "BeachHoliday/IMG20210709.jpg", metadata=Metadata(taken_at=datetime(2021, 7, 9))
        ),
        "bytes": arrival(
            root, b"Stra\xdfe/\xff odd.jpg", metadata=Metadata(taken_at=datetime(2017, 1, 1))
        ),
    }
    result = catalog.commit(list(made.values()))
    return {name: int(id_ or 0) for name, id_ in zip(made, result.photo_ids, strict=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DSC01234", ["opera"]),
        ("dsc01234.JPG", ["opera"]),
        ("01234", ["opera"]),
        ("1234", ["opera"]),
        ("dsc", ["opera"]),
        ("sydn", ["opera"]),
        ("trip sydney", ["opera"]),
        ("canon", ["opera"]),
        ("r5 canon", ["opera"]),
        ("35mm", ["opera"]),
        ("night", ["opera"]),
        ("opera house canon 2019", ["opera"]),
        ("opera 2020", []),
        ("zurich", ["cafe", "decomposed"]),
        ("ZÜRICH café", ["cafe", "decomposed"]),
        ("Zu\u0308rich", ["cafe", "decomposed"]),
        ("2019", ["opera"]),
        ("2019-05", ["opera"]),
        ("2019-05-12", ["opera"]),
        ("May 2019", ["opera"]),
        ("12 February 2020", ["cafe"]),
        ("12 feb", ["cafe"]),
        ("東京", ["tokyo"]),
        ("旅行", ["tokyo"]),
        ("京東", []),
        ("写真 2021", ["tokyo"]),
        ("holiday", ["camel"]),
        ("img20210709", ["camel"]),
        ("odd", ["bytes"]),
        ("photos", ["camel", "tokyo", "cafe", "opera", "decomposed", "bytes"]),
        ("", []),
        ("   ", []),
        ("xyzzy", []),
        ("🏖", []),
        ("🏖 opera", ["opera"]),
        ('"', []),
        ('"opera', ["opera"]),
        ("opera AND house", []),
        ("opera*", ["opera"]),
        ("name:opera", []),
        ("-opera", ["opera"]),
        ("(opera)", ["opera"]),
        ("\ud800opera", ["opera"]),
        ("opera\0house", ["opera"]),
    ],
)
def test_words_find_photos(
    catalog: Catalog, ids: dict[str, int], text: str, expected: list[str]
) -> None:
    found, total = catalog.names.find(text, 10)

    names = {id_: name for name, id_ in ids.items()}
    assert [names[id_] for id_ in found.tolist()] == expected
    assert total == len(expected)


def test_whole_words_come_before_beginnings_and_then_the_newest(
    catalog: Catalog, root: Root
) -> None:
    made = [
        arrival(root, f"{name}.jpg", metadata=Metadata(taken_at=datetime(year, 1, 1)))
        for name, year in [("art", 2001), ("artist", 2010), ("art 2", 2005), ("arty", 2012)]
    ]
    catalog.commit(made)

    found, total = catalog.names.find("art", 10)

    photos = catalog.photos.of([PhotoId(id_) for id_ in found.tolist()])
    names = [photo.files[0].path.stem for photo in photos]
    assert names == ["art 2", "art", "arty", "artist"]
    assert total == 4
    pages = [catalog.names.find("art", 3, offset)[0].tolist() for offset in (0, 3, 6)]
    assert [id_ for page in pages for id_ in page] == found.tolist()
    assert [len(page) for page in pages] == [3, 1, 0]


def stems(catalog: Catalog, text: str) -> list[str]:
    found, _ = catalog.names.find(text, 100)
    photos = catalog.photos.of([PhotoId(id_) for id_ in found.tolist()])
    return [photo.files[0].path.stem for photo in photos]


def test_what_says_something_of_the_photo_comes_before_its_folder_and_camera(
    catalog: Catalog, root: Root
) -> None:
    catalog.commit(
        [
            arrival(root, "Lisbon/a.jpg", metadata=Metadata(taken_at=datetime(2023, 1, 1))),
            arrival(root, "Lisbon/b.jpg", metadata=Metadata(taken_at=datetime(2022, 1, 1))),
            arrival(root, "c/c.jpg", metadata=Metadata(datetime(2024, 1, 1), camera="Lisbon 3")),
            arrival(root, "d/d.jpg", metadata=Metadata(datetime(2001, 1, 1), keywords=("Lisbon",))),
            arrival(
                root,
                "e/e.jpg",
                metadata=Metadata(datetime(2002, 1, 1), caption="Morning in Lisbon, by the river"),
            ),
            arrival(root, "f/lisbon.jpg", metadata=Metadata(taken_at=datetime(2000, 1, 1))),
            arrival(root, "g/g.jpg", metadata=Metadata(taken_at=datetime(2025, 1, 1))),
        ]
    )

    assert stems(catalog, "lisbon") == ["e", "d", "lisbon", "c", "a", "b"]


def test_the_rarer_word_decides_between_two_that_stand_elsewhere(
    catalog: Catalog, root: Root
) -> None:
    made = [
        arrival(root, f"Beach/{i}.jpg", metadata=Metadata(taken_at=datetime(2019, 1, 1)))
        for i in range(8)
    ]
    made += [
        arrival(root, "Dog/beach x.jpg", metadata=Metadata(taken_at=datetime(2020, 1, 1))),
        arrival(root, "Beach/dog y.jpg", metadata=Metadata(taken_at=datetime(2018, 1, 1))),
    ]
    catalog.commit(made)

    assert stems(catalog, "beach dog") == ["dog y", "beach x"]
    assert stems(catalog, "dog beach") == ["dog y", "beach x"]


def test_the_order_follows_what_is_committed_and_pages_fit_together(
    catalog: Catalog, root: Root
) -> None:
    for year in (2019, 2021, 2020):
        moment = Metadata(taken_at=datetime(year, 1, 1))
        catalog.commit([arrival(root, f"cat {year}.jpg", metadata=moment)])
        first, total = catalog.names.find("cat", 1)
        rest, again = catalog.names.find("cat", 10, 1)
        assert total == again == 1 + len(rest)
        assert [*first, *rest] == catalog.names.find("cat", 10)[0].tolist()
    assert stems(catalog, "cat") == ["cat 2021", "cat 2020", "cat 2019"]


def test_words_follow_the_files(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "before/one.jpg", "same")]).new_ids
    catalog.commit([arrival(root, "after/two.jpg", "same")])
    for word in ("before", "one", "after", "two"):
        assert catalog.names.find(word)[0].tolist() == [photo_id], word

    file_id = catalog.files.known(root.id, b"before")[b"one.jpg"].file_id
    assert file_id is not None
    catalog.files.forget([file_id])
    assert [catalog.names.find(word)[1] for word in ("before", "one", "after", "two")] == [
        0,
        0,
        1,
        1,
    ]


def test_whatever_is_typed_is_answered(catalog: Catalog, ids: dict[str, int]) -> None:
    random_ = random.Random(7)
    alphabet = string.printable + "\"'*^:(){}[]+-~üÉß東🏖\u0301\u200d\ud800\0"
    words = ["AND", "OR", "NOT", "NEAR", "NEAR(", "name :", "opera", "2019", '""', "*"]
    for _ in range(1500):
        text = " ".join(
            random_.choice(words)
            if random_.random() < 0.3
            else "".join(random_.choices(alphabet, k=random_.randrange(6)))
            for _ in range(random_.randrange(5))
        )
        found, total = catalog.names.find(text, 3)
        assert found.size <= total <= len(ids), repr(text)
    catalog.names.find("opera " * 10_000, 3)
