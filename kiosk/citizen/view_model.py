"""From what is known to what is seen: one pure function, `props`, over one frozen value, `Inputs`.

Fixed words are not here but in the QML, where Qt translates them; data of the pack comes in the person's language.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from forms.packs import Pack
from forms.procedures import Procedure
from kiosk import i18n
from kiosk.citizen.asking import question_props
from kiosk.citizen.desk import Place, Strip
from kiosk.citizen.first_page import FirstPage
from kiosk.citizen.looks import Looks
from kiosk.citizen.props import (
    BarProps,
    CheckProps,
    GroupProps,
    HomeProps,
    PapersProps,
    Props,
    QuestionProps,
    Row,
    Rows,
    ServiceProps,
)
from kiosk.citizen.session import Page, Session
from kiosk.citizen.summary import check_props, done_props

OPENS = ("procedure", "group", "track")
SERVICES_ON_A_SHEET = {100: 7, 130: 6, 160: 6, 200: 5}
SERVICES_ON_A_WIDE_SHEET = 6


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that the screen depends on."""

    session: Session
    pack: Pack
    place: Place
    now: datetime
    strip: Strip | None = None
    warning: int = 0
    done_left: int = 0
    samples: frozenset[str] = frozenset()
    wide: bool = False


def props(inputs: Inputs) -> Props:
    """The screen. Pages that are not shown are empty: what is not drawn cannot be seen."""
    session = inputs.session
    shown = session.page if not inputs.warning else None
    return Props(
        page=str(session.page),
        overlay=str(session.overlay),
        warning=inputs.warning,
        bar=_bar(inputs),
        home=_home(inputs) if session.page is Page.HOME else HomeProps(),
        group=_group(inputs) if session.page is Page.GROUP else GroupProps(),
        service=_service(inputs) if session.page is Page.SERVICE else ServiceProps(),
        question=question_props(session) if shown is Page.QUESTION else QuestionProps(),
        papers=_papers(inputs) if session.page is Page.PAPERS else PapersProps(),
        check=check_props(session, inputs.pack.declaration, wide=inputs.wide)
        if shown is Page.CHECK
        else CheckProps(),
        done=done_props(session, inputs.done_left),
    )


def first_page(pack: Pack, place: Place, lang: str, tz: str) -> FirstPage:
    """What the next person will see first."""
    midnight = datetime(2000, 1, 1, tzinfo=UTC)
    seen = props(Inputs(Session(looks=Looks(lang=lang)), pack, place, midnight))
    return FirstPage(pack.folder.name, tz, seen.bar, replace(seen.home, time="", day=""))


def _bar(inputs: Inputs) -> BarProps:
    session, place = inputs.session, inputs.place
    lang = session.looks.lang
    on_way = session.page in (Page.SERVICE, Page.QUESTION, Page.PAPERS, Page.CHECK, Page.DONE)
    procedure = session.procedure
    step, steps = _steps(session)
    return BarProps(
        head=procedure.short.to(lang)
        if procedure and on_way and session.page is not Page.SERVICE
        else place.agency.to(lang),
        demo=place.demo,
        step=step,
        steps=steps,
        can_go_back=session.page not in (Page.HOME, Page.DONE, Page.TROUBLE)
        and not session.sending
        and not inputs.warning,
        can_end=session.page not in (Page.HOME, Page.DONE, Page.TROUBLE) and not session.sending,
        lang=lang,
        text_size=session.looks.text_size,
        high_contrast=session.looks.contrast == "high",
        reach=session.looks.reach,
        counter=place.counter,
        hotline=place.hotline,
    )


def _steps(session: Session) -> tuple[int, int]:
    procedure = session.procedure
    if procedure is None:
        return 0, 0
    answers = session.answers()
    topics = procedure.topics_for(answers)
    papers = bool(procedure.papers_for(answers))
    steps = 1 + len(topics) + papers + 1
    question = session.question
    if question is not None:
        return 2 + topics.index(question.field.topic), steps
    at = {Page.SERVICE: 1, Page.PAPERS: steps - 1, Page.CHECK: steps, Page.DONE: steps}
    return at.get(session.page, 0), steps


