"""How requests say who does something, and where."""

from pydantic import BaseModel, ConfigDict, Field


class Deed(BaseModel):
    """Somebody does something."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    who: int = Field(alias="as")


class InChat(Deed):
    """Somebody does something in one of their chats."""

    chat: int


class Switch(InChat):
    """Somebody turns something on or off there."""

    on: bool
