"""The team's and the applicant's pages, used by real HTTP as a browser without scripts would."""

import logging
import re
from collections.abc import Callable, Iterator

import httpx2
import pytest

from dossiers.application import Application, read_application
from dossiers.service import Submitted
from sync.hub.accounts import Accounts

from .conftest import APPLICATION, CENTER, PASSWORD, Clock, Desk, RunningHub

PHOTO = (APPLICATION.parent / "place.jpg").read_bytes()
Browse = Callable[..., "Browser"]


class Browser:
    """A phone: keeps cookies, follows links and redirects, sends forms with the page's own hidden fields."""

    def __init__(self, hub: RunningHub, lang: str = "en") -> None:
        self.http = httpx2.Client(
            base_url=hub.url, follow_redirects=True, headers={"Accept-Language": lang}, trust_env=False
        )
        self.page = ""
        self.last = httpx2.Response(204)

    def opens(self, path: str) -> str:
        return self._seen(self.http.get(path))

    def sends(
        self, path: str, files: list[tuple[str, tuple[str, bytes, str]]] | None = None, **fields: str
    ) -> str:
        token = re.search(r'name="csrf" value="([^"]+)"', self.page)
        data = {**({"csrf": token[1]} if token else {}), **fields}
        return self._seen(self.http.post(path, data=data, files=files or None))

    def _seen(self, response: httpx2.Response) -> str:
        self.last, self.page = response, response.text
        return self.page


@pytest.fixture
def counter(hub: RunningHub, station: Callable[..., Desk]) -> Desk:
    made = station("counter")
    made.joins(hub)
    return made


@pytest.fixture
def filed(counter: Desk) -> Submitted:
    """A dossier that was transferred to the team, its events at the hub."""
    done = counter.submits()
    counter.office.service.act(done.code, "transferred", {"team": "ha-long-1"}, actor="clerk:lan")
    counter.syncs()
    return done


@pytest.fixture
def phone(hub: RunningHub, team_login: tuple[str, str]) -> Iterator[Browser]:
    browser = Browser(hub)
    browser.opens("/team")
    browser.sends("/team/login", login=team_login[0], password=team_login[1])
    yield browser
    browser.http.close()


@pytest.fixture
def stranger(hub: RunningHub) -> Iterator[Browser]:
    browser = Browser(hub)
    yield browser
    browser.http.close()


def _photo(data: bytes = PHOTO) -> list[tuple[str, tuple[str, bytes, str]]]:
    return [("photo", ("p.jpg", data, "image/jpeg"))]


def _dossier(filed: Submitted) -> str:
    return f"/team/d/{filed.dossier}"


def test_an_administrator_sees_the_work_and_does_none_of_it_in_a_teams_name(
    stranger: Browser, hub: RunningHub, filed: Submitted
) -> None:
    Accounts(hub.hub).put(CENTER.code, "thu", "admin", PASSWORD)
    stranger.opens("/team")
    stranger.sends("/team/login", login="thu", password=PASSWORD)
    assert "Nguyễn Thị Minh Hạnh" in stranger.opens(_dossier(filed))
    assert "Take this dossier" not in stranger.page
    stranger.opens("/team")
    stranger.sends(_dossier(filed) + "/take")
    assert stranger.last.status_code == 409
    room = hub.hub.room(CENTER.code)
    assert room is not None and room.queries.view(filed.code).row.status == "TRANSFERRED"


def test_a_team_takes_surveys_and_completes_and_the_center_hears_of_it(
    phone: Browser, filed: Submitted, counter: Desk
) -> None:
    assert "Nguyễn Thị Minh Hạnh" in phone.opens("/team") and "3 days left" in phone.page
    phone.opens(_dossier(filed))
    assert "Write down the survey" in phone.sends(_dossier(filed) + "/take")
    phone.opens(_dossier(filed) + "/survey")
    phone.sends(
        _dossier(filed) + "/survey",
        files=_photo(),
        findings="pole 12, 15 m of cable",
        visit_at="2026-11-24T08:00",
    )
    assert "pole 12" in phone.page and "/complete" in phone.page
    phone.opens(_dossier(filed) + "/complete")
    phone.sends(
        _dossier(filed) + "/complete",
        files=_photo(),
        meter_number="2611-0042",
        reading="0",
        handed_over="yes",
    )
    assert phone.last.url.path == "/team"
    counter.syncs()
    view = counter.office.queries.view(filed.code)
    assert view.row.status == "CLOSED"
    assert view.facts.result == {"meter_number": "2611-0042", "reading": "0"}
    photo = [each for each in view.attachments if each["kind"] == "completion"] or list(
        view.events[-1].body["attachments"]
    )
    assert counter.office.queries.attachment(filed.dossier, photo[0]["sha256"]) == PHOTO
    assert [event.actor for event in view.events][-1] == "team:doi-1"


