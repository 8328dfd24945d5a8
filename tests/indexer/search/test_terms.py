from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.errors import Cancelled, QueryError
from indexer.search import term_encoder as terms_module
from indexer.search.eyes import EncoderEye
from indexer.search.query import ImageFileTerm, PixelsTerm, Term, TextTerm
from indexer.search.term_encoder import TermEncoder
from indexer.search.term_pictures import TermPictures
from indexer.search.terms import TermKind, TermVector, query_key, term_key
from tests.indexer.search.pictures import Pictures


@pytest.fixture
def encoder(pictures: Pictures) -> TermEncoder:
    return TermEncoder(
        pictures.catalog,
        EncoderEye(pictures.encoder),
        TermPictures(pictures.catalog, None),
        pictures.encoder.encode_texts,
    )


def vectors(
    encoder: TermEncoder, terms: Sequence[Term], token: CancelToken | None = None
) -> list[TermVector]:
    return encoder.vectors(list(enumerate(terms)), token or CancelToken())[0]


def test_order_weights_and_kinds_are_kept(encoder: TermEncoder, pictures: Pictures) -> None:
    path = pictures.draw("a.png", (255, 0, 0))
    made = vectors(encoder, [TextTerm("blue", 2.0), ImageFileTerm(path, -0.5), TextTerm("red")])
    assert [(term.weight, term.kind) for term in made] == [
        (2.0, TermKind.TEXT),
        (-0.5, TermKind.IMAGE),
        (1.0, TermKind.TEXT),
    ]
    for term, text in ((made[0], "blue"), (made[2], "red")):
        np.testing.assert_array_equal(term.vector, pictures.encoder.encode_texts([text])[0])


def test_only_what_is_new_is_encoded(encoder: TermEncoder, pictures: Pictures) -> None:
    path = pictures.draw("a.png", (255, 0, 0))
    pixels = PixelsTerm(np.zeros((9, 9, 3), np.uint8))
    for _ in range(3):
        vectors(
            encoder,
            [TextTerm("red"), TextTerm(" red "), TextTerm("blue"), ImageFileTerm(path), pixels],
        )
    assert pictures.encoder.texts_encoded == ["red", "blue"]
    assert pictures.encoder.images_encoded == 2


def test_a_picture_that_was_edited_is_read_again(encoder: TermEncoder, pictures: Pictures) -> None:
    path = pictures.draw("a.png", (255, 0, 0))
    before = vectors(encoder, [ImageFileTerm(path)])[0].vector
    pictures.draw("a.png", (0, 255, 0))
    os.utime(path, ns=(1, 1))
    after = vectors(encoder, [ImageFileTerm(path)])[0].vector
    assert not np.array_equal(before, after)


def test_memory_is_bounded(
    encoder: TermEncoder, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terms_module, "_REMEMBERED", 3)
    for number in range(10):
        vectors(encoder, [TextTerm(f"text {number}")])
    assert len(encoder._remembered) == 3
    vectors(encoder, [TextTerm("text 9")])
    assert pictures.encoder.texts_encoded[-1] == "text 9"
    assert len(pictures.encoder.texts_encoded) == 10


def test_keys_tell_terms_apart() -> None:
    black, white = np.zeros((4, 4, 3), np.uint8), np.full((4, 4, 3), 255, np.uint8)
    keys = {
        term_key(term)
        for term in (
            TextTerm("red"),
            TextTerm("red", 2.0),
            TextTerm("Red"),
            PixelsTerm(black),
            PixelsTerm(white),
            PixelsTerm(black.reshape(2, 8, 3)),
        )
    }
    assert len(keys) == 6
    assert term_key(TextTerm("red ")) == term_key(TextTerm("red"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.jpg", None, "no such file"),
        ("empty.jpg", b"", "empty"),
        ("notes.jpg", b"this is no picture at all", "picture"),
        ("cut.png", b"\x89PNG\r\n\x1a\n\0\0", ""),
    ],
)
def test_a_picture_that_cannot_be_read_is_named_with_the_reason(
    encoder: TermEncoder, tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(QueryError, match=name) as caught:
        vectors(encoder, [ImageFileTerm(path)])
    assert reason in caught.value.reason
    assert caught.value.reason


def test_a_folder_is_no_picture(encoder: TermEncoder, tmp_path: Path) -> None:
    folder = tmp_path / "x.jpg"
    folder.mkdir()
    with pytest.raises(QueryError, match="it is a folder"):
        vectors(encoder, [ImageFileTerm(folder)])


@pytest.mark.skipif(os.name == "nt", reason="names are UTF-16 on Windows")
def test_a_name_that_is_no_text_can_still_be_told(encoder: TermEncoder, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.jpg")
    with pytest.raises(QueryError) as caught:
        vectors(encoder, [ImageFileTerm(path)])
    str(caught.value).encode("utf-8")


def test_it_stops_between_terms(encoder: TermEncoder) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        vectors(encoder, [TextTerm("red")], token)


def test_an_error_names_the_term_that_is_to_blame(encoder: TermEncoder, pictures: Pictures) -> None:
    broken = pictures.draw("broken.png", (255, 0, 0))
    broken.write_bytes(broken.read_bytes()[:20])
    terms = (TextTerm("red"), ImageFileTerm(broken), TextTerm("blue"))
    with pytest.raises(QueryError) as unread:
        vectors(encoder, terms)
    assert unread.value.position == 1
    broken.unlink()
    with pytest.raises(QueryError) as gone:
        query_key(terms)
    assert gone.value.position == 1
    assert QueryError("").position is None
