"""Instants, budgets and numbers in the words of paper; instants are rounded down to the minute, never up."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo

from forms.sentences import translator

DOMAIN: Final = "printing"
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say(lang: str) -> Callable[[str], str]:
    """The translator of printed sentences; msgids are English."""
    return translator(DOMAIN, lang)


def day(when: date, lang: str) -> str:
    """30/11/2026; 30 Nov 2026 in English, whose readers disagree about the order; 2026年11月30日."""
    if lang == "zh":
        return f"{when.year}年{when.month}月{when.day}日"
    if lang == "en":
        return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
    return f"{when.day:02}/{when.month:02}/{when.year}"


def short_day(when: date, lang: str) -> str:
    """30/11, 30 Nov, 11月30日."""
    if lang == "zh":
        return f"{when.month}月{when.day}日"
    if lang == "en":
        return f"{when.day} {_MONTHS[when.month - 1]}"
    return f"{when.day:02}/{when.month:02}"


def month_name(when: date, lang: str) -> str:
    """tháng 11 năm 2026, November-like short form in English, 2026年11月."""
    if lang == "zh":
        return f"{when.year}年{when.month}月"
    if lang == "en":
        return f"{_MONTHS[when.month - 1]} {when.year}"
    return f"tháng {when.month} năm {when.year}"


def before(instant: datetime, tz: ZoneInfo, lang: str) -> str:
    """The appointment as a promise: Trước 16:30, Thứ Hai, 30/11/2026."""
    local = instant.astimezone(tz)
    return say(lang)("Before {time}, {weekday}, {day}").format(
        time=f"{local:%H:%M}", weekday=say(lang)(WEEKDAYS[local.weekday()]), day=day(local, lang)
    )


def before_long(instant: datetime, tz: ZoneInfo, lang: str) -> str:
    """The appointment in the statutory form's words: trước 16 giờ 30 phút, ngày 30/11/2026."""
    local = instant.astimezone(tz)
    words = say(lang)("before {hour}:{minute} on {day}")
    return words.format(hour=f"{local:%H}", minute=f"{local:%M}", day=day(local, lang))


def at_long(instant: datetime, tz: ZoneInfo, lang: str) -> str:
    """08 giờ 47 phút, ngày 23/11/2026."""
    local = instant.astimezone(tz)
    words = say(lang)("{hour}:{minute} on {day}")
    return words.format(hour=f"{local:%H}", minute=f"{local:%M}", day=day(local, lang))


def stamp(instant: datetime, tz: ZoneInfo, lang: str) -> str:
    """08:47, 23/11/2026."""
    local = instant.astimezone(tz)
    return say(lang)("{time}, {day}").format(time=f"{local:%H:%M}", day=day(local, lang))


def place_and_day(locality: str, when: date, lang: str) -> str:
    """The line over a signature: Hạ Long, ngày 23 tháng 11 năm 2026."""
    words = say(lang)("{place}, {day}")
    written = f"ngày {when.day:02} tháng {when.month:02} năm {when.year}" if lang == "vi" else day(when, lang)
    return words.format(place=locality, day=written) if locality else written


def budget(text: str, lang: str) -> str:
    """05 ngày làm việc, from `5 working_days`; what is no budget is printed as it stands."""
    amount, _, unit = text.partition(" ")
    words = {
        "working_days": ("{n} working day", "{n} working days"),
        "working_hours": ("{n} working hour", "{n} working hours"),
        "hours": ("{n} hour", "{n} hours"),
    }
    if unit not in words or not amount.isdecimal():
        return text
    one, many = words[unit]
    shown = amount.zfill(2) if lang == "vi" else amount
    return say(lang)(one if int(amount) == 1 else many).format(n=shown)


def number(value: float, lang: str, decimals: int = 0) -> str:
    """1.234,5 in Vietnamese, 1,234.5 in English and Chinese; a half is rounded up."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    written = f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"
    return written.translate(str.maketrans(",.", ".,")) if lang == "vi" else written
