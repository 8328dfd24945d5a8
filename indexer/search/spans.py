"""A part of a text that knows where it stands, so that an error can point at it."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.errors import FilterError


@dataclass(frozen=True, slots=True)
class Span:
    """Some characters and how many stand before them."""

    text: str
    start: int

    def __getitem__(self, part: slice) -> Span:
        """A part, by a slice without a step."""
        first, _, _ = part.indices(len(self.text))
        return Span(self.text[part], self.start + first)

    def strip(self) -> Span:
        """Without white space around it."""
        left = len(self.text) - len(self.text.lstrip())
        return Span(self.text.strip(), self.start + left)

    def partition(self, separator: str) -> tuple[Span, Span, Span]:
        """What stands before the first separator, it, and what stands behind it."""
        before, found, _ = self.text.partition(separator)
        end = len(before) + len(found)
        return self[: len(before)], self[len(before) : end], self[end:]

    def error(self, what: str, *, hint: str = "") -> FilterError:
        """An error that points at these characters."""
        return FilterError(what, hint=hint, position=self.start, length=len(self.text))
