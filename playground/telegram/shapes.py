"""What the Bot API's objects are in Python."""

from typing import Any

Json = dict[str, Any]
