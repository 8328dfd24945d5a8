"""Version 9: how many pictures a file holds, so that no animation goes for its first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.catalog.steps.script import run_script

if TYPE_CHECKING:
    import sqlite_utils


def what_animations_need(db: sqlite_utils.Database) -> None:
    """Version 9: how many pictures a file holds, and which WebP files lost nothing."""
    run_script(
        db,
        """
        -- Frames or pages. NULL: not counted yet, so it may be an animation.
        ALTER TABLE photo ADD COLUMN frames INTEGER;
        ALTER TABLE photo ADD COLUMN is_lossless INTEGER;  -- of a WebP
        UPDATE photo SET frames = 1, is_lossless = 0
            WHERE format IN ('JPEG', 'RAW', 'BMP', 'PPM', 'JPEG2000');
        CREATE INDEX photo_uncounted ON photo (id) WHERE frames IS NULL;
        """,
    )
