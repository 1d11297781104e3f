"""How a notice becomes a message: found words, files, pace, and what to do when it fails."""
