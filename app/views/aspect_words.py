"""How the aspects are called and explained, wherever the window speaks of them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from indexer.search.query import Aspect


class AspectWords(QObject):
    """Words of the language in use."""

    def name(self, aspect: Aspect) -> str:
        """One word."""
        match aspect:
            case Aspect.MEANING:
                return self.tr("Meaning")
            case Aspect.LOOK:
                return self.tr("Look")
            case Aspect.BLEND:
                return self.tr("Both")

    def explanation(self, aspect: Aspect) -> str:
        """What it finds."""
        match aspect:
            case Aspect.MEANING:
                return self.tr("What photos are about, in words or pictures")
            case Aspect.LOOK:
                return self.tr(
                    "Colours, shapes and details: the same thing or scene, cropped or edited too"
                )
            case Aspect.BLEND:
                return self.tr("About the same and looking alike")

    @property
    def why_disabled(self) -> str:
        """Why one cannot search by meaning, where there is no model."""
        return self.tr("Searching by meaning needs a model, and none is in use yet.")
