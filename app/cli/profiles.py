"""Which profile and which library a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.cli.output import complain
from indexer.events import Event, Listener, TroubleNoticed
from indexer.library import Library
from indexer.profile import Profile


def profile_of(arguments: argparse.Namespace) -> Profile:
    """The profile that ``--profile-dir`` names, or the user's own."""
    if arguments.profile_dir is None:
        return Profile.default()
    return Profile(arguments.profile_dir.expanduser().absolute())


@contextmanager
def open_library(
    arguments: argparse.Namespace,
    listener: Listener | None = None,
    on_trouble: Callable[[str], object] = complain,
) -> Iterator[Library]:
    """The library of the profile, closed at the end.

    Args:
        arguments: Say which profile and which model.
        listener: Told of everything that happens, on engine threads.
        on_trouble: Told of what the user should hear of, although the work goes on.
    """

    def tell(event: Event) -> None:
        if isinstance(event, TroubleNoticed):
            on_trouble(str(event.error))
        if listener is not None:
            listener(event)

    library = Library.open(profile_of(arguments), model_id=arguments.model, listener=tell)
    try:
        yield library
    finally:
        library.close(timeout_s=10.0)
