"""Reads names of places where they may stand: `Bonn`, `Plano, TX 75024`, `Kleinstadt, Bayern`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tui.reading.facts.places.gazetteer import WORD, Gazetteer
from tui.reading.facts.spans import Span

_WORD = re.compile(r"[\w'\u2019]+[.)]?")
_GAP = re.compile(r" ?, ?| ?\(| [-\u2013] | ")
_NO_PRODUCT = (
    r"(?! (?:SQL|Excel|Office|Word|Access|Project|Visio|Outlook|PowerPoint|Power|Teams|Azure|"
    r"Dynamics|Share[Pp]oint|Analysis|Windows|Exchange|Reporting)\b)"
)
"""Behind `MS`, which is Microsoft then."""
_CODE = re.compile(rf"[A-Z]{{2}}\b(?!['\u2019&-]){_NO_PRODUCT}")
_ZIP = re.compile(r"(?:d-|a-|ch-)?\d{4,5} (?=[^\W\d])", re.IGNORECASE)
_COUNTRY_IN_FRONT = re.compile(
    r"(?:(?:US|USA|UK|DE|[A-Z]{2})[:-] ?)(?:[A-Z]{2}[:-] ?)?(?=[A-Z][a-z])"
)
_UNKNOWN = re.compile(
    r"[A-ZÄÖÜ][\w.'\u2019-]*(?:[ -](?:(?:am|an der|im|bei|of|on|upon|under|in der|ob der|"
    r"vor der|de la|de|la|le|the|and|&) )?"
    r"[A-ZÄÖÜ][\w.'\u2019-]*){0,5}"
)
_BETWEEN = re.compile(
    r"[\s,/;|()&•*+:\u2013-]*(?:(?:or|oder|und|and|bzw\.|sowie|the|in|at|near|close to|both|"
    r"either|raum|großraum|standort|greater|downtown|nähe|central|city of|"
    r"remote|hybrid|fully|onsite|on-site|on site|home[ -]?office|homeoffice|home-office|"
    r"in person|in-person|100%|day 1|deutschland,|only|also|our|office|offices|based|fully|mobil|"
    r"flexible|multiple locations|various|various locations|around|across|partially|eligible|"
    r"location|locations|job|alternatively|alternativ|wahlweise|u\.a\.|z\.b\.|e\.g\.)(?=[\s,/;|():&•*-]|$)[\s,/;|()&•*+:\u2013-]*)*",
    re.IGNORECASE,
)
_LONGEST = 50
_EVERY_DAY = (
    "mobile sale deal split nice sparks vista regen lage horn temple concord enterprise orange "
    "independence surprise sandy meridian centennial providence plantation sunrise baden thun "
    "reading "
)
_ORDINARY = frozenset(_EVERY_DAY.split())

_AND = re.compile(
    r"(?: \([\w .]{1,20}\))?(?: ?[/,&+|] ?|,? oder |,? or |,? und |,? and )(?:in |at )?(?=[A-ZÄÖÜ])"
)
_BEFORE_CODE = re.compile(
    r"[A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){0,2}(?=, ?([A-Z]{2})\b" + _NO_PRODUCT + ")"
)
_LONGER = re.compile(r"((?: (?!County\b)[A-Z][\w.'\u2019-]+){1,2}) ?, ?(?=[A-Z])")
_CAPITALISED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ][a-zäöüß]+)?\b")
_STREET = re.compile(r"[A-ZÄÖÜ][\w.-]*(?:straße|strasse|str\.|platz|weg|allee|ring) \d+\w?, ?")
_COMPASS = re.compile(r"(?:North|South|East|West|Mid|Central|NORTH|SOUTH|EAST|WEST)[ -]")
_TOWN = re.compile(r"[A-ZÄÖÜ][\w.'\u2019-]+(?: [A-ZÄÖÜ][\w.'\u2019-]+){0,2}(?= ?, ?[A-ZÄÖÜ])")
_JOBS = re.compile(
    r"manager|engineer|analyst|developer|nurse|director|specialist|teacher|consultant|"
    r"assistant|officer|"
    r"representative|lead|head|sales|team|group|university|school|college|inc\b|gmbh|ltd",
    re.IGNORECASE,
)
_MOST_LISTED = 12
_NEXT = re.compile(
    r"[,/;|(]| - |"
    r" (?:based|located|live|month|week|days?|offices?|work|remote|hybrid|site|"
    r"alternatively|alternativ|wahlweise|or|oder) in (?=[A-ZÄÖÜ])"
)
_COUNTRY_CODES = frozenset(("UK", "US", "DE"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it stands in a text: code points `start` to `end`, its own name up to `stop`."""

    start: int
    stop: int
    end: int
    name: str
    """The own name in small letters."""
    is_region: bool = False
    """True for states, counties and countries."""

    @property
    def span(self) -> Span:
        """The whole of it, with the state or country behind it."""
        return Span(self.start, self.end)

    @property
    def has_region(self) -> bool:
        """Tell if a state or country stands behind it, so that a place must be meant."""
        return self.end > self.stop


