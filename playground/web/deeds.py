"""What people can do, by name; each deed goes through the very method that tests use."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from aiohttp import web

from playground.telegram.shapes import Json
from playground.web import gathering, running, speaking
from playground.web.asking import Deed, InChat, Switch
from playground.web.refusing import Handler, read_json
from playground.web.seeing import Sight

D = TypeVar("D", bound=Deed)


def routes(sight: Sight) -> Iterable[web.RouteDef]:
    """Where each deed is asked for."""

    def deed(name: str, model: type[D], do: Callable[[Sight, D], Json]) -> web.RouteDef:
        return web.post(f"/do/{name}", _done_by(do, model, sight))

    return (
        deed("say", speaking.Say, speaking.say),
        deed("place", speaking.SharePlace, speaking.share_place),
        deed("tap", speaking.TapKey, speaking.tap),
        deed("edit", speaking.Edit, speaking.edit),
        deed("delete", speaking.Delete, speaking.delete),
        deed("start", speaking.Start, speaking.start),
        deed("block", Deed, gathering.block),
        deed("unblock", Deed, gathering.unblock),
        deed("join", InChat, gathering.join),
        deed("leave", InChat, gathering.leave),
        deed("anonymous", Switch, gathering.hide),
        deed("add-bot", gathering.AddBot, gathering.add_bot),
        deed("remove-bot", InChat, gathering.remove_bot),
        deed("promote-bot", Switch, gathering.promote_bot),
        deed("group", gathering.NewGroup, gathering.make_group),
        deed("topics", InChat, running.turn_on_topics),
        deed("topic", running.NewTopic, running.open_topic),
        deed("close-topic", running.CloseTopic, running.close_topic),
        deed("pin", running.Pin, running.pin),
    )


def _done_by(do: Callable[[Sight, D], Json], model: type[D], sight: Sight) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response(do(sight, await read_json(request, model)))

    return answer