def test_a_team_can_call_who_reported_an_outage(phone: Browser, counter: Desk) -> None:
    answers = {
        "what": "no_power_home",
        "address": read_application(APPLICATION).answers["address"],
        "call_back_phone": "0936128457",
    }
    done = counter.office.service.submit(Application("outage-report", "kiosk", answers, ()))
    assert isinstance(done, Submitted)
    if done.state == "ACCEPTED":
        counter.office.service.act(done.code, "transferred", {"team": "ha-long-1"}, actor="clerk:lan")
    counter.syncs()
    phone.opens(_dossier(done))
    assert 'href="tel:0936128457"' in phone.page and "0936 128 457" in phone.page


def test_only_the_next_step_is_open(phone: Browser, filed: Submitted) -> None:
    phone.opens(_dossier(filed))
    for step in ("survey", "complete"):
        phone.opens(f"{_dossier(filed)}/{step}")
        assert phone.last.url.path == _dossier(filed)
    assert "Write down the survey" not in phone.page and "Take this dossier" in phone.page


def test_a_button_pressed_twice_does_it_once(phone: Browser, filed: Submitted, counter: Desk) -> None:
    phone.opens(_dossier(filed))
    page = phone.page
    phone.sends(_dossier(filed) + "/take")
    phone.page = page
    phone.sends(_dossier(filed) + "/take")
    assert phone.last.status_code == 409
    counter.syncs()
    kinds = [event.kind for event in counter.office.queries.view(filed.code).events]
    assert kinds.count("taken") == 1


@pytest.mark.parametrize(
    ("fields", "photo", "say"),
    [
        ({"reading": "0"}, PHOTO, "Type the number on the meter."),
        ({"meter_number": "2611-0042", "reading": "many"}, PHOTO, "Type the reading in figures"),
        ({"meter_number": "2611-0042", "reading": "0"}, b"", "Take a photo"),
        ({"meter_number": "2611-0042", "reading": "0"}, b"GIF89a", "This is no photo"),
        ({"meter_number": "2611-0042", "reading": "0", "done_at": "2026-12-24T08:00"}, PHOTO, "has not come"),
    ],
)
def test_a_completion_needs_meter_reading_and_photo_and_keeps_what_was_typed(
    phone: Browser, filed: Submitted, counter: Desk, fields: dict[str, str], photo: bytes, say: str
) -> None:
    _surveyed(phone, filed)
    phone.opens(_dossier(filed) + "/complete")
    phone.sends(_dossier(filed) + "/complete", files=_photo(photo), **fields)
    assert phone.last.status_code == 422 and say in phone.page
    assert all(f'value="{value}"' in phone.page for value in fields.values())
    counter.syncs()
    assert counter.office.queries.view(filed.code).row.status == "IN_FIELD"


def test_a_return_needs_a_reason(phone: Browser, filed: Submitted, counter: Desk) -> None:
    phone.opens(_dossier(filed) + "/return")
    assert "Choose a reason." in phone.sends(_dossier(filed) + "/return")
    assert "in a few words" in phone.sends(_dossier(filed) + "/return", code="other")
    phone.sends(_dossier(filed) + "/return", code="absent", remarks="called twice")
    assert phone.last.url.path == "/team"
    counter.syncs()
    assert counter.office.queries.view(filed.code).row.status == "ACCEPTED"


def test_the_papers_can_be_looked_at(phone: Browser, filed: Submitted) -> None:
    papers = phone.opens(_dossier(filed) + "/papers")
    links = re.findall(r'href="(/team/d/[^"]+/papers/[0-9a-f]{64})"', papers)
    assert len(links) == 3
    phone.opens(links[2])
    assert phone.last.content == PHOTO and phone.last.headers["content-type"] == "image/jpeg"


