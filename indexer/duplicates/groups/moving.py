"""Why animations and files of several pages stay, in words: only first pictures were compared."""

from __future__ import annotations

from indexer.messages import message

_OF_PAGES = ("TIFF", "HEIF")


def why_it_stays(format_: str, frames: int, keeper_frames: int) -> str:
    """What is said of a member that does not go for its keeper.

    Args:
        format_: Of the member.
        frames: Of the member: not 1. 0: not counted yet.
        keeper_frames: Of the keeper.
    """
    if not frames:
        return message("perhaps an animation: it was not looked at yet")
    if format_ in _OF_PAGES:
        if keeper_frames == 1:
            return message("has more pages: the other one shows only its first")
        return message("has several pages, of which only the first was compared")
    if keeper_frames == 1:
        return message("an animation: the other one shows only its first picture")
    return message("an animation, of which only the first picture was compared")
