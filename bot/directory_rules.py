"""What a directory must hold true as a whole: every mistake in one list, each with its place."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from domain import ready
from domain.areas import Areas
from domain.directory import Agency, Category, Directory, Names, RoutingException

AGENCY_ID_BYTES = 36  # so that it fits on a button beside a complaint's number and status


def mistakes_in(directory: Directory, languages: Sequence[str]) -> list[str]:
    """Everything that is wrong between the parts of a directory; empty when nothing is."""
    return [
        *(m for category in directory.categories.values() for m in _category(category, directory)),
        *(m for agency in directory.agencies.values() for m in _agency(agency, directory)),
        *(
            m
            for nth, e in enumerate(directory.exceptions, 1)
            for m in _exception(nth, e, directory)
        ),
        *_oversight(directory),
        *_holidays(directory),
        *_unnamed(directory, languages),
        *_unspoken(directory, languages),
    ]


def unknown_areas(directory: Directory, known: Areas) -> Iterator[str]:
    """Where the directory names an area that we do not have, so that nothing is found in it."""
    named = {f'agency "{agency.id}"': agency.area for agency in directory.agencies.values()}
    named |= {f"exception no. {nth}": e.area for nth, e in enumerate(directory.exceptions, 1)}
    for place, area in named.items():
        if area is not None and area not in known:
            yield f'{place}: unknown area "{area}"; see kanal directory import --areas.'


def _category(category: Category, directory: Directory) -> Iterator[str]:
    place = f'category "{category.id}"'
    if category.parent is not None:
        parent = directory.categories.get(category.parent)
        if parent is None:
            yield f'{place}: parent is an unknown category "{category.parent}"'
        elif parent.parent is not None:
            yield f'{place}: its parent "{parent.id}" has a parent itself; two levels are the most'
    yield from _repeated(place, "question", [question.id for question in category.questions])
    reasons = [reason.id for reason in (*category.liked, *category.disliked)]
    yield from _repeated(place, "reason", reasons)
    yield from _about(place, category)
    for nth, answer in enumerate(category.answers, 1):
        for name in ready.unknown_variables(answer.says.values()):
            known = ready.in_braces(ready.VARIABLES)
            yield f"{place}: answer no. {nth} mentions {{{name}}}, which is none of {known}"


def _about(place: str, category: Category) -> Iterator[str]:
    asking = [question for question in category.questions if question.about is not None]
    if len(asking) > 1:
        yield f"{place}: more than one question asks which agency it is about"
    for question in asking:
        which = f'{place}: question "{question.id}"'
        if not category.sensitive:
            yield f'{which} has "about", but the category is not sensitive'
        if question.choices:
            yield f"{which} has choices, but agencies are the choices"


def _agency(agency: Agency, directory: Directory) -> Iterator[str]:
    place = f'agency "{agency.id}"'
    if len(agency.id.encode()) > AGENCY_ID_BYTES:
        yield f"{place}: the id is longer than {AGENCY_ID_BYTES} bytes"
    yield from _zone(place, agency)
    for category in agency.handles:
        if category not in directory.categories:
            yield f'{place}: handles unknown category "{category}"'
    yield from _repeated(place, "handled category", agency.handles)
    if agency.parent is not None and agency.parent not in directory.agencies:
        yield f'{place}: parent is an unknown agency "{agency.parent}"'
    elif _is_its_own_ancestor(agency, directory):
        yield f"{place}: is its own ancestor"


def _zone(place: str, agency: Agency) -> Iterator[str]:
    if agency.timezone is None:
        return
    try:
        ZoneInfo(agency.timezone)
    except (OSError, ValueError, KeyError):
        yield f'{place}: timezone "{agency.timezone}" is no time zone such as "Asia/Makassar"'


def _exception(nth: int, exception: RoutingException, directory: Directory) -> Iterator[str]:
    place = f"exception no. {nth}"
    for key, agency in (("from", exception.from_), ("to", exception.to)):
        if agency is not None and agency not in directory.agencies:
            yield f'{place}: {key} is an unknown agency "{agency}"'
    if exception.from_ == exception.to:
        yield f"{place}: from and to are the same"
    if exception.category is not None and exception.category not in directory.categories:
        yield f'{place}: unknown category "{exception.category}"'
    if exception.since and exception.until and exception.until < exception.since:
        yield f"{place}: until is before since"


def _oversight(directory: Directory) -> Iterator[str]:
    if directory.oversight is not None and directory.oversight not in directory.agencies:
        yield f'oversight: unknown agency "{directory.oversight}"'


def _holidays(directory: Directory) -> Iterator[str]:
    for nth, holiday in enumerate(directory.holidays, 1):
        if holiday.agency is not None and holiday.agency not in directory.agencies:
            yield f'holiday no. {nth}: unknown agency "{holiday.agency}"'


def _is_its_own_ancestor(agency: Agency, directory: Directory) -> bool:
    seen, at = set(), agency.parent
    while at is not None and at in directory.agencies and at not in seen:
        seen.add(at)
        at = directory.agencies[at].parent
    return agency.id in seen


def _unnamed(directory: Directory, languages: Sequence[str]) -> Iterator[str]:
    for place, names in _all_names(directory):
        missing = [language for language in languages if names and not names.get(language)]
        if missing:
            yield f"{place} is missing in the language {', '.join(missing)}"


def _unspoken(directory: Directory, languages: Sequence[str]) -> Iterator[str]:
    reads = {f'agency "{a.id}"': a.language for a in directory.agencies.values()}
    for place, language in {"triage_desk": directory.triage_language, **reads}.items():
        if languages and language is not None and language not in languages:
            yield f'{place}: language "{language}" is none of {", ".join(languages)}'


def _all_names(directory: Directory) -> Iterator[tuple[str, Names]]:
    """Everything that people will read, with its place."""
    for category in directory.categories.values():
        place = f'category "{category.id}"'
        yield f"{place}: name", category.name or {"": ""}
        yield f"{place}: emergency", category.emergency
        for question in category.questions:
            yield f'{place}: question "{question.id}" ask', question.ask or {"": ""}
            for number, choice in enumerate(question.choices, start=1):
                yield f'{place}: question "{question.id}" choice {number}', choice or {"": ""}
        for number, answer in enumerate(category.answers, start=1):
            yield f"{place}: answer no. {number} title", answer.title or {"": ""}
            yield f"{place}: answer no. {number} says", answer.says or {"": ""}
        for reason in (*category.liked, *category.disliked):
            yield f'{place}: reason "{reason.id}" says', reason.says or {"": ""}
    yield "oversight: elsewhere", directory.elsewhere
    for agency in directory.agencies.values():
        yield f'agency "{agency.id}": name', agency.name or {"": ""}
        yield f'agency "{agency.id}": contact', agency.contact


def _repeated(place: str, what: str, ids: Sequence[str]) -> Iterator[str]:
    for twice in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        yield f'{place}: {what} "{twice}" is there twice'
