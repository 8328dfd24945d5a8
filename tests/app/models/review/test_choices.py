"""What following the advice for a group marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.models.review.choices import Choices, advised, chosen, decisions, only
from indexer.duplicates.records import Choice, Group, Member
from indexer.duplicates.tiers import Tier
from indexer.types import FileId, FileStat, Metadata, Photo, PhotoFile, PhotoId, RootId


def member(number: int, files: int = 1, staying: tuple[int, ...] = ()) -> Member:
    """A photo with files of the ids 10, 11 … for the number 1."""
    places = tuple(
        PhotoFile(
            FileId(number * 10 + at),
            PhotoId(number),
            RootId(1),
            Path(f"/photos/{number}/{at}.jpg"),
            FileStat(1000, 0, 0),
            is_offline=False,
        )
        for at in range(files)
    )
    content = bytes([number]) * 32
    photo = Photo(PhotoId(number), content, 1000, 40, 30, "JPEG", Metadata(), 0, 1.0, places)
    return Member(photo, places, staying=tuple(map(FileId, staying)))


def group(*members: Member) -> Group:
    return Group("key", Tier.SAME_PICTURE, members[0], "larger", members[1:], 0)


def going(group: Group, choices: tuple[Choice | None, ...]) -> set[int]:
    return {each.file_id for each in decisions(group, choices) if each.choice is Choice.BIN}


def test_what_shows_more_than_the_one_to_keep_is_kept() -> None:
    found = group(member(1), member(2, staying=(20,)), member(3))
    choices = advised(found)
    assert choices == (Choice.KEEP, Choice.KEEP, Choice.BIN)
    # It goes where the user says so.
    assert going(found, chosen(found, 1, Choice.BIN)) == {20}


def test_files_in_reference_folders_stay_when_their_photo_goes() -> None:
    found = group(member(1), member(2, files=3, staying=(21,)))
    choices = advised(found)
    assert choices == (Choice.KEEP, Choice.BIN)
    assert going(found, choices) == {20, 22}
    taken_back = decisions(group(member(1), member(2, files=3)), (None, Choice.KEEP))
    assert {each.file_id for each in taken_back} == {20, 21, 22}


def test_a_decision_keeps_what_is_true_of_its_file_and_the_one_that_stays() -> None:
    larger, alike = replace(member(2), reason="larger"), replace(member(3), reason="the oldest")
    found = group(member(1), larger, alike)

    def said(choices: Choices | None) -> list[str]:
        assert choices is not None
        return [each.reason for each in decisions(found, choices)]

    assert said(advised(found)) == ["", "larger", "the oldest"]
    # Nothing was worked out of what the user keeps instead.
    assert said(only(found, 1)) == [
        "you chose which one stays",
        "",
        "you chose which one stays",
    ]
