"""The files that would go by the advice, each with what stays for it: lines of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from indexer.duplicates.keepers.keeper_words import joined
from indexer.duplicates.records import AdvisedFile, Group
from indexer.types import FileId


def advised_files(
    groups: Iterable[Group], going: Callable[[FileId], bool]
) -> Iterator[AdvisedFile]:
    """The files of groups that would go, each with what stays for it.

    Args:
        groups: With their members.
        going: Whether a file would go.
    """
    for group in groups:
        if not group.keeper.files:
            continue
        for member in group.members:
            for file in member.files:
                if going(file.id):
                    yield AdvisedFile(
                        file.path,
                        file.stat.size_bytes,
                        group.tier,
                        group.keeper.files[0].path,
                        member.reason,
                        joined(member.relation),
                        member.photo.id,
                        group.keeper.photo.id,
                    )
