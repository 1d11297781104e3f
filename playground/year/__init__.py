"""A year of real complaints on the moved clock, with offices as diligent as they are in life."""
