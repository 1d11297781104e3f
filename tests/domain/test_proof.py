"""What officers hear about photos that were used before."""

from dataclasses import replace

from domain.complaint import Complaint
from domain.proof import Resemblance, resembling
from tests.domain.samples import NEW, ROADS, WATER

CLAIMED = replace(NEW, agency=ROADS)
OURS = replace(CLAIMED, number="KA-00001-1")
THEIRS = replace(CLAIMED, number="KA-00002-2", agency=WATER)


def found(*others: Complaint) -> Resemblance:
    """What is told of photos that were proof of these."""
    return resembling(CLAIMED, others, here=frozenset({ROADS}), citizens=False, unseen=0)


def test_officers_read_the_numbers_of_what_they_have() -> None:
    assert found(CLAIMED, OURS, THEIRS) == Resemblance(used=(OURS.number,), elsewhere=True)
    assert found(replace(OURS, confidential=True)).used == (OURS.number,)


def test_of_what_is_confidential_elsewhere_they_hear_nothing() -> None:
    assert not found(replace(THEIRS, confidential=True)).is_noticed


def test_what_was_merged_into_it_counts_as_the_same() -> None:
    assert not found(replace(THEIRS, merged_into=CLAIMED.number)).is_noticed
