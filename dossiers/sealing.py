"""Sealing of personal data: AES-256-GCM under a key of the dossier, keys handed on under X25519.

Sources: NIST SP 800-38D (GCM), RFC 7748 (X25519), RFC 5869 (HKDF). A lost key means lost data: that is what
erasing a person relies on.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from dossiers.errors import IntegrityProblem
from dossiers.records import Sealed

KEY_BYTES = 32
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class DossierKey:
    """One of the keys of a dossier."""

    dossier: str
    key: bytes

    @classmethod
    def new(cls, dossier: str) -> "DossierKey":
        """A fresh random key."""
        return cls(dossier, secrets.token_bytes(KEY_BYTES))

    @property
    def id(self) -> str:
        """The name by which sealed bodies call this key; it tells nothing of the key."""
        return hashlib.sha256(b"onedoor/key-id/1" + self.key).hexdigest()[:16]

    def seal_body(self, personal: dict[str, Any], *, event: str, kind: str, station: str, seq: int) -> Sealed:
        """The personal fields of one event, bound to its id, dossier, kind, station and seq."""
        data = _encrypt(
            self.key, orjson.dumps(personal), _body_context(event, self.dossier, kind, station, seq)
        )
        return Sealed(self.id, base64.b64encode(data).decode())

    def open_body(self, sealed: Sealed, *, event: str, kind: str, station: str, seq: int) -> dict[str, Any]:
        """The personal fields again. Raises IntegrityProblem if they were moved or changed."""
        context = _body_context(event, self.dossier, kind, station, seq)
        opened = orjson.loads(_decrypt(self.key, _from_base64(sealed.data), context))
        if not isinstance(opened, dict):
            raise IntegrityProblem("A sealed part of a dossier is not what it should be.")
        return opened

    def seal_attachment(self, data: bytes) -> bytes:
        """An attachment as it lies on disk; it is named by the SHA-256 of these bytes."""
        return _encrypt(self.key, data, b"onedoor/attachment/1|" + self.dossier.encode())

    def open_attachment(self, sealed: bytes) -> bytes:
        """The attachment again. Raises IntegrityProblem if it was changed."""
        return _decrypt(self.key, sealed, b"onedoor/attachment/1|" + self.dossier.encode())

    def kept_under(self, wrapping: bytes) -> bytes:
        """This key as a store keeps it whose files lie with others: unreadable without the wrapping key (32 bytes)."""
        return _encrypt(wrapping, self.key, b"onedoor/kept-key/1|" + self.dossier.encode())

    @classmethod
    def kept(cls, dossier: str, row: bytes, wrapping: bytes | None) -> "DossierKey":
        """A key out of a store. Raises IntegrityProblem if it was wrapped under another key, or for another dossier."""
        if wrapping is None or len(row) == KEY_BYTES:
            return cls(dossier, row)
        return cls(dossier, _decrypt(wrapping, row, b"onedoor/kept-key/1|" + dossier.encode()))

    def for_receiver(self, public: X25519PublicKey) -> bytes:
        """This key, sealed so that only the holder of the receiver's private key reads it."""
        return seal_for(public, self.key, b"onedoor/key/1|" + self.dossier.encode())

    @classmethod
    def from_sender(cls, dossier: str, sealed: bytes, private: X25519PrivateKey) -> "DossierKey":
        """A key that somebody sealed for us. Raises IntegrityProblem if it is not for us."""
        return cls(dossier, open_for(private, sealed, b"onedoor/key/1|" + dossier.encode()))


def seal_for(public: X25519PublicKey, data: bytes, context: bytes) -> bytes:
    """Data that only the holder of the private key reads, bound to its context."""
    ephemeral = X25519PrivateKey.generate()
    wrapping = _derive(ephemeral.exchange(public), ephemeral.public_key(), public)
    return ephemeral.public_key().public_bytes_raw() + _encrypt(wrapping, data, context)


def open_for(private: X25519PrivateKey, sealed: bytes, context: bytes) -> bytes:
    """What was sealed for us. Raises IntegrityProblem if it is not for us, or for something else."""
    try:
        sender = X25519PublicKey.from_public_bytes(sealed[:32])
        wrapping = _derive(private.exchange(sender), sender, private.public_key())
    except ValueError:
        raise IntegrityProblem("A key that came is not for this station.") from None
    return _decrypt(wrapping, sealed[32:], context)


def phone4(center_key: bytes, dossier: str, phone: str) -> str:
    """The keyed hash of a phone's last four digits, different for every dossier."""
    digits = "".join(sign for sign in phone if sign.isdecimal())
    return hmac.new(center_key, f"{dossier}|{digits[-4:]}".encode(), hashlib.sha256).hexdigest()


def _body_context(event: str, dossier: str, kind: str, station: str, seq: int) -> bytes:
    return f"onedoor/body/1|{event}|{dossier}|{kind}|{station}|{seq}".encode()


def _encrypt(key: bytes, data: bytes, context: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, data, context)


def _decrypt(key: bytes, data: bytes, context: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], context)
    except (InvalidTag, ValueError):
        raise IntegrityProblem("A sealed part of a dossier was changed or belongs elsewhere.") from None


def _from_base64(text: Any) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        return b""


def _derive(shared: bytes, ephemeral: X25519PublicKey, receiver: X25519PublicKey) -> bytes:
    context = b"onedoor/key/1" + ephemeral.public_bytes_raw() + receiver.public_bytes_raw()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=context).derive(shared)
