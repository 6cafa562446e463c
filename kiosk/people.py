"""Who sits at the desktop screens of this station: who logged in; of a center without accounts made-up people."""

from dossiers.accounts import Account
from forms.sentences import translator
from forms.texts import Text
from kiosk.bootstrap import Office
from kiosk.widgets.wording import Person

_CLERK = Text(vi="Nhân viên tiếp nhận", en="Clerk", zh="受理员")
_ADMIN = Text(vi="Quản trị viên", en="Administrator", zh="管理员")
_MANAGER = Text(vi="Trưởng phòng Kinh doanh", en="Head of customer service", zh="营业部主管")


def clerk(office: Office, lang: str, account: Account | None = None) -> Person:
    """The clerk of this counter."""
    center = office.place.center
    if account is not None:
        return Person(account.login, account.name or account.login, _CLERK.to(lang), _counter(office, lang))
    name = "Phạm Thu Trang" if center.demo else _CLERK.to(lang)
    return Person("trang" if center.demo else "counter", name, _CLERK.to(lang), _counter(office, lang))


def manager(office: Office, lang: str, account: Account | None = None) -> Person:
    """The manager of this center."""
    center = office.place.center
    if account is not None:
        role = _ADMIN if account.role == "admin" else _MANAGER
        return Person(account.login, account.name or account.login, role.to(lang), center.agency.to(lang))
    name = "Lương Gia Huy" if center.demo else _MANAGER.to(lang)
    place = _marked(center.agency.to(lang), office)
    return Person("huy" if center.demo else "manager", name, _MANAGER.to(lang), place)


def _counter(office: Office, lang: str) -> str:
    center = office.place.center
    counter = translator("cli", lang)("Counter {number}").format(number=center.counter)
    return _marked(f"{counter} · {center.code}", office)


def _marked(place: str, office: Office) -> str:
    return f"{place} · DEMO" if office.place.center.demo else place
