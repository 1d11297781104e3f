"""What tests of several folders share."""

import gc
import ssl
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import settings

pytest_plugins = ("tests.databases", "tests.town")

# A machine that is busy with other things is no fault of what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def trusted_authorities_are_read_once() -> Iterator[None]:
    """aiogram reads them for each bot, a quarter of what a start costs; no test speaks TLS."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


def pytest_collection_finish() -> None:
    """What was imported lives as long as the tests do: it need not be looked through on and on."""
    gc.collect()
    gc.freeze()
