"""Finds every text for the user in the source, by reading its syntax trees.

Qt's own lupdate misses what this code base also writes: functions that hand on to
`QCoreApplication.translate`, plural forms outside of classes, and the engine's messages. What the
window looks up while it runs must stand here under the same context. So whatever could make a text
and is not understood is an error: a call that nobody reads would stay English for good.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENGINE = "Engine"
"""Context of the engine's messages; `app.translations` looks them up under it."""
MODELS = "ModelCatalogue"
"""Context of what `resources/models.json` says in words."""
_MODEL_FIELDS = ("description", "languages")
_MESSAGES = "indexer.messages"
"""Where the engine's words are made."""
_SPEAKING = ("message", "counted", "QT_TRANSLATE_NOOP")
"""Functions that are read where they are called by these names."""
_HOUSE_NAMES = ("_tr", "tr", "translate")
"""What functions are called that hand on to `translate`."""


@dataclass(frozen=True, slots=True, order=True)
class SourceText:
    """A text as it is looked up.

    Attributes:
        context: Of `QCoreApplication.translate`: the class, where ``self.tr`` is called.
        source: The English text; of a counted engine message, that of many.
        comment: Tells two uses of one text apart; else empty.
        is_counted: Whether a number chooses among forms of it.
        singular: The English form for one, where the source has it.
        place: Path of the file below the checkout, with slashes.
    """

    context: str
    source: str
    comment: str = ""
    is_counted: bool = False
    singular: str | None = None
    place: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is looked up by."""
        return self.context, self.source, self.comment


class UnreadableError(Exception):
    """A text that cannot be read from the source: made while running, or asked for in disguise."""


def source_texts(root: Path) -> list[SourceText]:
    """All texts of a checkout, each once, sorted.

    Raises:
        UnreadableError: It cannot be seen what is to be translated; says where and why.
    """
    found: dict[tuple[str, str, str], SourceText] = {}
    for package in ("app", "indexer"):
        for path in sorted((root / package).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            for text in texts_of_module(path.read_text("utf-8"), place):
                found.setdefault(text.key, text)
    catalogue = root / "resources" / "models.json"
    for model in json.loads(catalogue.read_text("utf-8"))["models"]:
        for field in _MODEL_FIELDS:
            text = SourceText(MODELS, model[field], place="resources/models.json")
            found.setdefault(text.key, text)
    return sorted(found.values())


def texts_of_module(code: str, place: str) -> Iterator[SourceText]:
    """The texts of one module, in the order in which they stand there."""
    tree = ast.parse(code)
    reader = _Reader(place, _wrappers(tree))
    reader.visit(tree)
    yield from reader.found


@dataclass(frozen=True, slots=True)
class _Wrapper:
    """A function that hands its first argument on to `translate`."""

    context: str
    count_at: int | None
    """Which of its arguments is the number; None: there is none."""
    count_name: str | None
    node: ast.Call
    """The call inside it, which is no text itself."""


def _wrappers(tree: ast.Module) -> dict[str, _Wrapper]:
    found = {}
    for function in tree.body:
        match function:
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[first, *_] as args),
                body=[*_, ast.Return(ast.Call(ast.Attribute(attr="translate")) as call)],
            ):
                match call.args:
                    case [ast.Constant(value=str(context)), ast.Name(id=given), *rest]:
                        if given != first.arg:
                            continue
                        names = [one.arg for one in args]
                        number = rest[1] if len(rest) > 1 else None
                        count = number.id if isinstance(number, ast.Name) else None
                        at = names.index(count) if count in names else None
                        found[name] = _Wrapper(context, at, count, call)
    return found


def _is_speaking(node: ast.Attribute) -> bool:
    """Whether it is Qt's own way to look a text up, whatever becomes of it."""
    if node.attr == "translate":  # painters and strings have one as well
        return ast.unparse(node.value).split("(")[0].split(".instance")[0].endswith("Application")
    return node.attr in ("tr", "QT_TRANSLATE_NOOP")


