"""Who may share a Telegram group: nobody may come to read there what is said of them.

Whoever sits in a group reads everything in it. So an agency is kept out of the group of a desk that
has had a complaint of it, and of the triage desk's, where such complaints end up.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from domain.directory import About, AgencyId, Directory
from domain.facts import AgencyName
from domain.refusal import Refusal
from domain.routing import barred_by


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidOf:
    """A desk (None: the triage desk) has, or had to the end, a complaint of an agency."""

    about: AgencyId
    desk: AgencyId | None


def exposed(said: Collection[SaidOf], directory: Directory) -> frozenset[SaidOf]:
    """What is read, or would be, by those it is said of, or by those below them."""
    return frozenset((*(each for each in said if _is_read(each, directory)), *_at_desk(directory)))


def check_link(
    agency: AgencyId | None, group: int, said: Collection[SaidOf], directory: Directory
) -> None:
    """Refuse a group in which an agency, or (None) the triage desk, would sit with the wrong ones.

    The refusal is read in that group, so it does not tell what there is to be read.
    """
    if not exposed(said, _linked(agency, group, directory)) - exposed(said, directory):
        return
    if agency is None:
        raise Refusal("refusal-group-shared-desk")
    raise Refusal("refusal-group-shared", agency=AgencyName(agency))


def _linked(agency: AgencyId | None, group: int, directory: Directory) -> Directory:
    """The directory as it would be."""
    if agency is None:
        return replace(directory, triage_group=group)
    moved = replace(directory.agencies[agency], group=group)
    return replace(directory, agencies={**directory.agencies, agency: moved})


def _is_read(said: SaidOf, directory: Directory) -> bool:
    barred = barred_by(said.about, directory)
    if said.desk is not None:
        return said.desk in barred
    groups = (directory.agencies[each].group for each in barred if each in directory.agencies)
    return directory.triage_group is not None and directory.triage_group in groups


def _at_desk(directory: Directory) -> Iterator[SaidOf]:
    """Who sits with the triage desk, once citizens are asked which agency they complain of."""
    questions = (asked for each in directory.categories.values() for asked in each.questions)
    if directory.triage_group is None or all(each.about is not About.AGENCY for each in questions):
        return
    for agency in directory.agencies_in(directory.triage_group):
        yield SaidOf(about=agency.id, desk=None)
