"""What is counted about sending, for /metrics."""

from prometheus_client import Counter, Gauge

SENT = Counter("kanal_outbox_sent_total", "Notices that Telegram accepted.")
RETRIED = Counter("kanal_outbox_retried_total", "Calls that will be made again.", ["why"])
HELD = Counter("kanal_outbox_held_total", "Times that a person was found to have blocked the bot.")
FALLEN_BACK = Counter(
    "kanal_outbox_fallen_back_total", "Notices that went to the triage desk instead of a group."
)
FAILED = Counter("kanal_outbox_failed_total", "Notices that were given up: each is a bug.")
REPAIRED = Counter(
    "kanal_outbox_repaired_total",
    "Notices that went out after a change, such as without markup.",
    ["how"],
)
QUEUED = Gauge("kanal_outbox_queued", "Notices that wait to be sent.")
