"""The Qt stylesheet of the window, made from a theme's tokens; used by `app.theme` alone.

Spacing in steps of 4 px; radii 4 (photo), 7 (button, chip), 9 (search bar). Object names and the
dynamic property ``kind`` are what views set to be styled.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.theme import Tokens

# $hairline and friends are #aarrggbb, which Qt's stylesheets read as such.
_SHEET = Template(
    """
QWidget { color: $text; }
QMainWindow, QDialog { background: $background; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $outline; padding: 4px 6px; }

QLabel[kind="dim"] { color: $dim; }
QLabel[kind="caption"] { color: $dim; font-size: 11px; }
QLabel[kind="section"] { color: $dim; font-size: 11px; font-weight: 600; }
QLabel[kind="settingName"] { font-weight: 600; }
QLabel[kind="problem"] { color: $bin; }
QLabel[kind="title"] { font-size: 20px; font-weight: 600; }
QLabel[kind="heading"] { font-size: 15px; font-weight: 600; }

#topBar, #sidebar, #details, #bottomBar { background: $surface; }
#topBar { border-bottom: 1px solid $hairline; }
#sidebar { border-right: 1px solid $hairline; }
#details { border-left: 1px solid $hairline; }
#bottomBar { border-top: 1px solid $hairline; }
#bottomBar QLabel { color: $dim; }

#searchBar { background: $raised; border: 1px solid $outline; border-radius: 9px; }
#searchBar[focused="true"] { border: 1px solid $accent; }
#searchField { background: transparent; border: none; padding: 0 4px; selection-color: $on_accent; }
QFrame#chip { background: $surface; border: 1px solid $hairline; border-radius: 7px; }
QFrame#chip[failed="true"] { border: 1px solid $bin; }
QFrame#chip[focused="true"] { border: 1px solid $accent; }
#aspectButton { color: $dim; padding: 0 6px; }
#aspectButton:hover { color: $text; }
#aspectPanel { background: $raised; border: 1px solid $outline; border-radius: 9px; }
#completionPopup { background: $raised; border: 1px solid $outline; border-radius: 7px; }
#barHint { background: $raised; border: 1px solid $bin; border-radius: 7px; }
#joinSwitch { background: $surface; border: 1px solid $hairline; border-radius: 7px; }
#joinSwitch QToolButton { padding: 1px 8px; color: $dim; }
#joinSwitch QToolButton:checked { background: $accent_tint; color: $text; }

QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 5px; }
QRadioButton:focus { border: 1px solid $accent; }
QRadioButton:disabled { color: $dim; }
QRadioButton::indicator {
    width: 12px; height: 12px; border: 1px solid $dim; border-radius: 7px; background: $surface;
}
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 4px solid $accent; background: $on_accent;
}
QRadioButton::indicator:disabled { border-color: $outline; }

QPushButton, QToolButton[kind="button"] {
    background: $raised; border: 1px solid $outline; border-radius: 7px;
    padding: 5px 12px; min-height: 18px; outline: none;
}
QPushButton:hover, QToolButton[kind="button"]:hover { background: $hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $dim; background: transparent; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[kind="primary"]:disabled {
    background: transparent; color: $dim; border: 1px solid $outline;
}
QPushButton[kind="quiet"] {
    background: transparent; border: 1px solid transparent; color: $dim; padding: 3px 8px;
}
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:focus { border: 1px solid $accent; color: $text; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 2px;
}
QToolButton:hover { background: $hover; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; border: 1px solid $outline; border-radius: 7px; padding: 4px 8px;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $dim; }
QLineEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $outline; selection-background-color: $accent_tint;
    selection-color: $text; outline: none;
}

