"""Reads the few XMP properties that Kindred uses (ISO 16684-1: RDF in XML).

Used by `metadata`, on the decode workers. The XML comes out of files of unknown origin: defusedxml
parses it, which refuses entity expansion and external references.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_log = logging.getLogger(__name__)

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_MAX_BYTES = 16 << 20
_NAMESPACES = {
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://purl.org/dc/elements/1.1/": "dc",
}


@dataclass(frozen=True, slots=True)
class Xmp:
    """Properties by their usual prefix and name (``dc:subject``); each has one or more values."""

    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a property."""
        return self.properties.get(name, ())

    def first(self, name: str) -> str | None:
        """The first value of a property."""
        values = self.all(name)
        return values[0] if values else None


def parse_xmp(packet: bytes | None) -> Xmp:
    """The properties of a packet; none where it is missing or broken."""
    if not packet or len(packet) > _MAX_BYTES:
        return Xmp()
    import defusedxml.ElementTree  # with the first packet: the window starts without

    start, end = packet.find(b"<"), packet.rfind(b">")
    try:
        root = defusedxml.ElementTree.fromstring(packet[max(start, 0) : end + 1])
    except Exception:  # noqa: BLE001 - expat and defusedxml raise several unrelated kinds
        _log.debug("unreadable XMP", exc_info=True)
        return Xmp()
    properties: dict[str, tuple[str, ...]] = {}
    for description in root.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            _keep(properties, name, (value,))
        for child in description:
            _keep(properties, child.tag, tuple(_values(child)))
    return Xmp(properties)


def _keep(properties: dict[str, tuple[str, ...]], name: str, values: tuple[str, ...]) -> None:
    namespace, _, local = name.removeprefix("{").partition("}")
    prefix = _NAMESPACES.get(namespace)
    kept = tuple(text for value in values if (text := value.strip()))
    if prefix is not None and kept:
        properties.setdefault(f"{prefix}:{local}", kept)


def _values(element: Element) -> Iterator[str]:
    """The items of a bag, sequence or alternative, else the text of the property itself."""
    items = element.findall(f"*/{_RDF}li")
    for item in items or [element]:
        yield item.text or ""