def test_another_teams_dossier_is_not_shown(hub: RunningHub, stranger: Browser, filed: Submitted) -> None:
    Accounts(hub.hub).put(CENTER.code, "doi-2", "team", PASSWORD, "ha-long-2")
    stranger.opens("/team")
    stranger.sends("/team/login", login="doi-2", password=PASSWORD)
    assert "No dossiers today" in stranger.opens("/team")
    stranger.opens(_dossier(filed))
    assert stranger.last.status_code == 404 and "Nguyễn" not in stranger.page


def test_nobody_sees_anything_without_logging_in(stranger: Browser, filed: Submitted) -> None:
    for path in ("/team", _dossier(filed), _dossier(filed) + "/papers", _dossier(filed) + "/complete"):
        stranger.opens(path)
        assert stranger.last.url.path == "/team/login" and "Nguyễn" not in stranger.page


def test_a_form_without_its_token_changes_nothing(phone: Browser, filed: Submitted, counter: Desk) -> None:
    phone.page = ""
    phone.sends(_dossier(filed) + "/take")
    assert phone.last.status_code == 403
    phone.opens(_dossier(filed))
    phone.http.headers["Sec-Fetch-Site"] = "cross-site"
    phone.sends(_dossier(filed) + "/take")
    assert phone.last.status_code == 403
    counter.syncs()
    assert counter.office.queries.view(filed.code).row.status == "TRANSFERRED"


def test_wrong_passwords_become_slow(
    hub: RunningHub, stranger: Browser, team_login: tuple[str, str], clock: Clock
) -> None:
    for _ in range(3):
        assert "not right" in stranger.sends("/team/login", login=team_login[0], password="wrong one")
    assert (
        stranger.sends("/team/login", login=team_login[0], password=PASSWORD)
        and stranger.last.status_code == 429
    )
    clock.pass_by(seconds=3)
    stranger.sends("/team/login", login=team_login[0], password=PASSWORD)
    assert stranger.last.url.path == "/team"


def test_the_cookie_is_kept_from_scripts_and_other_sites(phone: Browser) -> None:
    cookie = next(each for each in phone.last.history[0].headers.get_list("set-cookie") if "onedoor=" in each)
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower() and "Path=/team" in cookie


def test_logging_out_ends_it(phone: Browser) -> None:
    phone.opens("/team")
    kept = phone.http.cookies.get("onedoor")
    phone.sends("/team/logout")
    phone.http.cookies.set("onedoor", kept or "", path="/team")
    phone.opens("/team")
    assert phone.last.url.path == "/team/login"


def test_the_applicant_sees_how_far_it_is_and_nothing_personal(stranger: Browser, filed: Submitted) -> None:
    page = stranger.opens(f"/T/{filed.token}")
    assert stranger.last.status_code == 200
    assert filed.due is not None
    assert filed.code in page and "A field team has your dossier" in page and f"{filed.due:%d/%m/%Y}" in page
    for personal in ("Nguyễn", "Hạnh", "0936", "022185", "Giếng", "Hồng Gai", "minhhanh"):
        assert personal not in page
    assert page.count('<li class="') == 5


def test_letters_of_a_token_may_be_small(stranger: Browser, filed: Submitted) -> None:
    stranger.opens(f"/t/{filed.token.lower()}")
    assert stranger.last.status_code == 200


def test_paper_is_confirmed_and_forged_paper_is_not(stranger: Browser, filed: Submitted) -> None:
    good = filed.slip.proof
    assert "This paper is genuine" in stranger.opens(f"/T/{filed.token}/{good}")
    forged = good[:-8] + ("A" * 8 if good[-8:] != "A" * 8 else "B" * 8)
    assert "cannot be confirmed" in stranger.opens(f"/T/{filed.token}/{forged}")


def test_an_older_paper_says_that_a_newer_one_holds(
    stranger: Browser, filed: Submitted, counter: Desk
) -> None:
    counter.office.service.issue_slip(filed.code, "receipt", actor="clerk:lan", reason="lost")
    counter.syncs()
    assert "a newer one was issued" in stranger.opens(f"/T/{filed.token}/{filed.slip.proof}")


def test_a_paused_clock_says_so_and_what_is_missing(
    stranger: Browser, filed: Submitted, counter: Desk
) -> None:
    asked = {"items": ["place"], "reason": "the deed of Mrs Hạnh is cut off"}
    counter.office.service.act(filed.code, "supplement_requested", asked, actor="clerk:lan")
    counter.syncs()
    page = stranger.opens(f"/T/{filed.token}")
    assert "Paused since 23/11/2026" in page and "until the papers asked for" in page
    assert "Hạnh" not in page and "Result promised" not in page


