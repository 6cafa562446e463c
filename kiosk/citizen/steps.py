"""The way through a session: on, past, back, changing one answer and returning, handing in. Pure functions."""

from dataclasses import replace

from kiosk.citizen.questions import Question
from kiosk.citizen.session import Overlay, Page, Session


def start(session: Session) -> Session:
    """From the service's page to its first question."""
    first = session.pages()
    return session.asking(first[0].id) if first else _after_questions(session)


def go_on(session: Session) -> Session:
    """Continue: checks this page, then the next one; from a change back to the answers."""
    if session.page is Page.PAPERS:
        return session.checking()
    question = session.question
    if question is None or session.sending:
        return session
    kept = _without_skip(_with_default(session, question), question)
    if kept.fault_of(question):
        return replace(kept, fault=True)
    return _following(kept, question)


def skip(session: Session) -> Session:
    """The way on without an answer, and what it says instead."""
    question = session.question
    if question is None:
        return session
    raw = {k: v for k, v in session.raw.items() if k != question.id}
    sets = question.field.skip.sets if question.field.skip else {}
    skipped = replace(session, raw={**raw, **sets}, fault=False)
    if skipped.fault_of(question):
        return replace(skipped, fault=True)
    return _following(skipped, question)


def change(session: Session, id: str) -> Session:
    """Opens one question alone; going on returns to the answers."""
    if session.sending:
        return session
    if id == "papers":
        return replace(session, page=Page.PAPERS, changing=True, sheet=0)
    target = next((q for q in session.pages() if id in (q.id, q.field.key)), None)
    return replace(session, changing=True, before=session.raw).asking(target.id) if target else session


def go_back(session: Session) -> Session:
    """Back keeps what was typed, but for a change that would leave a wrong answer behind."""
    if session.overlay is not Overlay.NONE:
        return session.under(Overlay.NONE)
    if session.sending or session.page in (Page.HOME, Page.DONE):
        return session
    if session.changing:
        return _back_from_change(session)
    if session.page is Page.CHECK and session.sheet:
        return session.turning(-1)
    if session.page is Page.QUESTION:
        return _back_in_form(session)
    if session.page in (Page.CHECK, Page.PAPERS):
        return _back_into_form(session)
    if session.page is Page.SERVICE and session.group:
        return session.choosing(session.group)
    return replace(session, page=Page.HOME, group="")


def submit(session: Session) -> Session:
    """The first press locks; an answer that is wrong by now is asked again."""
    if session.page is not Page.CHECK or session.sending:
        return session
    wrong = next((q for q in session.pages() if session.fault_of(q)), None)
    if wrong is not None:
        return replace(change(session, wrong.id), fault=True)
    if not session.declared:
        return replace(session, asked_to_declare=True)
    return replace(session, sending=True, trouble=None)


def wrong_after_all(session: Session, where: str) -> Session:
    """What the journal found wrong with an answer is asked again."""
    unlocked = replace(session, sending=False, held_up=False)
    opened = change(unlocked, where)
    return replace(opened if opened.at else change(unlocked, where.split(".")[0]), fault=True)


def _with_default(session: Session, question: Question) -> Session:
    default = question.field.default
    if question.part or default is None or session.raw.get(question.id) not in (None, ""):
        return session
    return replace(session, raw={**session.raw, question.id: default})


def _without_skip(session: Session, question: Question) -> Session:
    skipped = question.field.skip
    if skipped is None or not session.raw.get(question.id):
        return session
    return replace(session, raw={k: v for k, v in session.raw.items() if k not in skipped.sets})


def _following(session: Session, question: Question) -> Session:
    if session.changing:
        return _after_change(session, question)
    ids = [q.id for q in session.pages()]
    place = ids.index(question.id) + 1
    return session.asking(ids[place]) if place < len(ids) else _after_questions(session)


def _after_change(session: Session, question: Question) -> Session:
    """Back to the answers; an address is walked to its end, and what the change made necessary is asked first."""
    pages = session.pages()
    ids = [q.id for q in pages]
    place = ids.index(question.id) + 1 if question.id in ids else len(ids)
    if place < len(ids) and pages[place].part and pages[place].field.key == question.field.key:
        return session.asking(ids[place])
    wrong = next((q for q in pages if session.fault_of(q)), None)
    return session.asking(wrong.id) if wrong else session.checking()


def _papers_wanted(session: Session) -> bool:
    return bool(session.procedure and session.procedure.papers_for(session.answers()))


def _after_questions(session: Session) -> Session:
    return (
        replace(session, page=Page.PAPERS, at="", sheet=0) if _papers_wanted(session) else session.checking()
    )


def _back_in_form(session: Session) -> Session:
    ids = [q.id for q in session.pages()]
    place = ids.index(session.at) if session.at in ids else 0
    if place:
        return session.asking(ids[place - 1])
    return replace(session, page=Page.SERVICE, at="", fault=False)


def _back_from_change(session: Session) -> Session:
    broken = any(session.fault_of(q) for q in session.pages())
    kept = session.before if broken and session.before is not None else session.raw
    return replace(session, raw=kept).checking()


def _back_into_form(session: Session) -> Session:
    if session.page is Page.CHECK and _papers_wanted(session):
        return replace(session, page=Page.PAPERS, trouble=None, sheet=0)
    asked = session.pages()
    if not asked:
        return replace(session, page=Page.SERVICE, trouble=None)
    return replace(session.asking(asked[-1].id), trouble=None)
