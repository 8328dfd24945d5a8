"""``kindred`` without a command: opens the window."""

from __future__ import annotations

import argparse

from app.cli.profiles import profile_of


def run(arguments: argparse.Namespace) -> int:
    """Open the window; imports PySide6 only now, so that the other commands never do."""
    from app.bootstrap import run_window

    return run_window(
        profile_of(arguments),
        model_id=arguments.model,
        demo=arguments.demo,
        screenshot=arguments.screenshot,
        query=arguments.query,
        language=arguments.language,
    )
