"""Copies and reposts: the same job once more, a few words changed."""

from dataclasses import replace
from datetime import datetime, timedelta

from tui.demo.chance import Chance
from tui.demo.names import Company
from tui.demo.tables import Phrases
from tui.model.intake import Draft

_KEPT = 500
"""Postings that may still be copied; a limit, so that memory does not grow."""
_MOST_CHANGES = 3


class Copies:
    """Keeps some of the postings that have gone by, and gives them again."""

    def __init__(self, chance: Chance, now: datetime) -> None:
        self._chance = chance
        self._now = now
        self._kept: list[tuple[Draft, Phrases, datetime]] = []

    def keep(self, draft: Draft, phrases: Phrases, posted: datetime) -> None:
        """Let a posting be copied later, in the place of one that has been kept long enough."""
        entry = (draft, phrases, posted)
        if len(self._kept) < _KEPT:
            self._kept.append(entry)
        else:
            self._kept[self._chance.below(_KEPT)] = entry

    def again(self, external_id: str, company: Company) -> Draft | None:
        """Give a posting again: by `company` at the same time, or by its own one weeks later.

        None while there is none to copy.
        """
        if not self._kept:
            return None
        chance = self._chance
        draft, phrases, posted = chance.pick(self._kept)
        description = self._changed(draft.description, phrases)
        later = posted + timedelta(days=14 + chance.below(120), seconds=chance.below(9000))
        if later <= self._now and chance.happens(0.5):
            stamp = later.isoformat(timespec="microseconds")
            return replace(draft, external_id=external_id, description=description, posted_at=stamp)
        return replace(
            draft,
            external_id=external_id,
            company_external_id=str(company.number),
            description=description,
            blurb=company.blurb,
        )

    def _changed(self, description: str, phrases: Phrases) -> str:
        words = self._chance.several(tuple(phrases.changes), _MOST_CHANGES)
        for word in words:
            other = self._chance.pick(phrases.changes[word])
            description = description.replace(f" {word} ", f" {other} ", 1)
        return description