def test_the_days_left_are_those_to_the_day_that_is_promised(
    stranger: Browser, filed: Submitted, counter: Desk, clock: Clock
) -> None:
    assert "3 working days left" in stranger.opens(f"/T/{filed.token}")
    later = {"due": "2026-12-07T09:00:00+07:00", "reason": "storm"}
    counter.office.service.act(filed.code, "rescheduled", later, actor="clerk:lan")
    counter.syncs()
    page = stranger.opens(f"/T/{filed.token}")
    assert "Monday, 07/12/2026" in page and "9 working days left" in page
    assert "by 07/12/2026 at the latest" in page
    clock.pass_by(days=7)
    assert "5 working days left" in stranger.opens(f"/T/{filed.token}")
    assert "Late; we apologise" in stranger.page
    clock.pass_by(days=8)
    assert "left" not in stranger.opens(f"/T/{filed.token}") and "at the latest" not in stranger.page


def test_while_the_clock_stands_no_day_is_promised_even_if_one_was_told_anew(
    stranger: Browser, filed: Submitted, counter: Desk
) -> None:
    later = {"due": "2026-12-07T09:00:00+07:00", "reason": "storm"}
    for kind, body in (("rescheduled", later), ("paused", {"waiting_for": "applicant"})):
        counter.office.service.act(filed.code, kind, body, actor="clerk:lan")
    counter.syncs()
    assert "Paused since 23/11/2026" in stranger.opens(f"/T/{filed.token}")
    assert "07/12/2026" not in stranger.page and "at the latest" not in stranger.page


def test_days_are_written_as_the_readers_write_them(stranger: Browser, filed: Submitted) -> None:
    page = stranger.opens(f"/T/{filed.token}?lang=zh")
    assert "2026年11月27日 星期五" in page and "11月23日 · 09:00" in page
    assert not re.search(r"\d\d/\d\d", page)


@pytest.mark.parametrize("token", ["A" * 26, "x", "A" * 25, "%00", "É" * 26, "A" * 3000])
def test_an_unknown_code_is_a_sentence_and_the_hotline(
    stranger: Browser, filed: Submitted, token: str
) -> None:
    stranger.opens(f"/T/{token}")
    assert stranger.last.status_code == 404
    assert "Unknown code" in stranger.page and CENTER.hotline in stranger.page


@pytest.mark.parametrize("lang", ["vi", "en", "zh"])
def test_pages_speak_three_languages_and_remember_which(
    stranger: Browser, filed: Submitted, lang: str
) -> None:
    words = {"vi": "Hẹn trả kết quả", "en": "Result promised for", "zh": "约定办结时间"}
    assert words[lang] in stranger.opens(f"/T/{filed.token}?lang={lang}")
    assert words[lang] in stranger.opens(f"/T/{filed.token}")


def test_pages_tell_browsers_to_keep_to_themselves(phone: Browser, filed: Submitted) -> None:
    for path in ("/team", f"/T/{filed.token}", "/team/login", "/nothing"):
        phone.opens(path)
        headers = phone.last.headers
        assert headers["referrer-policy"] == "no-referrer" and headers["cache-control"] == "no-store"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "<script" not in phone.page and "http://" not in phone.page.replace("http://www.w3.org", "")


def test_no_log_holds_a_token_or_a_name(
    stranger: Browser, phone: Browser, filed: Submitted, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        stranger.opens(f"/T/{filed.token}/{filed.slip.proof}")
        stranger.opens(f"/t/{filed.token.lower()}")
        phone.opens(_dossier(filed))
    said = "\n".join(
        record.getMessage()
        for record in caplog.records
        if not record.name.startswith(("httpx2", "httpcore2"))
    )
    assert "/T/…" in said
    assert filed.token not in said.upper() and "Hạnh" not in said and filed.slip.proof not in said


def _surveyed(phone: Browser, filed: Submitted) -> None:
    phone.opens(_dossier(filed))
    phone.sends(_dossier(filed) + "/take")
    phone.opens(_dossier(filed) + "/survey")
    phone.sends(_dossier(filed) + "/survey", findings="all is well")
