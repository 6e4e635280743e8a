"""What may be the company, and what speaks for it or against it."""

from dataclasses import dataclass, field

from tui.reading.companies.looks import goes_on
from tui.reading.companies.names import Name
from tui.reading.companies.vocabulary import Vocabulary

LITTLE = frozenset(("of", "the", "and", "for", "&", "und"))
"""Words that initials may leave out."""
_FEWEST_INITIALS = 3


@dataclass(slots=True)
class Candidate:
    """A name and all that speaks for it or against it."""

    name: str
    first: int
    """Where it stands first, in code points of the description; 0 for title and blurb."""
    clues: set[str] = field(default_factory=set)
    mentions: int = 0
    places: list[tuple[str, Name]] = field(default_factory=list)
    """The first mentions, each with the text that it stands in."""

    def worth(self, words: Vocabulary) -> int:
        """Give its points, in tenths."""
        points = words.points
        return sum([points[clue] for clue in self.clues if clue in points])


def merge_initials(found: dict[str, Candidate], initials: dict[str, str]) -> None:
    """Let initials speak for the full name, in whose place they stand."""
    initials = dict(initials)
    for key in found:
        if " " not in key:
            continue
        parts = [part for part in key.replace("-", " ").split() if part not in LITTLE]
        for size in (len(parts), len(parts) - 1):
            if size >= _FEWEST_INITIALS:
                initials.setdefault("".join(part[0] for part in parts[:size]), key)
    for short, key in initials.items():
        candidate, full = found.get(short), found.get(key)
        if candidate and full and candidate is not full and short[0] == key[0]:
            full.clues |= candidate.clues
            full.places += candidate.places
            full.mentions += candidate.mentions
            full.first = min(full.first, candidate.first)
            del found[short]


def mark_continued(found: dict[str, Candidate], words: Vocabulary) -> None:
    """Mark names that others go on from."""
    for key in found:
        front, blank, last = key.rpartition(" ")
        if not blank:
            continue
        short = found.get(front.partition(" ")[0]) or found.get(front)
        if short and goes_on(last, words):
            short.clues.add("has_long_form")


def mark_most_often(found: dict[str, Candidate], words: Vocabulary) -> None:
    """Mark the names that are there most often, if they are there more than once."""
    no_names = words.kinds["products"] | words.kinds["places"]
    names = [
        candidate
        for key, candidate in found.items()
        if candidate.mentions > 1
        and key not in no_names
        and not words.ordinary.issuperset(key.split(" "))
    ]
    most = max((candidate.mentions for candidate in names), default=0)
    for candidate in names:
        if candidate.mentions == most:
            candidate.clues.add("most_often")
