"""Programs that check the project itself; `make check` runs them."""
