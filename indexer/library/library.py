"""One library, opened; see `Library`.

`Library.open` is quick: it opens the catalog and nothing else. Methods, also those of its parts,
block unless they say otherwise; the window calls them through `Library.submit` and never waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.database import Database
from indexer.embed.look import look_encoder
from indexer.events import EncoderChanged, Event, IndexFinished, Listener, TroubleNoticed
from indexer.lanes import Lane, Lanes
from indexer.library.bin import Bin
from indexer.library.built_in_look import BuiltInLook
from indexer.library.comparing import Comparing
from indexer.library.concepts import Concepts
from indexer.library.current_model import CurrentModel
from indexer.library.duplicates import Duplicates
from indexer.library.group_news import GroupNews
from indexer.library.indexing import Indexing
from indexer.library.marks import Marks
from indexer.library.models import Models
from indexer.library.pair_finding import PairFinding
from indexer.library.pictures import Pictures
from indexer.library.problems import Problems
from indexer.library.roots import Roots
from indexer.library.searching import Searching
from indexer.pipeline.conduct import Conduct
from indexer.pipeline.engine import Engine
from indexer.pipeline.runs import Runs
from indexer.power import PowerReader, read_power
from indexer.profile import Profile
from indexer.scan import IgnoreRules, Scanner
from indexer.search.albums import SmartAlbums
from indexer.search.query import Aspect, PhotoTerm, Query, SearchResult
from indexer.search.sides import Side, look_side
from indexer.types import Box, PhotoId
from indexer.upkeep.cache_place import open_cache
from indexer.upkeep.upkeep import Upkeep

T = TypeVar("T")


class Library:
    """One library: its catalog, and a part for each thing that can be done with it. Thread-safe.

    What is known is read from `catalog`. What changes something is asked of the parts, since they
    also tell the listener of it.
    """

    def __init__(
        self, profile: Profile, database: Database, listener: Listener, power: PowerReader
    ) -> None:
        """Use `Library.open`."""
        self._listener = listener
        self._group_news = GroupNews(self._tell)
        self._closing = CancelToken()
        self._database = database
        self._lanes = Lanes()
        self.profile = profile
        """Where everything of Kindred's own lies."""
        self.catalog = Catalog(database)
        """What is known."""
        self.thumbnails = open_cache(profile, self.catalog, self._tell)
        """The cache; `pictures` makes those that it lacks."""
        self.look = BuiltInLook(look_encoder(), self.catalog, profile)
        """The built-in encoder, which needs no model."""
        self._model = CurrentModel(self.catalog, profile, self.look, self._heed)
        self._runs = Runs(self._engine(), profile.lock_path, Conduct(power))
        self.roots = Roots(
            self.catalog, self.thumbnails, self._model, self._runs, self._tell, self._closing
        )
        """Folders: adding, pausing and removing them, and what in them is ignored."""
        self.indexing = Indexing(self._runs, self.roots)
        """Runs over the folders."""
        self.models = Models(profile, self.catalog, self._model, self._runs, self._tell)
        """Models: the one in use, and the others."""
        self.pictures = Pictures(self.catalog, self.thumbnails)
        """Photos to be looked at."""
        self.marks = Marks(self.catalog, self._tell)
        """Stars and favourites."""
        self.albums = SmartAlbums(self.catalog, self.pictures.thumbnail, self._tell)
        """Queries kept under a name."""
        self.concepts = Concepts(self.catalog, self.pictures.thumbnail, self._tell, self.search)
        """Names that the user taught."""
        self.bin = Bin(self.catalog, profile.bin_lock_path, self._model, self._tell, self._closing)
        """Moving files to the trash and back."""
        self.comparing = Comparing(
            self.catalog, self.look, self.pictures, self.roots, self.indexing, self._closing
        )
        """A folder beside the library: what of it is in it already."""
        self.problems = Problems(self.catalog, self._runs, self._tell)
        """Files that could not be taken in."""
        self.upkeep = Upkeep(profile, self.catalog, self.thumbnails)
        """Kindred's own data: sizes, the cache's place, copies."""
        self.pair_finding = PairFinding(
            *(self.catalog, profile, self.look.encoder, self.models.encoder_id),
            *(self.pictures.passing_thumbnail, self._tell, self._lanes.submit),
        )
        """Looking for photos that are alike, in the background."""
        self.duplicates = Duplicates(self.catalog, self._tell)
        """Groups of what is there twice, advice and decisions."""
        self._searching = Searching(
            self.catalog, self.models.load, self._look_side, self.pictures.thumbnail
        )

    @classmethod
    def open(
        cls,
        profile: Profile,
        *,
        model_id: str | None = None,
        listener: Listener | None = None,
        power: PowerReader = read_power,
    ) -> Library:
        """Open the library of a profile, making it if there is none.

        Args:
            profile: Where everything of Kindred's own lies.
            model_id: The model to use; None takes the one used last, else an installed one.
            listener: Told of everything that happens, on engine threads.
            power: Says whether the computer runs on its battery.

        Raises:
            UserFacingError: The profile cannot be written to, the catalog cannot be opened, or
                there is no such model. A disk that is full is told to the listener only, where
                there is a catalog to read.
        """
        is_full = profile.create()
        database = Database.open(profile.catalog_path)
        library = cls(profile, database, listener or (lambda event: None), power)
        try:
            library.models.choose(model_id)
            library.bin.settle_soon(library.submit)
            library.pair_finding.start_soon()
            if is_full is not None:
                library._tell(TroubleNoticed(is_full))
        except BaseException:
            library.close()
            raise
        return library

    def close(self, timeout_s: float = 2.0) -> bool:
        """Stop everything that runs and let go of the files.

        Returns:
            Whether every engine thread has ended in time. Where one has not (torch may still be
            importing), nothing is lost by ending the process.
        """
        deadline = time.monotonic() + timeout_s
        self._closing.cancel()
        self.pair_finding.close()
        self._runs.close()
        has_ended = self._model.close(max(0.0, deadline - time.monotonic()))
        has_ended &= self._runs.stop(max(0.0, deadline - time.monotonic()))
        has_ended &= self._lanes.close(max(0.0, deadline - time.monotonic()))
        if has_ended:
            self._database.close()
        else:
            self._database.leave()
        return has_ended

    def submit(self, work: Callable[[], T], lane: Lane = "read") -> Future[T]:
        """Run ``work`` on an engine thread; calls on one lane run in order, one at a time."""
        return self._lanes.submit(work, lane)

    def search(self, query: Query, token: CancelToken | None = None) -> SearchResult:
        """Answer a query from what is indexed so far.

        Raises:
            QueryError: The query cannot be answered, for a reason it names.
            ModelError: The model could not be loaded.
            Cancelled: The token was cancelled.
        """
        return self._searching.search(query, token or CancelToken())

    def beginning(self, query: Query, token: CancelToken | None = None) -> SearchResult | None:
        """The first page of an answer, where that comes much sooner than the whole.

        To be shown until `search` has answered: its photos are nearly those of the answer, their
        strengths are exact, and the counts of all others are estimated.

        Returns:
            None where `search` is the way: in most libraries, which are not that large.

        Raises:
            As `search`.
        """
        return self._searching.beginning(query, token or CancelToken())

    @property
    def default_aspect(self) -> Aspect:
        """What pictures are compared by where nobody says: Meaning, or Look without a model."""
        active = self._model.active
        return Aspect.LOOK if active.model is None and active.loaded is None else Aspect.MEANING

    def similar(
        self,
        photo_id: PhotoId,
        *,
        k: int,
        offset: int = 0,
        box: Box | None = None,
        aspect: Aspect | None = None,
        look_share: float = 0.5,
        token: CancelToken | None = None,
    ) -> SearchResult:
        """Photos like one of the library, or like a part of it, itself left out.

        Args:
            photo_id: The photo.
            k: How many at most.
            offset: How many of the first to skip.
            box: Only this part of it.
            aspect: In what; None: in meaning, or where there is no model, in looks.
            look_share: How much Look counts in a blend.
            token: Cancels the search.

        Raises:
            QueryError: As `search`.
            ModelError: As `search`.
            Cancelled: As `search`.
        """
        query = Query(
            (PhotoTerm(photo_id, box=box),),
            aspect=aspect or self.default_aspect,
            look_share=look_share,
            k=k,
            offset=offset,
        )
        return self._searching.similar(query, token or CancelToken())

    def _engine(self) -> Engine:
        return Engine(
            catalog=self.catalog,
            thumbnails=self.thumbnails,
            look=self.look.encoder,
            encoders=self._model.encoders,
            index=self._model.index,
            scanner=lambda: Scanner(self.catalog, IgnoreRules(self.roots.ignored_patterns)),
            in_flight_folder=self.profile.in_flight_folder,
            listener=self._heed,
        )

    def _look_side(self) -> Side | None:
        if self.look.id is None:
            return None
        return look_side(
            self.catalog, self.look.index(), self.look.encoder, self.pictures.thumbnail
        )

    def _heed(self, event: Event) -> None:
        self.models.heed(event)
        if isinstance(event, EncoderChanged) and not event.is_loading:
            self._searching.let_go(self.models.loaded)
        self._tell(event)
        self.pair_finding.heed(event)
        if isinstance(event, IndexFinished):
            self.bin.decide_again_soon(self.submit)

    def _tell(self, event: Event) -> None:
        if not self._closing.is_cancelled:
            self._listener(event)
            self._group_news.heed(event)
