"""Getting updates, by polling or by webhook."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from playground.telegram.errors import ApiError, bad_request, too_many_requests
from playground.telegram.model import Bot
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.updates import DEFAULT_KINDS
from playground.telegram.webhook import CONNECTIONS, Setting
from playground.telegram.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_BYTES = 256
DEFAULT_PORTS = {"http": 80, "https": 443}
HOSTED_PORTS = (80, 88, 443, 8443)
PAUSE_BETWEEN = 1.0  # seconds of the town between two webhooks


@dataclass(frozen=True, kw_only=True, slots=True)
class Raw:
    """A result that is JSON already."""

    body: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Described:
    """A result with a sentence beside it, as the webhook methods answer."""

    result: bool
    description: str


async def get_updates(world: World, bot: Bot, params: Params) -> Raw:
    """The updates that wait, or the next ones to come."""
    if "allowed_updates" in params.given:
        bot.queue.allow(_allowed(params))
    updates = await bot.queue.poll(
        params.integer("offset"), params.integer("limit", 100), params.integer("timeout")
    )
    return Raw(body=b"[" + b",".join(update.body for update in updates) + b"]")


async def set_webhook(world: World, bot: Bot, params: Params) -> Described:
    """Have updates delivered to an address."""
    url = params.text("url").strip()
    if not url:
        return await delete_webhook(world, bot, params)
    setting = _setting(world, url, params)
    if params.flag("drop_pending_updates"):
        bot.queue.clear()
    if "allowed_updates" in params.given:
        bot.queue.allow(_allowed(params))
    if setting == bot.webhook.setting:
        return Described(result=True, description="Webhook is already set")
    now = world.clock.seconds()
    if 0 <= now - bot.webhook.set_at < PAUSE_BETWEEN and world.hosted_rules:
        raise too_many_requests(1)
    bot.queue.end_polls("terminated by setWebhook request")
    await bot.webhook.set(setting)
    return Described(result=True, description="Webhook was set")


def _setting(world: World, url: str, params: Params) -> Setting:
    try:
        address = urlsplit(url if "://" in url else f"https://{url}")
        valid = bool(address.hostname) and _port(address) is not None
    except ValueError:
        valid = False
    if not valid or address.scheme not in ("http", "https"):
        raise bad_request("invalid webhook URL specified")
    if world.hosted_rules:
        _check_hosted(address)
    secret = params.text("secret_token")
    if len(secret.encode()) > SECRET_BYTES:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = params.integer("max_connections", CONNECTIONS)
    return Setting(
        url=address.geturl(),
        secret=secret,
        connections=min(max(connections, 1), 100),
        ip_address=params.text("ip_address") or None,
    )


def _port(address: SplitResult) -> int | None:
    return address.port or DEFAULT_PORTS.get(address.scheme)


def _check_hosted(address: SplitResult) -> None:
    if address.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if _port(address) not in HOSTED_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    host = "127.0.0.1" if address.hostname == "localhost" else address.hostname or ""
    try:
        reserved = not ip_address(host).is_global
    except ValueError:
        reserved = False  # a name, which nobody here resolves
    if reserved:
        raise bad_request(f"bad webhook: IP address {host} is reserved")


async def delete_webhook(world: World, bot: Bot, params: Params) -> Described:
    """Go back to polling."""
    if params.flag("drop_pending_updates"):
        bot.queue.clear()
    if not bot.webhook.setting.url:
        return Described(result=True, description="Webhook is already deleted")
    await bot.webhook.set(Setting())
    return Described(result=True, description="Webhook was deleted")


def get_webhook_info(world: World, bot: Bot, params: Params) -> Json:
    """How delivery goes."""
    bot.queue.expire()
    info = bot.webhook.info()
    if bot.queue.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = sorted(bot.queue.allowed)
    return info


def _allowed(params: Params) -> object:
    try:
        return params.json("allowed_updates")
    except ApiError:
        return None  # what cannot be read changes nothing
