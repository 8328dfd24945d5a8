"""The window's language: which there are, what is done about files that are broken."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.pseudo import pseudo
from app.translations import ENGLISH, PSEUDO, Language, Translations, in_words, languages
from app.views.texts import error_text
from indexer.errors import UserFacingError
from indexer.messages import Bytes, counted, message
from indexer.resources import resource_path
from kindred_dev.translation_files import read

GERMAN = resource_path("translations", "kindred_de.qm")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for translations, empty."""
    return tmp_path


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """Those that ship."""
    translations = Translations(qapp)
    yield translations
    translations.leave()


def _folder() -> str:
    return QCoreApplication.translate("Actions", "Add folder…")


def test_english_and_german_can_be_chosen_by_their_own_names() -> None:
    assert languages() == [Language("en", "English"), Language("de", "Deutsch")]


def test_the_window_speaks_german_and_english_again(translations: Translations) -> None:
    assert translations.use("de") is None
    assert (translations.code, _folder()) == ("de", "Ordner hinzufügen\N{NO-BREAK SPACE}…")
    assert QLocale().toString(12345) == "12.345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"

    assert translations.use(ENGLISH) is None
    assert (translations.code, _folder()) == (ENGLISH, "Add folder…")
    assert QLocale().toString(12345) == "12,345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_that_is_not_there_is_told_and_the_window_is_english(
    translations: Translations,
) -> None:
    translations.use("de")
    problem = translations.use("fr")
    assert problem is not None
    assert "français" in problem.what.lower()
    assert (translations.code, _folder()) == (ENGLISH, "Add folder…")


def test_a_truncated_file_is_told_and_the_window_is_english(
    qapp: QApplication, folder: Path
) -> None:
    whole = GERMAN.read_bytes()
    broken = Translations(qapp, folder)
    for length in (0, 1, 16, 17, 40, 100, len(whole) // 2, len(whole) - 1):
        (folder / "kindred_de.qm").write_bytes(whole[:length])
        assert broken.use("de") is not None, length
        assert broken.code == ENGLISH
        assert _folder() == "Add folder…"
        assert languages(folder) == [Language("en", "English")]


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 4096, b"<TS/>", b"\x89PNG\r\n\x1a\n", b"\xff" * 100]
)
def test_a_file_of_something_else_is_told(qapp: QApplication, folder: Path, content: bytes) -> None:
    (folder / "kindred_de.qm").write_bytes(content)
    assert Translations(qapp, folder).use("de") is not None


def test_a_translation_of_another_program_or_language_is_told(
    qapp: QApplication, folder: Path
) -> None:
    (folder / "kindred_fr.qm").write_bytes(GERMAN.read_bytes())
    assert Translations(qapp, folder).use("fr") is not None


def test_a_damaged_file_crashes_nothing(qapp: QApplication, folder: Path) -> None:
    whole = GERMAN.read_bytes()
    chance = random.Random(7)
    damaged = Translations(qapp, folder)
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        (folder / "kindred_de.qm").write_bytes(content)
        damaged.use("de")
        assert isinstance(_folder(), str)
    damaged.leave()


def test_the_system_s_language_is_used_where_there_is_a_file(
    translations: Translations, monkeypatch: pytest.MonkeyPatch
) -> None:
    for names, code in ((["fr-FR", "de-AT"], "de"), (["en-GB", "de"], "en"), (["xx"], "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, names=names: names)
        assert translations.use("") is None
        assert translations.code == code


def test_the_engine_s_words_are_translated_with_what_is_in_them(
    translations: Translations,
) -> None:
    error = UserFacingError(
        message("{path} is a file, not a folder", path="a\udcff.jpg"),
        "as the system said it",
        message("Add the folder that it is in"),
    )
    translations.use("de")
    headline, more = error_text(error)
    assert headline == "a?.jpg ist eine Datei, kein Ordner"
    assert more.startswith("As the system said it. ")
    assert "Ordner" in more
    assert str(error).startswith("a\udcff.jpg is a file, not a folder: as the system said it.")


def test_numbers_and_sizes_in_the_engine_s_words_follow_the_language(
    translations: Translations,
) -> None:
    said = counted(
        12345,
        "1 photo is not described yet and cannot be found this way.",
        "{count:,} photos are not described yet and cannot be found this way.",
    )
    size = message(
        "{needed} are needed in {parent}, {free} are free",
        needed=Bytes(2_500_000),
        parent="x",
        free=Bytes(1000),
    )
    relation = message("{factor:.1f}× larger", factor=2.04)
    translations.use("de")
    assert in_words(relation) == "2,0× größer"
    assert in_words(said).startswith("12.345 Fotos ")
    assert "2,5 MB" in in_words(size)
    translations.use(ENGLISH)
    assert in_words(said) == said
    assert in_words(relation) == "2.0× larger"
    assert in_words(size) == "2.5 MB are needed in x, 1.0 kB are free"


def test_what_is_no_message_is_shown_as_it_is() -> None:
    assert in_words("{x} as the system said it") == "{x} as the system said it"


def test_pseudo_is_longer_and_keeps_what_stands_for_something() -> None:
    said = pseudo("Find {0} of &all in <b>{name:,}</b> %Ln photos…")
    assert len(said) >= 1.4 * len("Find {0} of &all in <b>{name:,}</b> %Ln photos…")
    assert all(part in said for part in ("{0}", "{name:,}", "&a", "<b>", "</b>", "%Ln"))
    assert (said[0], said[-1]) == ("[", "]")
    assert "photos" not in said


def test_pseudo_speaks_for_kindred_and_not_for_qt(translations: Translations) -> None:
    assert translations.use(PSEUDO) is None
    assert _folder() == pseudo("Add folder…")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_compiled_files_are_those_of_the_sources(
    qapp: QApplication, repository: Path, language: str
) -> None:
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", f"kindred_{language}.qm")))
    said = read(repository / "resources" / "translations" / f"kindred_{language}.ts")
    for (context, source, comment), translation in said.items():
        counts = (1, 2) if len(translation.forms) > 1 else (-1,)
        for count, form in zip(counts, translation.forms, strict=True):
            found = translator.translate(context, source, comment or None, count)
            assert found == form, "python3 packaging/dev.py translations"
