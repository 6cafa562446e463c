"""The hub's pages as a phone shows them, in three languages: nothing too wide, nothing broken, pictures kept."""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dossiers.service import Submitted

from .conftest import APPLICATION, PASSWORD, Clock, Desk, RunningHub

PICTURES = os.environ.get("ONEDOOR_PICTURES")
PHONE = {"width": 390, "height": 844}
PHOTO = str(APPLICATION.parent / "place.jpg")
FONT_IS_THERE = "document.fonts.ready.then(() => document.fonts.check('600 16px \"Be Vietnam Pro\"'))"
Shot = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    program = which("chromium")
    assert program, "the pages are looked at in Chromium: install it with “apt-get install chromium”"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def database_url() -> None:
    """Pages look the same on both databases."""


@pytest.fixture(params=["vi", "en", "zh"])
def context(request: pytest.FixtureRequest, chromium: Browser, hub: RunningHub) -> Iterator[BrowserContext]:
    locale = {"vi": "vi-VN", "en": "en-GB", "zh": "zh-CN"}[request.param]
    made = chromium.new_context(viewport=PHONE, locale=locale, base_url=hub.url, device_scale_factor=1)
    made.set_default_timeout(15_000)
    yield made
    made.close()


@pytest.fixture
def shot(request: pytest.FixtureRequest, tmp_path: Path) -> Shot:
    lang = request.node.callspec.params["context"]
    folder = Path(PICTURES) if PICTURES else tmp_path
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], f"{name} is too wide"
        assert page.evaluate(FONT_IS_THERE)
        page.screenshot(path=str(folder / f"{name}-{lang}.png"))
        page.screenshot(path=str(folder / f"{name}-{lang}-whole.png"), full_page=True)

    return take


@pytest.fixture
def filed(hub: RunningHub, station: Callable[..., Desk], clock: Clock) -> tuple[Desk, list[Submitted]]:
    """A counter with dossiers of the team: one late, one due today, one due soon, one with time left."""
    counter = station("counter")
    counter.joins(hub)
    now, made = clock.at, []
    for days_ago in (7, 3, 1, 0):
        clock.at = now - timedelta(days=days_ago)
        done = counter.submits()
        counter.office.service.act(done.code, "transferred", {"team": "ha-long-1"}, actor="clerk:lan")
        made.append(done)
    clock.at = now
    counter.syncs()
    return counter, made


def test_the_team_pages_as_a_phone_shows_them(
    context: BrowserContext, shot: Shot, filed: tuple[Desk, list[Submitted]], team_login: tuple[str, str]
) -> None:
    page, faults = context.new_page(), list[str]()
    page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    page.on("response", lambda answer: faults.append(answer.url) if answer.status in (404, 500) else None)
    page.goto("/team")
    shot(page, "team-login")
    page.fill("#login", team_login[0])
    page.fill("#password", PASSWORD)
    _press(page)
    shot(page, "team-list")
    dossier = f"/team/d/{filed[1][-1].dossier}"
    page.goto(dossier)
    shot(page, "team-dossier-new")
    _press(page)
    shot(page, "team-dossier-taken")
    page.goto(dossier + "/return")
    shot(page, "team-return")
    page.goto(dossier + "/survey")
    shot(page, "team-survey")
    page.fill("#findings", "Cột số 12, kéo 15 m cáp; tủ điện đã có.")
    page.fill("#visit_at", "2026-11-23T15:30")
    _press(page)
    shot(page, "team-dossier-surveyed")
    page.goto(dossier + "/complete")
    page.fill("#reading", "many")
    _press(page)
    shot(page, "team-complete-wrong")
    page.fill("#meter_number", "2611-0042")
    page.fill("#reading", "0")
    page.set_input_files("#photo", PHOTO)
    _press(page)
    page.goto("/team?tab=done")
    shot(page, "team-list-done")
    page.goto("/team?tab=coming")
    shot(page, "team-list-coming")
    assert [fault for fault in faults if "422" not in fault] == []


def test_the_tracking_page_as_a_phone_shows_it(
    context: BrowserContext, shot: Shot, filed: tuple[Desk, list[Submitted]], hub: RunningHub
) -> None:
    counter, dossiers = filed
    page = context.new_page()
    page.goto(f"/T/{dossiers[-1].token}")
    shot(page, "track")
    page.goto(f"/T/{dossiers[-1].token}/{dossiers[-1].slip.proof}")
    shot(page, "track-paper")
    page.goto(f"/T/{dossiers[0].token}")
    shot(page, "track-late")
    counter.office.service.act(
        dossiers[-1].code,
        "supplement_requested",
        {"items": ["place"], "reason": "cut off"},
        actor="clerk:lan",
    )
    counter.office.service.act(dossiers[1].code, "stopped", {"reason": "moved"}, actor="clerk:lan")
    counter.syncs()
    page.goto(f"/T/{dossiers[-1].token}")
    shot(page, "track-paused")
    page.goto(f"/T/{dossiers[1].token}")
    shot(page, "track-stopped")
    page.goto("/T/" + "A" * 26)
    shot(page, "track-unknown")
    page.goto("/docs")
    shot(page, "docs")


def _press(page: Page) -> None:
    """Presses the page's one green or blue button and waits for the page that follows."""
    with page.expect_navigation():
        page.click("button.primary")
