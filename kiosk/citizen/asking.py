"""How one question is seen: its words, the value as people read it, the keys and the list that belong to it."""

from typing import Final

from kiosk.citizen import telex
from kiosk.citizen.keyboard import suggestions
from kiosk.citizen.props import QuestionProps, Row, Rows
from kiosk.citizen.questions import Question, grouped
from kiosk.citizen.session import Session

PLACES_ON_A_SHEET: Final = {100: 6, 130: 3, 160: 3, 200: 2}
_SUGGESTED: Final = frozenset({"name", "text", "long_text", "address"})


def question_props(session: Session) -> QuestionProps:
    """The question on screen; empty if none is."""
    question, procedure = session.question, session.procedure
    if question is None or procedure is None:
        return QuestionProps()
    field, lang = question.field, session.looks.lang
    value = str(session.raw.get(question.id, "")) if question.kind in ("letters", "keypad") else ""
    fault = session.fault_of(question) if session.fault else ""
    sheet, sheets, found, options = _list(session, question)
    return QuestionProps(
        id=question.id,
        kind=question.kind,
        part=question.part,
        topic=field.topic,
        question=field.question.to(lang),
        why=field.why.to(lang) if field.why else "",
        label=field.label.to(lang),
        hint=field.hint.to(lang) if field.hint and not question.part else "",
        fault=fault,
        value=session.search if question.kind == "places" else grouped(field.type, value, question.rules),
        count=_count(question, value),
        unit=field.unit or "",
        long=field.type == "long_text",
        extra_key=question.extra_key,
        can_skip=(not question.part and not procedure.is_required(field, session.answers()))
        or field.skip is not None,
        skip_label=field.skip.label.to(lang) if field.skip else "",
        options=options,
        suggestions=_suggested(session, question, value),
        shift=session.keyboard.shift,
        digits=session.keyboard.layer == "digits",
        telex=session.keyboard.telex and not question.digit_row,
        digit_row=question.digit_row,
        sheet=sheet,
        sheets=sheets,
        found=found,
        changing=session.changing,
    )


def _count(question: Question, value: str) -> str:
    return f"{len(value)}/{question.counted}" if question.counted and not value.startswith("+") else ""


def _suggested(session: Session, question: Question, value: str) -> Rows:
    if (
        question.kind != "letters"
        or question.digit_row
        or question.field.type not in _SUGGESTED
        or session.keyboard.layer == "digits"
    ):
        return ()
    return tuple(Row(word, word) for word in suggestions(value))


def _list(session: Session, question: Question) -> tuple[int, int, int, Rows]:
    if question.kind == "places":
        rows = _places(session, question)
        at_once = PLACES_ON_A_SHEET[session.looks.text_size]
        sheets = max(1, -(-len(rows) // at_once))
        sheet = min(session.sheet, sheets - 1)
        return sheet, sheets, len(rows), rows[sheet * at_once : (sheet + 1) * at_once]
    rows = _options(session, question)
    return 0, 1, len(rows), rows


def _options(session: Session, question: Question) -> Rows:
    field, lang = question.field, session.looks.lang
    chosen = session.raw.get(question.id, field.default)
    if field.type == "yes_no":
        said = {True: "yes", False: "no"}.get(chosen, chosen) if isinstance(chosen, bool) else chosen
        return tuple(Row(id, look=id, selected=said == id) for id in ("yes", "no"))
    picked = chosen if isinstance(chosen, tuple) else (chosen,)
    return tuple(
        Row(o.id, o.text.to(lang), o.hint.to(lang) if o.hint else "", selected=o.id in picked)
        for o in field.options
    )


def _places(session: Session, question: Question) -> Rows:
    """Provinces or wards whose name has the words typed, the chosen one and those that begin with them first."""
    assert session.procedure is not None
    divisions = session.procedure.rules.divisions
    chosen = session.raw.get(question.id)
    if question.part == "province":
        named = [(p.name, p.full_name) for p in divisions.provinces()]
    else:
        province = divisions.find_province(session.raw.get(f"{question.field.key}.province"))
        named = [(w.name, w.full_name) for w in divisions.wards(province.code)] if province else []
    twice = {name for name, _ in named if sum(1 for other, _ in named if other == name) > 1}
    wanted = telex.plain(session.search.strip())
    fitting = [pair for pair in named if f" {wanted}" in f" {telex.plain(pair[0])}"]
    rows = [
        Row(full if name in twice else name, full, selected=chosen in (name, full)) for name, full in fitting
    ]
    return tuple(sorted(rows, key=lambda r: (not r.selected, not telex.plain(r.key).startswith(wanted))))
