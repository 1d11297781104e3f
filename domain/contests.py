"""Who else hears of it when a citizen contests for the second time that it is done."""

from collections.abc import Iterator

from domain import card_buttons
from domain.complaint import Complaint
from domain.directory import AgencyId, Directory
from domain.events import Contested
from domain.facts import AgencyName, Fact, Words
from domain.lifecycle import Decision
from domain.notices import DESK, Notice, Said, agency
from domain.routing import barred_by

PATIENCE = 1  # the first contest stays between the citizen and the agency


def news(decision: Decision, directory: Directory) -> Iterator[Notice]:
    """What whoever is above the agency reads, from the second contest on."""
    complaint = decision.complaint
    if complaint.contests <= PATIENCE or complaint.agency is None:
        return
    above = overseer(complaint, complaint.agency, directory)
    for event in decision.events:
        if isinstance(event, Contested):
            facts: dict[str, Fact] = {
                "number": event.number,
                "agency": AgencyName(complaint.agency),
                "verdict": event.verdict,
                "spoken": "yes" if event.words else "no",
                "said": Words(event.number, event.seq),
            }
            recall = ((card_buttons.recall_button(event.number, complaint.agency),),)
            yield Notice(
                to=agency(above) if above else DESK,
                says=(Said("agency-contested-again", facts),),
                key=f"{event.key}.overseen",
                buttons=() if above else recall,
                about=event.number,
                purpose="relay",
            )


def overseer(complaint: Complaint, at: AgencyId, directory: Directory) -> AgencyId | None:
    """The nearest agency above this one that sits in a group of its own and may know of it.

    None: the triage desk oversees it.
    """
    barred = barred_by(complaint.about, directory)
    group = directory.agencies[at].group if at in directory.agencies else None
    for each in directory.upwards(at):
        its_group = directory.agencies[each].group
        if each not in barred and its_group not in (None, group):
            return each
    return None
