"""A team's day on the hub's pages, over real HTTP: what a phone's browser does, for the demo and for tests."""

import re
from dataclasses import dataclass, field
from typing import Final

import httpx2

from sync.errors import HubDown, HubRefused

_CSRF: Final = re.compile(r'name="csrf" value="([^"]+)"')
_TIMEOUT_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: its address and its HTML, images and styles addressed absolutely."""

    url: str
    html: str


@dataclass
class TeamVisit:
    """Somebody of a field team, logged in at a hub. Close it, or use it in a `with`."""

    url: str
    lang: str = "vi"
    _client: httpx2.Client = field(init=False)
    _csrf: str = field(init=False, default="")

    def __post_init__(self) -> None:
        headers = {"Accept-Language": self.lang}
        self._client = httpx2.Client(
            base_url=self.url, headers=headers, timeout=_TIMEOUT_S, follow_redirects=True
        )

    def __enter__(self) -> "TeamVisit":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the visit."""
        self._client.close()

    def page(self, path: str) -> Page:
        """Opens a page. Raises HubDown or HubRefused."""
        return self._read("GET", path)

    def log_in(self, center: str, login: str, password: str) -> Page:
        """Logs in; the list comes."""
        self._read("GET", "/team/login")
        return self._read("POST", "/team/login", {"center": center, "login": login, "password": password})

    def take(self, dossier: str) -> Page:
        """Takes a dossier."""
        self.page(f"/team/d/{dossier}")
        return self._read("POST", f"/team/d/{dossier}/take", {})

    def survey(self, dossier: str, findings: str) -> Page:
        """Reports what was found on site."""
        self.page(f"/team/d/{dossier}/survey")
        return self._read("POST", f"/team/d/{dossier}/survey", {"findings": findings})

    def complete(self, dossier: str, meter: str, reading: str, photo: bytes) -> Page:
        """Reports the work as done, with meter, reading and a photo (JPEG)."""
        self.page(f"/team/d/{dossier}/complete")
        fields = {"meter_number": meter, "reading": reading}
        return self._read("POST", f"/team/d/{dossier}/complete", fields, photo)

    def _read(
        self, method: str, path: str, fields: dict[str, str] | None = None, photo: bytes | None = None
    ) -> Page:
        data = None if fields is None else {"csrf": self._csrf, **fields}
        files = None if photo is None else {"photo": ("meter.jpg", photo, "image/jpeg")}
        headers = {"Origin": self.url} if method == "POST" else {}
        try:
            answer = self._client.request(method, path, data=data, files=files, headers=headers)
        except httpx2.TransportError:
            raise HubDown(self.url) from None
        if answer.status_code >= 400:
            raise HubRefused(str(answer.status_code), f"The page {path} was refused.")
        found = _CSRF.search(answer.text)
        if found:
            self._csrf = found[1]
        return Page(str(answer.url), answer.text.replace("<head>", f'<head><base href="{self.url}/">', 1))
