"""What the window remembers: appearance, sizes, zoom. A small file in the profile; GUI thread.

What belongs to the library (the model in use) is kept in the catalog and not here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from app.models.grid_content import DEFAULT_FLOOR
from app.motion import MotionChoice
from app.theme import Appearance
from app.views.floor_slider import LEAST_FLOOR, MOST_FLOOR
from app.views.justified_view import DEFAULT_ROW_PX
from indexer.bin.records import CompanionRule
from indexer.catalog.records import PhotoOrder
from indexer.duplicates.records import GroupOrder, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.manners import Manners, Threads
from indexer.messages import message
from indexer.profile import Profile
from indexer.search.query import Aspect

E = TypeVar("E", bound=StrEnum)

_LIKENESS = 0.6
"""From which look-alikes are shown at first."""


class Settings:
    """Typed access to ``settings.ini``; a value that makes no sense is as good as none."""

    def __init__(self, profile: Profile) -> None:
        self._store = QSettings(str(profile.settings_path), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        return self._choice("appearance", Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value.value)

    @property
    def language(self) -> str:
        """A code such as ``de``; empty: as the system."""
        code = str(self._store.value("language", ""))
        return code if re.fullmatch(r"[a-z]{2,3}([_-][A-Za-z]+)?", code) else ""

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def motion(self) -> MotionChoice:
        """Whether things may move."""
        return self._choice("motion", MotionChoice.SYSTEM)

    @motion.setter
    def motion(self, value: MotionChoice) -> None:
        self._store.setValue("motion", value.value)

    @property
    def manners(self) -> Manners:
        """How indexing behaves; unlike on the command line, it waits while on battery."""
        return Manners(
            self._choice("threads", Threads.ALL), self._is_set("pause_on_battery", default=True)
        )

    @manners.setter
    def manners(self, value: Manners) -> None:
        self._store.setValue("threads", value.threads.value)
        self._set("pause_on_battery", is_set=value.pause_on_battery)

    @property
    def indexes_on_start(self) -> bool:
        """Whether folders are looked through when Kindred starts."""
        return self._is_set("index_on_start", default=True)

    @indexes_on_start.setter
    def indexes_on_start(self, value: bool) -> None:
        self._set("index_on_start", is_set=value)

    @property
    def row_height(self) -> int:
        """Height of a row of photos in pixels; the grid clamps it."""
        try:
            return int(str(self._store.value("row_height", DEFAULT_ROW_PX)))
        except ValueError:
            return DEFAULT_ROW_PX

    @row_height.setter
    def row_height(self, value: int) -> None:
        self._store.setValue("row_height", value)

    @property
    def order(self) -> PhotoOrder:
        """How lists of photos are sorted."""
        return self._choice("order", PhotoOrder.DATE)

    @order.setter
    def order(self, value: PhotoOrder) -> None:
        self._store.setValue("order", value.value)

    @property
    def aspect(self) -> Aspect:
        """What new queries go by, where there is a model for it."""
        return self._choice("aspect", Aspect.MEANING)

    @aspect.setter
    def aspect(self, value: Aspect) -> None:
        self._store.setValue("aspect", value.value)

    @property
    def look_share(self) -> float:
        """How much Look counts where both do, 0 to 1."""
        try:
            share = float(str(self._store.value("look_share", 0.5)))
        except ValueError:
            return 0.5
        return share if 0 <= share <= 1 else 0.5

    @look_share.setter
    def look_share(self, value: float) -> None:
        self._store.setValue("look_share", value)

    @property
    def floor(self) -> int:
        """The match strength in hundredths from which photos match; one serves all searches."""
        try:
            floor = int(str(self._store.value("floor", DEFAULT_FLOOR)))
        except ValueError:
            return DEFAULT_FLOOR
        return min(max(floor, LEAST_FLOOR), MOST_FLOOR)

    @floor.setter
    def floor(self, value: int) -> None:
        self._store.setValue("floor", value)

    @property
    def review_request(self) -> GroupRequest:
        """Which duplicates were gone through last, in which order; filters are not kept."""
        try:
            least = float(str(self._store.value("review_likeness", _LIKENESS)))
        except ValueError:
            least = _LIKENESS
        return GroupRequest(
            self._choice("review_tier", Tier.IDENTICAL_BYTES),
            only_across_folders=self._is_set("review_across_folders", default=False),
            least_likeness=least if 0 <= least <= 1 else _LIKENESS,
            order=self._choice("review_order", GroupOrder.BYTES),
            hides_decided=self._is_set("review_hides_decided", default=False),
        )

    @review_request.setter
    def review_request(self, value: GroupRequest) -> None:
        self._store.setValue("review_tier", value.tier.value)
        self._set("review_across_folders", is_set=value.only_across_folders)
        self._store.setValue("review_likeness", value.least_likeness)
        self._store.setValue("review_order", value.order.value)
        self._set("review_hides_decided", is_set=value.hides_decided)

    @property
    def has_details(self) -> bool:
        """Whether the details are shown, where there is room for them."""
        return self._is_set("details", default=True)

    @has_details.setter
    def has_details(self, value: bool) -> None:
        self._set("details", is_set=value)

    @property
    def query_history(self) -> str:
        """What was searched for before, as `QueryHistory` writes it; empty at first."""
        return str(self._store.value("query_history", ""))

    @query_history.setter
    def query_history(self, value: str) -> None:
        self._store.setValue("query_history", value)

    @property
    def programs(self) -> list[str]:
        """Programs that photos were opened with, the last one first."""
        try:
            kept = json.loads(str(self._store.value("programs", "[]")))
            return [str(program) for program in kept] if isinstance(kept, list) else []
        except ValueError:
            return []

    @programs.setter
    def programs(self, value: Sequence[str]) -> None:
        self._store.setValue("programs", json.dumps(list(value)))

    @property
    def companion_rule(self) -> CompanionRule:
        """What becomes of files that belong to a photo that goes to the trash."""
        return self._choice("companions", CompanionRule.COPIES)

    @companion_rule.setter
    def companion_rule(self, value: CompanionRule) -> None:
        self._store.setValue("companions", value.value)

    @property
    def export_folder(self) -> str:
        """Where photos were exported to last; empty at first."""
        return str(self._store.value("export_folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("export_folder", value)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, as Qt saved it; empty at first."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def shortcuts(self) -> dict[str, list[str]]:
        """Keys that the user chose, by command; none: the command has no key at all."""
        try:
            kept = json.loads(str(self._store.value("shortcuts", "{}")))
            return {str(name): [str(key) for key in keys] for name, keys in kept.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    @shortcuts.setter
    def shortcuts(self, value: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("shortcuts", json.dumps(value))

    @property
    def problem(self) -> UserFacingError | None:
        """Why nothing could be kept, if so. A damaged file is none: it is written anew."""
        if self._store.isWritable():
            return None
        return UserFacingError(
            message("Kindred cannot keep its settings"),
            message(
                "{path} cannot be read or written, so it starts with those that it comes with; "
                "your photos are not affected",
                path=self._store.fileName(),
            ),
            message("Make the file writable or delete it, then start Kindred again"),
        )

    def save(self) -> None:
        """Write the file now. `problem` has said at the start whether that can be done."""
        self._store.sync()

    def reset(self) -> None:
        """Forget everything that was chosen."""
        self._store.clear()
        self._store.sync()

    def _choice(self, key: str, default: E) -> E:
        try:
            return type(default)(str(self._store.value(key, default.value)))
        except ValueError:
            return default

    def _is_set(self, key: str, *, default: bool) -> bool:
        value = str(self._store.value(key, "")).lower()
        return value == "true" if value in ("true", "false") else default

    def _set(self, key: str, *, is_set: bool) -> None:
        self._store.setValue(key, "true" if is_set else "false")
