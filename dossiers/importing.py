"""Taking in a history: every line an event as it happened, all of a file or nothing."""

import codecs
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, Final

import orjson

from dossiers.actors import actor_of, default_actor
from dossiers.application import read_old_papers
from dossiers.bodies import WITH_PAPERS, body_of
from dossiers.clock import check_due, due_of
from dossiers.erasing import erase, sweep
from dossiers.errors import BadInput, OperationalError, Refused
from dossiers.events import Kind
from dossiers.ids import new_token, token_digest, token_text
from dossiers.instants import instant_of, text_of
from dossiers.numbering import next_code
from dossiers.sealing import phone4
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter, Known
from forms.budgets import Budget
from forms.errors import UnknownProcedure
from forms.validation import normalise

LONGEST_LINE: Final = 1_000_000
STRETCH: Final = 500
"""Lines that are looked up and sent to the database together."""
MOST_IN_MEMORY: Final = 2_000
"""Dossiers that stay open for more of their events."""
_ENVELOPE: Final = frozenset({"ref", "kind", "at", "actor"})


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: dossiers that got an event, events taken, events that were here before."""

    dossiers: int
    events: int
    skipped: int


@dataclass(frozen=True)
class Line:
    """One event of a history."""

    number: int
    ref: str
    kind: str
    at: datetime
    actor: str
    body: dict[str, Any]

    @cached_property
    def digest(self) -> str:
        """What makes two lines of one ref the same event."""
        told = [self.kind, int(self.at.timestamp()), self.body]
        return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()


def import_history(
    place: Workplace, file: Path, source: str | None = None, progress: Callable[[int], None] = lambda _: None
) -> Imported:
    """Takes the events of a history file in one commit; `progress` hears the lines done.

    Raises BadInput that names the line at fault; then nothing of the file was taken.
    """
    kept: list[str] = []
    try:
        with place.store.write(long=True) as work:
            taking = _Taking(place, work, source or place.center.code, file.parent, kept)
            for lines in _stretches(read_lines(file)):
                taking.take_all(lines)
                progress(lines[-1].number)
            imported = taking.done()
    except BaseException:
        place.attachments.remove_all(kept)
        raise
    sweep(place)
    return imported


def read_lines(file: Path) -> Iterator[Line]:
    """The lines of a history file, empty ones left out. Raises BadInput with the line's number."""
    try:
        with file.open("rb") as stream:
            for number, raw in _raw_lines(stream):
                if raw.strip():
                    yield _line_of(number, raw)
    except FileNotFoundError:
        raise BadInput("There is no file {file}.", file=file.name) from None
    except OSError:
        raise BadInput("The file {file} cannot be read.", file=file.name) from None


