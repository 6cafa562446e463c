"""Names of months, and the way from one to the next."""

from datetime import date

from kiosk.i18n import month_name
from kiosk.widgets.wording import Translate


def step(month: str, by: int) -> str:
    """The month so many before or after."""
    year, number = _parts(month)
    count = year * 12 + number - 1 + by
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def title(month: str, lang: str) -> str:
    """A month as a heading: "Tháng 10/2026", "October 2026", "2026年10月"."""
    year, number = _parts(month)
    if lang == "vi":
        return f"Tháng {number}/{year}"
    return f"{year}年{number}月" if lang == "zh" else f"{month_name(number, lang)} {year}"


def short(month: str, lang: str) -> str:
    """A month in a sentence: "tháng 9", "Sep", "9月"."""
    number = _parts(month)[1]
    if lang == "vi":
        return f"tháng {number}"
    return f"{number}月" if lang == "zh" else month_name(number, lang)[:3]


def axis(month: str, at_end: bool) -> str:
    """A month under a chart: the number, with the year in January and at the ends where January is not beside them."""
    year, number = _parts(month)
    return f"{number}/{year % 100:02d}" if number == 1 or (at_end and number not in (2, 12)) else str(number)


def standing(month: str, this_month: str, closed: str, today: date, translate: Translate) -> str:
    """Whether the figures of a month are provisional, closed, or neither (nothing is said); `closed` is when."""
    if closed:
        return translate("Manager", "Closed {at}").format(at=closed)
    if month >= this_month:
        return translate("Manager", "provisional until {day}").format(day=today.strftime("%d/%m"))
    return ""


def _parts(month: str) -> tuple[int, int]:
    year, _, number = month.partition("-")
    return int(year), int(number)
