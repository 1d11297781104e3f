"""The settings: what may be set, and its default. `config.example.toml` tells what each is for."""

import re
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX, BETWEEN = "KANAL_", "__"  # KANAL_TELEGRAM__TOKEN is telegram.token
SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram allows for a webhook's secret
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")

CHANNEL = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|-100\d{5,}")  # a public name, or an id
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

Workdays = Annotated[int, Field(ge=1, le=1000)]


class Section(BaseModel):
    """One table of the file; frozen, and strict about its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Telegram(Section):
    """Who the bot is on Telegram, and how updates come in."""

    token: SecretStr = SecretStr("")
    token_file: str = ""
    api_base: str = "https://api.telegram.org"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_secret_file: str = ""
    webhook_connections: Annotated[int, Field(ge=1, le=100)] = 40

    @field_validator("api_base")
    @classmethod
    def _is_an_address(cls, base: str) -> str:
        if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).netloc:
            raise ValueError("must be an address such as https://api.telegram.org")
        return base.rstrip("/")

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.mode == "webhook" and not urlsplit(self.webhook_url).netloc:
            raise ValueError("webhook_url must be the bot's public address when mode is webhook")
        return self

    def read_token(self) -> str:
        """The bot's token, from wherever it was put."""
        return _secret("telegram.token", self.token, self.token_file)

    def read_webhook_secret(self) -> str:
        """What Telegram must show with every update it brings."""
        secret = _secret("telegram.webhook_secret", self.webhook_secret, self.webhook_secret_file)
        if not SECRET_TOKEN.fullmatch(secret):
            raise ConfigError("telegram.webhook_secret must be 1 to 256 of A-Z a-z 0-9 _ and -.")
        return secret


class Database(Section):
    """Where everything is kept."""

    url: str = "sqlite+aiosqlite:///kanal.db"
    migrate: bool = True

    @field_validator("url")
    @classmethod
    def _is_known(cls, url: str) -> str:
        if not url.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
            raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
        return url


class Service(Section):
    """What people see of the operator."""

    name: str = "Kanal Aduan"
    languages: tuple[str, ...] = ("id", "en")
    timezone: str = "Asia/Jakarta"
    admins: tuple[int, ...] = ()

    @field_validator("languages")
    @classmethod
    def _are_codes(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        if not languages or not all(LANGUAGE.fullmatch(code) for code in languages):
            raise ValueError('must be language codes such as "id" and "en"')
        return languages

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (OSError, ValueError, KeyError):
            raise ValueError('must be a time zone such as "Asia/Jakarta"') from None
        return name


class Protection(Section):
    """What keeps those who report from being known. The key must not lie beside a copy of the data."""

    key_file: str = "kanal.key"
    key: SecretStr = SecretStr("")
    sensitive_batches: tuple[time, ...] = (time(9), time(13), time(16))


class Web(Section):
    """The bot's own listener."""

    listen: str = "127.0.0.1:8081"

    @field_validator("listen")
    @classmethod
    def _is_an_endpoint(cls, listen: str) -> str:
        try:
            parts = urlsplit(f"//{listen}")
            whole = bool(parts.hostname) and parts.port is not None
        except ValueError:
            whole = False
        if listen and not whole:
            raise ValueError('must be host:port, such as "127.0.0.1:8081", or empty for none')
        return listen

    @property
    def endpoint(self) -> tuple[str, int] | None:
        """Host and port, or None when nothing is to be opened."""
        parts = urlsplit(f"//{self.listen}")
        return (parts.hostname or "", parts.port or 0) if self.listen else None


class Terms(Section):
    """How long each clock runs, in working days unless it says otherwise."""

    triage: Workdays = 3
    response: Workdays = 5
    answer: Workdays = 5
    confirmation: Workdays = 10
    information: Workdays = 5
    ordinary: Workdays = 14
    supervisory: Workdays = 60
    extension: Workdays = 7
    reopening_days: Annotated[int, Field(ge=0, le=1000)] = 30


class Holidays(Section):
    """Which days are no working days, beside Saturdays and Sundays."""

    country: str = "ID"
    local: tuple[date, ...] = ()


class Intake(Section):
    """How patiently a report is gathered."""

    album_seconds: Annotated[float, Field(gt=0, le=60)] = 2.0
    draft_reminder_hours: Annotated[int, Field(ge=1)] = 24
    draft_days: Annotated[int, Field(ge=1)] = 7


class Areas(Section):
    """How a pin's area is found."""

    nearest_metres: Annotated[float, Field(ge=0, le=50_000)] = 500.0


class Channel(Section):
    """Where anybody may read how complaints are dealt with, and when."""

    chat: int | str | None = None
    day: Weekday = "monday"
    hour: time = time(8)

    @field_validator("chat", mode="before")
    @classmethod
    def _is_a_channel(cls, named: object) -> int | str | None:
        text = "" if named is None else str(named)
        if text and not CHANNEL.fullmatch(text):
            raise ValueError(
                'must be a name such as "@kota_sukamaju", or an id like -1001234567890'
            )
        return text if text.startswith("@") else int(text or 0) or None


class Learning(Section):
    """What is learnt from the categories that people let stand."""

    model_file: str = "kanal.model"
    nightly: bool = True

    @property
    def file(self) -> Path:
        """Where the model lies, once there is one."""
        return Path(self.model_file)


class Logs(Section):
    """What is written to stderr, and how."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "text", "json"] = "auto"


class Settings(BaseSettings):
    """Everything that an operator may set, in a file or in the environment."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=BETWEEN, extra="forbid", frozen=True
    )

    telegram: Telegram = Telegram()
    database: Database = Database()
    service: Service = Service()
    protection: Protection = Protection()
    web: Web = Web()
    terms: Terms = Terms()
    holidays: Holidays = Holidays()
    intake: Intake = Intake()
    areas: Areas = Areas()
    channel: Channel = Channel()
    learning: Learning = Learning()
    logs: Logs = Logs()

    def secrets(self) -> list[str]:
        """What must never be printed, as far as it is set."""
        given = (self.telegram.token, self.telegram.webhook_secret, self.protection.key)
        password = urlsplit(self.database.url).password or ""
        return [*(secret.get_secret_value() for secret in given), password]


class ConfigError(Exception):
    """Says in a sentence which key or file is at fault; several faults, several lines."""


def _secret(key: str, given: SecretStr, file: str) -> str:
    """A secret that stands in the settings themselves or in a file of its own."""
    if given.get_secret_value():
        return given.get_secret_value().strip()
    if not file:
        name = PREFIX + key.upper().replace(".", BETWEEN)
        raise ConfigError(f"{key} is missing: set it, or {key}_file, or {name}.")
    try:
        return Path(file).read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{key}_file: {file} cannot be read ({_reason(error)}).") from None


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or "?" if isinstance(error, OSError) else "it is not text"
