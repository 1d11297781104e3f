"""What we remember: tables, queries and the one place that commits."""
