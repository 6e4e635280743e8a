"""Shortlists out of the desk: written whole or not at all."""
