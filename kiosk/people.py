"""Who sits at the desktop screens of this station. Accounts come with the dossier engine; the demo has made-up people."""

from forms.texts import Text, translator
from kiosk.bootstrap import Office
from kiosk.widgets.wording import Person

_CLERK = Text(vi="Nhân viên tiếp nhận", en="Clerk", zh="受理员")
_MANAGER = Text(vi="Trưởng phòng Kinh doanh", en="Head of customer service", zh="营业部主管")


def clerk(office: Office, lang: str) -> Person:
    """The clerk of this counter."""
    center = office.place.center
    name = "Phạm Thu Trang" if center.demo else _CLERK.to(lang)
    counter = translator("cli", lang)("Counter {number}").format(number=center.counter)
    place = _marked(f"{counter} · {center.code}", office)
    return Person("trang" if center.demo else "counter", name, _CLERK.to(lang), place)


def manager(office: Office, lang: str) -> Person:
    """The manager of this center."""
    center = office.place.center
    name = "Lương Gia Huy" if center.demo else _MANAGER.to(lang)
    place = _marked(center.agency.to(lang), office)
    return Person("huy" if center.demo else "manager", name, _MANAGER.to(lang), place)


def _marked(place: str, office: Office) -> str:
    return f"{place} · DEMO" if office.place.center.demo else place
