"""A pretend Telegram to try the bot in: for people without a token, for training and for tests."""
