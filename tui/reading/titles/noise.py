"""Tells what in a title is beside the job: place, work time, contract, pay, praise, numbers."""

import re

from tui.reading.facts.places.gazetteer import load
from tui.reading.titles.places import CITIES, COUNTRIES, PLACES, REGIONS, STATES
from tui.reading.titles.words import JOINS, LEGAL, NEVER_ALONE, PRAISE, WORK
from tui.reading.word_lists import word_set

_NUMBERED = r"[a-z]{0,5}[-_/]?\d[\w./-]{0,20}"
_REFERENCE = re.compile(
    r"[(\[][A-Z]{2}\d{2}[)\]]|\bX[A-Z]\d{2}\b|"
    r"[(\[]?\b(?:ref(?:erence|erenz)?|job[- ]?id|req(?:uisition)?(?:[- ]?id)?|kennziffer|kennung|"
    r"stellen-?(?:nr|id|nummer|code)|vakanz-?nr|referenz-?(?:nr|nummer)|job-?(?:nr|nummer|code|no)|"
    rf"id|nr|no|kz|#)(?:\b|(?=\d))[-.:#\s]{{0,4}}(?:nr\.?|no\.?|"
    rf"id)?[-.:#\s]{{0,4}}{_NUMBERED}[)\]]?"
    r"|[(\[][A-Z]{2,8}\d{4,}(?:_\d{1,8})?[)\]]"
    r"|[(\[]\s?(?:[A-Z]{1,4}[-_ ]?)?\d{4,}[-\w./]{0,20}\s?[)\]]"
    r"|(?<!ISO )(?<!IEC )(?<!DIN )(?<!EN )(?:(?<=\s)|^)#?\d{5,}(?:[-/]\d+)?(?![\w%€$£.,])|"
    r"(?<!ISO)(?<!IEC)(?<!DIN)(?<!EN)(?<!AS)\s(?!20[123]\d)\d{4}$|^(?!20[123]\d)\d{4}\s+(?=[A-Z])|"
    r"(?<!\w)(?!ISO|IEC|DIN|EN\d)[A-Z]{1,4}[-_]?\d{5,}\w{0,3}\b|^\s*#?\d{3,}\s*[-\u2013:|]\s*",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:(?:up\s?to|bis(?: zu)?|ab|from|circa|ca\.?|salary|gehalt|von|zu)\s){0,2}"
    r"(?:[€$£]|EUR\s|USD\s|GBP\s|CHF\s)\s?[\d*][\d.,*]*\s?(?:k\b|m(?:io)?\b|"
    r"tsd\.?)?(?:\s?(?:[-\u2013]|to|bis)\s?[€$£]?\s?"
    r"\d[\d.,]*\s?(?:k\b)?)?\s?[€$£]?(?:\s?(?:/|per|an?|pro)\s?(?:hr|hour|h|std|stunde|year|yr|"
    r"jahr|day|"
    r"tag|annum|month|monat|week)\b\.?)?(?:\s?(?:p\.?\s?a\.?|brutto|\+\s?bonus|per annum|"
    r"plus bonus)(?!\w))?"
    r"|(?:(?:up\s?to|bis(?: zu)?|ab|circa|"
    r"ca\.?)\s)?\b\d[\d.,]*\s?k?(?:\s?[-\u2013]\s?\d[\d.,]*\s?k?)?\s?"
    r"(?:€|euro\b|eur\b|usd\b|chf\b)(?:\s?(?:/|pro|per)\s?(?:std|stunde|h|jahr|tag|hour)\b\.?)?",
    re.IGNORECASE,
)
_WORKLOAD = re.compile(
    r"\b\d{1,3}\s?(?:%|prozent)?\s?[-\u2013]\s?\d{2,3}\s?(?:%|prozent)"
    r"|\b\d{2,3}\s?%(?!\w)"
    r"|\b\d{1,2}(?:[.,]\d)?(?:\s?[-\u2013]\s?\d{1,2}(?:[.,]\d)?)?\s?(?:h|std\.?|stunden|hours|hrs)"
    r"(?:\s?(?:/|pro|per|a)\s?(?:w(?:oche|eek|k)?\.?|wo\.?))?(?!\w)",
    re.IGNORECASE,
)
# Which year it begins; but not SQL Server 2022.
_YEARS = re.compile(
    r"[(\[]\d\d[-/]\d\d[)\]]|^\d\d-\d\d\s+|\b\d\d[-/]\d\d\s(?:SY|school year|schuljahr)\b|"
    r"[(\[]?\b20\d\d\s?[-/\u2013]\s?(?:20)?\d\d\b(?:\s(?:SY|"
    r"school year|"
    r"schuljahr))?[)\]]?|"
    r"(?<!server)(?<!office)(?<!windows)(?<!exchange)(?<!dynamics)(?<!sap)\s(?:(?:spring|summer|"
    r"fall|autumn|winter|herbst|sommer)\s)?"
    r"20[23]\d(?=$|\s+[-\u2013|,])|^20[23]\d\s",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[\d€$£]")
_SHOUTS = re.compile(
    r"/\s?re-?\s?announcement\s?/|\bre-announcement\b|\binternal only\b|"
    r"!{1,}|\*{2,}[kK]?\b|\*{2,}|\u2b50|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?",
    re.IGNORECASE,
)
_START = re.compile(
    r"[(\[]?\b(?:ab|zum|bis|until|bis zum|from|start(?:ing|s)?(?: in| on| ab)?|beginn(?: am)?|"
    r"per)\s(?:dem\s)?"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{2,4})?|[A-Za-zä]{3,9}\.?(?:\s\d{4})?)|sofort|asap|now|"
    r"immediately|"
    r"nächstmöglichen zeitpunkt|(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)(?:\s\d{4})?|"
    r"20\d\d)"
    r"\s?[)\]]?",
    re.IGNORECASE,
)

