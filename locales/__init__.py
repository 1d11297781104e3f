"""The words we say, one folder a language, and how days and counts are phrased in each."""
