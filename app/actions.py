"""What the window can be told to do, with names and keys; menus and shortcuts share them.

An action belongs to a scope: the part of the window that must have the focus for its keys to act.
`app.keymap` knows which keys the user chose instead of the usual ones.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.action_maker import Key
from app.commands import Group, Scope
from app.compare_actions import CompareActions
from app.icons import Icons


class Actions(CompareActions):
    """The window's actions. Each is made once; who does the work connects it.

    Keys of a scope act once `attach` was told which widgets belong to it.
    """

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window, icons)
        standard = QKeySequence.StandardKey
        search, view, library = Group.SEARCH, Group.VIEW, Group.LIBRARY

        self.find = self._make("find", search, self.tr("Search"), "magnifying-glass", "Ctrl+F")
        self.paste = self._make(
            "paste", search, self.tr("Search for the clipboard"), "image", standard.Paste
        )
        self.undo = self._make(
            "undo",
            search,
            self.tr("Undo"),
            "arrow-counter-clockwise",
            standard.Undo,
        )
        self.redo = self._make(
            "redo",
            search,
            self.tr("Redo"),
            "arrow-clockwise",
            standard.Redo,
            "Ctrl+Y",
        )
        self.save_album = self._make(
            "save_album", search, self.tr("Save as album…"), "bookmark-simple", "Ctrl+D"
        )
        self.choose_aspect = self._make(
            "choose_aspect", search, self.tr("What to search by…"), "intersect"
        )
        self.next_aspect = self._make(
            "next_aspect",
            search,
            self.tr("Search by meaning, look, both in turn"),
            "intersect",
            "Ctrl+L",
        )
        self.by_meaning = self._make("by_meaning", search, self.tr("Search by meaning"), "brain")
        self.by_look = self._make("by_look", search, self.tr("Search by look"), "palette")
        self.by_both = self._make("by_both", search, self.tr("Search by both"), "intersect")
        self.add_filter = self._make(
            "add_filter", search, self.tr("Add a filter…"), "funnel-simple", "Ctrl+Shift+F"
        )
        self.clear = self._make("clear", search, self.tr("Clear"), "x", "Esc")
        self._make_answer_actions()

        go = Group.GO
        self.back = self._make("back", go, self.tr("Back"), "caret-left", "Alt+Left", "Back")
        self.forward = self._make(
            "forward", go, self.tr("Forward"), "caret-right", "Alt+Right", "Forward"
        )

        self.go_to_date = self._make(
            "go_to_date", go, self.tr("Go to date…"), "calendar-blank", "Ctrl+G", "G"
        )
        self.select_section = self._make(
            "select_section",
            go,
            self.tr("Select the photos under this heading"),
            "check-square",
            "Ctrl+Shift+A",
            scope=Scope.GRID,
        )

        for action, icon in ((self.back, "caret-left"), (self.forward, "caret-right")):
            action.setIcon(icons.icon(icon, "text"))  # buttons, which are dim where they end

        self.details = self._make("details", view, self.tr("Show details"), "info", "Ctrl+I")
        self.details.setCheckable(True)
        self.shortcuts = self._make(
            "shortcuts", view, self.tr("Keyboard shortcuts…"), "keyboard", "F1", "?"
        )

        self.add_folder = self._make(
            "add_folder", library, self.tr("Add folder…"), "folder-plus", standard.Open
        )
        self.rescan = self._make(
            "rescan", library, self.tr("Look for changes"), "arrows-clockwise", "F5"
        )
        self.compare_folder = self._make(
            "compare_folder",
            library,
            self.tr("Compare a folder…"),
            "arrows-left-right",
            "Ctrl+Shift+O",
        )
        self.show_bin = self._make("show_bin", library, self.tr("Show the bin"), "trash")
        self.model = self._make("model", library, self.tr("Models"), "brain")
        self.settings = self._make(
            "settings", library, self.tr("Settings…"), "gear", standard.Preferences, "Ctrl+,"
        )
        self.demo = self._make("demo", library, self.tr("Try the sample library"), "image")
        self.own = self._make("own", library, self.tr("Back to my own photos"), "arrow-left")
        self.quit = self._make("quit", library, self.tr("Quit"), "x", "Ctrl+Q")

        self._make_photo_actions()
        self._make_preview_actions()
        self._make_review_actions()
        self._make_compare_actions()

    def _make_answer_actions(self) -> None:
        """How an answer is seen."""

        def make(name: str, text: str, icon: str, *keys: Key) -> QAction:
            return self._make(name, Group.SEARCH, text, icon, *keys, scope=Scope.GRID)

        self.stricter = make("stricter", self.tr("Stricter: fewer matches"), "funnel", ".")
        self.looser = make("looser", self.tr("Looser: more matches"), "funnel-simple", ",")
        self.select_matches = make(
            "select_matches", self.tr("Select the photos that match"), "check-square"
        )
        self.collapse = make("collapse", self.tr("Collapse look-alikes"), "stack", "C")
        self.collapse.setCheckable(True)
        self.unfold = make(
            "unfold", self.tr("Show or hide the look-alikes of a photo"), "stack-simple", "S"
        )

    def _make_photo_actions(self) -> None:
        """What can be done with the chosen photos."""
        standard = QKeySequence.StandardKey

        def make(name: str, text: str, icon: str, *keys: Key) -> QAction:
            return self._make(name, Group.PHOTOS, text, icon, *keys, scope=Scope.PHOTOS)

        self.more_like_this = make(
            "more_like_this", self.tr("More like this"), "magnifying-glass", "M"
        )
        self.add_to_query = make("add_to_query", self.tr("Add to query"), "plus", "Q")
        self.subtract = make("subtract", self.tr("Subtract from query"), "minus", "Shift+Q")
        self.like = make("like", self.tr("Thumb up: refine the search"), "thumbs-up", "U")
        self.dislike = make("dislike", self.tr("Thumb down: refine the search"), "thumbs-down", "D")
        self.teach = make("teach", self.tr("Teach a name…"), "tag", "N")
        for action in (self.like, self.dislike):
            action.setCheckable(True)
        self.favourite = make("favourite", self.tr("Favourite"), "heart", "F")
        self.rates = tuple(
            make(
                f"rate_{stars}",
                self.tr("Rate {0}").format("★" * stars) if stars else self.tr("No stars"),
                "star",
                str(stars),
            )
            for stars in range(6)
        )
        """By the number of stars."""
        for stars, action in enumerate(self.rates):
            setattr(self, f"rate_{stars}", action)
        self.rate_as_file = make("rate_as_file", self.tr("Stars of the file"), "star-half")
        self.show_file = make("show_file", _show_file_text(self), "folder-open", "Ctrl+R")
        self.open_file = make(
            "open_file", self.tr("Open in default program"), "arrow-square-out", "Ctrl+Return"
        )
        self.open_with = make("open_with", self.tr("Choose a program…"), "app-window")
        self.copy = make("copy", self.tr("Copy"), "copy", standard.Copy)
        self.copy_path = make("copy_path", self.tr("Copy path"), "copy-simple", "Ctrl+Shift+C")
        self.to_trash = make("to_trash", self.tr("Move to trash…"), "trash", "Del")
        self.export = make("export", self.tr("Copies to a folder…"), "export", "Ctrl+E")
        self.export_list = make("export_list", self.tr("A list of them…"), "list-bullets")

    def _make_preview_actions(self) -> None:
        """One photo, large."""

        def make(
            name: str, text: str, icon: str, *keys: Key, scope: Scope = Scope.PREVIEW
        ) -> QAction:
            return self._make(name, Group.PREVIEW, text, icon, *keys, scope=scope)

        self.open_preview = make(
            "open_preview", self.tr("Preview"), "eye", "Space", "Return", "Enter", scope=Scope.GRID
        )
        self.previous_photo = make(
            "previous_photo", self.tr("Previous photo"), "caret-left", "Left", "Up", "PgUp"
        )
        self.next_photo = make(
            "next_photo", self.tr("Next photo"), "caret-right", "Right", "Down", "PgDown"
        )
        self.first_photo = make("first_photo", self.tr("First photo"), "caret-left", "Home")
        self.last_photo = make("last_photo", self.tr("Last photo"), "caret-right", "End")
        self.zoom_in = make("zoom_in", self.tr("Zoom in"), "magnifying-glass-plus", "+", "=")
        self.zoom_out = make("zoom_out", self.tr("Zoom out"), "magnifying-glass-minus", "-")
        self.toggle_full_size = make(
            "toggle_full_size", self.tr("Whole photo or full size"), "frame-corners", "Z"
        )
        self.fit = make("fit", self.tr("Whole photo"), "frame-corners", "Ctrl+0")
        self.true_size = make("true_size", self.tr("Full size"), "frame-corners", "Ctrl+1")
        self.rotate_right = make(
            "rotate_right", self.tr("Turn right, only to look"), "arrow-clockwise", "R"
        )
        self.rotate_left = make(
            "rotate_left", self.tr("Turn left, only to look"), "arrow-counter-clockwise", "Shift+R"
        )
        self.search_part = make(
            "search_part", self.tr("Search for a part of the photo"), "selection", "B"
        )
        self.search_part.setCheckable(True)
        self.photo_details = make("photo_details", self.tr("Details of the photo"), "info", "I")
        self.photo_details.setCheckable(True)
        self.full_screen = self._make(
            "full_screen",
            Group.VIEW,
            self.tr("Full screen"),
            "arrows-out",
            QKeySequence.StandardKey.FullScreen if sys.platform == "darwin" else "F11",
        )


def _show_file_text(actions: Actions) -> str:
    """The system's own name for it."""
    if sys.platform == "darwin":
        return actions.tr("Show in Finder")
    if sys.platform == "win32":
        return actions.tr("Show in Explorer")
    return actions.tr("Show in file manager")
