from __future__ import annotations

from indexer.media.iptc import KEYWORDS, parse_iptc


def _record(number: int, data_set: int, value: bytes) -> bytes:
    return bytes((0x1C, number, data_set)) + len(value).to_bytes(2, "big") + value


def test_repeated_records() -> None:
    block = _record(2, 25, b"sea") + _record(2, 80, b"Ann") + _record(2, 25, "grün".encode())
    assert parse_iptc(block)[KEYWORDS] == ("sea", "grün")


def test_western_european_where_it_is_not_utf_8() -> None:
    assert parse_iptc(_record(2, 25, "grün".encode("cp1252")))[KEYWORDS] == ("grün",)
    declared = _record(1, 90, b"\x1b%G") + _record(2, 25, b"gr\xfcn")
    assert parse_iptc(declared)[KEYWORDS] == ("gr\ufffdn",)


def test_what_stands_before_the_damage_is_kept() -> None:
    good = _record(2, 25, b"sea")
    for rest in (b"\x1c", b"\x1c\x02\x19\xff\xff", b"garbage", b"\x1c\x02\x19\x00"):
        assert parse_iptc(good + rest)[KEYWORDS] == ("sea",)


def test_nothing() -> None:
    assert parse_iptc(None) == {}
    assert parse_iptc(b"") == {}
