"""Places that sentences name; those that say where the work is outrank all others."""

import re
from collections.abc import Iterator

from tui.model.reading import SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.places.surroundings import AFTER_NAMES, is_county

_MOST_LIKELY = 2
_NAMED_AT_ONCE = 400
"""Code points within which a hospital names itself; others come later."""
_OPENING = 120
"""Code points within which an unknown town with its state is the posting's."""
_CUES = (
    "based in", "based at", "based out of", "based from", "located in", "located at",
    "situated in", "position in", "role in", "job in", "office in", "offices in", "working in",
    "work in", "büro in", "standort in ", "am standort ", "unserem standort ", "standort ",
    "standorte ", "standorten ", "raum ", "großräumen ", "opportunity in", "vacancy in",
    "location in", "team in", "based near", "niederlassung in", "site in", "sitz in",
    "zentrale in", "büros in", "located near", "onsite in", "on-site in", "hybrid in",
    "remote in", "unternehmen in", "company in", "based within", "filiale in", "branch in",
    "out of", "innenstadt von", "zentrum von", "heart of", "in the city of", "im herzen von",
    "herzen ", "join us in", "joining us in", "remote (", "remote - ",
    "our team at", "working across", "work across", "working between", "site (", "office (",
    "facility (", "base (", "campus (", "centre (", "center (", "hub (",
)  # fmt: skip
_SKIPPED = re.compile(
    r"(?:(?:the )?(?:(?:North|South|East|West|north|south|east|west)[ -]?){1,2} of )?"
    r"(?:(?:the|our|der|dem|den|unserem|beautiful|sunny|downtown|central|greater|heart|of|city|"
    r"centre|center|north|south|east|west|both|either|area|raum|metro|großraum|office|offices|"
    r"in|at|and|or) ){0,4}"
)
_WORK = re.compile(
    r"\byou(?:'ll|\u2019ll| will| would| are)?\b|\brole\b|\bposition\b|\bpost\b|\bjob\b|vacanc|"
    r"candidate|\bto be\b|\bbe\b|holder|opportunit|successful|"
    r"\bstelle\b|\bdich\b|\bsie\b|einsatz|arbeitest|arbeiten sie|this is a|deinem?\b|assignment"
)
_THE_JOB = re.compile(
    r"\b(?:this|the) (?:role|position|post|job|vacancy|opportunity)\b|\byou will (?:be|work)\b|"
    r"^\s*located at our |"
    r"\bstelle\b"
)
_SUCHEN = re.compile(r"such(?:en|t)\b|verstärk|als\b")
_SEEKING = re.compile(
    r"\bteams? in |stellenangebot|looking|seek|recruit|hiring|\bhire\b|require|join|suchen|"
    r"sucht|client|vacanc|employer located|created|"
    r"opportunit|"
    r"\brole\b|position|\bpost\b|appoint|gesucht|verstärk|wanted|needed|working for|"
    r"unser\w{0,2} (?:team|büro|standort)|"
    r"currently have|\bjob\b|stelle\b|excellent|exciting|prison|hospital|clinic|\bward\b|"
    r"\bsite\b|\bservice\b|practice|surgery|\bunit\b|school|\bhome\b|heart of|herzen|"
    r"innenstadt|zentrum|city of|"
    r"am standort|standort(?:en)? "
)
_HOME = re.compile(
    r"headquart|founded|\bif you|hauptsitz|\bhq\b|offices (?:in|across|around)|standorten weltweit|"
    r"established|gegründet|clients in|customers in|countries|born|studied|degree|university|"
    r"locations in|"
    r"weltweit|global(?:ly)? |eligible|authori[sz]ed|sponsor|citizen|right to work|reside|"
    r"live and|language|fluent|law\b|market|such as|company based|firm based|state of|tax\b|"
    r"holiday|registered|\bsites in|across \d|population|teaching hospitals|covers\b|"
    r"(?:patients|residents|people|families|children|adults|communities|clients) $"
)
_SEEKS = re.compile(
    r",? (?:is|are|we are|has|sucht|suchen) (?:\w+ ){0,2}(?:looking|seeking|recruit|hiring|an? )"
)
"""Behind the seat of a company: `based in Leeds is looking for`."""
_EARLY = 1_500
_PLAIN = re.compile(
    r"\b(?:in|within) (?=(?:the |our |central |greater |unserem |North |South |East |"
    r"West |of |north |south |east |west ){0,4}[A-ZÄÖÜ])"
)
_WITH_STATE = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][\w.'\u2019-]*(?: [A-ZÄÖÜ][\w.'\u2019-]*){0,2}(?= ?, ?[A-Z])"
)
_HOSPITAL = re.compile(r"[Hh]ospitals?(?: [Ss]ite)?(?:,| in| -| \u2013) |[Ii]nfirmary, ")
_TRUST = re.compile(r"University Hospitals")
_IN_FRONT = re.compile(r"(?:[A-Z][\w'\u2019-]* ){1,5}$")
_CAPITAL = re.compile(r"[A-Z][\w'\u2019-]*")
_FOR_THE_WORK = (
    "based",
    "located",
    "situated",
    "working",
    "work ",
    "standort",
    "am standort",
    "unserem standort",
    "office in",
)
_SITES = ("am standort ", "unserem standort ", "standort in ")
_OTHER_SITES = ("Deutschland", "Standort")
_PART_OF_WORDS = ("standort", "raum")


