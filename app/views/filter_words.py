"""What the fields of filters are for, in few words, wherever the window explains them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from indexer.search.filters import FilterField


def field_words(field: FilterField) -> str:
    """What one writes behind the colon, with an example or two that are typed just so."""
    match field:
        case FilterField.DATE:
            return _tr("When it was taken: {0}").format("2019..2021, summer-2020")
        case FilterField.CAMERA:
            return _tr("The camera")
        case FilterField.LENS:
            return _tr("The lens")
        case FilterField.FOLDER:
            return _tr("A folder on the way to it")
        case FilterField.PLACE:
            return _tr("City, region or country")
        case FilterField.RATING:
            return _tr("Stars: {0}").format(">=3")
        case FilterField.TYPE:
            return _tr("Kind of file: {0}").format("raw|heic")
        case FilterField.ORIENTATION:
            return _tr("Shape of the photo: {0}").format("portrait")
        case FilterField.HAS:
            return _tr("What it carries: {0}").format("gps")
        case FilterField.IS:
            return _tr("What it is: {0}").format("duplicate")


def _tr(text: str) -> str:
    return QCoreApplication.translate("filter_words", text)
