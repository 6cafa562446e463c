"""What a team reports from the place: forms checked field by field, and made into the bodies of events."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData, UploadFile

from dossiers.attachments import MOST_BYTES, Attachment, picture_type

_READING: Final = re.compile(r"^\d{1,8}(?:[.,]\d{1,3})?$")
_METER: Final = re.compile(r"^[0-9A-Za-z][0-9A-Za-z ./-]{2,31}$")
MOST_PHOTOS: Final = 6
LONGEST: Final = 1000

RETURN_REASONS: Final[Mapping[str, str]] = {
    "absent": "Nobody was there",
    "unsafe": "Not safe to work",
    "needs_works": "Other works are needed first",
    "wrong_place": "The place is wrong or not ours",
    "other": "Another reason",
}


@dataclass(frozen=True, slots=True)
class Report:
    """A form: the body of its event, the photos, and what is wrong with it by field (English sentences)."""

    body: dict[str, Any]
    photos: tuple[Attachment, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)


async def survey(form: FormData, tz: ZoneInfo) -> Report:
    """What was found, and when the work is planned."""
    errors: dict[str, str] = {}
    findings = _text(form, "findings")
    if not findings:
        errors["findings"] = "Say what you found at the place."
    visit = _local(form, "visit_at", tz, errors)
    photos = await _photos(form, "survey", errors, required=False)
    return Report(_filled(findings=findings, visit_at=visit), photos, errors)


async def completion(form: FormData, tz: ZoneInfo, now: datetime, *, needs_meter: bool) -> Report:
    """What was done: the meter with its number and reading where there is one, and a photo always."""
    errors: dict[str, str] = {}
    meter, reading = _text(form, "meter_number"), _text(form, "reading").replace(" ", "")
    if needs_meter and not _METER.match(meter):
        errors["meter_number"] = "Type the number on the meter."
    if needs_meter and not _READING.match(reading):
        errors["reading"] = "Type the reading in figures, such as 0 or 12,5."
    done_at = _local(form, "done_at", tz, errors)
    if done_at and datetime.fromisoformat(done_at) > now:
        errors["done_at"] = "This time has not come yet."
    result = _filled(
        meter_number=meter,
        reading=reading.replace(",", "."),
        seal=_text(form, "seal"),
        remarks=_text(form, "remarks"),
    )
    photos = await _photos(form, "completion", errors, required=True)
    body = _filled(result=result, done_at=done_at)
    return Report({**body, "handed_over": form.get("handed_over") == "yes"}, photos, errors)


async def hand_back(form: FormData) -> Report:
    """Why the team cannot do it; another reason needs words."""
    code, remarks = _text(form, "code"), _text(form, "remarks")
    errors: dict[str, str] = {}
    if code not in RETURN_REASONS:
        errors["code"] = "Choose a reason."
    elif code == "other" and not remarks:
        errors["remarks"] = "Say in a few words why."
    return Report(_filled(code=code, remarks=remarks), errors=errors)


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.replace("\r\n", "\n").strip()[:LONGEST] if isinstance(value, str) else ""


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _local(form: FormData, name: str, tz: ZoneInfo, errors: dict[str, str]) -> str | None:
    """A local time of a form as an instant of the center."""
    text = _text(form, name)
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=tz, microsecond=0).isoformat()
    except ValueError:
        errors[name] = "Choose a day and a time."
        return None


async def _photos(
    form: FormData, kind: str, errors: dict[str, str], *, required: bool
) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    for part in _uploads(form.getlist("photo")):
        data = await part.read(MOST_BYTES + 1)
        media_type = picture_type(data)
        if not data:
            continue
        if media_type is None:
            errors["photo"] = "This is no photo (JPEG, PNG or WebP); take one with the camera."
        elif len(data) > MOST_BYTES - 1024:
            errors["photo"] = "A photo is larger than 20 MB; take a smaller one."
        else:
            name = f"{kind}-{len(found) + 1}.{media_type.rpartition('/')[2]}"
            found.append(Attachment(kind, name, media_type, data))
    if len(found) > MOST_PHOTOS:
        errors["photo"] = "Six photos at most."
    if required and not found:
        errors.setdefault("photo", "Take a photo of the finished work.")
    return tuple(found)


def _uploads(parts: Sequence[Any]) -> list[UploadFile]:
    return [part for part in parts if isinstance(part, UploadFile)]
