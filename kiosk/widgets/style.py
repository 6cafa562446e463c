"""One style sheet for the desktop windows, made from the tokens."""

from string import Template

from kiosk.theme import ICONS, Theme
from kiosk.widgets import chrome

_SHEET = Template("""
* { font-family: $families; font-size: 13px; color: $ink; }
QMainWindow, QDialog, #body { background: $surface; }
QToolTip { background: $ink; color: white; border: 1px solid $ink; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: 18px; font-weight: 700; }
QLabel[look="heading"] { font-weight: 600; }
QLabel[look="secondary"] { font-size: 12px; color: $muted; }
QLabel[look="label"] { color: $muted; }
QLabel[look="strong"] { font-weight: 500; }
QLabel[look="fault"] { color: $danger; font-size: 12px; font-weight: 500; }
QLabel[look="code"] { font-family: $figures; font-weight: 600; }
QLabel[look="digits"] { font-family: $figures; }
QLabel[look="figure"] { font-family: $figures; color: $muted; font-size: 12px; }

#header { background: $ink; border: none; }
#header QLabel { color: white; }
#header QLabel[look="app"] { font-size: 14px; font-weight: 700; }
#header QLabel[look="person"] { font-weight: 600; }
#header QLabel[look="chrome2"] { font-size: 11px; color: $on_ink_2; }
#search_box { background: $search_field; border: 1px solid $search_border; border-radius: 6px; }
#search_box[focused="true"] { border: 2px solid $amber; }
#search { background: transparent; border: none; color: white; selection-background-color: $primary;
          placeholder-text-color: $search_hint; padding: 0; }
#header QLabel#keycap { color: $search_hint; border: 1px solid $keycap; border-radius: 4px; font-size: 12px; }
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $table_head; }
QToolButton:pressed { background: $pressed; }
QToolButton::menu-indicator { image: none; width: 0; }
#header QToolButton:hover, #header QToolButton:pressed { background: $search_field; }

#nav { background: $card; border: none; border-right: 1px solid $line; }
#panel, #form_side { background: $card; border: none; border-left: 1px solid $line; }
#status { background: $card; border: none; border-top: 1px solid $line; }
#status QLabel { font-size: 12px; color: $muted; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[look="strip"] { background: $tint; border: none; border-radius: 6px; }

QPushButton { background: $card; border: 1px solid $button_line; border-radius: 6px; padding: 0 14px;
              min-height: 34px; font-weight: 600; }
QPushButton:hover { background: $surface; border-color: $control_border; }
QPushButton:pressed { background: $pressed; border-color: $primary; }
QPushButton:disabled { background: $table_head; color: $disabled_text; border-color: $line; }
QPushButton:focus { border: 2px solid $primary_dark; }
QPushButton[look="primary"] { background: $primary; color: white; border: 1px solid $primary; }
QPushButton[look="primary"]:hover { background: #0A57A2; }
QPushButton[look="primary"]:pressed { background: $primary_dark; border-color: $primary_dark; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton[look="primary"]:disabled { background: $disabled_fill; color: $disabled_text; border: 1px solid $line; }
QPushButton[look="big"] { background: $primary; color: white; border: 1px solid $primary; min-height: 42px;
                          font-size: 14px; }
QPushButton[look="big"]:hover { background: #0A57A2; }
QPushButton[look="big"]:pressed { background: $primary_dark; border-color: $primary_dark; }
QPushButton[look="big"]:focus { border: 2px solid $ink; }
QPushButton[look="big"]:disabled { background: $disabled_fill; color: $disabled_text; border: 1px solid $line; }
QPushButton[look="danger"] { color: $danger; border: 1px solid $refuse_border; }
QPushButton[look="danger"]:hover { background: $error_fill; }
QPushButton[look="danger"]:focus { border: 2px solid $danger; }
QPushButton[look="danger"]:disabled { color: $disabled_text; border-color: $line; }
QPushButton[look="dangerous"] { background: $danger; color: white; border: 1px solid $danger; }
QPushButton[look="dangerous"]:pressed { background: $error_text; }
QPushButton[look="dangerous"]:focus { border: 2px solid $ink; }
QPushButton[look="toolbar"] { border-color: $control_border; }
QPushButton[look="link"] { background: transparent; border: none; color: $primary; min-height: 20px; padding: 0; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $primary_dark; }
QPushButton[look="link"]:disabled { color: $disabled_text; background: transparent; }
QPushButton[look="filter"] { border: 1px solid $chip_border; border-radius: 14px; min-height: 26px; max-height: 26px;
                             font-size: 12px; padding: 0 11px; }
QPushButton[look="filter"]:checked { background: $primary_dark; border-color: $primary_dark; color: white; }
QPushButton[look="filter"]:focus { border: 2px solid $primary; }
QPushButton[look="filter"]:checked:focus { border: 2px solid $amber; }
QPushButton[look="step"] { padding: 0; }
QPushButton[look="segment"] { min-height: 34px; }
QPushButton[look="segment"]:checked { background: $primary_dark; border-color: $primary_dark; color: white; }

QComboBox { background: $card; border: 1px solid $control_border; border-radius: 6px; padding: 0 10px 0 12px;
            min-height: 34px; }
QComboBox:focus, QComboBox:on { border: 2px solid $primary; padding: 0 9px 0 11px; min-height: 32px; }
QComboBox:disabled { background: $disabled_fill; color: $disabled_text; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $control_border; outline: none; padding: 4px;
                              selection-background-color: $tint; selection-color: $primary_dark; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 8px; border-radius: 4px; }

QLineEdit, QPlainTextEdit { background: $card; border: 1px solid $field_border; border-radius: 6px; padding: 0 10px;
            min-height: 34px; selection-background-color: $primary; selection-color: white; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $primary; padding: 0 9px; min-height: 32px; }
QPlainTextEdit:focus { padding: 5px 7px; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"], QComboBox[fault="true"] { border: 2px solid $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $disabled_fill; color: $disabled_text; }
QFrame[look="asked"] { border: none; border-left: 3px solid transparent; background: transparent; }
QFrame[look="asked"][fault="true"] { border-left: 3px solid $danger; }
QCheckBox { spacing: 8px; min-height: 28px; background: transparent; }
QCheckBox::indicator { width: 18px; height: 18px; border: 1px solid $field_border; border-radius: 4px;
                       background: $card; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary; image: url("$tick"); }
QCheckBox:focus { color: $primary_dark; font-weight: 600; }

QTableView, QTreeView, QListView { background: $card; border: none; outline: none; }
QTableView[look="listed"]::item { padding: 0 9px; border-bottom: 1px solid $row_line; }
QTableView[look="listed"]::item:selected { background: $selected_row; color: $ink; }
QHeaderView { background: $table_head; border: none; }
QHeaderView::section { background: $table_head; border: none; border-bottom: 1px solid $line; color: $neutral_text;
                       font-size: 12px; font-weight: 600; padding: 0 12px; }
#work_head { background: $surface; border: none; border-bottom: 1px solid $line; }
#work_foot { background: $card; border: none; }
#work { background: $card; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $control_border; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $control_border; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $card; border: 1px solid $control_border; border-radius: 6px; padding: 6px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $primary_dark; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::icon { padding-left: 10px; }

#toast { background: $ink; border-radius: 8px; }
#toast QLabel { color: white; font-weight: 500; }
#popover { background: $card; border: 1px solid $control_border; border-radius: 8px; }
#actions { background: $card; border: none; border-top: 1px solid $line; }
#preview { background: $preview; border: 1px solid $line; border-radius: 8px; }
#stepper { background: $card; border: 1px solid $control_border; border-radius: 6px; }
#stepper QPushButton { border: none; border-radius: 5px; background: transparent; }
#stepper QPushButton:hover { background: $surface; }
#stepper QPushButton:pressed { background: $pressed; }
#stepper QPushButton:focus { border: 2px solid $primary_dark; }
#stepper QPushButton#month { border-left: 1px solid $line; border-right: 1px solid $line; border-radius: 0; }
#pager QLabel { color: $muted; }
""")


