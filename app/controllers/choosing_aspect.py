"""Lets the user choose what is searched by, and remembers it. GUI thread.

The choice belongs to the query: Back, albums and the history bring theirs along. A new query goes
by what was chosen last, in this window or the one before.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.actions import Actions
from app.bridge import EngineBridge
from app.models.draft_state import DraftState
from app.models.query_draft import QueryDraft
from app.settings import Settings
from app.views.aspect_button import AspectButton
from app.views.search_bar import SearchBar
from indexer.events import EncoderChanged
from indexer.library import Library
from indexer.search.query import Aspect


class ChoosingAspect(QObject):
    """Joins the button, its keys, the query and the settings."""

    model_requested = Signal()

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        draft: QueryDraft,
        search_bar: SearchBar,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._draft = draft
        self._search_bar = search_bar
        self._button = search_bar.aspect
        self._settings = settings
        draft.load(DraftState(aspect=settings.aspect, look_share=settings.look_share))
        panel = self._button.panel
        panel.chosen.connect(self.choose)
        panel.share_changed.connect(self._on_share)
        panel.settled.connect(draft.end_step)
        panel.model_requested.connect(self.model_requested)
        search_bar.draft_shown.connect(self._show)
        bridge.encoder_changed.connect(self._on_encoder)
        actions.connect_all(
            {
                actions.choose_aspect: self._button.open_panel,
                actions.next_aspect: self.choose_next,
                actions.by_meaning: lambda: self.choose(Aspect.MEANING),
                actions.by_look: self.choose_look,
                actions.by_both: lambda: self.choose(Aspect.BLEND),
            }
        )
        self._read_model()

    @property
    def button(self) -> AspectButton:
        """Where it is seen."""
        return self._button

    @Slot(object)
    def choose(self, aspect: Aspect) -> None:
        """Search by this from now on; without a model, say why that cannot be."""
        if aspect is not Aspect.LOOK and not self._draft.has_meaning:
            self._search_bar.say(self._button.words.why_disabled)
            return
        if aspect is self._draft.aspect:
            return  # also Look, where there is no other: that is no wish of the user's
        self._settings.aspect = aspect
        self._draft.search_by(aspect)
        self._search_bar.tell_changed()
        self._search_bar.announce(self._button.accessibleName())

    @Slot()
    def choose_look(self) -> None:
        """Search by what needs no model."""
        self.choose(Aspect.LOOK)

    @Slot()
    def choose_next(self) -> None:
        """Go through them by one key."""
        aspects = list(Aspect)
        following = aspects[(aspects.index(self._draft.aspect) + 1) % len(aspects)]
        self.choose(following)

    @Slot(float)
    def _on_share(self, share: float) -> None:
        self._settings.look_share = share
        self._draft.let_look_count(share)
        self._search_bar.tell_changed()

    @Slot(object)
    def _on_encoder(self, _event: EncoderChanged) -> None:
        self._read_model()

    def _read_model(self) -> None:
        """Whether there is a model, be it still on its way: a search waits for it."""
        models = self._library.models
        self._draft.has_meaning = models.in_use is not None or models.loaded is not None
        self._show()

    @Slot()
    def _show(self) -> None:
        draft = self._draft
        self._button.show_state(draft.aspect, draft.state.look_share, has_meaning=draft.has_meaning)
