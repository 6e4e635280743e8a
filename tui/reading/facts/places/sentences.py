"""Places that sentences name; those that say where the work is outrank all others."""

from collections.abc import Iterator

from tui.model.reading import SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.places.surroundings import AFTER_NAMES, is_county
from tui.reading.facts.places.wording import (
    AT_SEAT,
    AT_WORK,
    CAPITAL,
    CUES,
    EARLY,
    FOR_THE_WORK,
    HOME,
    HOSPITAL,
    IN_FRONT,
    JOINING,
    LABEL,
    OF_TEAM,
    OTHER_SITES,
    OWN,
    PART_OF_WORDS,
    PLAIN,
    SEAT,
    SEEKING,
    SEEKS,
    SITES,
    SKIPPED,
    SUCHEN,
    THE_JOB,
    TRUST,
    WITH_STATE,
    WORK,
)

_MOST_LIKELY = 2
_NAMED_AT_ONCE = 400
"""Code points within which a hospital names itself; others come later."""
_OPENING = 120
"""Code points within which an unknown town with its state is the posting's."""


def find_in_sentences(page: Page, names: Names) -> list[Place]:
    """Find where the work is; else one or two likely places; else the town of a hospital."""
    sure = list(_in_tables(page, names))
    likely: list[list[Place]] = []
    for cue, start, end in _cues(page):
        at = _behind(page, end)
        anything = cue in SITES and not names.text.startswith(OTHER_SITES, at)
        place = names.read_anything(at) if anything else names.read_loosely(at)
        place = place or (None if cue else names.read_pair(at))
        if place and _is_a_place(names, place, cue) and not _in_a_name(names, place):
            _judge(page, names, place, (cue, start, end), sure, likely)
    return (
        sure
        or list(_with_states(page, names))
        or list(_of_teams(page, names))
        or _first_few(likely)
        or list(_of_hospitals(page, names))
    )


def _cues(page: Page) -> Iterator[tuple[str, int, int]]:
    for cue in CUES:
        for at in page.traces(cue):
            if not (at and page.low[at - 1].isalpha()) or cue.startswith(PART_OF_WORDS):
                yield cue, at, at + len(cue)
    for match in PLAIN.finditer(page.text, 0, EARLY):
        yield "", *match.span()


def _behind(page: Page, end: int) -> int:
    start = end + page.low.startswith(" ", end)
    skipped = SKIPPED.match(page.text, start)
    return skipped.end() if skipped else start


def _is_a_place(names: Names, place: Place, cue: str) -> bool:
    if place.is_region:
        of_the_work = (
            cue.startswith((*FOR_THE_WORK, "must ")) and place.name not in names.gazetteer.countries
        )
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
    likely: list[list[Place]],
) -> None:
    """Put a place, and those listed behind it, where it belongs: sure, likely, or neither."""
    cue, start, end = where
    before = page.before(start, 200)
    listed = names.read_on(place)
    if SEAT.match(cue) and AT_SEAT.search(before) and start < EARLY * 2:
        likely.append(listed)
    elif SEAT.match(cue) or HOME.search(before):
        return
    elif "standort" in cue and SUCHEN.search(page.after(place.end, 80)):
        sure.extend(listed)
    elif not _is_furniture(page, start, before):
        if SEEKS.match(page.low, place.end):
            likely.append([place])
        elif _is_of_the_work(cue, before):
            sure.extend(listed)
        elif _is_sought(page, before + page.low[start:end], start, listed[-1].end):
            likely.append(listed)


def _is_furniture(page: Page, start: int, before: str) -> bool:
    return page.section_at(start) is SectionKind.ABOUT and not THE_JOB.search(before)


def _is_sought(page: Page, front: str, start: int, end: int) -> bool:
    """Tell if what stands around a place speaks of somebody wanted, early in the text."""
    return start < EARLY * 2 and bool(SEEKING.search(front + page.after(end, 120)))


def _is_of_the_work(cue: str, before: str) -> bool:
    if cue.startswith(FOR_THE_WORK):
        return bool(THE_JOB.search(before) or WORK.search(before) or JOINING.search(before))
    return cue.startswith(AT_WORK)


def _first_few(likely: list[list[Place]]) -> list[Place]:
    """Take the first list as a whole; if it is of one place, the next one may be meant too."""
    if not likely or len(likely[0]) >= _MOST_LIKELY:
        return likely[0] if likely else []
    return [place for listed in likely for place in listed][:_MOST_LIKELY]


def _in_tables(page: Page, names: Names) -> Iterator[Place]:
    for match in LABEL.finditer(page.text, 0, EARLY):
        place = names.read(match.end())
        if place and not names.is_careful(place) and place.name not in names.gazetteer.countries:
            yield from names.read_on(place)


def _of_teams(page: Page, names: Names) -> Iterator[Place]:
    """Find the town of `our growing Leeds team`."""
    for match in OWN.finditer(page.text, 0, EARLY):
        place = names.read(match.end())
        if place is None or place.is_region or names.is_careful(place):
            continue
        last = names.read_on(place)[-1]
        if OF_TEAM.match(page.text, last.end):
            yield from names.read_on(place)
            return


def _with_states(page: Page, names: Names) -> Iterator[Place]:
    """Find the first town that is named with its state, if a posting opens with one."""
    for match in WITH_STATE.finditer(page.text, 0, _NAMED_AT_ONCE):
        early = match.start() < _OPENING
        place = names.read_loosely(match.start()) if early else names.read(match.start())
        if place is None or not place.has_region or place.name in names.gazetteer.countries:
            continue
        if not HOME.search(page.before(place.start, 200)):
            yield from names.read_on(place)
            return


def _of_hospitals(page: Page, names: Names) -> Iterator[Place]:
    """Find the town behind the name of a hospital, or in it: where its staff work."""
    for at in sorted(page.traces("hospital", "infirmary")):
        if at > _NAMED_AT_ONCE:
            return
        if TRUST.search(page.text, max(0, at - 30), at + 10):
            continue
        behind = HOSPITAL.match(page.text, at)
        place = names.read(behind.end()) if behind else None
        if place is None or place.is_region:
            place = _in_name(page, names, at)
        if place:
            yield place
            return


def _in_name(page: Page, names: Names, at: int) -> Place | None:
    front = IN_FRONT.search(page.text, max(0, at - 60), at)
    for word in CAPITAL.finditer(page.text, front.start(), at) if front else ():
        place = names.read(word.start())
        if place and place.name in names.gazetteer.towns and not names.is_careful(place):
            return place
    return None
