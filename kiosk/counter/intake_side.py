"""The column beside the form: what the applicant is promised, the papers, and the button that hands in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forms.fields import Paper
from kiosk.counter.draft import Draft, budget_words
from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.header import label
from kiosk.widgets.icons import IconView

translate = QCoreApplication.translate


class IntakeSide(QFrame):
    """Shows what follows from the answers so far; `correcting` asks for a reason instead of papers."""

    handed_in = Signal()
    left = Signal()

    def __init__(self, theme: Theme, draft: Draft, lang: str, *, correcting: bool) -> None:
        super().__init__()
        self.setObjectName("form_side")
        self.setFixedWidth(chrome.PANEL_WIDTH)
        self._theme, self._draft, self._lang = theme, draft, lang
        self.files: list[tuple[str, Path]] = []
        self.promise, self.said = label("label"), label("fault")
        self.promise.setObjectName("intake_promise")
        self.said.setObjectName("intake_said")
        self.said.setWordWrap(True)
        self.why: QPlainTextEdit | None = None
        self.submit = IconButton(theme, "intake_submit", "big", icon_name="check", key="Ctrl+Enter")
        self.cancel = QPushButton(translate("Counter", "Cancel (Esc)"))
        self.cancel.setObjectName("intake_cancel")
        self.cancel.setAutoDefault(False)
        self.submit.clicked.connect(lambda _checked=False: self.handed_in.emit())
        self.cancel.clicked.connect(lambda _checked=False: self.left.emit())
        self._lay_out(correcting)

    def _lay_out(self, correcting: bool) -> None:
        procedure = self._draft.procedure
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        name = label("title", procedure.name.to(self._lang))
        name.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(self.promise)
        column.addWidget(label("label", procedure.fee.text.to(self._lang)))
        column.addSpacing(10)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(10)
        if correcting:
            self._ask_why(column)
            self.submit.show_words(translate("Counter", "Save the correction"))
        else:
            column.addWidget(label("heading", translate("Counter", "Papers")))
            self.submit.show_words(translate("Counter", "Hand in and print"))
        column.addLayout(self._papers)
        column.addStretch()
        column.addWidget(self.said)
        column.addWidget(self.submit)
        column.addWidget(self.cancel)
        self._shows_papers = not correcting

    def _ask_why(self, column: QVBoxLayout) -> None:
        column.addWidget(label("heading", translate("Counter", "Why it is corrected")))
        self.why = QPlainTextEdit()
        self.why.setObjectName("correct_reason")
        self.why.setAccessibleName(translate("Counter", "Why it is corrected"))
        self.why.setTabChangesFocus(True)
        self.why.setFixedHeight(96)
        column.addWidget(self.why)

    def show_draft(self) -> None:
        """Works out the promise and the papers anew."""
        words = budget_words(self._draft.budget(), translate)
        self.promise.setText(translate("Counter", "Result within {time} of acceptance").format(time=words))
        if not self._shows_papers:
            return
        while (item := self._papers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        answers = self._draft.answers()
        for paper in self._draft.papers():
            self._papers.addWidget(self._paper(paper, paper.is_required(answers)))

    def _paper(self, paper: Paper, required: bool) -> QWidget:
        given = [file.name for kind, file in self.files if kind == paper.kind]
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        palette = self._theme.colour
        row.addWidget(
            IconView("check" if given else "document", palette.success if given else palette.muted, 18)
        )
        lines = QVBoxLayout()
        lines.setSpacing(0)
        name = label("strong", paper.name.to(self._lang))
        name.setWordWrap(True)
        lines.addWidget(name)
        asked = translate("Counter", "required") if required else translate("Counter", "if any")
        lines.addWidget(label("secondary", ", ".join(given) or asked))
        row.addLayout(lines, 1)
        row.addWidget(self._adder(paper, name.text()))
        return holder

    def _adder(self, paper: Paper, name: str) -> QPushButton:
        add = QPushButton(translate("Counter", "Add a file …"))
        add.setObjectName(f"add_{paper.kind}")
        add.setAutoDefault(False)
        add.setAccessibleName(f"{add.text()} {name}")
        add.clicked.connect(lambda _checked=False: self._choose(paper))
        return add

    def _choose(self, paper: Paper) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, paper.name.to(self._lang))
        self.add_files(paper.kind, [Path(name) for name in names])

    def add_files(self, kind: str, files: Sequence[Path]) -> None:
        """Takes files for a paper."""
        self.files += [(kind, file) for file in files]
        self.show_draft()
