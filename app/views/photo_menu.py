"""The context menu of the chosen photos: in the grid, in the preview, by mouse or keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.actions import Actions
from app.programs import name_of
from app.views.texts import drawable


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhotoMenu", text)


def make_photo_menu(
    actions: Actions,
    parent: QWidget,
    programs: Sequence[Path],
    open_with: Callable[[Path], object],
    *,
    is_preview: bool,
) -> QMenu:
    """Build the menu; the actions know what they do and which keys they have.

    Args:
        actions: Of the window.
        parent: Over which it opens.
        programs: That photos were opened with before.
        open_with: Opens the chosen photos in one of these.
        is_preview: The preview is open already.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not is_preview:
        menu.addAction(actions.open_preview)
        menu.addAction(actions.compare)
        if actions.unfold.isEnabled():  # the photo holds others, or is held
            menu.addAction(actions.unfold)
        menu.addSeparator()
    for action in (
        actions.more_like_this,
        actions.add_to_query,
        actions.subtract,
        actions.teach,
    ):
        menu.addAction(action)
    if actions.like.isEnabled():  # in an answer that a query ranks
        menu.addAction(actions.like)
        menu.addAction(actions.dislike)
    menu.addSeparator()
    menu.addAction(actions.favourite)
    stars = menu.addMenu(actions.rates[5].icon(), _tr("Rate"))
    for action in reversed(actions.rates):
        stars.addAction(action)
    stars.addAction(actions.rate_as_file)
    menu.addSeparator()
    menu.addAction(actions.show_file)
    menu.addAction(actions.open_file)
    others = menu.addMenu(actions.open_with.icon(), _tr("Open with"))
    for program in programs:
        name = drawable(name_of(program)).replace("&", "&&")
        action = others.addAction(name)
        action.triggered.connect(lambda _checked=False, program=program: open_with(program))
    if programs:
        others.addSeparator()
    others.addAction(actions.open_with)
    menu.addSeparator()
    menu.addAction(actions.copy)
    menu.addAction(actions.copy_path)
    export = menu.addMenu(actions.export.icon(), _tr("Export"))
    export.addAction(actions.export)
    export.addAction(actions.export_list)
    menu.addSeparator()
    menu.addAction(actions.to_trash)
    return menu
