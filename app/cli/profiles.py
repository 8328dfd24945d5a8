"""Which profile and which library a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from indexer.events import Listener
from indexer.library import Library
from indexer.profile import Profile


def profile_of(arguments: argparse.Namespace) -> Profile:
    """The profile that ``--profile-dir`` names, or the user's own."""
    if arguments.profile_dir is None:
        return Profile.default()
    return Profile(arguments.profile_dir.expanduser().absolute())


@contextmanager
def open_library(
    arguments: argparse.Namespace, listener: Listener | None = None
) -> Iterator[Library]:
    """The library of the profile, closed at the end."""
    library = Library.open(profile_of(arguments), model_id=arguments.model, listener=listener)
    try:
        yield library
    finally:
        library.close(timeout_s=10.0)