def _home(inputs: Inputs) -> HomeProps:
    lang = inputs.session.looks.lang
    tiles = [
        Row(
            key=f"{tile.opens}:{tile.id or ''}",
            text=tile.name.to(lang),
            hint=tile.line.to(lang),
            sign=tile.icon,
            value=tile.id or tile.opens,
            look="prominent" if tile.prominent else "warm" if tile.warm else "",
        )
        for tile in inputs.pack.tiles
        if tile.opens in OPENS
    ]
    apart = [
        row for row in tiles if row.look == "warm" or row.key.split(":")[0] not in ("procedure", "group")
    ]
    strip = inputs.strip
    return HomeProps(
        time=i18n.hour(inputs.now),
        day=i18n.full_date(inputs.now.date(), lang),
        services=tuple(row for row in tiles if row not in apart),
        others=tuple(apart),
        strip_shown=strip is not None,
        strip_on_time=i18n.percent(strip.on_time, lang) if strip else "",
        strip_dossiers=i18n.decimal(strip.dossiers, lang, 0) if strip else "",
        strip_mean=i18n.decimal(strip.mean_days, lang, 1) if strip else "",
        strip_as_of=strip.as_of.strftime("%d/%m") if strip and strip.as_of else "",
    )


def _group(inputs: Inputs) -> GroupProps:
    session = inputs.session
    lang = session.looks.lang
    group = next((g for g in inputs.pack.groups if g.id == session.group), None)
    if group is None:
        return GroupProps()
    found = [inputs.pack.procedure(id, on=inputs.now.date()) for id in group.procedures]
    rows = [Row(p.id, p.name.to(lang), p.tile.to(lang), p.icon) for p in found]
    at_once = SERVICES_ON_A_WIDE_SHEET if inputs.wide else SERVICES_ON_A_SHEET[session.looks.text_size]
    sheet, sheets, shown = sheeted(tuple(rows), session.sheet, at_once)
    return GroupProps(group.name.to(lang), shown, sheet, sheets)


def sheeted(rows: Rows, sheet: int, at_once: int) -> tuple[int, int, Rows]:
    """The sheet of a list that is on screen, how many there are, and its rows."""
    sheets = max(1, -(-len(rows) // at_once))
    sheet = min(sheet, sheets - 1)
    return sheet, sheets, rows[sheet * at_once : (sheet + 1) * at_once]


def _service(inputs: Inputs) -> ServiceProps:
    procedure, lang = inputs.session.procedure, inputs.session.looks.lang
    if procedure is None:
        return ServiceProps()
    answers = inputs.session.answers()
    budget = procedure.budget_for(answers).budget
    amounts = [rule.budget.amount for rule in procedure.budgets if rule.budget.unit == budget.unit]
    papers = procedure.papers_for(answers)
    return ServiceProps(
        title=procedure.short.to(lang),
        about=procedure.help.to(lang),
        minutes=procedure.minutes,
        time_least=min(amounts),
        time_most=max(amounts),
        time_unit=budget.unit,
        fee=procedure.fee.text.to(lang),
        fee_note=procedure.fee.note.to(lang) if procedure.fee.note else "",
        papers=len(papers),
        needs=tuple(Row(p.kind, p.name.to(lang), p.hint.to(lang) if p.hint else "", p.icon) for p in papers),
        wants_phone=any(field.type == "phone" for field in procedure.fields),
        steps=_next_steps(procedure, lang),
        has_reader=inputs.place.card_reader,
    )


def _next_steps(procedure: Procedure, lang: str) -> Rows:
    steps = procedure.next_steps
    looks = ["first", *([""] * (len(steps) - 2)), "last"] if len(steps) > 1 else ["first"]
    return tuple(
        Row(str(i), step.to(lang), step.when.to(lang) if step.when else "", look=look)
        for i, (step, look) in enumerate(zip(steps, looks, strict=False))
    )


def _papers(inputs: Inputs) -> PapersProps:
    session, lang = inputs.session, inputs.session.looks.lang
    if session.procedure is None:
        return PapersProps()
    answers = session.answers()
    facts = session.procedure.facts(answers)
    rows = []
    for paper in session.procedure.papers_for(answers):
        pages = sum(1 for p in session.papers if p.kind == paper.kind)
        look = "done" if pages else "required" if paper.is_required(facts) else "optional"
        sample = paper.kind in inputs.samples
        rows.append(
            Row(
                paper.kind,
                paper.name.to(lang),
                paper.hint.to(lang) if paper.hint else "",
                paper.icon,
                str(pages),
                look,
                sample,
            )
        )
    missing = sum(1 for row in rows if row.look == "required")
    return PapersProps(tuple(rows), missing, any(row.selected for row in rows))
