"""Who can open a backup: its key, wrapped for a recovery passphrase or for an administrator's public key.

Sources: RFC 9106 (Argon2id, the second recommended set of parameters), RFC 7748 (X25519), RFC 5869 (HKDF),
NIST SP 800-38D (GCM). Whoever loses the passphrase or the private key has lost the backup: there is no other way in.
"""

import base64
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from dossiers.errors import BadInput, IntegrityProblem

KEY_BYTES: Final = 32
PASSPHRASE, PUBLIC_KEY = "passphrase", "public-key"
PRIVATE_MARK: Final = "onedoor-recovery-private-1"
PUBLIC_MARK: Final = "onedoor-recovery-public-1"

_SALT_BYTES, _NONCE_BYTES = 16, 12
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4
_MOST_MEMORY_KIB: Final = 1024 * 1024
_CONTEXT: Final = b"onedoor/backup-key/1"

Wrapped = dict[str, str | int]


def wrap_for_passphrase(key: bytes, passphrase: str) -> Wrapped:
    """A key that whoever knows the passphrase can have again. Raises BadInput for an empty one."""
    if not passphrase:
        raise BadInput("A recovery passphrase cannot be empty.")
    salt = secrets.token_bytes(_SALT_BYTES)
    made: Wrapped = {
        "for": PASSPHRASE,
        "salt": _text(salt),
        "passes": _PASSES,
        "memory": _MEMORY_KIB,
        "lanes": _LANES,
    }
    return {**made, "key": _text(_sealed(_stretched(passphrase, made), key))}


def wrap_for_key(key: bytes, public: X25519PublicKey) -> Wrapped:
    """A key that the holder of the private key can have again."""
    ephemeral = X25519PrivateKey.generate()
    wrapping = _agreed(ephemeral.exchange(public), ephemeral.public_key(), public)
    return {
        "for": PUBLIC_KEY,
        "public": _text(public.public_bytes_raw()),
        "ephemeral": _text(ephemeral.public_key().public_bytes_raw()),
        "key": _text(_sealed(wrapping, key)),
    }


def unwrap_by_passphrase(wrapped: Mapping[str, Any], passphrase: str) -> bytes:
    """The key again. Raises BadInput for another passphrase, IntegrityProblem if the wrapping is damaged."""
    try:
        wrapping = _stretched(passphrase, wrapped)
        sealed = base64.b64decode(wrapped["key"])
    except (KeyError, ValueError, TypeError):
        raise _damaged() from None
    return _unsealed(wrapping, sealed, BadInput("This is not the passphrase that the backup was made with."))


def unwrap_by_key(wrapped: Mapping[str, Any], private: X25519PrivateKey) -> bytes:
    """The key again. Raises BadInput for another private key, IntegrityProblem if the wrapping is damaged."""
    wrong = BadInput("This is not the private key that the backup was made for.")
    try:
        public, sealed = base64.b64decode(wrapped["public"]), base64.b64decode(wrapped["key"])
        ephemeral = X25519PublicKey.from_public_bytes(base64.b64decode(wrapped["ephemeral"]))
        if public != private.public_key().public_bytes_raw():
            raise wrong
        wrapping = _agreed(private.exchange(ephemeral), ephemeral, private.public_key())
    except (KeyError, ValueError, TypeError):
        raise _damaged() from None
    return _unsealed(wrapping, sealed, wrong)


def private_text(private: X25519PrivateKey) -> str:
    """A private key as it lies in its file."""
    return f"{PRIVATE_MARK} {_text(private.private_bytes_raw())}\n"


def public_text(public: X25519PublicKey) -> str:
    """A public key as it lies in its file."""
    return f"{PUBLIC_MARK} {_text(public.public_bytes_raw())}\n"


def private_of(text: str) -> X25519PrivateKey:
    """The private key in such a text. Raises BadInput if it is none."""
    return X25519PrivateKey.from_private_bytes(_raw(text, PRIVATE_MARK))


def public_of(text: str) -> X25519PublicKey:
    """The public key in such a text. Raises BadInput if it is none."""
    return X25519PublicKey.from_public_bytes(_raw(text, PUBLIC_MARK))


def _raw(text: str, mark: str) -> bytes:
    named, _, encoded = text.strip().partition(" ")
    try:
        raw = base64.b64decode(encoded, validate=True)
    except ValueError:
        raw = b""
    if named != mark or len(raw) != KEY_BYTES:
        kind = "private" if mark == PRIVATE_MARK else "public"
        raise BadInput(
            "The file holds no {kind} recovery key; `onedoor recovery-key FILE` makes a pair.", kind=kind
        )
    return raw


def _stretched(passphrase: str, how: Mapping[str, Any]) -> bytes:
    """Argon2id of the passphrase. Raises ValueError for parameters that nobody uses."""
    passes, memory, lanes = int(how["passes"]), int(how["memory"]), int(how["lanes"])
    if not (1 <= passes <= 64 and 8 * lanes <= memory <= _MOST_MEMORY_KIB and 1 <= lanes <= 64):
        raise ValueError("parameters")
    secret = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(
        secret, base64.b64decode(how["salt"]), passes, memory, lanes, KEY_BYTES, type=Type.ID
    )


def _agreed(shared: bytes, ephemeral: X25519PublicKey, receiver: X25519PublicKey) -> bytes:
    info = _CONTEXT + ephemeral.public_bytes_raw() + receiver.public_bytes_raw()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(shared)


def _sealed(wrapping: bytes, key: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(wrapping).encrypt(nonce, key, _CONTEXT)


def _unsealed(wrapping: bytes, sealed: bytes, wrong: BadInput) -> bytes:
    try:
        return AESGCM(wrapping).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _CONTEXT)
    except (InvalidTag, ValueError):
        raise wrong from None


def _damaged() -> IntegrityProblem:
    return IntegrityProblem("The backup is damaged; take another copy of it, or an earlier one.")


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
