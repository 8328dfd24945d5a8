"""Looks up where photos were taken, once they are in the catalog.

The writer calls it after each batch, and at the end of a run for photos of earlier versions.
"""

from __future__ import annotations

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.media.places import gazetteer

_CHUNK = 500


class Placing:
    """Looks places up for one run. The table of cities is read with the first coordinates."""

    def __init__(self, catalog: Catalog, token: CancelToken) -> None:
        self._catalog = catalog
        self._token = token
        self._spelled: set[tuple[str, ...]] = set()
        """Places whose other names this run has kept."""

    def some(self) -> bool:
        """Look up a chunk of what is to be looked up; return whether there may be more.

        Raises:
            Cancelled: The run was cancelled; a later one goes on.
        """
        lacking = self._catalog.places.lacking(_CHUNK)
        if not lacking:
            return False
        self._token.checkpoint()
        known = gazetteer(self._token.checkpoint)
        found = {id_: known.place(latitude, longitude) for id_, latitude, longitude in lacking}
        new = set(found.values()) - self._spelled
        self._catalog.places.put(
            found, {city: names for place in new for city, names in known.spellings(place).items()}
        )
        self._spelled |= new
        return len(lacking) == _CHUNK

    def all(self) -> None:
        """Look up everything that is to be looked up; errors as in `some`."""
        while self.some():
            self._token.checkpoint()
