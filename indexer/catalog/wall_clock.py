"""Wall-clock times as integers: microseconds from 1970-01-01T00:00, without a time zone.

Cameras write the time on the wall, not where the wall stood; modification times, which are UTC,
are moved to the local wall so that both can be sorted together.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1)
_FIRST_US = (datetime.min - _EPOCH) // timedelta(microseconds=1)
_LAST_US = (datetime.max - _EPOCH) // timedelta(microseconds=1)


def to_wall_clock_us(moment: datetime) -> int:
    """The number of a naive time."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def from_wall_clock_us(value_us: int) -> datetime:
    """The naive time of a number; beyond the years 1 to 9999 the nearest one."""
    return _EPOCH + timedelta(microseconds=max(_FIRST_US, min(value_us, _LAST_US)))


def local_wall_clock_us(utc_ns: int) -> int:
    """What the wall clock here showed at a time given in nanoseconds UTC since 1970."""
    utc_us = utc_ns // 1000
    try:
        local = datetime.fromtimestamp(utc_us // 1_000_000, tz=UTC).astimezone()
    except (OverflowError, OSError, ValueError):
        return utc_us  # beyond what this system's calendar knows: off by the time zone
    offset = local.utcoffset() or timedelta(0)
    return utc_us + offset // timedelta(microseconds=1)
