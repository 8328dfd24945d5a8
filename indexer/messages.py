"""Sentences of the engine that a user reads, kept so that the window can say them in any language.

The engine speaks English and knows no Qt. `message` gives an ordinary ``str``, which the command
line prints as it is; it also remembers the template and what was filled in, so that the window
looks the template up among its translations (context ``Engine``) and fills it in again.

    raise PhotoError(message("The file is empty"), message("{path} holds no picture", path=path))

The template is a literal: `packaging/dev.py translations` finds it by reading the source.
"""

from __future__ import annotations

import json
import string
from collections.abc import Callable, Mapping
from typing import Any


class Message(str):
    """An English sentence that knows how it was made.

    Attributes:
        template: With named fields, as for `str.format`; of a counted one, that of many.
        arguments: What the fields stand for; a message among them is translated on its own.
        singular: The template for a ``count`` of one; None where nothing is counted.
    """

    template: str
    arguments: Mapping[str, object]
    singular: str | None

    def __new__(
        cls,
        template: str,
        arguments: Mapping[str, object] | None = None,
        singular: str | None = None,
    ) -> Message:
        """Fill in the template."""
        fields = dict(arguments or {})
        english = singular if singular is not None and fields["count"] == 1 else template
        made = super().__new__(cls, english.format(**fields))
        made.template, made.arguments, made.singular = template, fields, singular
        return made

    def __getnewargs__(self) -> Any:
        """For copies and pickles; typeshed promises a tuple of one ``str`` here."""
        return self.template, self.arguments, self.singular

    def in_words(
        self, look_up: Callable[[str, int], str], write: Callable[[object, str], str]
    ) -> str:
        """The sentence in another language.

        Args:
            look_up: Gives a template's translation for a count (-1: nothing is counted), or the
                template itself.
            write: Gives a value in words; the second argument is its format specification.

        Returns:
            The sentence; in English where the translation has other fields than the template.
        """
        count = self.arguments["count"] if self.singular is not None else -1
        assert isinstance(count, int)
        found = look_up(self.template, count)
        if found == self.template and count == 1 and self.singular is not None:
            found = self.singular
        try:
            return _Formatter(write).vformat(found, (), self.arguments)
        except (KeyError, IndexError, ValueError):
            return str(self)


class Bytes(int):
    """A size in a message: ``8.4 MB`` in English, in powers of ten."""

    def __format__(self, format_spec: str) -> str:
        """In the largest unit of which there is at least one."""
        for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
            if self >= size:
                return f"{self / size:,.1f} {unit}"
        return f"{int(self)} bytes"


def message(template: str, /, **arguments: object) -> Message:
    """A sentence for the user, filled in with ``{named}`` arguments."""
    return Message(template, arguments)


def counted(count: int, one: str, many: str, /, **arguments: object) -> Message:
    """A sentence about ``{count}`` things: in English ``one`` or ``many``."""
    return Message(many, {"count": count, **arguments}, one)


def to_json(text: str) -> str | None:
    """How a sentence is kept beside its English form; None for one that is plain text."""
    return json.dumps(_parts(text)) if isinstance(text, Message) else None


def from_json(text: str, kept: str | None) -> str:
    """The sentence whose English form is ``text``; the plain text where nothing fits."""
    if kept is None:
        return text
    try:
        made = _joined(json.loads(kept))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return text
    return made if isinstance(made, Message) else text


def _parts(value: object) -> object:
    if isinstance(value, Message):
        fields = {name: _parts(one) for name, one in value.arguments.items()}
        return {"template": value.template, "arguments": fields, "singular": value.singular}
    return value if isinstance(value, int | float | str) else str(value)


def _joined(parts: Any) -> object:
    if not isinstance(parts, dict):
        return parts
    fields = {name: _joined(one) for name, one in parts["arguments"].items()}
    return Message(parts["template"], fields, parts.get("singular"))


class _Formatter(string.Formatter):
    """`str.format` with another way of writing each value."""

    def __init__(self, write: Callable[[object, str], str]) -> None:
        self._write = write

    def format_field(self, value: object, format_spec: str) -> str:
        return self._write(value, format_spec)
