"""The generator: invented postings of many fields of work, in English and German."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from tui.demo.chance import Chance
from tui.demo.copies import Copies
from tui.demo.descriptions import Job, Writer
from tui.demo.hostile import spoilt
from tui.demo.names import Company, some_company, some_town
from tui.demo.tables import Field, fields, phrases
from tui.demo.titles import some_title
from tui.model.intake import Draft

_AGE = 548 * 86_400.0
"""Seconds that the oldest posting may be old: 18 months."""
_FIRST_ID = 100_000
_ENGLISH = 0.6
_ENGLISH_TITLE = 0.12
_OWN_FIELD = 0.7
_WITHOUT_ROLE = 0.35
_COPIED = 0.05
_HOSTILE = 1 / 200


def generate(
    count: int, seed: int = 1, now: datetime | None = None, *, hostile: bool = True
) -> Iterator[Draft]:
    """Give postings one after the other; more of them begin with the same ones.

    Args:
        count: how many.
        seed: the same seed and time give the same postings.
        now: when the newest may have been posted, with its time zone; without it, at this moment.
        hostile: let one in 200 hold terminal sequences, markup and the like. Unlike those that an
            import gives, the texts of such a draft are not cleaned.
    """
    press = _Press(seed, now or datetime.now(UTC))
    chance = Chance(seed + 1)
    for number in range(count):
        draft = press.posting(number)
        yield spoilt(draft, chance) if hostile and chance.happens(_HOSTILE) else draft


class _Press:
    """Makes one posting after the other."""

    def __init__(self, seed: int, now: datetime) -> None:
        self._chance = Chance(seed)
        self._now = now.astimezone(UTC)
        self._copies = Copies(self._chance, self._now)
        self._writer = Writer(self._chance)
        self._by_weight = [field for field in fields() for _ in range(field.weight)]
        self._phrases = phrases("en"), phrases("de")

    def posting(self, number: int) -> Draft:
        chance = self._chance
        id_ = str(_FIRST_ID + number)
        company = some_company(number, chance)
        if chance.happens(_COPIED) and (copy := self._copies.again(id_, company)):
            return copy
        field, english, german = self._field(company), *self._phrases
        words, spoken = (field.en, english) if chance.happens(_ENGLISH) else (field.de, german)
        place = some_town(number, chance)
        if spoken is german and chance.happens(_ENGLISH_TITLE):
            role, title = some_title(field.en, english, place, chance)
        else:
            role, title = some_title(words, spoken, place, chance)
        job = Job(words, spoken, company, place, f"{chance.pick('ABKMRST')}-{id_}")
        posted = self._now - timedelta(seconds=_AGE * chance.random() ** 2)
        draft = Draft(
            external_id=id_,
            title=title,
            description=self._writer.write(job),
            company_external_id=str(company.number),
            role="" if chance.happens(_WITHOUT_ROLE) else role,
            blurb=company.blurb,
            posted_at=posted.isoformat(timespec="microseconds"),
        )
        self._copies.keep(draft, spoken, posted)
        return draft

    def _field(self, company: Company) -> Field:
        if self._chance.happens(_OWN_FIELD):
            return fields()[company.field]
        return self._chance.pick(self._by_weight)
