"""Files of translations: what is kept, what is offered again, what is a fault, what is behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from kindred_dev.source_texts import SourceText, source_texts
from kindred_dev.translation_files import Translation, as_bytes, faults, read, updated

FOLDER = Path("resources") / "translations"
PHOTOS = SourceText("Texts", "%Ln photo(s)", is_counted=True)
ADD = SourceText("Actions", "Add {0}…")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    content = {
        ADD: Translation(("{0} <hinzufügen> & mehr…",), is_finished=True),
        PHOTOS: Translation(("%Ln Foto", "%Ln Fotos"), is_finished=False),
    }
    path = tmp_path / "a.ts"
    path.write_bytes(as_bytes("de", content))
    assert read(path) == {text.key: said for text, said in content.items()}
    assert as_bytes("de", updated(content, read(path), is_english=False)) == path.read_bytes()


def test_a_new_text_is_a_gap_and_a_moved_one_keeps_its_words() -> None:
    known = {ADD.key: Translation(("{0} hinzufügen…",), is_finished=True)}
    moved = SourceText("Menu", ADD.source)
    content = updated([moved, PHOTOS], known, is_english=False)
    assert content[moved].forms == ("{0} hinzufügen…",)
    assert content[PHOTOS] == Translation(("", ""), is_finished=False)


def test_english_holds_forms_only_and_makes_those_that_are_sure() -> None:
    sure = SourceText("A", "%Ln photo(s) found", is_counted=True)
    with_verb = SourceText("A", "%Ln photo(s) are selected", is_counted=True)
    of_engine = SourceText("Engine", "{count} left", is_counted=True, singular="one left")
    content = updated([ADD, sure, with_verb, of_engine], {}, is_english=True)
    assert content == {
        sure: Translation(("%Ln photo found", "%Ln photos found"), is_finished=True),
        with_verb: Translation(
            ("%Ln photo are selected", "%Ln photos are selected"), is_finished=False
        ),
        of_engine: Translation(("one left", "{count} left"), is_finished=True),
    }


@pytest.mark.parametrize(
    ("source", "said", "why"),
    [
        ("Add {0}…", "Hinzufügen…", "fields"),
        ("Add {0}…", "{1} hinzufügen…", "fields"),
        ("Add {0}…", "{0 hinzufügen…", "fields"),
        ("Add {0}…", "{0} hinzufügen", "ellipsis"),
        ("<b>Add</b>", "<b>Hinzufügen", "fields"),
        ("It is done.", "Es ist getan", "end of the sentence"),
        ("a\nb", "a b", "line breaks"),
        ("a", " a", "spaces"),
        ("a", "", "not translated"),
    ],
)
def test_a_faulty_translation_is_named(source: str, said: str, why: str) -> None:
    (fault,) = faults({SourceText("A", source): Translation((said,), is_finished=True)})
    assert why in fault


def test_a_number_may_be_said_in_a_word_where_it_is_one() -> None:
    assert not faults({PHOTOS: Translation(("ein Foto", "%Ln Fotos"), is_finished=True)})
    assert faults({PHOTOS: Translation(("%Ln Foto", "Fotos"), is_finished=True)})


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_of_the_source_is_translated(repository: Path, language: str) -> None:
    path = repository / FOLDER / f"kindred_{language}.ts"
    content = updated(source_texts(repository), read(path), is_english=language == "en")
    assert faults(content) == [], "python3 packaging/dev.py translations"
    assert path.read_bytes() == as_bytes(language, content), "python3 packaging/dev.py translations"
