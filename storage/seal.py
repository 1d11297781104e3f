"""What keeps identities shut: encryption, keyed hashes, and the key file that is not in the database.

One secret gives every other key, so there is one file to keep safe, and to lose.
"""

import base64
import binascii
import hashlib
import hmac
import os
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.people import PersonId

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = b"\x01"  # the first byte of all that is sealed; a later way of sealing gets its own


class KeyProblem(Exception):
    """The key is missing, mistyped, or not the one this database was sealed with."""


class Seal:
    """Holds the key. The same secret always gives the same hashes, in every process."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise KeyProblem(f"The key must have {KEY_BYTES} bytes, but has {len(secret)}.")
        self._cipher = AESGCM(_derive(secret, "seal"))
        self._people = _derive(secret, "people")
        self._lanes = _derive(secret, "lanes")
        self._history = _derive(secret, "history")
        self.check = _derive(secret, "check").hex()
        """Tells one key from another and gives nothing away; the database keeps it."""

    @classmethod
    def from_key(cls, text: str) -> Self:
        """Take the key as a key file writes it, for example from the environment."""
        try:
            return cls(base64.b64decode(text.strip(), validate=True))
        except binascii.Error:
            raise KeyProblem("The key is not base64 as `kanal run` writes it.") from None

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read a key file."""
        try:
            text = path.read_text()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not text"
            raise KeyProblem(f"The key file {path} cannot be read: {reason}.") from None
        try:
            return cls.from_key(text)
        except KeyProblem as problem:
            raise KeyProblem(f"{path}: {problem}") from None

    def seal(self, content: bytes) -> bytes:
        """Encrypt, differently each time."""
        nonce = os.urandom(NONCE_BYTES)
        return FORMAT + nonce + self._cipher.encrypt(nonce, content, None)

    def open(self, sealed: bytes) -> bytes:
        """Decrypt what `seal` returned; anything else is a `KeyProblem`."""
        body = sealed.removeprefix(FORMAT)
        try:
            return self._cipher.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], None)
        except (InvalidTag, ValueError):
            raise KeyProblem("Something sealed with another key, or changed since.") from None

    def person_id(self, telegram_id: int) -> PersonId:
        """Our own number for a Telegram user: 63 bits, so that any database can hold it."""
        digest = hmac.digest(self._people, str(telegram_id).encode(), "sha256")
        return PersonId(int.from_bytes(digest[:8]) >> 1)

    def lane(self, text: str) -> str:
        """A name for a lane that does not tell whose it is; also for other things to look up."""
        return hmac.digest(self._lanes, text.encode(), "sha256")[:16].hex()

    def digest(self, content: bytes) -> bytes:
        """The keyed hash that links an entry of history to the one before."""
        return hmac.digest(self._history, content, "sha256")


def make_key_file(path: Path) -> None:
    """Write a new key that only our own user can read. Never replaces a file."""
    text = base64.b64encode(os.urandom(KEY_BYTES)) + b"\n"
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise KeyProblem(f"The key file {path} cannot be written: {error.strerror}.") from None
    with os.fdopen(file, "wb") as key_file:
        key_file.write(text)
        key_file.flush()
        os.fsync(key_file.fileno())  # what we seal next must never outlive its key


def readable_by_others(path: Path) -> bool:
    """Whether other users of this machine can read the key file; worth a warning."""
    return bool(path.stat().st_mode & 0o077)


def _derive(secret: bytes, purpose: str) -> bytes:
    return hmac.digest(secret, b"kanal-aduan/" + purpose.encode(), hashlib.sha256)
