"""What we send never exceeds what Telegram takes, and never stays far below it."""

from bot.sending.pace import TIDY_ABOVE, Pace, Slots


def test_places_are_free_again_a_while_after_the_answer() -> None:
    slots = Slots(2, 1.0)
    slots.take(2)
    assert slots.opens(1, now=10.0) is None
    slots.answered(1, now=10.0)
    assert slots.opens(1, now=10.4) == 11.0
    assert slots.opens(1, now=11.5) == 11.5


def test_an_album_larger_than_the_places_holds_them_for_longer() -> None:
    slots = Slots(3, 3.0)
    slots.take(10)
    slots.answered(10, now=0.0)
    assert slots.opens(1, now=9.0) == 10.0
    assert slots.opens(3, now=10.0) == 10.0


def test_a_chat_takes_a_short_burst_then_one_a_second() -> None:
    pace, sent, now = Pace(), 0, 0.0
    while now < 60.0:
        while pace.chat_opens("p1", 1, now) <= now and pace.all_open(1, now) == now:
            pace.take("p1", 1)
            pace.answered("p1", 1, now)
            sent += 1
        now += 0.5
    assert sent == 60


def test_a_group_takes_twenty_in_any_minute() -> None:
    pace, times, now = Pace(), [], 0.0
    while now < 300.0:
        if pace.chat_opens("-1", 1, now) <= now:
            pace.take("-1", 1)
            pace.answered("-1", 1, now)
            times.append(now)
        else:
            now = pace.chat_opens("-1", 1, now)
    assert len(times) >= 100
    assert all(later - first >= 60 for first, later in zip(times, times[20:], strict=False))


def test_thirty_in_any_second_whatever_the_answers_take() -> None:
    pace, times, now, chat = Pace(), [], 0.0, 0
    while now < 10.0:
        opens = pace.all_open(1, now)
        if opens == now:
            chat += 1
            pace.take(f"p{chat}", 1)
            pace.answered(f"p{chat}", 1, now)
            times.append(now)
        else:
            now = opens or now
    assert len(times) >= 299
    assert all(later - first >= 1 for first, later in zip(times, times[30:], strict=False))


def test_a_chat_told_to_wait_does_not_hold_up_the_others() -> None:
    pace = Pace()
    pace.refused("-1", 30, now=0.0)
    assert pace.chat_opens("-1", 1, now=1.0) == 30.0
    assert pace.chat_opens("p2", 1, now=1.0) == 1.0
    assert pace.all_open(1, now=1.0) == 1.0


def test_refusals_of_one_chat_after_another_are_about_us_all() -> None:
    pace = Pace()
    pace.refused("p1", 5, now=0.0)
    pace.refused("p2", 5, now=0.0)
    assert pace.all_open(1, now=0.0) == 0.0
    pace.accepted()
    for chat in ("p3", "p4", "p5"):
        pace.refused(chat, 7, now=1.0)
    assert pace.all_open(1, now=1.0) == 8.0


def test_chats_that_are_quiet_are_forgotten() -> None:
    pace = Pace()
    for chat in range(TIDY_ABOVE + 1):
        pace.take(f"p{chat}", 1)
        pace.answered(f"p{chat}", 1, now=float(chat))
    assert len(pace._chats) < 10
    assert pace.chat_opens(f"p{TIDY_ABOVE}", 3, now=float(TIDY_ABOVE)) > TIDY_ABOVE
