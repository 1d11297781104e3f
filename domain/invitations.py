"""What a single-use code is good for: a purpose, as it is stored beside the code."""

from domain.directory import AgencyId

ADMIN = "admin"  # to become an admin
DESK = "desk"  # to make a group the triage desk
_AGENCY = "agency:"


def for_agency(agency: AgencyId | None) -> str:
    """To let an agency, or (None) the triage desk, sit in a group."""
    return DESK if agency is None else f"{_AGENCY}{agency}"


def is_for_group(purpose: str) -> bool:
    """Whether the code is to be used in a group."""
    return purpose == DESK or purpose.startswith(_AGENCY)


def agency_in(purpose: str) -> AgencyId | None:
    """The agency that is to sit in the group; None: the triage desk."""
    return AgencyId(purpose.removeprefix(_AGENCY)) if purpose.startswith(_AGENCY) else None
