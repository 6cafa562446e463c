"""One dossier as the panel shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from forms.procedures import Procedure
from kiosk.counter.actions import Actions, actions
from kiosk.counter.answers import Fact, applicant_facts
from kiosk.counter.history import Moment, NameOf, moments
from kiosk.counter.labels import handed_in, plain_chip
from kiosk.counter.ports import DossierSeen
from kiosk.counter.time_left import time_left
from kiosk.widgets.wording import BarLook, Chip, Translate


@dataclass(frozen=True, slots=True)
class PaperLook:
    """An attachment: what it is called, in full and as its name and number, and how to fetch it."""

    caption: str
    sha256: str
    media_type: str
    file: str
    name: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class DossierLook:
    """All words and values of the panel."""

    dossier: str
    code: str
    chip: Chip
    name: str
    under: str
    bar: BarLook
    bar_words: str
    explains: bool
    facts: tuple[Fact, ...]
    can_correct: bool
    papers: tuple[PaperLook, ...]
    papers_words: str
    moments: tuple[Moment, ...]
    actions: Actions
    note: str


def dossier_look(
    seen: DossierSeen,
    procedure: Procedure | None,
    now: datetime,
    lang: str,
    name_of: NameOf,
    translate: Translate,
) -> DossierLook:
    """The panel of a dossier; `procedure` None where the pack does not have it (an old history)."""
    row = seen.row
    bar = time_left(row, now, translate)
    named = procedure.short.to(lang) if procedure else row.procedure
    papers = paper_looks(seen.attachments, procedure, lang, translate)
    return DossierLook(
        dossier=row.dossier,
        code=row.code,
        chip=plain_chip(row.status, translate),
        name=row.name or translate("Counter", "Name not readable here"),
        under=f"{named} · {handed_in(row.channel, translate)}",
        bar=bar,
        bar_words=_bar_words(seen, bar, translate),
        explains=row.accepted_at is not None,
        facts=applicant_facts(procedure, seen.answers, lang, translate),
        can_correct="corrected" in seen.allowed and procedure is not None,
        papers=papers,
        papers_words=_papers_words(papers, procedure, seen, lang, translate),
        moments=moments(seen, now, name_of, translate),
        actions=actions(row.status, seen.allowed, procedure.performer if procedure else "team", translate),
        note=_note(seen, name_of, translate),
    )


def _bar_words(seen: DossierSeen, bar: BarLook, translate: Translate) -> str:
    told = seen.appointments.told
    if seen.row.accepted_at is None:
        return bar.text
    running = not seen.row.status.is_final and seen.row.paused_since is None and not seen.row.overdue
    left = (
        translate("Counter", "{time} left").format(time=bar.text)
        if running and bar.text[:1].isdigit()
        else bar.text
    )
    if told is None:
        return left
    return f"{left} · " + translate("Counter", "due {date}").format(date=told.strftime("%d/%m/%Y"))


def paper_looks(
    attachments: Sequence[Mapping[str, Any]], procedure: Procedure | None, lang: str, translate: Translate
) -> tuple[PaperLook, ...]:
    """The attachments with a name for each page."""
    kinds = [str(each.get("kind", "")) for each in attachments]
    looks = []
    for at, each in enumerate(attachments):
        paper = procedure.paper(kinds[at]) if procedure else None
        name = caption = (
            paper.name.to(lang) if paper else photo_name(kinds[at], translate) or str(each.get("name", ""))
        )
        page = kinds[: at + 1].count(kinds[at]) if kinds.count(kinds[at]) > 1 else 0
        if page:
            caption = f"{caption}, {translate('Counter', 'p. {n}').format(n=page)}"
        looks.append(
            PaperLook(
                caption,
                str(each.get("sha256", "")),
                str(each.get("media_type", "")),
                str(each.get("name", "")),
                name,
                page,
            )
        )
    return tuple(looks)


def photo_name(kind: str, translate: Translate) -> str:
    """What a picture is of that no applicant handed in: those of the field team."""
    return {
        "survey": translate("Counter", "Photo of the survey"),
        "completion": translate("Counter", "Photo of the work"),
    }.get(kind, kind)


def _papers_words(
    papers: Sequence[PaperLook],
    procedure: Procedure | None,
    seen: DossierSeen,
    lang: str,
    translate: Translate,
) -> str:
    count = len(papers)
    one, many = translate("Counter", "{n} page"), translate("Counter", "{n} pages")
    words = (one if count == 1 else many).format(n=count) if count else translate("Counter", "none")
    if procedure is None:
        return words
    there = {str(each.get("kind", "")) for each in seen.attachments}
    missing = procedure.missing_papers(seen.answers, there)
    if not missing:
        return words + " · " + translate("Counter", "complete")
    names = ", ".join(paper.name.to(lang) for paper in missing)
    return words + " · " + translate("Counter", "missing: {papers}").format(papers=names)


def _note(seen: DossierSeen, name_of: NameOf, translate: Translate) -> str:
    if seen.row.lost:
        return translate("Counter", "Two stations worked on this dossier apart; some of it no longer counts.")
    if seen.row.assigned_to and not seen.row.status.is_final:
        clerk = name_of("person", seen.row.assigned_to)
        return translate("Counter", "{clerk} works on this dossier.").format(clerk=clerk)
    return ""