class Names:
    """Reads the names of places in one text."""

    def __init__(self, gazetteer: Gazetteer, text: str, low: str) -> None:
        """Take the text, and the same in small letters, position by position."""
        self.gazetteer = gazetteer
        self.text = text
        self._low = low

    def read(self, at: int) -> Place | None:
        """Read a place that begins here: one that is known, or any town before a state's code."""
        compass = _COMPASS.match(self.text, at)
        begin = compass.end() if compass and not self._known(at) > at else at
        stop = self._known(begin)
        stop = max(stop, self._before_state(begin, stop))
        if stop == begin:
            return None
        name = self._low[begin:stop]
        return Place(at, stop, self._with_region(at, stop), name, self.gazetteer.is_region(name))

    def read_loosely(self, at: int) -> Place | None:
        """Read a place, or any name that a state or country stands behind: `Kleinstadt, Bayern`."""
        place = self.read(at)
        match = None if place else _TOWN.match(self.text, at)
        if match is None:
            return place
        end = self._with_region(at, match.end())
        unlikely = end == match.end() or match[0].isupper() or _JOBS.search(match[0])
        return None if unlikely else Place(at, match.end(), end, match[0].lower())

    def read_anything(self, at: int) -> Place | None:
        """Read a place, or any one capitalised word; for where nothing but a place may stand."""
        street = _STREET.match(self.text, at)
        at = street.end() if street else at
        match = _CAPITALISED.match(self.text, at)
        return self.read(at) or (
            Place(at, match.end(), match.end(), match[0].lower()) if match else None
        )

    def read_pair(self, at: int) -> Place | None:
        """Read a capitalised word before `or` or `and` and a place: `Kleinstadt oder Bonn`."""
        match = _CAPITALISED.match(self.text, at)
        more = _AND.match(self.text, match.end()) if match else None
        if match and more and self.read(more.end()):
            return Place(at, match.end(), match.end(), match[0].lower())
        return None

    def read_on(self, first: Place) -> list[Place]:
        """Read on through a list: `Berlin, Bonn oder Ulm`."""
        places = [first]
        while len(places) < _MOST_LISTED and (more := _AND.match(self.text, places[-1].end)):
            place = self.read_loosely(more.end())
            if place is None or self.is_ordinary(place):
                break
            places.append(place)
        return places

    def read_all(self, start: int, end: int) -> Iterator[Place]:
        """Read the places behind `Location:`, skipping what stands between.

        A name that nobody knows counts if a state or country stands behind it, or if it is all
        there is.
        """
        at, is_alone = start, True
        while at < end:
            at = self._skipped(at, end)
            place = self.read(at) or self._unknown(at, end, alone=is_alone)
            if place and self.text.startswith("-", place.end):
                at = place.end + 1  # `United States-New Jersey-Smalltown`
                continue
            if place and place.stop <= end:
                yield place
            at = place.end if place else self._next(at, end)
            is_alone = bool(
                place and place.is_region and self._low.startswith(" :", place.end)
            )  # `United States : New Jersey : Smalltown`

    def is_careful(self, place: Place) -> bool:
        """Tell if a name is not enough by itself to tell that a place is meant."""
        return place.name in self.gazetteer.careful and not place.has_region

    def is_ordinary(self, place: Place) -> bool:
        """Tell if a name is first of all a word of every day."""
        return place.name in _ORDINARY and not place.has_region

    def _known(self, start: int) -> int:
        text, low = self.text, self._low
        first = WORD.match(low, start) if text[start : start + 1].isupper() else None
        most = self.gazetteer.first_words.get(first[0], 0) if first else 0
        if not most:
            return start
        words = islice(_WORD.finditer(low, start, start + _LONGEST), most)
        for end in reversed([match.end() for match in words]):
            for stop in (end, end - 1):
                if self.gazetteer.knows(low[start:stop]) and not low[stop : stop + 1].isalpha():
                    return stop
        return start

    def _before_state(self, begin: int, known: int) -> int:
        """Tell where a name ends that stands before a state; "Newport Beach, CA" is not Newport."""
        coded = _BEFORE_CODE.match(self.text, begin)
        if coded and coded[1] in self.gazetteer.codes:
            return 0 if _JOBS.search(coded[0]) else coded.end()
        longer = _LONGER.match(self.text, known) if known > begin else None
        if longer is None or _JOBS.search(longer[0]):
            return 0
        at = longer.end()
        state = self._low[at : self._known(at)]
        return longer.end(1) if state in self.gazetteer.states else 0

    def _with_region(self, start: int, end: int) -> int:
        is_region = self.gazetteer.is_region(self._low[start:end])
        for _ in range(3):
            gap = _GAP.match(self.text, end)
            stop = self._region(gap, only_countries=is_region) if gap else 0
            if not gap or not stop:
                break
            closes = "(" in gap[0] and self.text[stop : stop + 1] == ")"
            end = stop + closes
        return end

    def _region(self, gap: re.Match[str], *, only_countries: bool) -> int:
        """Tell where the state or country behind a gap ends; 0 if there is none."""
        code = _CODE.match(self.text, gap.end())
        if code and (code[0] in self.gazetteer.codes or code[0] in _COUNTRY_CODES):
            return code.end()
        stop = self._known(gap.end())
        name = self._low[gap.end() : stop]
        fits = name in (self.gazetteer.countries if only_countries else self.gazetteer.regions)
        if not fits or self.text[stop : stop + 1] == "-":
            return 0
        return 0 if gap[0] == " " and name in self.gazetteer.careful else stop

    def _skipped(self, at: int, end: int) -> int:
        between = _BETWEEN.match(self.text, at, end)
        at = between.end() if between else at
        code = _ZIP.match(self.text, at, end) or _COUNTRY_IN_FRONT.match(self.text, at, end)
        return code.end() if code else at

    def _unknown(self, at: int, end: int, *, alone: bool) -> Place | None:
        match = _UNKNOWN.match(self.text, at, end)
        if not match:
            return None
        whole = self._with_region(at, match.end())
        if whole > match.end() or (alone and not self.text[whole:end].strip(" .\t*_")):
            return Place(at, match.end(), whole, self._low[at : match.end()])
        return None

    def _next(self, at: int, end: int) -> int:
        comma = _NEXT.search(self.text, at + 1, end)
        return comma.end() if comma else end
