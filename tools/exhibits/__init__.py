"""What the gallery shows: scenes in which people of a town read what the bot writes."""
