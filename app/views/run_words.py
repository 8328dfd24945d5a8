"""What a run does, did and will take, in words for people."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.translations import in_words
from app.views.texts import (
    count_text,
    drawable,
    photos_text,
    problems_text,
    time_left_text,
    time_step,
)
from indexer.events import IndexFinished, IndexProgress, IndexState, IndexSummary
from indexer.types import Root

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Runs", text, None, count)


def root_name(root: Root) -> str:
    """A folder's name, as the sidebar has it."""
    return drawable(root.path.name or root.path)


def what_text(progress: IndexProgress) -> str:
    """What is being done, in a few words."""
    name = drawable(progress.root_name)
    if progress.is_on_battery:
        return _tr("Paused: on battery")
    if progress.state is IndexState.PAUSED:
        return _tr("Paused at {0}").format(name) if name else _tr("Paused")
    if not name:
        return _tr("Waiting for the model")
    if progress.state is IndexState.SCANNING:
        return _tr("Looking through {0}").format(name)
    return _tr("Indexing {0}").format(name)


def work_text(progress: IndexProgress) -> str:
    """The same in more words, for who wants to know."""
    if progress.is_on_battery:
        return _tr("Waiting for the charger")
    if progress.state is IndexState.PAUSED:
        return _tr("Waiting for you to resume")
    if not progress.root_name:
        return _tr("Loading the model, before the first photo is read")
    if progress.state is IndexState.SCANNING:
        return _tr("Looking for new and changed photos")
    if progress.device:
        return _tr("Reading photos and describing them with the model")
    return _tr("Reading photos and noting how they look; what they show takes a model")


def amount_text(progress: IndexProgress) -> str:
    """``30,114 of 48,213``."""
    done, found = count_text(progress.done), count_text(progress.found)
    if progress.is_scan_finished:
        return _tr("{0} of {1}").format(done, found)
    return _tr("{0} of {1} found so far").format(done, found)


def duration_text(seconds: float) -> str:
    """``12 s``, ``4 min``, ``2 h 5 min``."""
    if seconds < _MINUTE_S:
        return _tr("{0} s").format(max(1, round(seconds)))
    minutes = round(seconds / _MINUTE_S)
    if minutes < 60:
        return _tr("{0} min").format(minutes)
    hours, minutes = divmod(minutes, 60)
    return _tr("{0} h {1} min").format(hours, minutes)


def ago_text(then: datetime, now: datetime | None = None) -> str:
    """``just now``, ``2 hours ago``, ``12 Feb 2020``; ``then`` has a time zone."""
    seconds = ((now or datetime.now(UTC)) - then).total_seconds()
    if seconds < _MINUTE_S:
        return _tr("just now")
    if seconds < _HOUR_S:
        return _tr("%Ln minute(s) ago", int(seconds // _MINUTE_S))
    if seconds < _DAY_S:
        return _tr("%Ln hour(s) ago", int(seconds // _HOUR_S))
    days = int(seconds // _DAY_S)
    if days < 7:
        return _tr("yesterday") if days == 1 else _tr("%Ln day(s) ago", days)
    day = then.astimezone()
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def summary_text(summary: IndexSummary) -> str:
    """``1,204 photos added, 3 moved or copied, 12 removed, 2 problems · 4 min``."""
    parts = []
    if summary.new:
        parts.append(_tr("{0} added").format(photos_text(summary.new)))
    if summary.reused:
        parts.append(_tr("{0} moved or copied").format(count_text(summary.reused)))
    if summary.removed:
        parts.append(_tr("{0} removed").format(count_text(summary.removed)))
    if not parts:
        return _tr("Nothing has changed")
    if summary.problems:
        parts.append(problems_text(summary.problems))
    return _tr("{0} · {1}").format(", ".join(parts), duration_text(summary.seconds))


def finished_text(event: IndexFinished) -> str:
    """What a run did, or why it ended early."""
    if event.error is not None:
        return in_words(event.error.what)
    if event.was_cancelled:
        if event.summary.new:
            added = photos_text(event.summary.new)
            return _tr("Indexing was stopped; {0} were added before").format(added)
        return _tr("Indexing was stopped")
    return summary_text(event.summary)


def retry_text(tried: int, failing: int) -> str:
    """What became of files that were tried again."""
    if tried == 1:
        if failing:
            return _tr("The file still cannot be read.")
        return _tr("The file could be read now.")
    if failing:
        words = _tr("{0} of {1} files still cannot be read.")
        return words.format(count_text(failing), count_text(tried))
    return _tr("All {0} files could be read now.").format(count_text(tried))


class SteadyTime:
    """Says how long something still takes, and changes its mind only when it has to."""

    def __init__(self) -> None:
        self._said: float | None = None

    def text(self, seconds: float | None) -> str:
        """``20 min left``; empty while nobody knows."""
        if seconds is None:
            self._said = None
            return ""
        # Near the edge between two roundings the text would jump to and fro.
        if self._said is None or abs(seconds - self._said) > 0.75 * time_step(self._said):
            self._said = seconds
        return time_left_text(self._said)
