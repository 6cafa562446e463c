"""Why an appointment is when it is: the steps from acceptance to due, in sentences that an applicant understands."""

from collections.abc import Container, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from dossiers.calendar import WorkingCalendar
from dossiers.clock import Reading, reading, start_second
from dossiers.dossier import ClockFacts
from dossiers.instants import seconds_of
from dossiers.odd_days import OddDays
from dossiers.states import Outcome
from dossiers.wording import Step, Words
from forms.texts import Text

__all__ = ["Step", "steps"]

_PAUSED: Final[Mapping[str, str]] = {
    "supplement": "Paused from {start} to {end} ({span}), waiting for missing papers.",
    "payment": "Paused from {start} to {end} ({span}), waiting for a payment.",
    "applicant": "Paused from {start} to {end} ({span}) for works that are the applicant's own.",
    "agency": "Paused from {start} to {end} ({span}), waiting for another agency.",
    "force_majeure": "Paused from {start} to {end} ({span}) by force majeure.",
    "untold": "Paused from {start} to {end} ({span}).",
}
_IS_PAUSED: Final[Mapping[str, str]] = {
    "supplement": "Paused since {start}, waiting for missing papers.",
    "payment": "Paused since {start}, waiting for a payment.",
    "applicant": "Paused since {start} for works that are the applicant's own.",
    "agency": "Paused since {start}, waiting for another agency.",
    "force_majeure": "Paused since {start} by force majeure.",
    "untold": "Paused since {start}.",
}
_OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.AHEAD: "Ended on {at}, ahead of time.",
    Outcome.ON_TIME: "Ended on {at}, on time.",
    Outcome.OVERDUE: "Ended on {at}, after the appointment.",
}


def steps(
    cal: WorkingCalendar,
    facts: ClockFacts,
    lang: str,
    holidays: Mapping[date, Text] | None = None,
    known_years: Container[int] | None = None,
) -> tuple[Step, ...]:
    """The steps from acceptance to due, in the reader's language.

    `holidays` names the public ones. A year between acceptance and due that is not in `known_years` is
    warned of: its holidays are not in the calendar.
    """
    names = {day: name.to(lang) for day, name in (holidays or {}).items()}
    return tuple(_Telling(cal, facts, lang, names, known_years).steps())


