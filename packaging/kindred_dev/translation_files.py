"""Reads and writes Qt's translation files (``.ts``), and brings them up to date with the source.

A file holds what its language has to say: English only the forms of counted texts, any other
language everything. What the source no longer has is left out (git remembers it), but its words
are offered to the same text at another place, so that a class that moved needs no translator.
"""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kindred_dev.source_texts import SourceText

FORMS = 2
"""How many forms counted texts have: one and many, as in English and German."""
_AGREES_WITH_COUNT = re.compile(r"\b(is|are|was|were|has|have|it|they|them|its|their|this)\b")


@dataclass(frozen=True, slots=True)
class Translation:
    """What a language says for one text: a form for each number, else one alone."""

    forms: tuple[str, ...]
    is_finished: bool


Key = tuple[str, str, str]


def read(path: Path) -> dict[Key, Translation]:
    """What a file holds, by context, source and comment; nothing where there is no file.

    Raises:
        ET.ParseError: It is no XML.
    """
    found: dict[Key, Translation] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for one in context.iter("message"):
            element = one.find("translation")
            if element is None:
                continue
            forms = tuple(form.text or "" for form in element.iter("numerusform"))
            key = (name, one.findtext("source", ""), one.findtext("comment", ""))
            is_finished = element.get("type") is None
            found[key] = Translation(forms or (element.text or "",), is_finished)
    return found


def updated(
    texts: Iterable[SourceText], known: dict[Key, Translation], *, is_english: bool
) -> dict[SourceText, Translation]:
    """The file's new content: what it knows, and a gap for each text that it does not."""
    by_words = {(source, comment): said for (_, source, comment), said in known.items()}
    content = {}
    for text in texts:
        count = FORMS if text.is_counted else 1
        if is_english and not text.is_counted:
            continue
        said = known.get(text.key) or by_words.get((text.source, text.comment))
        if said is None or len(said.forms) != count:
            said = Translation(("",) * count, is_finished=False)
        if is_english and not said.is_finished:
            said = _english(text)
        content[text] = said
    return content


def _english(text: SourceText) -> Translation:
    """``%Ln photo(s)`` as one and as many; a verb or a pronoun needs a person to look at it."""
    if text.singular is not None:
        return Translation((text.singular, text.source), is_finished=True)
    one = re.sub(r"\((?:s|es)\)", "", text.source)
    many = re.sub(r"\((s|es)\)", r"\1", text.source)
    is_sure = one != many and not _AGREES_WITH_COUNT.search(text.source)
    return Translation((one, many), is_finished=is_sure)


def as_bytes(language: str, content: dict[SourceText, Translation]) -> bytes:
    """A file that Qt Linguist reads; the same content always gives the same bytes."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in sorted(content):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        entry = ET.SubElement(contexts[text.context], "message")
        if text.is_counted:
            entry.set("numerus", "yes")
        ET.SubElement(entry, "location", filename=f"../../{text.place}")
        ET.SubElement(entry, "source").text = text.source
        if text.comment:
            ET.SubElement(entry, "comment").text = text.comment
        said = ET.SubElement(entry, "translation")
        if not content[text].is_finished:
            said.set("type", "unfinished")
        if text.is_counted:
            for form in content[text].forms:
                ET.SubElement(said, "numerusform").text = form
        else:
            said.text = content[text].forms[0]
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode()


def faults(content: dict[SourceText, Translation]) -> list[str]:
    """What is missing or would come out wrong on the screen, a line each."""
    found = []
    for text, said in sorted(content.items()):
        if not said.is_finished or not all(said.forms):
            found.append(f"{text.context}: not translated: {text.source!r}")
            continue
        for form in said.forms:
            found += [f"{text.context}: {why}: {form!r}" for why in _faults(text, form, said.forms)]
    return found


def _faults(text: SourceText, form: str, forms: Sequence[str]) -> Iterable[str]:
    lost = _fields(text.source) ^ _fields(form)
    if text.is_counted and form is forms[0]:
        lost -= {"%n", "%Ln", "count"}  # "ein Foto" says its number in a word
    if lost:
        yield f"not the fields of {text.source!r} ({', '.join(sorted(lost))})"
    if ("…" in text.source[-1:]) != ("…" in form[-1:]):
        yield "an ellipsis stands at the end of one only"
    if text.source.endswith((".", "?")) and not form.endswith((".", "?")):
        yield "no end of the sentence"
    edges = (text.source[:1] == " ", text.source[-1:] == " ")
    if text.source.count("\n") != form.count("\n") or edges != (form[:1] == " ", form[-1:] == " "):
        yield "other line breaks, or spaces at the edge"


def _fields(text: str) -> set[str]:
    """The placeholders of a text, the number's too, and its tags."""
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        named = {"a brace that is never closed"}
    return named | set(re.findall(r"%L?n|</?[a-z]+[^>]*>", text))
