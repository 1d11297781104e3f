"""Stories that the chat page plays: people of the town act by themselves, slowly enough to watch."""
