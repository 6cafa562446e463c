"""The field team's pages: log-in, the list, one dossier and its next step. They work without any script."""

import secrets
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from dossiers.attachments import picture_type
from dossiers.errors import BadInput, Refused
from dossiers.rights import may
from dossiers.states import Status
from forms.phones import grouped_phone
from sync.hub import reports
from sync.hub.accounts import Account, Accounts, Elsewhere, Wait
from sync.hub.denial import Denied, too_large
from sync.hub.identity import centers_of
from sync.hub.pages import Pages, lang_of
from sync.hub.progress import latest
from sync.hub.rooms import Hub, Room
from sync.hub.sessions import COOKIE, Session, Sessions, set_cookie
from sync.hub.work import Item, item_for, need_of, work_of, work_steps_of

router = APIRouter(prefix="/team", include_in_schema=False)
T = TypeVar("T")
FORM_BYTES: Final = 64 * 2**10
PHOTO_FORM_BYTES: Final = 24 * 2**20
_STEPS: Final = {"survey": "surveyed", "complete": "completed", "return": "handed_back"}


class LoggedOut(Exception):
    """Nobody is logged in: the log-in page comes."""


class Desk:
    """One request of somebody who is logged in."""

    def __init__(self, request: Request, room: Room, session: Session) -> None:
        self.request, self.room, self.session = request, room, session
        self.pages: Pages = request.app.state.pages

    @property
    def account(self) -> Account:
        """Who it is."""
        return self.session.account

    def show(self, template: str, *, status: int = 200, **values: Any) -> Response:
        """A page with what all team pages carry."""
        place, lang = self.room.place, lang_of(self.request)
        team = self.room.center.team(self.account.team or "")
        return self.pages.show(
            self.request,
            template,
            status=status,
            csrf=self.session.csrf,
            team=team.name.to(lang) if team else (self.account.team or self.account.login),
            center=self.room.center,
            now=place.local(place.now()),
            tz=self.room.center.tz,
            **values,
        )

    def item(self, dossier: str) -> Item:
        """The dossier of this address, if it is this team's business. Raises Denied (404)."""
        item = item_for(self.room, self.account, dossier)
        if item is None:
            raise Denied(404, "unknown", "This dossier is not with your team.")
        return item


@router.get("")
async def work(request: Request, tab: str = "today") -> Response:
    """The list of the team."""

    def page(desk: Desk) -> Response:
        lists = work_of(desk.room, desk.account)
        chosen = tab if tab in ("today", "coming", "done") else "today"
        return desk.show("team-list.html", tab=chosen, work=lists, items=getattr(lists, chosen))

    return await _at_desk(request, page)


@router.get("/login")
async def login_page(request: Request) -> Response:
    """Where a team logs in."""
    return await run_in_threadpool(_login_page, request, "", None)


@router.post("/login")
async def login(request: Request) -> Response:
    """Checks a password; after some wrong ones each takes longer."""
    form = await _form(request, FORM_BYTES)
    return await run_in_threadpool(_logged_in, request, form)


@router.post("/logout")
async def logout(request: Request) -> Response:
    """Ends the log-in."""
    form = await _form(request, FORM_BYTES)

    def page(desk: Desk) -> Response:
        Sessions(desk.request.app.state.hub).end(request.cookies.get(COOKIE))
        answer = RedirectResponse("/team/login", 303)
        answer.delete_cookie(COOKIE, path="/team")
        return answer

    return await _at_desk(request, page, form)


@router.get("/d/{dossier}")
async def dossier_page(request: Request, dossier: str) -> Response:
    """One dossier, with its next step."""
    return await _at_desk(request, lambda desk: _dossier_page(desk, desk.item(dossier)))


@router.post("/d/{dossier}/take")
async def take(request: Request, dossier: str) -> Response:
    """The team takes the dossier."""
    form = await _form(request, FORM_BYTES)
    return await _at_desk(
        request, lambda desk: _act(desk, desk.item(dossier), "taken", reports.Report({})), form
    )


@router.get("/d/{dossier}/papers/{sha256}")
async def paper(request: Request, dossier: str, sha256: str) -> Response:
    """A paper of the dossier, opened: pictures are shown, everything else is saved."""
    return await _at_desk(request, lambda desk: _paper(desk, desk.item(dossier), sha256))


@router.get("/d/{dossier}/{step}")
async def step_page(request: Request, dossier: str, step: str) -> Response:
    """The form of a step, or the papers of the dossier."""

    def page(desk: Desk) -> Response:
        item = desk.item(dossier)
        if step == "papers":
            names = {paper.kind: paper.name.to(lang_of(request)) for paper in item.procedure.papers}
            return desk.show("team-papers.html", item=item, paper_names=names)
        if not _is_open(item, step):
            return RedirectResponse(f"/team/d/{dossier}", 303)
        return _form_page(desk, item, step, FormData(), {})

    return await _at_desk(request, page)


@router.post("/d/{dossier}/{step}")
async def do_step(request: Request, dossier: str, step: str) -> Response:
    """Takes the form of a step: writes its event, or shows the form again with what is wrong."""
    if step not in _STEPS:
        raise Denied(404, "unknown", "There is no such step.")
    form = await _form(request, PHOTO_FORM_BYTES)
    try:
        return await _do_step(request, dossier, step, form)
    finally:
        await form.close()


async def _do_step(request: Request, dossier: str, step: str, form: FormData) -> Response:
    room, item = await _at_desk(request, lambda desk: (desk.room, desk.item(dossier)), form)
    report = await _report(room, item, step, form)

    def page(desk: Desk) -> Response:
        if not _is_open(item, step):
            return RedirectResponse(f"/team/d/{dossier}", 303)
        if report.errors:
            return _form_page(desk, item, step, form, report.errors)
        return _act(desk, item, _STEPS[step], report)

    return await _at_desk(request, page, form)


