"""What is to be removed: a plan, as the window makes it and as it stands in a file.

A file is JSON; paths that are not valid UTF-8 survive in it as lone surrogates (PEP 383), escaped.
It is either what `write_plan` writes::

    {"version": 1, "catalog": "…", "items": [{"path": "/…/a.jpg", "content_hash": "…",
     "keeper": "/…/b.jpg", "keeper_hash": "…", "tier": "identical-bytes", "reason": "…",
     "group": ""}, …]}

or what ``kindred duplicates --json`` prints: an array of groups. A plan says what is wanted.
Nothing in it is believed: all is looked at again when it is carried out, and the word that a whole
group may go cannot be given in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.errors import UserFacingError
from indexer.messages import message

VERSION = 1
_HASH_BYTES = 32

HashAt = Callable[[Path], bytes | None]
"""The content that the library knows at a path."""

Matches = Callable[[str, Path, Path], bool]
"""Whether, on a tier, the file at the second path matches that at the first one now."""


@dataclass(frozen=True, slots=True)
class BinItem:
    """One file that is to go, and what stays in its place."""

    path: Path
    """Absolute."""
    content_hash: bytes
    """SHA-256 of the file as it was when it was chosen; empty: unknown, which is refused."""
    keeper: Path | None
    """None: nothing of its group stays, which must be confirmed apart from the plan."""
    keeper_hash: bytes | None = None
    tier: str = ""
    reason: str = ""
    group: str = ""
    """Names the group for that confirmation; empty: the keeper's path does."""

    @property
    def group_name(self) -> str:
        """What a confirmation calls its group."""
        return self.group or str(self.keeper or self.path)


@dataclass(frozen=True, slots=True)
class BinPlan:
    """Files that are to go."""

    catalog: str
    """`Catalog.uuid` of the library that it was made in."""
    items: tuple[BinItem, ...]


def write_plan(plan: BinPlan, path: Path) -> None:
    """Write a plan to a file.

    Raises:
        UserFacingError: The file cannot be written.
    """
    items = [
        {
            "path": str(item.path),
            "content_hash": item.content_hash.hex(),
            "keeper": None if item.keeper is None else str(item.keeper),
            "keeper_hash": None if item.keeper_hash is None else item.keeper_hash.hex(),
            "tier": item.tier,
            "reason": item.reason,
            "group": item.group,
        }
        for item in plan.items
    ]
    text = json.dumps({"version": VERSION, "catalog": plan.catalog, "items": items}, indent=1)
    try:
        path.write_text(text + "\n", encoding="ascii")
    except OSError as error:
        raise UserFacingError(
            message("The plan could not be written to {path}", path=path),
            error.strerror or str(error),
        ) from error


def read_plan(
    path: Path, catalog: str, hash_at: HashAt, matches: Matches = lambda *_: True
) -> BinPlan:
    """Read a plan from a file.

    Args:
        path: The file.
        catalog: Of the open library, for groups that do not say which they are from.
        hash_at: For groups that do not say what they are made of.
        matches: For the same: where one matches its keeper no more, nothing stays in its place.

    Raises:
        UserFacingError: It cannot be read, or is no plan.
    """
    try:
        read = json.loads(path.read_bytes())
    except OSError as error:
        raise UserFacingError(
            message("The plan {path} cannot be read", path=path), error.strerror or str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise _no_plan(path, message("it is not JSON")) from error
    try:
        if isinstance(read, list):
            return BinPlan(catalog, tuple(_from_groups(read, hash_at, matches)))
        if read["version"] != VERSION:
            raise _no_plan(path, message("another version of Kindred wrote it"))
        return BinPlan(str(read["catalog"]), tuple(_item(each) for each in read["items"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _no_plan(
            path, message("something is missing in it, or is not what it should be")
        ) from error


def _item(read: dict[str, Any]) -> BinItem:
    keeper, keeper_hash = read["keeper"], read["keeper_hash"]
    return BinItem(
        _path(read["path"]),
        _hash(read["content_hash"]),
        None if keeper is None else _path(keeper),
        None if keeper_hash is None else _hash(keeper_hash),
        str(read.get("tier", "")),
        str(read.get("reason", "")),
        str(read.get("group", "")),
    )


def _from_groups(
    groups: list[dict[str, Any]], hash_at: HashAt, matches: Matches
) -> Iterator[BinItem]:
    for group in groups:
        keeper, tier = _path(group["keeper"]), str(group.get("tier", ""))
        keeper_hash = hash_at(keeper) or b""
        for member in group["members"]:
            path = _path(member["path"])
            content = hash_at(path) or b""
            # What is not known has reasons of its own to be refused.
            stays = not (content and keeper_hash) or matches(tier, keeper, path)
            yield BinItem(
                path,
                content,
                keeper if stays else None,
                keeper_hash if stays else None,
                tier,
                str(member.get("relation", "")),
            )


def _path(read: object) -> Path:
    if not isinstance(read, str) or "\0" in read:
        raise ValueError(read)
    path = Path(read)
    if not path.is_absolute():
        raise ValueError(read)
    os.fsencode(path)  # a surrogate that stands for no byte: UnicodeEncodeError is a ValueError
    return Path(os.path.abspath(path))  # noqa: PTH100 - ".." goes by name, links are looked at later


def _hash(read: object) -> bytes:
    found = bytes.fromhex(read) if isinstance(read, str) else b""
    if len(found) != _HASH_BYTES:
        raise ValueError(read)
    return found


def _no_plan(path: Path, reason: str) -> UserFacingError:
    return UserFacingError(
        message("{path} is not a plan for removing files", path=path),
        message("{reason}; nothing was moved", reason=reason),
    )