class _Telling:
    def __init__(
        self,
        cal: WorkingCalendar,
        facts: ClockFacts,
        lang: str,
        names: Mapping[date, str],
        known_years: Container[int] | None,
    ) -> None:
        self.cal, self.facts, self.names, self.known_years = cal, facts, names, known_years
        self.words = Words(lang, cal.tz)
        self.reading: Reading = reading(
            cal, facts, max(pause.start for pause in facts.pauses) if facts.pauses else facts.accepted_at
        )
        standard = cal.standard_day(facts.accepted_at)
        self.standard = None if facts.budget.unit == "hours" else int(standard.total_seconds())
        self.until = self.reading.due or self.reading.paused_since or facts.accepted_at

    def steps(self) -> Iterator[Step]:
        yield self._step(self.facts.accepted_at, "accepted", "Accepted on {at}.")
        yield self._start()
        yield from self._budgets()
        between = [*self._pauses(), *self._changes()]
        if self.facts.budget.unit != "hours":
            between += OddDays(self.cal, self.words, self.names).between(
                self.reading.start, self.until, self.facts.pauses
            )
        yield from sorted(between, key=lambda step: (step.at or self.until, step.code))
        yield from self._unknown_years()
        yield from self._end()

    def _step(self, at: datetime, code: str, sentence: str, **params: object) -> Step:
        return Step(at, code, self.words.say(sentence, at=self.words.instant(at), **params))

    def _start(self) -> Step:
        accepted, start = self.facts.accepted_at, self.reading.start
        if self.facts.budget.unit == "hours":
            return self._step(start, "start.day-and-night", "The time counts at once, day and night.")
        if start == accepted:
            time_of_day = self.words.time(start)
            return self._step(start, "start.at-once", "The time counts from {time}.", time=time_of_day)
        cut_off = self.cal.hours_at(accepted).cut_off
        if cut_off is not None and self.cal.local(accepted).time() > cut_off:
            say = "That was after the hour for intake, {cut_off}: the time counts from {at}."
            return self._step(start, "start.cut-off", say, cut_off=f"{cut_off:%H:%M}")
        return self._step(start, "start.outside", "That was outside working time: the time counts from {at}.")

    def _budgets(self) -> Iterator[Step]:
        budget = self.words.budget(self.facts.budget)
        accepted = self.facts.accepted_at
        if self.facts.budget.unit == "working_days" and self.standard:
            day = self.words.span(self.standard, None)
            say = "The time allowed is {budget} of {day} each."
            yield Step(None, "budget", self.words.say(say, budget=budget, day=day))
        else:
            yield Step(None, "budget", self.words.say("The time allowed is {budget}.", budget=budget))
        held = None
        for at, corrected in self.facts.budgets:
            if at > accepted and held is not None and corrected != held:
                say = "On {at} the time allowed was corrected to {budget}; it is counted anew from the acceptance."
                yield self._step(at, "budget.corrected", say, budget=self.words.budget(corrected))
            held = corrected

    def _pauses(self) -> Iterator[Step]:
        due, stopped = self.reading.due, self.facts.stopped_at
        for pause in sorted(self.facts.pauses, key=lambda pause: pause.start):
            end = pause.end if stopped is None else min(pause.end or stopped, stopped)
            if stopped is not None and pause.start > stopped:
                continue
            start = self.words.instant(pause.start)
            if due is not None and pause.start >= due:
                say = "The pause from {start} moves nothing: the time had run out before."
                yield self._step(pause.start, "pause.too-late", say, start=start)
            elif end is None:
                yield self._step(pause.start, "pause.open", _IS_PAUSED[pause.cause], start=start)
            else:
                yield self._step(
                    pause.start,
                    f"pause.{pause.cause}",
                    _PAUSED[pause.cause],
                    start=start,
                    end=self.words.instant(end),
                    span=self._span_of(pause.start, end),
                )

    def _span_of(self, start: datetime, end: datetime) -> str:
        first, last = seconds_of(start), seconds_of(end)
        if self.standard is None:
            return self.words.span(last - first, None)
        begin = start_second(self.cal, self.facts.budget, seconds_of(self.facts.accepted_at))
        return self.words.span(self.cal.working_seconds(max(first, begin), last), self.standard)

    def _changes(self) -> Iterator[Step]:
        before = self.cal.hours_at(self.reading.start)
        for change in self.cal.changes:
            begins = change.holds_from
            if self.reading.start < begins < self.until and self.facts.budget.unit != "hours":
                if change.hours.weekly != before.weekly:
                    yield self._step(begins, "hours.changed", "From {at} the center has other working hours.")
                before = change.hours

    def _unknown_years(self) -> Iterator[Step]:
        if self.known_years is None or self.facts.budget.unit == "hours":
            return
        first, last = self.cal.local(self.reading.start).year, self.cal.local(self.until).year
        for year in range(first, last + 1):
            if year not in self.known_years:
                say = (
                    "The holidays of {year} are not in the calendar: the appointment may come out too early."
                )
                yield Step(None, "calendar.unknown-year", self.words.say(say, year=year))

    def _end(self) -> Iterator[Step]:
        due, stopped = self.reading.due, self.facts.stopped_at
        if due is None:
            left = int((self.reading.working_left or timedelta()).total_seconds())
            yield Step(
                None,
                "paused",
                self.words.say(
                    "{left} are left; the appointment is told when the clock goes on.",
                    left=self.words.span(left, self.standard),
                ),
            )
        else:
            yield self._step(due, "due", "The time is used up on {at}: the result is promised by then.")
        if stopped is not None and self.reading.outcome is not None:
            outcome = self.reading.outcome
            yield self._step(stopped, f"outcome.{outcome.replace('_', '-')}", _OUTCOMES[outcome])
