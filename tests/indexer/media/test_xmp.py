from __future__ import annotations

import pytest

from indexer.media.xmp import parse_xmp

_RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
_NAMES = (
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:q="http://ns.adobe.com/exif/1.0/" xmlns:other="http://example.org/"'
)


def _packet(attributes: str, body: str = "") -> bytes:
    text = (
        f'<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {_RDF}>'
        f"<rdf:Description {_NAMES} {attributes}>{body}</rdf:Description>"
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return text.encode()


def test_attributes_and_elements() -> None:
    xmp = parse_xmp(_packet('xmp:Rating="3"', "<q:DateTimeOriginal>2020</q:DateTimeOriginal>"))
    assert xmp.first("xmp:Rating") == "3"
    assert xmp.first("exif:DateTimeOriginal") == "2020"  # by namespace, whatever the prefix
    assert xmp.first("dc:subject") is None
    assert xmp.all("dc:subject") == ()


@pytest.mark.parametrize("kind", ["Bag", "Seq", "Alt"])
def test_lists(kind: str) -> None:
    items = "<rdf:li>sea</rdf:li><rdf:li> café </rdf:li><rdf:li></rdf:li>"
    xmp = parse_xmp(_packet("", f"<dc:subject><rdf:{kind}>{items}</rdf:{kind}></dc:subject>"))
    assert xmp.all("dc:subject") == ("sea", "café")


def test_unknown_namespaces_are_left_out() -> None:
    assert parse_xmp(_packet('other:Rating="3"')).properties == {}


def test_padding_around_the_packet() -> None:
    padded = b"\0\0 \n" + _packet('xmp:Rating="3"') + b"\0" * 100
    assert parse_xmp(padded).first("xmp:Rating") == "3"


@pytest.mark.parametrize(
    "packet",
    [
        *(None, b"", b"no xml", b"<a", b"<a></b>", b"\xff\xfe<"),
        b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://localhost/x"><a/>',
    ],
)
def test_broken_or_dangerous_packets(packet: bytes | None) -> None:
    assert parse_xmp(packet).properties == {}