_NOT_BEFORE_CITY = word_set(
    "of for für the university universität uni hochschule bank radio stadt city fc klinikum der "
    "die das von greater new and und & /"
)
_MARKET_JOBS = re.compile(
    r"\b(?:sales|vertrieb\w*|country|account|market\w*|territory|regional\w*|gebiet\w*|head of|"
    r"business development|außendienst\w*)\b",
    re.IGNORECASE,
)
_SCHOOLS = frozenset(("ES", "MS"))
"""Codes of states that mean a school where no comma parts them from a town: `Hull MS`."""
# What a place leaves behind.
_DIGITS = "0123456789.,-/\u2013"
_LOOSE = word_set(
    "mit with in im am at for für unseren unserem our the den der and und or oder & - north south "
    "east west central"
)
_DOMAIN = re.compile(r"[\w-]{2,40}\.(?:com|de|at|ch|org|io|co\.uk)")
_MOST_WORDS = 12
_SHORT_NAME = 3
"""Letters up to which only capitals make a word a place: US."""
_WORD = re.compile(r"[^\s,;|]+")


def without_numbers(text: str) -> str:
    """Leave out reference numbers, pay, start, workload and shouts."""
    for pattern in (_MONEY, _REFERENCE, _WORKLOAD) if _FIGURE.search(text) else ():
        text = pattern.sub(" ", text)
    if _FIGURE.search(text):
        text = _YEARS.sub(" ", text)
    return _SHOUTS.sub(" ", _START.sub(" ", text))


def is_beside(part: str, whole: str) -> bool:
    """Tell if a part of a title, standing apart, says nothing about the job."""
    words = [word.strip("()[].:!?*\u2013/-") for word in _WORD.findall(part.lower())]
    # Not "with us"; and a 12month contract is one of months.
    words = [
        word.lstrip(_DIGITS) or word for word in words if word and (word != "us" or "US" in part)
    ]
    if not words or len(words) > _MOST_WORDS:
        return not words
    if (words[-1] in LEGAL and len(words) > 1) or _DOMAIN.fullmatch(words[0]):
        return True
    if len(words) == 1 and words[0] in NEVER_ALONE:
        return False
    return _says_nothing(words, part, whole)