QMenu { background: $surface; border: 1px solid $outline; border-radius: 7px; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $accent_tint; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QAbstractItemView { background: transparent; border: none; outline: none; }
QAbstractItemView:window { background: $surface; border: 1px solid $outline; } /* completions */
QLineEdit > QToolButton { padding: 0; border: none; } /* its cross */
QListView[kind="framed"] {
    background: $surface; border: 1px solid $outline; border-radius: 7px; padding: 3px;
}
QListView[kind="framed"]:focus { border: 1px solid $accent; }
QListView[kind="framed"]::item { padding: 4px; border-radius: 5px; }
QListView[kind="framed"]::item:selected { background: $accent_tint; color: $text; }
#photoGrid { background: $background; }
QTableView, QTreeView {
    gridline-color: $hairline; selection-background-color: $accent_tint; selection-color: $text;
}
#problemTable::item { padding: 0 5px; } /* with Qt's own margin, as far in as the headers */
QHeaderView::section {
    background: transparent; color: $dim; border: none; border-bottom: 1px solid $hairline;
    padding: 6px 8px; font-size: 11px;
}

QProgressBar {
    background: $hairline; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $outline; }
QSlider::sub-page:horizontal { background: $dim; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $dim; width: 12px; height: 12px; margin: -4px 0; border-radius: 6px;
}
QSlider::handle:horizontal:hover { background: $text; }
QSlider::handle:horizontal:focus { background: $accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
    background: $outline; min-height: 32px; border-radius: 4px; margin: 2px;
}
QScrollBar::handle:vertical:hover { background: $dim; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $outline; min-width: 32px; border-radius: 4px; margin: 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#goToDate { background: $raised; border: 1px solid $outline; border-radius: 9px; }
#settingsList {
    background: $surface; border-right: 1px solid $hairline; padding: 12px 8px;
}
#settingsList::item { padding: 7px 10px; border-radius: 7px; }
#settingsList::item:hover { background: $raised; }
#settingsList::item:selected { background: $accent_tint; color: $accent; font-weight: 600; }
#settingsList::item:selected:focus { border: 1px solid $accent; }
QScrollArea { background: transparent; border: none; }
#dateBubble {
    background: $raised; border: 1px solid $outline; border-radius: 7px; padding: 4px 8px;
}
#runPanel { background: $raised; border: 1px solid $outline; border-radius: 9px; }
#exportLine { background: $surface; border: none; border-bottom: 1px solid $hairline; }
#messageBar { background: $raised; border: 1px solid $outline; border-radius: 7px; }
#preview { background: $background; }
#exifPanel { background: $surface; border-left: 1px solid $hairline; }
#resultsLine QToolButton:checked { background: $accent_tint; }
#previewTopLine QToolButton:checked { background: $accent_tint; border-color: $accent; }
#previewStatus {
    background: $raised; border: 1px solid $outline; border-radius: 7px; padding: 6px 12px;
}
#boxBar { background: $raised; border: 1px solid $outline; border-radius: 9px; }
#modelCard { background: $surface; border: 1px solid $hairline; border-radius: 9px; }
#modelCard[inUse="true"] { border: 1px solid $accent; }
#modelNotice { background: $accent_tint; border-radius: 7px; padding: 8px 12px; }
QLabel[kind="badge"] {
    background: $accent_tint; border-radius: 4px; padding: 2px 6px; font-size: 11px;
}
#modelLine, #albumLine { background: $accent_tint; border: none; border-radius: 7px; }
QToolButton[kind="tab"] { padding: 7px 8px; border-radius: 7px; }
QToolButton[kind="tab"]:checked { background: $accent_tint; color: $accent; }
QToolButton[kind="tab"]:disabled { color: $dim; }
#groupColumn, #decisionBar { background: $surface; }
#groupColumn { border-right: 1px solid $hairline; }
#decisionBar { border-top: 1px solid $hairline; }
#hairline { background: $hairline; }
#compareCard { background: $surface; border: 1px solid $hairline; border-radius: 7px; }
#compareCard[current="true"] { border: 1px solid $accent; }
#compareModes { background: $surface; border: 1px solid $outline; border-radius: 7px; }
#compareModes QToolButton { padding: 3px 10px; color: $dim; }
#compareModes QToolButton:checked { background: $accent_tint; color: $text; }
#compareTools QToolButton:checked { background: $accent_tint; }
#compareModes QToolButton:disabled { color: $outline; }
QToolButton[choice] { border: 1px solid $outline; padding: 1px 8px; font-size: 11px; }
QToolButton[choice="keep"] { color: $keep; }
QToolButton[choice="bin"] { color: $bin; }
QToolButton[choice]:disabled { color: $dim; }
QToolButton[choice="keep"]:checked { background: $keep; color: $surface; border-color: $keep; }
QToolButton[choice="bin"]:checked { background: $bin; color: $surface; border-color: $bin; }
QToolButton[choice]:focus { border: 1px solid $accent; }
QSplitter::handle { background: transparent; }
"""
)


def stylesheet(tokens: Tokens) -> str:
    """The stylesheet of the whole application in the given colours."""
    return _SHEET.substitute({name: getattr(tokens, name) for name in tokens.__slots__})
