"""What a complaint is and what may happen to it: rules that know only Python."""
