"""First-run set-up from the command line: a station in a folder, or a settings file to start from."""

from pathlib import Path

from dossiers.accounts import asks_who
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.errors import BadInput
from dossiers.passwords import hash_of
from dossiers.workplace import Workplace
from kiosk.bootstrap import Office, open_office
from kiosk.settings import DEMO_CENTER, load_center


def set_up(
    data: Path,
    file: Path | None,
    code: str | None,
    number: int | None,
    role: str,
    hub: tuple[str, str] | None = None,
    admin: tuple[str, str] | None = None,
) -> tuple[str, int]:
    """Makes the station, or confirms the one that is there; gives the center's code and the station's number.

    With `hub`, an address and a one-time code, it joins that hub too, which gives it its number. `admin` are login and
    password of the first administrator, of a center that has no account yet.
    Raises BadInput if the folder is another station, or no settings are known for the code; an ExchangeError.
    """
    settings = load_center(file or DEMO_CENTER)
    if code is not None and code != settings.code:
        raise BadInput(
            "There are no settings for center {code}: write them with `onedoor init --settings FILE --center {code}`, "
            "fill them in, and name the file with --center.",
            code=code,
        )
    hashed = hash_of(admin[1]) if admin else None
    office = open_office(data, center_file=file, number=number, role=role)
    try:
        if hub is not None:
            join_hub(office, *hub)
        if admin:
            _make_first(office.place, NewAccount(admin[0], "admin", hashed=hashed))
        return office.place.center.code, office.place.station.number
    finally:
        office.close()


def _make_first(place: Workplace, account: NewAccount) -> None:
    with place.store.read():
        has_some = asks_who(place.accounts.values())
    if has_some:
        raise BadInput(
            "The center has accounts already; an administrator adds others with `onedoor user add`."
        )
    change_accounts(place, put=[account], actor="system")


def join_hub(office: Office, url: str, code: str) -> tuple[int, tuple[str, ...]]:
    """Joins a station to a hub; gives its number there, and in which first settings the hub's center is another one.

    Raises an ExchangeError, or BadInput for settings that cannot be read.
    """
    from dossiers.founding import join
    from sync.client import Client

    enrolled = Client(office.exchange, url).enroll(code)
    return enrolled.number, join(office.place, enrolled.number, enrolled.settings)


def write_settings(name: str, code: str | None) -> Path:
    """Writes a settings file to start from: the demo center's, with the code given and without its mark."""
    file = Path(name)
    if file.exists():
        raise BadInput("{file} is there already; name a file that is not.", file=file.name)
    text = DEMO_CENTER.read_text(encoding="utf-8").replace("demo = true", "demo = false")
    if code:
        text = text.replace('code = "H49.22"', f'code = "{code}"')
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        raise BadInput("{file} cannot be written; choose another folder.", file=file.name) from None
    load_center(file)
    return file
