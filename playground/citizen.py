"""Citizens: they report, answer, and have the last word."""

from playground.people import Person


class Citizen(Person):
    """Somebody in their private chat with the bot."""