def style_sheet(theme: Theme) -> str:
    """The sheet for a window and everything in it."""
    palette = theme.colour
    return _SHEET.substitute(
        families=f'"{theme.ui_font}", "{theme.chinese_font}"',
        figures=f'"{theme.figures_font}", "{theme.chinese_font}"',
        ink=palette.ink,
        muted=palette.muted,
        primary=palette.primary,
        primary_dark=palette.primary_dark,
        surface=palette.surface,
        card=palette.card,
        line=palette.line,
        tint=palette.tint,
        amber=palette.amber,
        danger=palette.danger,
        pressed=palette.pressed,
        field_border=palette.field_border,
        error_fill=palette.error_fill,
        error_text=palette.error_text,
        neutral_text=palette.neutral_text,
        disabled_text=palette.disabled_text,
        disabled_fill=palette.disabled_fill,
        on_ink_2=chrome.ON_INK_2,
        search_field=chrome.SEARCH_FIELD,
        search_border=chrome.SEARCH_BORDER,
        search_hint=chrome.SEARCH_HINT,
        keycap=chrome.KEYCAP_BORDER,
        control_border=chrome.CONTROL_BORDER,
        button_line=chrome.BUTTON_LINE,
        chip_border=chrome.CHIP_BORDER,
        refuse_border=chrome.REFUSE_BORDER,
        table_head=chrome.TABLE_HEAD,
        row_line=chrome.ROW_LINE,
        selected_row=palette.selected_row,
        preview=chrome.PREVIEW_GROUND,
        tick=(ICONS / "check.svg").as_posix(),
    )
