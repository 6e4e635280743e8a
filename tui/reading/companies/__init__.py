"""Who published a posting, read out of its text; nothing rather than something wrong.

Everything that is written like a name is a candidate. What stands around it, how it looks and which
addresses back it are clues, each with the points of `points.yaml`; the sum decides.
"""

from tui.reading.companies.gathering import candidates
from tui.reading.companies.vocabulary import vocabulary


def company_in(text: str, title: str = "", blurb: str = "") -> str:
    """Read the company's name out of a description, title and blurb; empty if unsure."""
    words = vocabulary()
    best, most = "", words.enough
    for candidate in candidates(title, text, blurb):
        points = candidate.worth(words)
        if points > most:
            best, most = candidate.name, points
    return best
