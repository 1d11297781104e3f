"""Learning, from what people decided, which category somebody's words point at."""
