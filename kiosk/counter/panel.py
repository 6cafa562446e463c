"""The right column: one dossier, who and what, its papers, what happened, and what can be done now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.counter.actions import Action, Actions
from kiosk.counter.answers import Fact
from kiosk.counter.dossier_look import DossierLook
from kiosk.counter.papers import Fetch, PapersView
from kiosk.counter.timeline import Timeline
from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.buttons import IconButton, link, name_button, tool_button
from kiosk.widgets.header import label
from kiosk.widgets.icons import icon
from kiosk.widgets.paint import BarView, ChipView, FigureLabel, tone_colours

translate = QCoreApplication.translate


def rule() -> QFrame:
    """A hairline between sections."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line


class DossierPanel(QFrame):
    """Shows a dossier; `act_asked` carries the kind of the event that a button stands for."""

    act_asked = Signal(str)
    print_asked = Signal()
    explain_asked = Signal()
    correct_asked = Signal()
    answers_asked = Signal()
    paper_asked = Signal(int)
    close_asked = Signal()

    def __init__(self, theme: Theme, fetch: Fetch) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(chrome.PANEL_WIDTH)
        self._theme, self._fetch = theme, fetch
        self.look: DossierLook | None = None
        self._make_head()
        self.facts = QGridLayout()
        self.correct, self.all_papers = link("button_correct"), link("button_all_papers")
        self.papers = PapersView(theme)
        self.timeline = Timeline(theme)
        self._headings: dict[str, QLabel] = {each: label("heading") for each in ("who", "papers", "history")}
        self.papers_words = label("label")
        self._make_actions()
        self._lay_out()
        self._connect()

    def _make_head(self) -> None:
        self.code = FigureLabel(self._theme)
        self.code.setObjectName("panel_code")
        self.name, self.under = label("title"), label("label")
        self.name.setObjectName("panel_name")
        self.note = label("fault")
        self.note.setWordWrap(True)
        self.chip, self.bar = ChipView(self._theme), BarView(self._theme)
        self.chip.setObjectName("panel_chip")
        self.bar_words = link("button_explain")
        self.print = tool_button("button_print", "printer")
        self.more = tool_button("button_more", "more", self._theme.colour.ink, 20)
        self.hide_panel = tool_button("button_close_panel", "close")
        self.hide_panel.hide()
        self._menu = QMenu(self)
        self._menu.setObjectName("more_menu")
        self.more.setMenu(self._menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)

    def _make_actions(self) -> None:
        self.primary = IconButton(self._theme, "button_primary", "big", key="F5")
        self.beside = [IconButton(self._theme, f"button_beside_{at}", "plain") for at in range(3)]
        self.beside.append(IconButton(self._theme, "button_beside_3", "danger"))
        self.said = label("label")
        self.said.setWordWrap(True)
        self.said.setObjectName("said")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._content = QWidget()
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._head())
        inner.addWidget(rule())
        inner.addWidget(self._scrolled(), 1)
        inner.addWidget(self._actions_box())
        self._nothing = label("label")
        self._nothing.setObjectName("panel_nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(20, 40, 20, 0)
        self._nothing.setWordWrap(True)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(self._content, 1)
        column.addWidget(self._nothing, 1)
        self._content.hide()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(123)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 11, 9, 12)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.code)
        top.addSpacing(3)
        top.addWidget(self.chip)
        top.addStretch()
        for button in (self.print, self.more, self.hide_panel):
            top.addWidget(button)
        column.addLayout(top)
        column.addSpacing(1)
        column.addWidget(self.name)
        column.addSpacing(2)
        column.addWidget(self.under)
        column.addStretch()
        low = QHBoxLayout()
        low.setSpacing(10)
        low.addWidget(self.bar, 1)
        low.addWidget(self.bar_words)
        low.addSpacing(11)
        column.addLayout(low)
        return head

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addLayout(self._titled("who", None, self.correct))
        self.facts.setContentsMargins(0, 3, 0, 0)
        self.facts.setVerticalSpacing(8)
        self.facts.setHorizontalSpacing(8)
        self.facts.setColumnMinimumWidth(0, 104)
        self.facts.setColumnStretch(1, 1)
        column.addLayout(self.facts)
        column.addSpacing(18)
        column.addWidget(rule())
        column.addSpacing(12)
        column.addLayout(self._titled("papers", self.papers_words, self.all_papers))
        column.addSpacing(8)
        column.addWidget(self.papers)
        column.addSpacing(12)
        column.addWidget(rule())
        column.addSpacing(10)
        column.addWidget(self._headings["history"])
        column.addSpacing(8)
        column.addWidget(self.timeline)
        column.addStretch()
        area = QScrollArea()
        area.setObjectName("panel_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(20, 14, 10 if most else 20, 14)
        )
        return area

    def _titled(self, heading: str, beside: QLabel | None, button: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self._headings[heading])
        if beside is not None:
            beside.setWordWrap(True)
            row.addWidget(beside, 1)
        else:
            row.addStretch()
        row.addWidget(button)
        for each in (self._headings[heading], button):
            row.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        return row

    def _actions_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("actions")
        column = QVBoxLayout(box)
        column.setContentsMargins(20, 12, 20, 14)
        column.setSpacing(8)
        column.addWidget(self.primary)
        column.addWidget(self.said)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for at, button in enumerate(self.beside):
            self._grid.addWidget(button, at // 2, at % 2)
        for at in range(2):
            self._grid.setColumnStretch(at, 1)
        column.addLayout(self._grid)
        return box

    def _connect(self) -> None:
        self.print.clicked.connect(lambda _checked=False: self.print_asked.emit())
        self.bar_words.clicked.connect(lambda _checked=False: self.explain_asked.emit())
        self.correct.clicked.connect(lambda _checked=False: self.correct_asked.emit())
        self.all_papers.clicked.connect(lambda _checked=False: self.paper_asked.emit(0))
        self.papers.opened.connect(self.paper_asked)
        self.hide_panel.clicked.connect(lambda _checked=False: self.close_asked.emit())
        self.primary.clicked.connect(lambda _checked=False: self._press(self.primary))
        for button in self.beside:
            button.clicked.connect(lambda _checked=False, button=button: self._press(button))

    def _press(self, button: IconButton) -> None:
        self.act_asked.emit(str(button.property("kind")))

    def show_nothing(self, sentence: str) -> None:
        """Shows that no dossier is chosen."""
        self.look = None
        self._content.hide()
        self._nothing.setText(sentence)
        self._nothing.show()

    def show_dossier(self, look: DossierLook) -> None:
        """Shows a dossier."""
        self.look = look
        self._nothing.hide()
        self._content.show()
        self.code.show_text(look.code)
        self.chip.show_chip(look.chip)
        self.name.setText(self.name.fontMetrics().elidedText(look.name, Qt.TextElideMode.ElideRight, 376))
        self.name.setToolTip(look.name)
        self.under.setText(self.under.fontMetrics().elidedText(look.under, Qt.TextElideMode.ElideRight, 376))
        self.under.setToolTip(look.under)
        self.bar.show_share(look.bar.share, look.bar.tone)
        self.bar_words.setText(look.bar_words)
        self.bar_words.setEnabled(look.explains)
        colour = tone_colours(self._theme.colour, look.bar.tone)[0]
        self.bar_words.setStyleSheet(f"color: {colour}; font-size: 12px; font-weight: 600; padding: 0;")
        self.note.setVisible(bool(look.note))
        self.note.setText(look.note)
        self.correct.setVisible(look.can_correct)
        self._show_facts(look.facts)
        self.papers_words.setText(look.papers_words)
        self.all_papers.setVisible(bool(look.papers))
        self.papers.show_papers(look.papers, self._fetch)
        self.timeline.show_moments(look.moments)
        self._show_actions(look.actions)

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        while (item := self.facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, fact in enumerate(facts):
            name, value = (
                label("label", fact.label),
                label("digits" if fact.figures else "strong", fact.value),
            )
            value.setObjectName(f"fact_{at}")
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.facts.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)

    def _show_actions(self, actions: Actions) -> None:
        self.primary.setVisible(actions.primary is not None)
        if actions.primary is not None:
            self._dress(self.primary, actions.primary)
        locked = actions.primary.why_not if actions.primary is not None else actions.said
        self.said.setVisible(bool(locked))
        self.said.setText(locked)
        for button, action in zip(self.beside, actions.beside, strict=True):
            self._dress(button, action)
            button.setVisible(actions.primary is not None)
        self._fill_menu(actions.menu)

    def _dress(self, button: IconButton, action: Action) -> None:
        button.setProperty("kind", str(action.kind))
        button.show_words(action.text, action.icon)
        button.setEnabled(action.enabled)
        button.setToolTip(action.why_not)
        button.setAccessibleDescription(action.why_not)

    def _fill_menu(self, rest: Sequence[Action]) -> None:
        self._menu.clear()
        self._entry("menu_answers", translate("Counter", "All answers"), "table", self.answers_asked.emit)
        self._entry(
            "menu_explain", translate("Counter", "Explain the appointment"), "clock", self.explain_asked.emit
        )
        self._menu.actions()[-1].setEnabled(self.look is not None and self.look.explains)
        if rest:
            self._menu.addSeparator()
        for action in rest:
            kind = str(action.kind)
            self._entry(f"menu_{kind}", action.text, action.icon, lambda kind=kind: self.act_asked.emit(kind))  # type: ignore[misc]

    def _entry(self, name: str, words: str, icon_name: str, do: Callable[[], None]) -> None:
        entry = self._menu.addAction(icon(icon_name, self._theme.colour.ink, 18), words)
        entry.setObjectName(name)
        entry.triggered.connect(lambda _checked=False: do())

    def as_overlay(self, overlay: bool) -> None:
        """Whether it stands over the table and can be closed, or beside it."""
        self.hide_panel.setVisible(overlay)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self._headings["who"].setText(translate("Counter", "Applicant"))
        self._headings["papers"].setText(translate("Counter", "Papers"))
        self._headings["history"].setText(translate("Counter", "History"))
        self.correct.setText(translate("Counter", "Correct"))
        self.all_papers.setText(translate("Counter", "Show all"))
        self.setAccessibleName(translate("Counter", "The chosen dossier"))
        self.bar.setAccessibleName(translate("Counter", "Time left"))
        name_button(self.print, translate("Counter", "Print the slip (Ctrl+P)"))
        name_button(self.more, translate("Counter", "More that can be done"))
        name_button(self.hide_panel, translate("Counter", "Close (Esc)"))
        self.bar_words.setToolTip(translate("Counter", "How this appointment came about"))

    def sizeHint(self) -> QSize:
        return QSize(chrome.PANEL_WIDTH, 600)
