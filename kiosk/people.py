"""Who sits at the desktop screens of this station: who logged in; of a center without accounts made-up people."""

from dossiers.accounts import Account
from dossiers.roles import ROLE_NAMES
from forms.sentences import translator
from forms.texts import Text
from kiosk.bootstrap import Office
from kiosk.widgets.wording import Person

_MANAGER = Text(vi="Trưởng phòng Kinh doanh", en="Head of customer service", zh="营业部主管")


def clerk(office: Office, lang: str, account: Account | None = None) -> Person:
    """The clerk of this counter."""
    center = office.place.center
    if account is not None:
        return Person(
            account.login, account.name or account.login, _role("clerk", lang), _counter(office, lang)
        )
    name = "Phạm Thu Trang" if center.demo else _role("clerk", lang)
    return Person("trang" if center.demo else "counter", name, _role("clerk", lang), _counter(office, lang))


def manager(office: Office, lang: str, account: Account | None = None) -> Person:
    """The manager of this center."""
    center = office.place.center
    if account is not None:
        role = _role("admin", lang) if account.role == "admin" else _MANAGER.to(lang)
        return Person(account.login, account.name or account.login, role, center.agency.to(lang))
    name = "Lương Gia Huy" if center.demo else _MANAGER.to(lang)
    place = _marked(center.agency.to(lang), office)
    return Person("huy" if center.demo else "manager", name, _MANAGER.to(lang), place)


def _role(role: str, lang: str) -> str:
    name = ROLE_NAMES[role][lang]
    return name[:1].upper() + name[1:]


def _counter(office: Office, lang: str) -> str:
    center = office.place.center
    counter = translator("cli", lang)("Counter {number}").format(number=center.counter)
    return _marked(f"{counter} · {center.code}", office)


def _marked(place: str, office: Office) -> str:
    return f"{place} · DEMO" if office.place.center.demo else place
