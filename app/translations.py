"""The language of the window: which ones there are, which is used, and the engine's words in it.

Translations are compiled files, ``resources/translations/kindred_CODE.qm``. English needs none but
for the forms of what is counted. A file that is missing, damaged or of something else leaves the
window English and is told once. GUI thread only.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from app.pseudo import PseudoTranslator
from indexer.errors import UserFacingError
from indexer.messages import Bytes, Message
from indexer.resources import resource_path

ENGLISH = "en"
PSEUDO = "pseudo"
_NAME = str(QT_TRANSLATE_NOOP("Language", "English"))
"""What each file translates by its own language's name; a file that does not is none of ours."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the window speaks."""

    code: str
    name: str
    """In that language itself."""


def languages(folder: Path | None = None) -> list[Language]:
    """All that can be chosen, English first; files that cannot be read are left out."""
    folder = folder or resource_path("translations")
    found = [Language(ENGLISH, _NAME)]
    for path in sorted(folder.glob("kindred_*.qm")):
        code = path.stem.removeprefix("kindred_")
        if code != ENGLISH and (translator := _read(folder, code)) is not None:
            found.append(Language(code, translator.translate("Language", _NAME) or code))
    return found


class Translations:
    """The languages of the application; exactly one is in use."""

    def __init__(self, app: QCoreApplication, folder: Path | None = None) -> None:
        """Nothing is installed yet.

        Args:
            app: What speaks.
            folder: Where the files lie; by default those that ship.
        """
        self._app = app
        self._folder = folder or resource_path("translations")
        self._installed: list[QTranslator] = []
        self.code = ENGLISH
        """The language in use."""

    def use(self, code: str) -> UserFacingError | None:
        """Speak another language from now on; what is shown already stays as it is.

        Args:
            code: Such as ``de``; ``pseudo``; empty: the system's language, if there is a file.

        Returns:
            What to tell the user where the language cannot be used; then it is English.
        """
        wanted = code or self._of_system()
        self.leave()
        self.code = ENGLISH
        found = _read(self._folder, ENGLISH)
        english = QTranslator() if found is None else found
        self._install(english)
        problem: UserFacingError | None = None
        if wanted == PSEUDO:
            self._install(PseudoTranslator(english))
            self.code = PSEUDO
        elif wanted != ENGLISH:
            if (translator := _read(self._folder, wanted)) is None:
                problem = _cannot_speak(wanted)
            else:
                self._install_qt(wanted)
                self._install(translator)
                self.code = wanted
        QLocale.setDefault(_locale(self.code))
        return problem

    def leave(self) -> None:
        """Speak as the source is written."""
        for installed in self._installed:
            self._app.removeTranslator(installed)
        self._installed.clear()

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)  # the last one is asked first

    def _install_qt(self, code: str) -> None:
        """Qt's own buttons and menus, where Qt ships the language."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator()
        if translator.load(f"qtbase_{code}", folder):
            self._install(translator)

    def _of_system(self) -> str:
        """The first of the user's languages that there is a file for."""
        for name in QLocale.system().uiLanguages():
            code = name.replace("_", "-").split("-")[0]
            if code == ENGLISH or (self._folder / f"kindred_{code}.qm").exists():
                return code
        return ENGLISH


def _read(folder: Path, code: str) -> QTranslator | None:
    """The translator of a file of ours; None where there is none that can be used."""
    translator = QTranslator()
    is_ours = translator.load(str(folder / f"kindred_{code}.qm")) and translator.language() == code
    if not is_ours or (code != ENGLISH and not translator.translate("Language", _NAME)):
        return None
    return translator


def _locale(code: str) -> QLocale:
    """How numbers and dates are written: as the system does, if it speaks the language."""
    language = QLocale(QLocale.Language.English) if code in (ENGLISH, PSEUDO) else QLocale(code)
    system = QLocale.system()
    return system if system.language() == language.language() else language


def _cannot_speak(code: str) -> UserFacingError:
    name = QLocale(code).nativeLanguageName() or code
    return UserFacingError(
        QCoreApplication.translate(
            "Translations", "Kindred speaks English now: its translation for {0} cannot be read"
        ).format(name),
        QCoreApplication.translate(
            "Translations", "the file is missing or damaged; your photos are not affected"
        ),
        QCoreApplication.translate("Translations", "Install Kindred again to get it back"),
    )


def in_words(text: str) -> str:
    """What the engine says, in the language of the window; any other text as it is."""
    return text.in_words(_look_up, _write) if isinstance(text, Message) else text


def _look_up(template: str, count: int) -> str:
    return QCoreApplication.translate("Engine", template, None, count)


def _write(value: object, spec: str) -> str:
    """A value as the language writes it; lone surrogates of file names become question marks."""
    match value:
        case Message():
            return in_words(value)
        case Bytes():
            style = QLocale.DataSizeFormat.DataSizeSIFormat
            return QLocale().formattedDataSize(int(value), 1, style)
        case int() if spec in ("", ",", "n"):
            return QLocale().toString(int(value))
        case float() if spec == ".1f":
            return QLocale().toString(value, "f", 1)
        case _:
            return format(value, spec).encode("utf-8", "replace").decode("utf-8")
