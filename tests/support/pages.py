"""What somebody who has the key can read of a SQLCipher file: every page and every frame of its log, used or not.

SQLCipher 4's format with a raw key: pages of 4096 bytes, AES-256-CBC, the last 80 bytes of a page its nonce and HMAC,
the first 16 bytes of the file a salt (zetetic.net/sqlcipher/design).
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
RESERVED = 80
SALT = 16
LOG_HEADER, FRAME_HEADER = 32, 24


def decrypted(database: Path, key: bytes) -> bytes:
    """All pages of a database and all frames of its log, one after another, in the clear."""
    log = database.with_name(database.name + "-wal")
    frames = log.read_bytes()[LOG_HEADER:] if log.exists() else b""
    pages = [
        *_cut(database.read_bytes(), PAGE),
        *(f[FRAME_HEADER:] for f in _cut(frames, FRAME_HEADER + PAGE)),
    ]
    return b"".join(_opened(page, key, salt) for page in pages for salt in (0, SALT))


def _cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data) - size + 1, size))


def _opened(page: bytes, key: bytes, salt: int) -> bytes:
    """A page; with a salt before it where it is the first one, which a frame of the log does not say."""
    nonce = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    sealed = page[salt : PAGE - RESERVED]
    opener = Cipher(AES(key), CBC(nonce)).decryptor()
    return opener.update(sealed) + opener.finalize()
