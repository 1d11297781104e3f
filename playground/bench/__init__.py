"""How fast it is: the benchmark, and the bare bot that it is compared with."""
