"""Taking in an application at the counter, and correcting one: the form in the window and what becomes of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dossiers.errors import Refused, WrongAnswers
from dossiers.events import Kind
from forms.procedures import Procedure
from kiosk.counter.files import application
from kiosk.counter.intake import Intake
from kiosk.counter.ports import Filed

if TYPE_CHECKING:
    from kiosk.counter.window import CounterWindow

translate = QCoreApplication.translate


def _doubled(codes: Sequence[str]) -> Refused:
    say = "This may double {others}: the same person or place, and the same procedure. Press again to file it all the same."
    return Refused("application.doubles", say, {"others": ", ".join(codes)})


class Taking:
    """Opens and closes the form; a new form is made for every person, and destroyed after."""

    def __init__(self, window: "CounterWindow") -> None:
        self._window = window
        self.form: Intake | None = None
        self._told = ""

    def begin(self, id: str | None = None) -> None:
        """F2: the form of a procedure, the one that is filtered for, else the first."""
        window = self._window
        if self.form is not None and id is None:
            return
        if self.form is not None and not self.form.may_go():
            self.form.keep_procedure()
            return
        if not window.listing.procedures:
            window.toast.say(
                translate("Counter", "The catalogue is still being read; try again in a moment."), "info"
            )
            return
        wanted = id or window.work.procedure
        chosen = next(
            (each for each in window.listing.procedures if each.id == wanted), window.listing.procedures[0]
        )
        self._open(chosen)

    def _open(self, procedure: Procedure, answers: Mapping[str, Any] | None = None) -> None:
        window = self._window
        self.close()
        province = window.desk.province
        form = Intake(
            window.theme, window.listing.procedures, procedure, province, window.lang, window.now, answers
        )
        form.left.connect(self.leave)
        form.procedure_chosen.connect(self.begin)
        form.filed.connect(self._file if answers is None else self._correct)
        self.form = form
        window.pages.addWidget(form)
        window.pages.setCurrentWidget(form)
        form.first_input().setFocus()

    def correct(self) -> None:
        """The answers of the shown dossier in the form, with a reason for what is changed."""
        window = self._window
        if window.viewing.seen is not None and window.viewing.procedure is not None:
            self._open(window.viewing.procedure, window.viewing.seen.answers)

    def may_go(self) -> bool:
        """Whether another place can be shown without losing what was typed."""
        return self.form is None or self.form.may_go()

    def leave(self) -> None:
        """Back to the list, unless something was typed and this is the first time that it is asked for."""
        if self.may_go():
            self._back()

    def _back(self) -> None:
        self.close()
        self._window.pages.setCurrentWidget(self._window.desk_page)
        self._window.work.table.setFocus()

    def close(self) -> None:
        """Destroys the form and everything typed in it."""
        if self.form is not None:
            self._window.pages.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _file(
        self, procedure: str, answers: dict[str, Any], files: Sequence[tuple[str, Path]], key: str
    ) -> None:
        window, was_told = self._window, self._told == key
        self._told = key

        def write() -> Filed | Refused:
            wanted = application(procedure, answers, files)
            alike = () if was_told else window.desk.duplicates(wanted)
            return _doubled([row.code for row in alike]) if alike else window.desk.submit(wanted, key)

        window.jobs.database(write, self._filed, self._failed)

    def _filed(self, filed: Filed | Refused) -> None:
        window = self._window
        if isinstance(filed, Refused):
            if self.form is not None:
                self.form.say(filed.sentence(window.lang))
            return
        self._back()
        said = translate("Counter", "{code} is filed").format(code=filed.code)
        if filed.due is not None:
            said += " · " + window.deeds.due_words(filed.due)
        window.toast.say(said)
        window.go("inbox")
        window.deeds.print_slip(filed.dossier, "current", said)

    def _correct(
        self, _procedure: str, _answers: dict[str, Any], _files: Sequence[tuple[str, Path]], _key: str
    ) -> None:
        window, form = self._window, self.form
        if form is None or window.viewing.seen is None:
            return
        body = {"answers": form.draft.changed_from(window.viewing.seen.answers), "reason": form.reason()}
        if not body["answers"]:
            form.say(translate("Counter", "Nothing was changed."))
            return
        self._back()
        window.deeds.do(Kind.CORRECTED, body, [])

    def _failed(self, error: Exception) -> None:
        if self.form is None:
            self._window.failed(error)
        elif isinstance(error, WrongAnswers):
            self.form.show_faults(dict(error.faults))
        else:
            self.form.side.submit.setEnabled(True)
            self._window.failed(error)
