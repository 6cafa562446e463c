"""How the answers stand before they are handed in, and what stands on the last page."""

from typing import Final

from forms.procedures import Procedure
from forms.texts import Text
from kiosk import i18n
from kiosk.citizen import questions as asked
from kiosk.citizen.props import CheckProps, DoneProps, Row, Rows
from kiosk.citizen.session import Page, Session
from kiosk.crash import sentence

ROOM: Final = {100: 1156, 130: 1120, 160: 1100, 200: 1080}
WIDE_ROOM: Final = 560
ROW: Final = {100: 104, 130: 124, 160: 200, 200: 236}
MORE_LINES: Final = {100: 40, 130: 52, 160: 66, 200: 80}
HEAD: Final = {100: 112, 130: 128, 160: 144, 200: 164}
LETTERS_IN_A_LINE: Final = {100: 30, 130: 22, 160: 34, 200: 26}
CARDS: Final = {"applicant": ("applicant", "contact"), "place": ("place",), "need": ("need",)}
ICONS: Final = {"applicant": "user", "place": "place", "need": "plug", "papers": "document"}


def check_props(session: Session, declaration: Text | None, *, wide: bool = False) -> CheckProps:
    """The page of all answers, cut into sheets that fit the screen at this text size."""
    if session.page is not Page.CHECK or session.procedure is None:
        return CheckProps()
    lang = session.looks.lang
    sheets = _sheets(_cards(session, session.procedure), session.looks.text_size, wide)
    at = min(session.sheet, len(sheets) - 1)
    return CheckProps(
        rows=sheets[at],
        declaration=declaration.to(lang) if declaration else "",
        declared=session.declared,
        asked_to_declare=session.asked_to_declare,
        sending=session.sending,
        held_up=session.held_up,
        trouble=sentence(session.trouble, lang) if session.trouble else "",
        sheet=at,
        sheets=len(sheets),
    )


def _cards(session: Session, procedure: Procedure) -> list[list[Row]]:
    cards = []
    answers = session.answers()
    fields = procedure.visible_fields(answers)
    for card, topics in CARDS.items():
        rows = [_row(session, f.key) for topic in topics for f in fields if f.topic == topic]
        said = [row for row in rows if row.value]
        if said:
            cards.append([Row(card, sign=ICONS[card], look="head"), *said])
    papers = [_paper_row(session, paper.kind) for paper in procedure.papers_for(answers)]
    if papers:
        cards.append([Row("papers", sign=ICONS["papers"], look="head"), *papers])
    return [[*card[:-1], _last(card[-1])] for card in cards]


def _row(session: Session, key: str) -> Row:
    assert session.procedure is not None
    field = session.procedure.field(key)
    assert field is not None
    lang = session.looks.lang
    raw = {**session.raw}
    if field.default is not None:
        raw.setdefault(key, field.default)
    value = asked.shown(field, raw, session.procedure.rules, lang)
    return Row(key, field.label.to(lang), value=value, look=field.type if field.type == "yes_no" else "")


def _paper_row(session: Session, kind: str) -> Row:
    assert session.procedure is not None
    paper = session.procedure.paper(kind)
    pages = sum(1 for page in session.papers if page.kind == kind)
    name = paper.name.to(session.looks.lang) if paper else kind
    return Row("papers", name, value=str(pages), look="paper" if pages else "later")


def _last(row: Row) -> Row:
    return Row(row.key, row.text, row.hint, row.sign, row.value, row.look, selected=True)


def _height(row: Row, size: int) -> int:
    if row.look == "head":
        return HEAD[size]
    lines = sum(1 + len(line) // LETTERS_IN_A_LINE[size] for line in row.value.split("\n"))
    return ROW[size] + (lines - 1) * MORE_LINES[size] + (16 if row.selected else 0)


def _sheets(cards: list[list[Row]], size: int, wide: bool) -> list[Rows]:
    """Whole cards on a sheet as long as they fit; a card too high for one sheet goes on under its head again."""
    sheets: list[list[Row]] = [[]]
    room = WIDE_ROOM if wide else ROOM[size]
    left = room
    for card in cards:
        whole = sum(_height(row, size) for row in card)
        if whole > left and sheets[-1]:
            sheets.append([])
            left = room
        for row in card:
            need = _height(row, size)
            if need > left and len(sheets[-1]) > 1:
                sheets[-1][-1] = _last(sheets[-1][-1])
                sheets.append([card[0]])
                left = room - HEAD[size]
            sheets[-1].append(row)
            left -= need
    return [tuple(sheet) for sheet in sheets]


def done_props(session: Session, seconds_left: int) -> DoneProps:
    """The last page; empty before it."""
    filed, procedure, lang = session.filed, session.procedure, session.looks.lang
    if session.page is not Page.DONE or filed is None or procedure is None:
        return DoneProps()
    return DoneProps(
        code=filed.code,
        name=str(session.raw.get("name", "")),
        tracking=filed.tracking,
        accepted=filed.accepted,
        due_day=i18n.full_date(filed.due.date(), lang) if filed.due else "",
        due_time=i18n.hour(filed.due) if filed.due else "",
        if_now_day=i18n.full_date(filed.due_if_now.date(), lang) if filed.due_if_now else "",
        at_home=procedure.performer == "team",
        missing=tuple(Row(str(i), name.to(lang)) for i, name in enumerate(filed.missing)),
        stage=session.printing.stage,
        share=session.printing.share,
        cause=session.printing.cause,
        rated=session.rated,
        seconds_left=seconds_left,
    )
