"""Sentences keep what they were made of, on every way to the window."""

from __future__ import annotations

import copy
import pickle

import pytest

from indexer.messages import Message, counted, from_json, message, to_json

GERMAN = {
    "{name} is empty": "{name} ist leer",
    "{what}; {safe}": "{safe}; {what}",
    "your photos are safe": "Ihre Fotos sind sicher",
    "{count:,} photos": "{count:,} Fotos",
    "odd {name}": "seltsam {nome}",
}


def _look_up(template: str, count: int) -> str:
    if template == "{count} photos of {name}":
        return "ein Foto von {name}" if count == 1 else "{count} Fotos von {name}"
    return GERMAN.get(template, template)


def _write(value: object, spec: str) -> str:
    if isinstance(value, Message):
        return value.in_words(_look_up, _write)
    return format(value, spec).replace(",", ".")


def test_a_message_is_its_english_sentence() -> None:
    said = message("{name} is empty", name="a.jpg")
    assert said == "a.jpg is empty"
    assert f"{said}!" == "a.jpg is empty!"


def test_braces_of_an_argument_are_left_alone() -> None:
    said = message("{name} is empty", name="{0}{x}")
    assert said == "{0}{x} is empty"
    assert said.in_words(_look_up, _write) == "{0}{x} ist leer"


def test_messages_within_messages_are_translated_too() -> None:
    inner = message("{name} is empty", name="a.jpg")
    said = message("{what}; {safe}", what=inner, safe=message("your photos are safe"))
    assert said == "a.jpg is empty; your photos are safe"
    assert said.in_words(_look_up, _write) == "Ihre Fotos sind sicher; a.jpg ist leer"


def test_values_are_written_as_the_language_does() -> None:
    assert message("{count:,} photos", count=48213) == "48,213 photos"
    said = message("{count:,} photos", count=48213).in_words(_look_up, _write)
    assert said == "48.213 Fotos"


@pytest.mark.parametrize(
    ("count", "english", "german"),
    [
        (1, "one photo of a", "ein Foto von a"),
        (0, "0 photos of a", "0 Fotos von a"),
        (2, "2 photos of a", "2 Fotos von a"),
    ],
)
def test_counted_messages_have_a_form_for_each_number(
    count: int, english: str, german: str
) -> None:
    said = counted(count, "one photo of {name}", "{count} photos of {name}", name="a")
    assert said == english
    assert said.in_words(_look_up, _write) == german
    assert said.in_words(lambda template, _count: template, _write) == english
    assert from_json(said, to_json(said)).in_words(_look_up, _write) == german  # type: ignore[attr-defined]


def test_a_translation_with_other_fields_gives_english() -> None:
    assert message("odd {name}", name="a").in_words(_look_up, _write) == "odd a"


@pytest.mark.parametrize(
    "way",
    [
        copy.deepcopy,
        lambda said: pickle.loads(pickle.dumps(said)),
        lambda said: from_json(str(said), to_json(said)),
    ],
)
def test_copies_and_stored_ones_can_still_be_translated(way: object) -> None:
    said = message("{what}; {safe}", what="{x}", safe=message("your photos are safe"))
    back = way(said)  # type: ignore[operator]
    assert back == said
    assert back.in_words(_look_up, _write) == "Ihre Fotos sind sicher; {x}"


def test_plain_text_stays_plain() -> None:
    assert to_json("as the system said it") is None
    assert from_json("as the system said it", None) == "as the system said it"


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", "7", '"x"', '{"template": "{a}"}', '{"template": 1, "arguments": {}}']
)
def test_what_cannot_be_read_back_is_shown_in_english(kept: str) -> None:
    assert from_json("The file is empty", kept) == "The file is empty"