class _Reader(ast.NodeVisitor):
    def __init__(self, place: str, wrappers: dict[str, _Wrapper]) -> None:
        self.found: list[SourceText] = []
        self._place = place
        self._wrappers = wrappers
        self._within = {id(wrapper.node) for wrapper in wrappers.values()}
        self._classes: list[str] = []
        self._types: dict[str, str] = {}
        self._messages: set[str] = set()
        """Names of `indexer.messages` that this module has."""
        self._understood: set[int] = set()
        """What is called by calls that were read."""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        before = self._types
        named = {a.arg: a.annotation.id for a in given if isinstance(a.annotation, ast.Name)}
        self._types = before | named
        self.generic_visit(node)
        self._types = before

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for one in node.names:
            is_speaking = one.name in _SPEAKING or one.name.endswith("Application")
            if is_speaking and one.asname not in (None, one.name):
                raise self._unreadable(node, "it would not be found under another name")
            if node.module == _MESSAGES:
                self._messages.add(one.name)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if id(node) not in self._understood and _is_speaking(node):
            raise self._unreadable(node, "call it here, with the context and the text")
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if id(node) in self._understood or not isinstance(node.ctx, ast.Load):
            return
        wrapper = self._wrappers.get(node.id)
        is_reading_data = wrapper is not None and wrapper.context in (ENGINE, MODELS)
        is_message = node.id in self._messages and node.id in _SPEAKING
        if is_message or (wrapper is not None and not is_reading_data):
            raise self._unreadable(node, "call it here, with the text")

    def visit_Call(self, node: ast.Call) -> None:
        if self._is_read(node):
            self._understood.add(id(node.func))
        elif isinstance(node.func, ast.Name) and node.func.id in _HOUSE_NAMES:
            raise self._unreadable(node, "it is not known what this looks up")
        self.generic_visit(node)

    def _is_read(self, node: ast.Call) -> bool:
        """Add what a call looks up; False where it is no such call, or of an unknown form."""
        match node:
            case ast.Call() if id(node) in self._within:
                pass
            case ast.Call(func=ast.Attribute(attr="tr", value=owner), args=[source, *rest]):
                self._add(self._class_of(owner, node), source, rest, node)
            case ast.Call(
                func=ast.Attribute(attr="translate", value=ast.Name(id=owner)),
                args=[context, source, *rest],
            ) if owner.endswith("Application"):
                self._add(self._literals(context, node)[0], source, rest, node)
            case ast.Call(func=ast.Name(id="QT_TRANSLATE_NOOP"), args=[context, source]):
                self._add(self._literals(context, node)[0], source, [], node)
            case ast.Call(func=ast.Name(id="message"), args=[source]) if self._has("message"):
                self._add(ENGINE, source, [], node)
            case ast.Call(func=ast.Name(id="counted"), args=[_, one, many]) if self._has("counted"):
                (singular,) = self._literals(one, node)
                (plural,) = self._literals(many, node)
                self.found.append(SourceText(ENGINE, plural, "", True, singular, self._place))
            case ast.Call(func=ast.Name(id=name), args=[source, *rest]) if name in self._wrappers:
                wrapper = self._wrappers[name]
                if wrapper.context == MODELS:
                    return True  # data: `source_texts` reads it
                is_counted = wrapper.count_at is not None and (
                    len(rest) >= wrapper.count_at
                    or any(keyword.arg == wrapper.count_name for keyword in node.keywords)
                )
                self._append(wrapper.context, source, "", is_counted, node)
            case _:
                return False
        return True

    def _has(self, name: str) -> bool:
        return name in self._messages

    def _class_of(self, owner: ast.expr, call: ast.Call) -> str:
        """The class whose ``tr`` is called: of ``self``, or of an argument with a type."""
        if isinstance(owner, ast.Name):
            if owner.id == "self" and self._classes:
                return self._classes[-1]
            if owner.id in self._types:
                return self._types[owner.id]
        raise self._unreadable(call, "it is not known whose tr this is")

    def _add(self, context: str, source: ast.expr, rest: list[ast.expr], node: ast.Call) -> None:
        """Add a text with Qt's usual further arguments: a comment, then a number."""
        comment = ""
        if rest and not (isinstance(rest[0], ast.Constant) and rest[0].value is None):
            (comment,) = self._literals(rest[0], node)
        is_counted = len(rest) > 1 or any(keyword.arg == "n" for keyword in node.keywords)
        self._append(context, source, comment, is_counted, node)

    def _append(
        self, context: str, source: ast.expr, comment: str, is_counted: bool, node: ast.Call
    ) -> None:
        for text in self._literals(source, node):
            self.found.append(SourceText(context, text, comment, is_counted, None, self._place))

    def _literals(self, node: ast.expr, call: ast.Call) -> list[str]:
        """The string, or of ``a if … else b`` both."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.IfExp(body=body, orelse=orelse):
                return [*self._literals(body, call), *self._literals(orelse, call)]
        raise self._unreadable(call, "only a literal can be translated")

    def _unreadable(self, node: ast.expr | ast.stmt, why: str) -> UnreadableError:
        return UnreadableError(f"{self._place}:{node.lineno}: {why}: {ast.unparse(node)}")
