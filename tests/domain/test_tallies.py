"""What is counted while things happen is what a count over all history finds."""

from collections import Counter
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from domain.complaint import Outcome
from domain.events import AnyEvent
from domain.lifecycle import Decision
from domain.measures import Measure, Tally
from domain.refusal import Refusal
from domain.tallies import NOT_COUNTED, STEPS, tallies
from tests.domain.counting import direct_count
from tests.domain.samples import JAKARTA, routed, submitted
from tests.domain.test_walks import steps, walks


def test_every_kind_of_event_is_counted_or_is_known_not_to_be() -> None:
    assert STEPS.keys() | NOT_COUNTED == set(get_args(AnyEvent))
    assert not STEPS.keys() & NOT_COUNTED
    assert {outcome.value for outcome in Outcome} <= {measure.value for measure in Measure}


@given(first=st.sampled_from([submitted(), routed()]), walk=walks)
def test_each_step_adds_what_history_says(first: Decision, walk: list[tuple[str, int]]) -> None:
    complaint, days = first.complaint, 0
    history = list(first.events)
    counts: Counter[Tally] = tallies(history, JAKARTA)
    for name, passed in walk:
        days += passed
        try:
            decision = steps(days)[name](complaint)
        except Refusal:
            continue
        complaint = decision.complaint
        history.extend(decision.events)
        counts.update(tallies(history, JAKARTA, after=decision.read_version))
    counts = Counter({each: count for each, count in counts.items() if count})
    assert counts == direct_count([(complaint, history)])
