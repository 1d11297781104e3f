"""What is counted of complaints, and on which day it stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.directory import AgencyId

EVERYBODY = AgencyId("")  # under this name stands what all desks together did
NO_DAY = date(1970, 1, 1)  # how many are open is not of any day


class Measure(StrEnum):
    """What is counted. A closing is counted under the name of its outcome."""

    RECEIVED = "received"  # of everybody: reported; of an agency: given to it
    REOPENED = "reopened"  # opened again, by the citizen or because a merge was undone
    ANSWERED = "answered"  # first taken on; `size`: days since it was received
    RATED = "rated"  # by the reporter, once done; `size`: stars. The last word of each ending
    RESOLVED = "resolved"  # claimed to be done; `size`: days since it was received (or reopened)
    MET = "met"  # a date for the first answer or for the result that was kept
    MISSED = "missed"  # one that passed; counted on the day on which it was noted
    CONTESTED = "contested"  # "it is not done", or only partly
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    UNASKED = "unasked"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    ARCHIVED = "archived"
    PASSED_ON = "passed-on"  # by an agency: returned, handed on, or recalled from it
    OPEN = "open"  # now; on `NO_DAY`


# Counted on the Monday of the week: nobody asks how long things took on one day, and to read as many
# sizes for each day took most of the time that statistics take.
BY_WEEK = frozenset({Measure.ANSWERED, Measure.RESOLVED})


@dataclass(frozen=True, slots=True)
class Tally:
    """One thing that is counted, of one day and one agency (or `EVERYBODY`)."""

    day: date
    agency: AgencyId
    measure: Measure
    size: int = 0  # days or stars, where the measure has them


def monday(day: date) -> date:
    """On which its week begins."""
    return day - timedelta(days=day.weekday())
