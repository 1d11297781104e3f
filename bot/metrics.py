"""What is counted on the way in; `/metrics` shows it."""

from prometheus_client import Counter, Histogram

received = Counter("kanal_updates_received", "Updates that Telegram handed over, chatter included")
handled = Counter("kanal_updates_handled", "Updates handled and done")
repeated = Counter("kanal_updates_repeated", "Handled again: something had changed meanwhile")
postponed = Counter("kanal_updates_postponed", "Failed, and tried again later")
quarantined = Counter("kanal_updates_quarantined", "Given up, kept aside and reported")
handling = Histogram("kanal_update_seconds", "Time from taking an update up to its commit")
