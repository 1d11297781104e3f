"""The key opens what it sealed; without it, or with another, the bot does not start."""

import base64
import shutil
from pathlib import Path

import pytest

from storage.seal import KeyProblem, Seal, make_key_file, readable_by_others
from storage.store import Store
from tests.databases import sqlite_url

ONE, OTHER = Seal(b"1" * 32), Seal(b"2" * 32)


def test_only_the_same_key_opens_what_was_sealed() -> None:
    sealed = ONE.seal("Siti 🌸".encode())
    assert Seal(b"1" * 32).open(sealed).decode() == "Siti 🌸"
    assert sealed != ONE.seal("Siti 🌸".encode())
    for wrong in (OTHER, ONE):
        with pytest.raises(KeyProblem):
            wrong.open(sealed if wrong is OTHER else sealed[:-1] + b"x")
    with pytest.raises(KeyProblem):
        ONE.open(b"")


def test_hashes_are_the_same_in_every_process_and_differ_by_key() -> None:
    assert ONE.person_id(5_123_456_789) == Seal(b"1" * 32).person_id(5_123_456_789)
    assert ONE.person_id(5_123_456_789) != OTHER.person_id(5_123_456_789)
    assert ONE.lane("person:1") != ONE.lane("person:2")
    assert all(0 <= ONE.person_id(number) < 2**63 for number in range(1000))
    assert len({ONE.person_id(number) for number in range(1000)}) == 1000


def test_key_file_is_ours_alone_and_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "kanal.key"
    make_key_file(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert not readable_by_others(file)
    seal = Seal.from_file(file)
    with pytest.raises(KeyProblem, match=r"kanal\.key cannot be written: File exists\.$"):
        make_key_file(file)
    assert Seal.from_file(file).check == seal.check
    file.chmod(0o644)
    assert readable_by_others(file)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"not a key!", "is not base64", id="not base64"),
        pytest.param(base64.b64encode(b"short"), "must have 32 bytes, but has 5", id="too short"),
        pytest.param(b"\xff\xfe", "cannot be read: it is not text", id="not text"),
    ],
)
def test_damaged_key_file_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "kanal.key"
    file.write_bytes(content)
    with pytest.raises(KeyProblem, match=says) as raised:
        Seal.from_file(file)
    assert str(file) in str(raised.value)


async def test_first_start_makes_the_key_and_later_ones_need_it(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kanal.db"
    shutil.copy(migrated_file, file)
    url, key_file = sqlite_url(file), tmp_path / "kanal.key"
    await (await Store.open(url, key_file=key_file)).close()
    key = key_file.read_text()
    await (await Store.open(url, key_file=key_file)).close()
    await (await Store.open(url, key_file=tmp_path / "none", key=key)).close()

    key_file.unlink()
    with pytest.raises(KeyProblem, match="missing"):
        await Store.open(url, key_file=key_file)
    assert not key_file.exists()
    make_key_file(key_file)
    with pytest.raises(KeyProblem, match="not the one this database is sealed with"):
        await Store.open(url, key_file=key_file)
    other = base64.b64encode(b"2" * 32).decode()
    with pytest.raises(KeyProblem, match="key given is not the one"):
        await Store.open(url, key_file=key_file, key=other)
