"""Cities that are asked for by what they are called in other languages."""

from __future__ import annotations

import pytest

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.spellings import spelled
from indexer.pipeline.placing import Placing
from indexer.search.completion import complete
from indexer.search.grammar import parse
from indexer.types import Metadata, Root
from tests.indexer.catalog.making import arrival


@pytest.fixture
def ids(catalog: Catalog, root: Root) -> dict[int, str]:
    """Photos of a few cities, one of them without coordinates."""
    made = {
        "munich": Metadata(latitude=48.17, longitude=11.58),
        "vienna": Metadata(latitude=48.2, longitude=16.37),
        "prague": Metadata(latitude=50.087, longitude=14.42),
        "tagged": Metadata(keywords=("Wien",)),
    }
    arrivals = [
        arrival(root, f"{i}/{i}.jpg", metadata=says) for i, says in enumerate(made.values())
    ]
    result = catalog.commit(arrivals)
    Placing(catalog, CancelToken()).all()
    return dict(zip(map(int, filter(None, result.photo_ids)), made, strict=True))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("place:München", {"munich"}),
        ("place:munchen", {"munich"}),
        ("place:Munich", {"munich"}),
        ("place:Мюнхен", {"munich"}),
        ('place:"München, Germany"', {"munich"}),
        ('place:"München, Austria"', set()),
        ("place:Wien", {"vienna"}),
        ("place:wie", {"vienna"}),
        ("place:Wien|Praha", {"vienna", "prague"}),
        ("-place:Prag", {"munich", "vienna", "tagged"}),
        ("place:wi", set()),
    ],
)
def test_places_are_filtered_by_any_of_their_names(
    catalog: Catalog, ids: dict[int, str], written: str, expected: set[str]
) -> None:
    found = catalog.filtering.ids(parse(written).filters)
    assert {ids[id_] for id_ in found.tolist()} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("münchen", {"munich"}),
        ("Munich", {"munich"}),
        ("wien", {"vienna", "tagged"}),
        ("Monaco di Baviera", {"munich"}),
        ("münchen germany", {"munich"}),
        ("münchen austria", set()),
        ("jpg prag", {"prague"}),
    ],
)
def test_plain_words_find_them_too(
    catalog: Catalog, ids: dict[int, str], words: str, expected: set[str]
) -> None:
    found, total = catalog.names.find(words)
    assert {ids[id_] for id_ in found.tolist()} == expected
    assert total == len(expected)
    having = catalog.names.having(words, in_folders=False)
    assert {ids[id_] for id_ in having.tolist()} == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("place:münc", ["München"]), ("place:Wie", ["Wien"]), ("place:vienn", ["Vienna"])],
)
def test_they_are_offered_where_the_usual_name_does_not_begin_so(
    catalog: Catalog, ids: dict[int, str], typed: str, expected: list[str]
) -> None:
    offered = complete(typed, len(typed), catalog.filtering.vocabulary())
    assert [one.text for one in offered] == expected
    assert [one.count for one in offered] == [1]


def test_of_spellings_that_come_to_the_same_the_one_with_accents_is_kept() -> None:
    names = ["Munchen", "München", "Munich", "Munîh", "Munih"]
    assert spelled("Munich", names) == ["München", "Munîh"]
