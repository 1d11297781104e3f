"""What citizens do in their private chat with the bot."""
