"""The proof in the QR of every slip: what was promised, by whom, verifiable without a network.

Layout: domain page, "The QR". Base32 is RFC 4648 without padding, its spare bits zero; signatures are RFC 8032.
"""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from dossiers.ids import token_of
from dossiers.station import Station

FORMAT: Final = 1
SLIPS: Final = ("ticket", "receipt", "supplement", "refusal", "apology", "stop", "process_control")
_CONTEXT: Final = b"onedoor/slip/1"
_FIXED: Final = 1 + 4 + 1 + 1 + 4 + 8 + 1
_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof says."""

    key_id: bytes
    slip: str
    version: int
    appointment: datetime | None
    event_hash: bytes
    code: str


@dataclass(frozen=True, slots=True)
class BadProof:
    """Why a text proves nothing: `form` (not canonical), `key` (unknown signer) or `signature`."""

    why: str


def key_id(public: Ed25519PublicKey) -> bytes:
    """The first four bytes of the SHA-256 of a public key."""
    return hashlib.sha256(public.public_bytes_raw()).digest()[:4]


def encode(
    station: Station,
    *,
    token: bytes,
    slip: str,
    version: int,
    appointment: datetime | None,
    event_hash: bytes,
    code: str,
) -> str:
    """The proof of one slip, signed by the station, in base32."""
    minutes = 0 if appointment is None else int(appointment.timestamp()) // 60
    said = (
        bytes([FORMAT])
        + key_id(station.sign_key.public_key())
        + bytes([SLIPS.index(slip), version])
        + minutes.to_bytes(4, "big")
        + event_hash[:8]
        + bytes([len(code)])
        + code.encode("ascii")
    )
    signed = said + station.sign(_CONTEXT + token + said)
    return base64.b32encode(signed).decode().rstrip("=")


def verify(token: str, proof: str, keys: Callable[[bytes], Ed25519PublicKey | None]) -> Proof | BadProof:
    """What a proof says, if it is canonical and signed for this token by a key that `keys` knows by its id."""
    raw, holder = _bytes_of(proof), token_of(token)
    if raw is None or holder is None:
        return BadProof("form")
    parsed = _parse(raw)
    if parsed is None:
        return BadProof("form")
    public = keys(parsed.key_id)
    if public is None:
        return BadProof("key")
    try:
        public.verify(raw[-_SIGNATURE:], _CONTEXT + holder + raw[:-_SIGNATURE])
    except InvalidSignature:
        return BadProof("signature")
    return parsed


def qr_text(base: str | None, token: str, proof: str | None = None) -> str:
    """The text of a QR: short for screens, with a proof for paper, `ONEDOOR:` where there is no public hub."""
    text = f"{base.rstrip('/') if base else 'ONEDOOR:'}/T/{token}"
    return (f"{text}/{proof}" if proof else text).upper()


def _bytes_of(text: str) -> bytes | None:
    upper = text.strip().upper()
    try:
        raw = base64.b32decode(upper + "=" * (-len(upper) % 8))
    except ValueError:
        return None
    return raw if base64.b32encode(raw).decode().rstrip("=") == upper else None


def _parse(raw: bytes) -> Proof | None:
    if len(raw) < _FIXED + _SIGNATURE or raw[0] != FORMAT or raw[5] >= len(SLIPS):
        return None
    if len(raw) != _FIXED + raw[19] + _SIGNATURE:
        return None
    minutes = int.from_bytes(raw[7:11], "big")
    try:
        code = raw[_FIXED : _FIXED + raw[19]].decode("ascii")
        appointment = datetime.fromtimestamp(minutes * 60, UTC) if minutes else None
    except (ValueError, OverflowError):  # no ASCII, or an age that no calendar has
        return None
    return Proof(
        key_id=raw[1:5],
        slip=SLIPS[raw[5]],
        version=raw[6],
        appointment=appointment,
        event_hash=raw[11:19],
        code=code,
    )
