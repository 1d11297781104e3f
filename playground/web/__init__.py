"""The chat page: the pretend Telegram in a browser."""
