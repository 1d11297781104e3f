"""The command line: one module for each thing that can be asked of it, loaded only then."""