def _raw_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, none longer than memory bears; without the mark that some editors put first."""
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE:
            raise _at_line(number, BadInput("It is longer than {most} bytes.", most=LONGEST_LINE))
        yield number, raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw


def _line_of(number: int, raw: bytes) -> Line:
    try:
        fields = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise _at_line(number, BadInput("It is not JSON in UTF-8.")) from None
    if not isinstance(fields, dict):
        raise _at_line(number, BadInput("It must be an object in curly brackets."))
    missing = next((key for key in ("ref", "kind", "at") if not _is_text(fields.get(key))), None)
    if missing:
        raise _at_line(number, BadInput("“{key}” is missing, or no text.", key=missing))
    try:
        at = instant_of(fields["at"])
    except ValueError:
        say = "“{text}” is no instant: write it like 2026-11-23T09:00:00+07:00."
        raise _at_line(number, BadInput(say, text=fields["at"][:40])) from None
    try:
        actor = actor_of(str(fields.get("actor") or default_actor(fields["kind"])))
    except BadInput as error:
        raise _at_line(number, error) from None
    body = {key: value for key, value in fields.items() if key not in _ENVELOPE}
    return Line(number, fields["ref"], fields["kind"], at, actor, body)


def _stretches(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """The lines, some hundreds at a time; those before one that cannot be read are looked at first."""
    stretch: list[Line] = []
    try:
        for line in lines:
            stretch.append(line)
            if len(stretch) == STRETCH:
                yield stretch
                stretch = []
    except BadInput:
        if stretch:
            yield stretch
        raise
    if stretch:
        yield stretch


@dataclass(slots=True)
class _Ref:
    """One dossier of the file: the digests of its events that are here, and its writer once it gets one more."""

    dossier: str | None
    taken: set[str]
    writer: DossierWriter | None = None
    is_touched: bool = False


class _Taking:
    """One file being taken, inside one transaction; of the dossiers only those met last stay in memory.

    Papers are looked for in `folder`; `kept` grows by the names of those that were sealed.
    """

    def __init__(
        self, place: Workplace, work: Transaction, source: str, folder: Path, kept: list[str]
    ) -> None:
        self._place, self._work, self._source = place, work, source
        self._folder, self._kept = folder, kept
        self._refs: dict[str, _Ref] = {}
        head = work.journal.head(place.station.id)
        self._began_behind = head.seq if head else 0
        self._dossiers = self._events = self._skipped = 0

    def take_all(self, lines: Sequence[Line]) -> None:
        """Appends the events of some lines, each unless it was taken before. Raises BadInput with the line's number."""
        self._look_up(lines)
        for line in lines:
            try:
                self._take(line)
            except OperationalError as error:
                raise _at_line(line.number, error) from error
        for ref in list(self._refs)[:-MOST_IN_MEMORY]:
            self._project(self._refs.pop(ref))

    def done(self) -> Imported:
        """Writes the projections of every dossier that was touched."""
        for ref in self._refs.values():
            self._project(ref)
        self._work.journal.sign_head(self._place.station)
        return Imported(self._dossiers, self._events, self._skipped)

    def _look_up(self, lines: Sequence[Line]) -> None:
        """Brings the dossiers of these lines into memory, as those met last."""
        met = dict.fromkeys(line.ref for line in lines)
        unknown = [ref for ref in met if ref not in self._refs]
        found = self._work.local.imported(self._source, unknown) if unknown else {}
        for ref in met:
            known = self._refs.pop(ref, None)
            self._refs[ref] = known or _Ref(*found.get(ref, (None, set())))
        self._open({line.ref for line in lines if line.digest not in self._refs[line.ref].taken})

    def _open(self, wanted: Iterable[str]) -> None:
        """Reads what is here of the dossiers that get another event."""
        refs = [self._refs[ref] for ref in wanted if self._refs[ref].writer is None]
        here = [ref.dossier for ref in refs if ref.dossier]
        records = self._work.journal.of_dossiers(here) if here else {}
        keys = self._work.keys.of_all(here) if here else {}
        for ref in refs:
            if ref.dossier is None:
                ref.writer = DossierWriter.of_new(self._place, self._work)
                ref.dossier = ref.writer.id
            else:
                known = Known(records.get(ref.dossier, []), keys.get(ref.dossier, {}))
                ref.writer = DossierWriter(self._place, self._work, ref.dossier, known)

    def _take(self, line: Line) -> None:
        ref = self._refs[line.ref]
        if line.digest in ref.taken:
            self._skipped += 1
            return
        writer = ref.writer
        assert writer is not None
        if writer.dossier is None and line.kind != Kind.SUBMITTED:
            raise BadInput("The first event of “{ref}” must be “submitted”.", ref=line.ref)
        body = self._body(writer, line)
        self._keep_papers(writer, line, body)
        made = writer.try_append(line.kind, body, actor=line.actor, at=line.at, history=True)
        if isinstance(made, Refused):
            raise BadInput(made.say, **made.params)
        self._work.local.put_imported(self._source, line.ref, line.digest, writer.id)
        ref.taken.add(line.digest)
        self._dossiers += not self._was_touched(ref)
        ref.is_touched = True
        self._events += 1

    def _was_touched(self, ref: _Ref) -> bool:
        """Whether the dossier got an event of this file before, even if it left memory since."""
        assert ref.writer is not None
        own = self._place.station.id
        return ref.is_touched or any(
            record.station == own and record.seq > self._began_behind for record in ref.writer.records[:-1]
        )

    def _project(self, ref: _Ref) -> None:
        if ref.is_touched and ref.writer is not None:
            ref.writer.project()
            if any(record.kind == Kind.ERASED for record in ref.writer.records):
                erase(self._place, self._work, ref.writer.id)

    def _body(self, writer: DossierWriter, line: Line) -> dict[str, Any]:
        given = {key: value for key, value in line.body.items() if key != "attachments"}
        if line.kind == Kind.SUBMITTED:
            return self._submitted(writer, line, given)
        body = body_of(line.kind, given)
        if line.kind == Kind.ACCEPTED:
            self._complete_acceptance(writer, line, body)
        if line.kind == Kind.CORRECTED:
            self._check_budget(writer, body)
        if (
            line.kind == Kind.FEE_PAID
            and "amount" not in body
            and writer.dossier
            and writer.dossier.fee_asked
        ):
            body["amount"] = writer.dossier.fee_asked
        return body

    def _keep_papers(self, writer: DossierWriter, line: Line, body: dict[str, Any]) -> None:
        """Seals the files that the line names beside the history, into the event."""
        papers = read_old_papers(self._folder, line.body.get("attachments") or [])
        if papers and line.kind not in (Kind.SUBMITTED, *WITH_PAPERS):
            raise BadInput("“{kind}” takes no attachments.", kind=line.kind)
        if papers:
            body["attachments"] = writer.keep(papers)
            self._kept += [each["sha256"] for each in body["attachments"]]

    def _submitted(self, writer: DossierWriter, line: Line, given: dict[str, Any]) -> dict[str, Any]:
        place, day = self._place, self._place.local(line.at).date()
        token = new_token()
        answers = given.pop("answers", None)
        answers = {} if answers is None else answers
        if isinstance(answers, dict):
            answers = self._in_one_spelling(str(given.get("procedure", "")), day, answers)
        made = {
            "channel": "counter",
            "answers": answers,
            **given,
            "procedure_version": self._version(str(given.get("procedure", "")), line.at),
            "code": next_code(place, self._work, day),
            "token": token_text(token),
            "token_sha256": token_digest(token),
        }
        body = body_of(line.kind, made)
        procedure = place.pack.named(body["procedure"], body["procedure_version"])
        for phone in procedure.phones_of(body["answers"])[:1]:
            body["phone4"] = phone4(place.center_key, writer.id, phone)
        return body

    def _in_one_spelling(self, procedure: str, day: date, answers: dict[str, Any]) -> dict[str, Any]:
        """The answers spelt as rules and search read them; what they cannot read, and what nobody asks today, stays."""
        try:
            rules = self._place.pack.procedure(procedure, on=day)
        except UnknownProcedure:
            return answers
        return {**answers, **normalise(rules, answers, partial=True)}

    def _version(self, procedure: str, at: datetime) -> int:
        try:
            return self._place.pack.procedure(procedure, on=self._place.local(at).date()).version
        except UnknownProcedure:
            return 1

    def _complete_acceptance(self, writer: DossierWriter, line: Line, body: dict[str, Any]) -> None:
        dossier, place = writer.dossier, self._place
        assert dossier is not None
        body.setdefault("unit", place.center.unit_for(dossier.answers.get("address")).id)
        if "budget" not in body:
            try:
                procedure = place.pack.procedure(dossier.procedure, version=dossier.procedure_version)
            except UnknownProcedure:
                raise BadInput(
                    "The procedure “{procedure}” is not known here: give the acceptance its budget.",
                    procedure=dossier.procedure,
                ) from None
            body["budget"] = str(procedure.budget_for(dossier.answers).budget)
        budget = Budget.parse(body["budget"])
        due = due_of(place.calendar, budget, line.at)
        assert due is not None
        check_due(budget, due)
        body.setdefault("due", text_of(due, place.center.tz))

    def _check_budget(self, writer: DossierWriter, body: dict[str, Any]) -> None:
        clock = writer.dossier.clock if writer.dossier else None
        if clock is not None and body.get("budget"):
            budget = Budget.parse(body["budget"])
            check_due(budget, due_of(self._place.calendar, budget, clock.accepted_at, clock.pauses))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _at_line(number: int, why: OperationalError) -> BadInput:
    return BadInput("Line {number}: {why} Nothing of the file was taken.", number=number, why=why)
