"""The running process: it listens, sends, and keeps the time."""
