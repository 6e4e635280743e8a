"""jobs-tui: search, read and decide on job postings in a terminal."""

__version__ = "0.1.0"