def _says_nothing(words: list[str], part: str, whole: str) -> bool:
    at, found = 0, False
    while at < len(words):
        count = _place_at(words, at)
        if (count and not _is_market(words, at, count, whole)) or _is_noise(words[at]):
            found = True
        elif words[at] not in JOINS and not _is_mere_detail(words[at], part, at):
            return False
        at += max(count, 1)
    return found


def _is_noise(word: str) -> bool:
    return word in WORK or word in PRAISE or _is_compound(word)


def _is_mere_detail(word: str, part: str, at: int) -> bool:
    """Tell if it is a number, or a state behind a city."""
    code = word.upper()
    if code in _SCHOOLS and "," not in part:
        return False
    return not word.strip(_DIGITS) or (at > 0 and code in STATES and code in part)


def _is_compound(word: str) -> bool:
    """Tell if each half of "berlin/hybrid" says nothing."""
    halves = [half for half in re.split(r"[/+&-]", word) if half]
    if all(half.isdigit() for half in halves):
        return False
    return len(halves) > 1 and all(
        half.isdigit() or half in WORK or half in PLACES or half in JOINS for half in halves
    )


def _place_at(words: list[str], at: int) -> int:
    for count in (4, 3, 2, 1):
        if at + count <= len(words) and _is_place(" ".join(words[at : at + count])):
            return count
    return 0


def _is_place(name: str) -> bool:
    if name in PLACES:
        return True
    names = load()
    return name not in _TRADE and (names.is_plain_town(name) or names.is_plain_country(name))


def may_be_town(part: str) -> bool:
    """Tell if a part of a title is a town, though its name may mean something else as well."""
    return part.lower() in load().towns


def _is_market(words: list[str], at: int, count: int, whole: str) -> bool:
    """Tell if a country or region is what somebody sells to or answers for."""
    name = " ".join(words[at : at + count])
    is_large = name in COUNTRIES or name in REGIONS or load().is_plain_country(name)
    return is_large and name not in CITIES and bool(_MARKET_JOBS.search(whole))


def _ends_title(word: str) -> bool:
    return word in _ENDINGS or (("/" in word or "-" in word) and _is_compound(word))


def without_last_place(text: str) -> str:
    """Cut what a title ends in without a mark: a city, or how one works."""
    words = text.split(" ")
    last = len(words)
    for at in range(1, last):
        if (
            not _ends_title(words[at].lower().strip("*"))
            or words[at - 1].lower() in _NOT_BEFORE_CITY
        ):
            continue
        if is_beside(" ".join(words[at:]), text):
            last = at
            break
    while last > 1:
        count = _city_before(words, last)
        if not count or words[last - count - 1].lower() in _NOT_BEFORE_CITY:
            break
        if _is_market(list(map(str.lower, words)), last - count, count, text):
            break
        last -= count
    while 1 < last < len(words) and words[last - 1].lower() in _LOOSE:
        last -= 1
    return " ".join(words[:last])


_ENDINGS = word_set(
    "remote hybrid vollzeit teilzeit full-time part-time vollzeit/teilzeit teilzeit/vollzeit "
    "homeoffice home-office onsite on-site full part fully full-remote befristet unbefristet "
    "permanent home voll-/teilzeit temp temporary ftc"
)


def _city_before(words: list[str], last: int) -> int:
    for count in (3, 2, 1):
        if count < last and " ".join(words[last - count : last]).lower() in _BARE_PLACES:
            name = words[last - count]
            return count if name[0].isupper() and (len(name) > _SHORT_NAME or name.isupper()) else 0
    return 0


_TRADE = word_set("reading")
# Words of the trade, or names of people, where nothing marks them as places.
_BARE_PLACES = PLACES - word_set(
    "reading essen hamm bath lincoln halle derby preston wells worms washington lancaster durham "
    "york hull bern zug rom linz york perth landau homburg weiden singen columbus memphis jackson "
    "chester oxford lingen"
)