_LABEL = re.compile(r"(?<![^\s*.,])Location(?:/Base)? (?=[A-Z])")
"""In the run of a text that was a table: `Night Baker Location Leeds Salary ...`."""
_OWN = re.compile(
    r"\b(?:our|their|for its|[Cc]lient['\u2019]?s['\u2019]?) (?:(?:busy|growing|new|expanding|"
    r"successful|established|central|beautiful|fast-growing|award-winning) ){0,2}(?=[A-ZÄÖÜ])"
)
_OF_TEAM = re.compile(
    r",?(?: [A-Z]\w+){0,1} (?:team|[Oo]ffice|location|branch|division|site|store|practice|"
    r"studio|facility|plant|campus|depot|warehouse|head office|headquarters)s?\b"
)


def find_in_sentences(page: Page, names: Names) -> list[Place]:
    """Find where the work is; else one or two likely places; else the town of a hospital."""
    sure = list(_in_tables(page, names))
    likely: list[Place] = []
    for cue, start, end in _cues(page):
        at = _behind(page, end)
        anything = cue in _SITES and not names.text.startswith(_OTHER_SITES, at)
        place = names.read_anything(at) if anything else names.read_loosely(at)
        place = place or (None if cue else names.read_pair(at))
        if place and _is_a_place(names, place, cue) and not _in_a_name(names, place):
            _judge(page, names, place, (cue, start, end), sure, likely)
    return (
        sure
        or list(_with_states(page, names))
        or list(_of_teams(page, names))
        or likely[:_MOST_LIKELY]
        or list(_of_hospitals(page, names))
    )


def _cues(page: Page) -> Iterator[tuple[str, int, int]]:
    for cue in _CUES:
        for at in page.traces(cue):
            if not (at and page.low[at - 1].isalpha()) or cue.startswith(_PART_OF_WORDS):
                yield cue, at, at + len(cue)
    for match in _PLAIN.finditer(page.text, 0, _EARLY):
        yield "", *match.span()


def _behind(page: Page, end: int) -> int:
    start = end + page.low.startswith(" ", end)
    skipped = _SKIPPED.match(page.text, start)
    return skipped.end() if skipped else start


def _is_a_place(names: Names, place: Place, cue: str) -> bool:
    if place.is_region:
        of_the_work = cue.startswith(_FOR_THE_WORK) and place.name not in names.gazetteer.countries
        return of_the_work or is_county(place.name)
    return not names.is_ordinary(place) and bool(cue or not names.is_careful(place))


def _in_a_name(names: Names, place: Place) -> bool:
    """Tell if a place, or the list that it begins, is part of a name: `Leeds and York Hospital`."""
    last = names.read_on(place)[-1]
    return any(AFTER_NAMES.match(names.text, one.end) for one in (place, last))


def _judge(
    page: Page,
    names: Names,
    place: Place,
    where: tuple[str, int, int],
    sure: list[Place],
    likely: list[Place],
) -> None:
    """Put a place, and those listed behind it, where it belongs: sure, likely, or neither."""
    cue, start, end = where
    before = page.before(start, 200)
    if _HOME.search(before):
        return
    furniture = page.section_at(start) is SectionKind.ABOUT and not _THE_JOB.search(before)
    if "standort" in cue and _SUCHEN.search(page.after(place.end, 80)):
        sure.extend(names.read_on(place))
    elif furniture:
        return
    elif _SEEKS.match(page.low, place.end):
        likely.append(place)
    elif cue.startswith(_FOR_THE_WORK) and (_THE_JOB.search(before) or _WORK.search(before)):
        sure.extend(names.read_on(place))
    elif start < _EARLY * 2:
        behind = page.after(place.end, 120)
        if _SEEKING.search(before + page.low[start:end] + behind):
            likely.extend(names.read_on(place))


def _in_tables(page: Page, names: Names) -> Iterator[Place]:
    for match in _LABEL.finditer(page.text, 0, _EARLY):
        place = names.read(match.end())
        if place and not names.is_careful(place) and place.name not in names.gazetteer.countries:
            yield from names.read_on(place)


def _of_teams(page: Page, names: Names) -> Iterator[Place]:
    """Find the town of `our growing Leeds team`."""
    for match in _OWN.finditer(page.text, 0, _EARLY):
        place = names.read(match.end())
        if place is None or place.is_region or names.is_careful(place):
            continue
        last = names.read_on(place)[-1]
        if _OF_TEAM.match(page.text, last.end):
            yield from names.read_on(place)
            return


def _with_states(page: Page, names: Names) -> Iterator[Place]:
    """Find the first town that is named with its state, if a posting opens with one."""
    for match in _WITH_STATE.finditer(page.text, 0, _NAMED_AT_ONCE):
        early = match.start() < _OPENING
        place = names.read_loosely(match.start()) if early else names.read(match.start())
        if place is None or not place.has_region or place.name in names.gazetteer.countries:
            continue
        if not _HOME.search(page.before(place.start, 200)):
            yield place
            return


def _of_hospitals(page: Page, names: Names) -> Iterator[Place]:
    """Find the town behind the name of a hospital, or in it: where its staff work."""
    for at in sorted(page.traces("hospital", "infirmary")):
        if at > _NAMED_AT_ONCE:
            return
        if _TRUST.search(page.text, max(0, at - 30), at + 10):
            continue
        behind = _HOSPITAL.match(page.text, at)
        place = names.read(behind.end()) if behind else None
        if place is None or place.is_region:
            place = _in_name(page, names, at)
        if place:
            yield place
            return


def _in_name(page: Page, names: Names, at: int) -> Place | None:
    front = _IN_FRONT.search(page.text, max(0, at - 60), at)
    for word in _CAPITAL.finditer(page.text, front.start(), at) if front else ():
        place = names.read(word.start())
        if place and place.name in names.gazetteer.towns and not names.is_careful(place):
            return place
    return None
