"""Places that a text says nothing firm about: what it tells of them is weighed."""

import re
from collections.abc import Iterator

from tui.model.reading import SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.places.hospitals import find_in_hospitals
from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.places.surroundings import is_county

_LOOKED_AT = 6_000
_CAPITAL = re.compile(r"(?<![\w@./'\u2019-])[A-ZÄÖÜ][a-zäöüßA-ZÄÖÜ]{2}")
_OPENING = 1_500
_ENOUGH = 3
_MOST = 4
_OFTEN = 3
_BEFORE = re.compile(
    r"(?:(?:region|großraum|großräumen|raum) |(?:region|area|gegend) (?:around|um|of) |"
    r"(?:werk|standort|campus|büro|niederlassung|"
    r"filiale|klinikum|klinik|hospiz|geschäftsstelle)(?: in)? |(?:verwurzelt|zuhause|hier|here|"
    r"living|life|home|store|practice|clinic|ward|wards|site|centre|"
    r"center|school|plant|facility|house|hospital|hospice|prison|surgery|branch|college|campus|"
    r"office|offices|gallery|factory|warehouse|farm|hub|base|studio|shop|nursery|team|department|"
    r"service|services|group|firm|agency|company|consultancy|client|unternehmen|hauptsitz|"
    r"zentrale|sitz) (?:is |are )?(?:based |located |situated )?(?:in|at|near) (?:central )?"
    r"|(?:nurses?|teachers?|assistants?|engineers?|therapists?|managers?|analysts?|chefs?|"
    r"consultants?|practitioners?|workers?|carers?|drivers?|officers?) (?:in|for|across|at) "
    r"|(?:travel|work|working|roles?|positions?|opportunit\w+|practitioners?|assistants?|nurses?|"
    r"people|services?|sites|locations|clinics|hospitals|homes|areas?|covering|cover|"
    r"teams?|patients|residents|communit\w+) (?:\w+ )?(?:across|throughout|covering|around|"
    r"within|in and around|serving|of) (?:the )?"
    r"|(?:in collaboration with|in (?:the )?heart of|welcome to|within) (?:the )?"
    r"|(?:city|town|county|borough) of )$"
)
_AFTER = re.compile(
    r"(?P<area> (?:(?:bay|metro|metropolitan) )?(?:area|region)\b|[- ][Bb]ased (?!in\b)|"
    r" (?:\d+(?:st|nd|rd|th) Street )?(?:office|site)\b|"
    r" (?:practice|office|site|campus|branch|store|community|locality)\b)"
    r"|(?P<town>(?:,? [A-Z][\w ]{2,20},?)? (?:is|ist) (?:a|an|one of|the|eine|situated|located|"
    r"ideal\w*) (?:[\w-]+ ){0,4}(?:town|city|location|county|stadt|place)\b)"
    r"|(?P<team> (?:[A-Z][\w']+ ){0,6}(?:Team|CAMHS|[Ss]ervices?|Network)\b"
    r"(?! NHS))"
)
_PART_OF_A_NAME = re.compile(r"[A-ZÄÖÜ][\w'\u2019.&-]* (?:& )?$")
_PART = re.compile(r"(?P<in> (?:in|at) )[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,3}, $")
"""The part of a town in front of it: `in Mill Green, `."""
_GOES_ON = re.compile(r" (?!(?:I|Area|Region|Office|Based|You|We|The|This|As|Our)\b)[A-ZÄÖÜ]")
_BEFORE_PLACES = (
    "in at near bei within across around the for our werk standort campus klinikum klinik region "
    "großräumen großraum raum stadt hospiz filiale niederlassung"
)
_BEGINS = frozenset(_BEFORE_PLACES.split())
_NOT_OF_THE_WORK = re.compile(
    r"university of |college of |train |rail|links? |airport|commut|(?:from|between|to) (?:\w+ )?$|"
    r"degree|licen[cs]e|law of |state of |commonwealth of |such as |including |e\.g\.|formerly|"
    r"residents of |sites? in |offices? (?:across|in|around) (?:\w+ )?|founded in |eligible|"
    r"countries|worldwide|global|clients in |customers in |born in |studied|candidates"
)
_OF_YOU = re.compile(r"\b(?:you|your|dich|deine?|our \w+(?: \w+)? team)\b")
_PRAISE = re.compile(r"\b(?:best|leading|largest|fastest|only|ranked|top|#1|no\. ?1)\b")


def find_in_mentions(page: Page, names: Names) -> list[Place]:
    """Find the places that speak for themselves, by their surroundings and how often they come."""
    scores: dict[str, int] = {}
    first: dict[str, Place] = {}
    count: dict[str, int] = {}
    for place in _mentions(page, names):
        count[place.name] = count.get(place.name, 0) + 1
        score = _score(page, names, place)
        if score > scores.get(place.name, -1):
            scores[place.name], first[place.name] = score, place
    for name, times in count.items():
        scores[name] += (times >= _OFTEN) + (len(count) == 1)
    if not scores:
        return []
    best = max(scores, key=lambda name: (scores[name], count[name], -first[name].start))
    listed = names.read_on(first[best]) if scores[best] >= _ENOUGH else []
    if listed and listed[0].is_region and (town := find_in_hospitals(page, names)):
        return town
    in_a_name = listed and page.text.startswith(" NHS", listed[-1].end)
    return [] if in_a_name else listed[:_MOST]


def _mentions(page: Page, names: Names) -> Iterator[Place]:
    end = 0
    for match in _CAPITAL.finditer(page.text, 0, _LOOKED_AT):
        place = names.read(match.start()) if match.start() >= end else None
        if place is None:
            continue
        end = place.end
        if names.is_ordinary(place) or (place.is_region and not is_county(place.name)):
            continue
        if not page.text[place.end : place.end + 1].isalnum():
            yield place


def _score(page: Page, names: Names, place: Place) -> int:
    before = page.before(place.start, 60)
    if _NOT_OF_THE_WORK.search(before[-30:]):
        return 0
    behind = _AFTER.match(page.text, place.end)
    kind = str(behind.lastgroup) if behind else ""
    in_front = _PART_OF_A_NAME.search(page.text, max(0, place.start - 20), place.start)
    if kind != "area" and in_front and in_front[0].split()[0].lower() not in _BEGINS:
        return 0
    score = _of_surroundings(page, place, is_told=bool(behind))
    if not score:
        return 0
    praised = bool(_PRAISE.search(before))
    about = page.section_at(place.start) is SectionKind.ABOUT and not _OF_YOU.search(before)
    return score + place.has_region - names.is_careful(place) - about - praised


def _of_surroundings(page: Page, place: Place, *, is_told: bool) -> int:
    if is_told:
        return 3
    if _GOES_ON.match(page.text, place.end):
        return 0
    start = place.start
    if part := _PART.search(page.text, max(0, start - 60), start):
        start = part.end("in")
    if _BEFORE.search(page.low, max(0, start - 60), start):
        return 3
    return 2 * (start < _OPENING and page.low.endswith(" in ", 0, start))
