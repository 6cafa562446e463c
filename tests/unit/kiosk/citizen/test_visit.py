"""What touches, time and the desk make of a visit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dossiers.errors import DiskFull
from forms.texts import Text
from kiosk.citizen.desk import Filed, Place, Printing
from kiosk.citizen.session import Page, Session
from kiosk.citizen.view_model import props
from kiosk.citizen.visit import Visit
from tests.unit.kiosk.citizen.builders import asked, checking, the_pack

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class Later:
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def database(self, fn: Callable[[], Any], then: Callable[[Any], None], failed: Any = None) -> None:
        def run() -> None:
            try:
                made = fn()
            except Exception as error:
                failed(error)
            else:
                then(made)

        self.waiting.append(run)

    network = database

    def on_screen(self, call: Callable[[], None]) -> None:
        call()

    def happens(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


class Desk:
    place = Place(Text(vi="Đ", en="P", zh="电"), counter="3", hotline="1900", province="Quảng Ninh")

    def __init__(self) -> None:
        self.pack, self.filed, self.rated, self.fails = the_pack(), 0, 0, False

    def submit(self, filing: object) -> Filed:
        self.filed += 1
        if self.fails:
            raise DiskFull("The disk is full.")
        return Filed("d-1", "C-1", "HTTPS://X/T/A", accepted=True)

    def print_slip(self, dossier: str, lang: str, tell: Callable[[Printing], None]) -> None:
        tell(Printing("take", 1))

    def rate(self, dossier: str, score: int) -> None:
        self.rated = score

    def strip_figures(self) -> None:
        return None

    def sample_papers(self, kind: str) -> tuple[()]:
        return ()


class Scene:
    def __init__(self) -> None:
        self.desk, self.work, self.now = Desk(), Later(), 1000.0
        self.visit = Visit(self.desk, self.work, "vi", lambda: NOW, lambda: self.now, lambda: None)

    def quiet_for(self, seconds: float) -> None:
        self.now += seconds
        self.visit.tick()


@pytest.fixture
def scene() -> Scene:
    return Scene()


def at(scene: Scene, session: Session) -> Visit:
    scene.visit.move(lambda _: session)
    scene.visit.touched()
    return scene.visit


def test_pressing_submit_again_while_it_works_files_once(scene: Scene) -> None:
    visit = at(scene, checking().declaring())
    visit.submit()
    visit.submit()
    scene.work.happens()
    assert scene.desk.filed == 1
    assert visit.session.page is Page.DONE
    assert visit.session.printing.stage == "take"


def test_an_answer_that_comes_after_the_wipe_shows_nothing(scene: Scene) -> None:
    visit = at(scene, checking().declaring())
    visit.submit()
    visit.wipe()
    scene.work.happens()
    assert visit.session == Session()


def test_trouble_leaves_the_answers_and_lets_try_again(scene: Scene) -> None:
    scene.desk.fails = True
    visit = at(scene, checking().declaring())
    visit.submit()
    scene.work.happens()
    assert visit.session.trouble is not None and visit.session.raw
    scene.desk.fails = False
    visit.submit()
    scene.work.happens()
    assert visit.session.page is Page.DONE


def test_a_quiet_page_warns_and_then_forgets(scene: Scene) -> None:
    visit = at(scene, asked("phone"))
    scene.quiet_for(61)
    assert visit.warning == 19
    scene.quiet_for(19)
    assert visit.session == Session() and visit.warning == 0


def test_only_the_button_ends_the_warning(scene: Scene) -> None:
    visit = at(scene, asked("phone"))
    scene.quiet_for(70)
    visit.touched()
    scene.quiet_for(1)
    assert visit.warning == 9
    visit.stay()
    scene.quiet_for(1)
    assert visit.warning == 0 and visit.session.at == "phone"


def test_nothing_is_wiped_while_it_is_being_sent(scene: Scene) -> None:
    visit = at(scene, checking().declaring())
    visit.submit()
    scene.quiet_for(500)
    assert visit.session.sending


def test_a_language_left_behind_at_home_goes_by_itself(scene: Scene) -> None:
    visit = at(scene, Session().speaking("en"))
    scene.quiet_for(60)
    assert visit.session == Session()


def test_the_last_page_goes_sixty_seconds_after_the_printer_was_asked(scene: Scene) -> None:
    visit = at(scene, checking().declaring())
    visit.submit()
    scene.work.happens()
    for _ in range(5):
        scene.quiet_for(11)
        visit.touched()
    assert visit.session.page is Page.DONE
    scene.quiet_for(5)
    assert visit.session == Session()


def test_a_rating_reaches_the_desk_once(scene: Scene) -> None:
    visit = at(scene, checking().declaring())
    visit.submit()
    scene.work.happens()
    visit.rate(5)
    visit.rate(1)
    scene.work.happens()
    assert scene.desk.rated == 5


def test_ending_asks_first_where_something_was_typed(scene: Scene) -> None:
    visit = at(scene, asked("phone"))
    visit.end()
    assert visit.session.overlay == "end"
    visit.end()
    assert visit.session == Session()


def test_what_is_handed_in_during_long_work_waits_says_so_and_is_filed_once(scene: Scene) -> None:
    visit = at(scene, replace(checking(), declared=True))
    visit.held_up()
    before = visit.session.held_up
    visit.submit()
    visit.held_up()
    waiting = props(visit.inputs()).check
    visit.submit()
    scene.work.happens()

    assert not before, "nobody waits who has handed in nothing"
    assert (waiting.held_up, waiting.sending, waiting.trouble) == (True, True, "")
    assert (visit.session.page, visit.session.held_up, scene.desk.filed) == (Page.DONE, False, 1)
