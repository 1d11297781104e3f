"""What tests of several folders share."""

from hypothesis import settings

pytest_plugins = ("tests.databases", "tests.town")

# A machine that is busy with other things is no fault of what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
