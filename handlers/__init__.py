"""What we do when somebody, or the clock, calls: the whole routing table is on this screen."""
