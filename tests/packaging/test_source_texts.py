"""All texts for the user are found, under the context that they are looked up with."""

from __future__ import annotations

from pathlib import Path

import pytest

from kindred_dev.console import SetupError
from kindred_dev.source_texts import SourceText, UnreadableError, source_texts, texts_of_module
from kindred_dev.translating import translations

CODE = """
def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Words", text, None, count)

def words(count):
    _tr("in a function")
    _tr("%Ln photo(s)", count)
    return QCoreApplication.translate("Other", "by hand")

def on(actions: Actions):
    return actions.tr("of an argument")

MARKED = QT_TRANSLATE_NOOP("Noop", "marked")

class Base(QWidget):
    def show(self, it):
        self.tr("in a "
                "class")
        self.tr("with a comment", "which one")
        self.tr("%Ln file(s)", "", len(it))
        self.tr("one" if it else "the other")
        message("no message of the engine")

class Inner(Base):
    def show(self): return [self.tr("nested") for _ in ()]
"""

WRAPPER = """
def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)
"""


def _found(code: str, place: str = "app/x.py") -> list[tuple[str, str, str, bool]]:
    return [(t.context, t.source, t.comment, t.is_counted) for t in texts_of_module(code, place)]


def test_every_way_of_writing_a_text_is_read() -> None:
    assert _found(CODE) == [
        ("Words", "in a function", "", False),
        ("Words", "%Ln photo(s)", "", True),
        ("Other", "by hand", "", False),
        ("Actions", "of an argument", "", False),
        ("Noop", "marked", "", False),
        ("Base", "in a class", "", False),
        ("Base", "with a comment", "which one", False),
        ("Base", "%Ln file(s)", "", True),
        ("Base", "one", "", False),
        ("Base", "the other", "", False),
        ("Inner", "nested", "", False),
    ]


def test_the_engine_s_messages_are_read() -> None:
    code = "from indexer.messages import counted, message\n"
    code += 'message("{path} is a file", path=1)\ncounted(n, "1 photo", "{count} photos", x=2)\n'
    first, second = texts_of_module(code, "indexer/x.py")
    assert first == SourceText("Engine", "{path} is a file", place="indexer/x.py")
    assert (second.source, second.singular, second.is_counted) == (
        "{count} photos",
        "1 photo",
        True,
    )


@pytest.mark.parametrize(
    "code",
    [
        "class A:\n    def f(self): return self.tr(f'{x} photos')",
        "class A:\n    def f(self): return self.tr(TEXT)",
        "def f(x): return x.tr('whose')",
        "def f(): return QCoreApplication.translate('A', 'a' + b)",
        "def f():\n    translate = QCoreApplication.translate\n    return translate('A', 'a')",
        "def f(): return QtCore.QCoreApplication.translate('A', 'a')",
        "def f(): return QApplication.instance().translate('A', 'a')",
        "def f(): return QCoreApplication.translate(context='A', sourceText='a')",
        "from PySide6.QtCore import QCoreApplication as Qt",
        "MARKED = QtCore.QT_TRANSLATE_NOOP('A', 'a')",
        "class A:\n    def f(self):\n        tr = self.tr\n        return tr('a')",
        "class A:\n    def f(self): return map(self.tr, ('a', 'b'))",
        "class A:\n    def f(self): return self.tr(sourceText='a')",
        "from app.words import _tr\nprint(_tr('a'))",
        f"{WRAPPER}\nprint(*map(_tr, ('a', 'b')))",
        f"{WRAPPER}\nprint(_tr(text='a'))",
        "from indexer.messages import message as said",
        "from indexer.messages import message\nprint(*map(message, ('a', 'b')))",
        "from indexer.messages import message\nmessage(f'{x} photos')",
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(code: str) -> None:
    with pytest.raises(UnreadableError, match=r"app/x\.py:\d+: "):
        _found(code)


def test_what_only_has_such_a_name_is_no_text() -> None:
    code = "painter.translate(0, -28)\nname.translate(TABLE)\nfor message in found: print(message)"
    assert _found(code) == []


def test_a_check_fails_where_a_text_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "x.py").write_text("translate = QCoreApplication.translate", "utf-8")
    with pytest.raises(SetupError, match=r"app/x\.py:1: "):
        translations(tmp_path, is_check=True)


def test_the_whole_source_can_be_read(repository: Path) -> None:
    contexts = {text.context for text in source_texts(repository)}
    assert {"Engine", "ModelCatalogue", "Actions", "Texts", "Language"} <= contexts