async def _report(room: Room, item: Item, step: str, form: FormData) -> reports.Report:
    tz = room.center.tz
    if step == "survey":
        return await reports.survey(form, tz)
    if step == "complete":
        return await reports.completion(form, tz, room.place.now(), needs_meter=item.needs_meter)
    return await reports.hand_back(form)


def _is_open(item: Item, step: str) -> bool:
    if step == "return":
        return item.view.row.status in (Status.TRANSFERRED, Status.IN_FIELD)
    return step in _STEPS and item.next == step


def _dossier_page(desk: Desk, item: Item, refused: str | None = None, status: int = 200) -> Response:
    surveyed = latest(item.view, "surveyed")
    phone = next(iter(item.procedure.phones_of(item.view.answers)), "")
    return desk.show(
        "team-dossier.html",
        status=status,
        item=item,
        may_work=may(desk.account.role, "taken"),
        refused=refused,
        need=need_of(item, lang_of(desk.request)),
        work_steps=work_steps_of(item),
        phone=phone,
        readable_phone=grouped_phone(phone, desk.room.place.pack.rules.phone),
        findings=str(surveyed.body.get("findings") or "") if surveyed else "",
    )


def _form_page(desk: Desk, item: Item, step: str, form: FormData, errors: Any) -> Response:
    return desk.show(
        f"team-{step}.html",
        status=422 if errors else 200,
        item=item,
        given=defaultdict(str, {name: value for name, value in form.items() if isinstance(value, str)}),
        errors={name: Pages.sentence(desk.request, say) for name, say in errors.items()},
        reasons=reports.RETURN_REASONS,
    )


def _act(desk: Desk, item: Item, kind: str, report: reports.Report) -> Response:
    """Writes the event, if whoever presses may. A second press of the same button finds it done and changes nothing."""
    dossier, who = item.view.row.dossier, f"{desk.account.role}:{desk.account.login}"
    try:
        done = desk.room.service.act(dossier, kind, report.body, actor=who, attachments=report.photos)
    except BadInput as wrong:
        return _dossier_page(desk, desk.item(dossier), wrong.sentence(lang_of(desk.request)), 422)
    if isinstance(done, Refused):
        return _dossier_page(desk, desk.item(dossier), done.sentence(lang_of(desk.request)), 409)
    away = kind in ("completed", "handed_back")
    desk.request.state.rung = desk.account.center
    return RedirectResponse("/team" if away else f"/team/d/{dossier}", 303)


def _paper(desk: Desk, item: Item, sha256: str) -> Response:
    named = [each for each in item.view.attachments if each.get("sha256") == sha256]
    data = desk.room.queries.attachment(item.view.row.dossier, sha256) if named else None
    if data is None:
        raise Denied(404, "unknown", "This paper has not arrived at the hub yet.")
    shown = picture_type(data)
    disposition = "inline" if shown else 'attachment; filename="paper"'
    return Response(
        data, media_type=shown or "application/octet-stream", headers={"Content-Disposition": disposition}
    )


async def _form(request: Request, most: int) -> FormData:
    """The form of a request from our own page, at most so large. Raises Denied."""
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        raise Denied(411, "length", "The length of the form is missing.")
    if int(length) > most:
        raise too_large(most)
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Denied(403, "origin", "This form did not come from our page; open the page again.")
    return await request.form(max_files=reports.MOST_PHOTOS + 1, max_fields=32)


async def _at_desk(request: Request, page: Callable[[Desk], T], form: FormData | None = None) -> T:
    """Does something for who is logged in; with a form, only if it carries the log-in's own token."""
    return await run_in_threadpool(_done_at_desk, request, page, form)


def _done_at_desk(request: Request, page: Callable[[Desk], T], form: FormData | None) -> T:
    hub: Hub = request.app.state.hub
    session = Sessions(hub).of(request.cookies.get(COOKIE), hub.now())
    room = hub.room(session.account.center) if session else None
    if session is None or room is None:
        raise LoggedOut
    if form is not None and not secrets.compare_digest(
        str(form.get("csrf", "")).encode(), session.csrf.encode()
    ):
        raise Denied(403, "form", "This form is out of date; open the page again.")
    return page(Desk(request, room, session))


def _login_page(
    request: Request, login: str, error: str | None, status: int = 200, **values: Any
) -> Response:
    hub: Hub = request.app.state.hub
    pages: Pages = request.app.state.pages
    centers = centers_of(hub.database)
    return pages.show(
        request, "team-login.html", status=status, login=login, error=error, centers=centers, values=values
    )


def _logged_in(request: Request, form: FormData) -> Response:
    hub: Hub = request.app.state.hub
    centers = centers_of(hub.database)
    login, password = str(form.get("login", "")), str(form.get("password", ""))
    center = str(form.get("center") or (centers[0] if centers else ""))
    if center in centers and hub.room(center) is None:
        return _login_page(
            request, login, "The center has not joined this hub yet; ask its administrator.", 503
        )
    checked = Accounts(hub).check(center, login, password)
    if isinstance(checked, Wait):
        return _login_page(
            request,
            login,
            "Too many wrong passwords; try again in {seconds} seconds.",
            429,
            seconds=checked.seconds,
        )
    if checked is None:
        return _login_page(request, login, "Login or password is not right.", 403)
    if isinstance(checked, Elsewhere):
        say = "Here field teams work; your account is for the screens of the center."
        return _login_page(request, login, say, 403)
    answer = RedirectResponse("/team", 303)
    set_cookie(request, answer, Sessions(hub).begin(checked, hub.now()))
    return answer
