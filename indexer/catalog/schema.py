"""The tables, as the steps that made them: step n brings a catalog from version n - 1 to n.

Used by `indexer.catalog.migrations`. A step is never changed once it was released, and uses no
code that later versions may change: it would meet old tables.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from indexer.catalog.steps.background import background
from indexer.catalog.steps.first_tables import first_tables
from indexer.catalog.steps.names import names
from indexer.catalog.steps.what_animations_need import what_animations_need
from indexer.catalog.steps.what_duplicates_need import what_duplicates_need
from indexer.catalog.steps.what_keepers_need import what_keepers_need
from indexer.catalog.steps.what_removing_needs import what_removing_needs
from indexer.catalog.steps.what_searches_need import what_searches_need
from indexer.catalog.steps.what_the_user_keeps import what_the_user_keeps

if TYPE_CHECKING:
    import sqlite_utils

STEPS: tuple[Callable[[sqlite_utils.Database], None], ...] = (
    first_tables,
    names,
    background,
    what_the_user_keeps,
    what_searches_need,
    what_removing_needs,
    what_duplicates_need,
    what_keepers_need,
    what_animations_need,
)
