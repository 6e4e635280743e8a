"""Invented postings for looking around and for measuring; the same seed gives the same ones."""
