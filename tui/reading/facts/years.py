"""How many years of experience a posting asks for."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind, SectionKind
from tui.reading.facts.page import Page

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "ein": 1, "einem": 1,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_IN_FRONT = re.compile(
    rf"(?<![\d.,$€£/\w-])(?P<low>{_NUMBER}) ?(?P<plus>\+|plus|or more)?(?: ?\(\d{{1,2}}\+?\))?"
    rf"(?: ?(?:-|\u2013|\u2014|/|to|bis|or|oder|"
    rf"bis zu) ?(?P<high>{_NUMBER})(?: ?\(\d{{1,2}}\))? ?(?P<plus2>\+|plus)?)?[ -]?"
    r"(?:full |or more |plus |\+ ?|solid |recent |full-time |consecutive )?\(?$"
)
_TRACES = ("year", "yrs", "jahr", "jährig")
_UNIT = re.compile(r"years?(?:['\u2019\u00b4`]s?)?|yrs?\b\.?['\u2019]?|jahren?|jährige\w?")
_FOLLOWS = re.compile(
    r"[^.\n;•]{0,90}?(?:experience|experienced|erfahrung|\bexp\b|berufspraxis|track record)|"
    r"\s(?:of )?(?:working|work|professional|industry|relevant|related|practical|hands[- ]on|"
    r"managing|leading|"
    r"developing|building|using|post[- ]qualif\w*|post[- ]registration|post[- ]graduat\w+|"
    r"post[- ]doc\w*|qualified|proven|success\w*|pqe|"
    r"teaching|programming|analyzing|designing|supervis\w+|sales)\b|"
    r"\s(?:in|as) (?:(?:a|an)\b|(?:similar|comparable|relevant|related|software|data|business))"
)
_DOING = re.compile(r"\s\w{4,16}ing\b|\sof (?=[a-z])")
_DEGREES = (
    r"(?:bachelor(?:['\u2019]?s)?|master(?:['\u2019]?s)?|ph\.?d\.?|[bm]\.?[as]c?\.?|associates?)"
)
_WITH_DEGREE = re.compile(rf"\s(?:with|and) (?:an? )?{_DEGREES}\b")
_DEGREE = re.compile(rf"\b{_DEGREES}(?: degree)? ?(?:\+|and|plus|with|&) ?$")
_PREFERRED = re.compile(r"\s?\((?:required|preferred)\)")
_TRAPS = re.compile(
    r"(?:\bour|\bwe|\bwe've|company|firm|history|founded|established|\bover the|last|past|next|"
    r"within|wir|"
    r"unser|seit|older than|age of|aged|contract|every|term|valid|resident|in business|firma|"
    r"combined|limited|befristet|"
    r"decades|first|duration|ago|vertrag|tenure|service)\b[^.\n]{0,40}$"
)
_OTHERS_HAVE = re.compile(r"(?<!who )(?<!candidate )(?<!applicant )\bhas (?:over )?$")
_AGES = re.compile(
    r"\s?(?:old|of age|of service|ago|contract|fixed|warranty|degree|college|university|"
    r"in a row|or older|"
    r"program\b|course|alt\b|of college|of education|of study|of school|of undergraduate|"
    r"history|secondment|jung|betriebszug)|"
    r"\s?(?:in business|as (?:a )?market leader)"
)
_FURNITURE = (SectionKind.ABOUT, SectionKind.OFFER)
_FIRMLY = re.compile(r"minimum|at least|required|mindestens|you (?:have|bring)|must|degree")
_EXPERIENCE = re.compile(r"experience|erfahrung|berufspraxis")
_WORKED = re.compile(
    r"(?:have (?:been )?work(?:ed|ing)|worked|working professionally|been (?:coding|programming|"
    r"developing|building|leading|managing))\b.{0,110}\bfor (?:at least |over |more than )$"
)
"""`You have worked as a baker for at least`."""
_UNDER_LABEL = re.compile(r"experience(?: level)?:?\s*(?:\d{1,2} years?\s*)*$")
_MOST = 20


def find_years(page: Page) -> Iterator[Fact]:
    """Find numbers of years that are asked for, each once, as `3+` or `2-4`."""
    seen: set[str] = set()
    found = []
    for match in _units(page):
        number = _IN_FRONT.search(page.low, max(0, match.start() - 40), match.start())
        if number and _is_asked(page, number, match):
            found.append((_value(number), number.start("low"), match.end()))
    for value, start, end in found:
        if value and value not in seen:
            seen.add(value)
            yield Fact(FactKind.YEARS, value, start, end)


def _units(page: Page) -> Iterator[re.Match[str]]:
    for at in sorted(page.traces(*_TRACES)):
        match = _UNIT.match(page.low, at)
        if match:
            yield match


def _is_asked(page: Page, number: re.Match[str], unit: re.Match[str]) -> bool:
    low, text = number.start("low"), page.low
    before = page.before(low, 80)
    if _AGES.match(text, unit.end()) or _TRAPS.search(before) or _OTHERS_HAVE.search(before):
        return False
    if page.section_at(low) in _FURNITURE and not (
        number["plus"] or number["high"] or _FIRMLY.search(before)
    ):
        return False
    return bool(
        _WORKED.search(page.before(low, 140))
        or _FOLLOWS.match(text, unit.end())
        or (number["plus"] and _DOING.match(text, unit.end()))
        or _WITH_DEGREE.match(text, unit.end())
        or _DEGREE.search(before)
        or _PREFERRED.match(text, unit.end())
        or _EXPERIENCE.search(before)
        or _UNDER_LABEL.search(text, max(0, low - 40), low)
    )


def _value(number: re.Match[str]) -> str:
    low = _as_number(number["low"])
    high = _as_number(number["high"]) if number["high"] else 0
    if not (low > 0 or high) or low > _MOST or high > _MOST + 5:
        return ""
    if high and high > low and not number["plus2"]:
        return f"{low}-{high}"
    return f"{low}+"


def _as_number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text]
