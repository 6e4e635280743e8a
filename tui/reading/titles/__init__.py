"""The clean form of a title: what the job is, without all that stands around it."""

import html
import re

from tui.reading.titles.genders import without_genders
from tui.reading.titles.noise import is_beside, may_be_town, without_last_place, without_numbers
from tui.reading.titles.places import STATES
from tui.reading.word_lists import word_set

_AGENCY = re.compile(
    r"^\s*[\w&.' -]{2,30}?\s+(?:job|jobs|stelle|stellenangebot|projekt|project|"
    r"vacancy)\s*:\s*",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^\s*(?:(?:job|stelle|stellenangebot|position|vacancy|jobangebot|job title|title|stellentitel|"
    r"wir suchen(?: (?:dich|sie))?(?: als)?|we are hiring|we're hiring|now hiring|hiring|gesucht|"
    r"verstärkung gesucht|urgent|dringend(?: gesucht)?|new|neu|hot|top[- ]?job|ab sofort|sofort|"
    r"asap|remote|100 ?% remote|jetzt bewerben|apply now|immediate start)\s*[:!|\u2013-]+\s*|"
    r"(?:wir suchen|we(?:'re| are) looking for|join us as|job als|stelle als)\s+"
    r"(?:(?:dich|sie)\s+)?(?:als\s+)?(?:(?:eine?n?|an?)\s+)?)+",
    re.IGNORECASE,
)
# An invitation with a job at its end.
_BECOME = re.compile(
    r"^(?:[^:!?]{0,80}[:!?]\s*)?(?:werde|become|starte? als|arbeite als)\s+(?:(?:eine?n?|an?|"
    r"unser)\s+)?"
    r"(?=[A-ZÄÖÜ(])",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"^\s*\w[\w&.' -]{1,40}?\s+(?:sucht|is hiring|is looking for|"
    r"seeks)(?:\s+(?:dich|sie))?(?:\s+als)?(?:\s+(?:eine?n?|an?))?[\s:]+"
)
# Not "Remote Sensing Engineer".
_LEADING = re.compile(
    r"^(?:(?:fully |full |100 ?% )?remote|full[- ]time|part[- ]time|freelance|vollzeit|teilzeit)\s+"
    r"(?!sens|driv|support|monitor|operat|access|control|infra|desk|serv|deposit|pilot|"
    r"build)(?=[^\W\d(])",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\s*[-\u2013,|]?\s*(?:active\s+)?(?:(?:ts/sci|top secret|secret|"
    r"security)\s+)?clearance(?: required)?\s*$|"
    r"\s+jobs?\s*$|\s+blue[- ]chip(?:\s+(?:company|client))?\s*$|"
    r"\s+(?:dringend |urgently )?(?:gesucht|wanted|needed|required|werden)\s*[!.]*$|"
    r"\s+(?:with|mit|plus|\+)\s+(?:signing[- ]bonus|sign-on bonus|verification|remote[- ]option|"
    r"visa|"
    r"(?:attraktivem|hohem) gehalt|firmenwagen|dienstwagen)\s*$|\s+(?:ab sofort|asap)\s*$",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"\s+(?:at|@)\s+(?:the\s+)?(?!Large\b|Scale\b|Sea\b|Height|Home\b|Work\b|Night|Risk\b)"
    r"[A-ZÄÖÜ0-9][^,|()\[\]]{1,60}$|"
    r"\s+bei\s+(?:der\s+|dem\s+)?[A-ZÄÖÜ][^,|()\[\]]{0,50}\s(?:GmbH|AG|SE|KG|mbH|e\.\s?V\.)[^,|"
    r"()\[\]]{0,20}$"
)
# In the middle of a title.
_WORK_TIME = re.compile(
    r"(?<=[\w)])(?<! or)(?<! and)\s(?:(?:full|part)[- ]?time|vollzeit|teilzeit)"
    r"(?=\s(?!days|nights|weekends|hours|permanent|temporary|fixed)\w)",
    re.IGNORECASE,
)
_CITY_AND_STATE = re.compile(
    r"(?:\s[-\u2013|@]\s+|\s(?:in|at|near)\s+|[(\[])[A-Z][A-Za-z. '-]{2,25},\s?(?:A[LKZR]|C[AOT]|"
    r"D[CE]|FL|GA|"
    r"HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])"
    r"(?:\s+\d{5})?(?:\s[Aa]rea)?\s*(?:[)\]]|$|(?=\s[-\u2013|]))"
)
_ENTITY = re.compile(r"(?<!\w)&?(ndash|mdash|amp|pound|euro|nbsp|quot);")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_MEMBERS = re.compile(r"\s*[,;|]\s*")
_SEPARATOR = re.compile(
    r"(\s+[-\u2013\u2014|\u2022\u00b7*]+\s+|\s*[|\u2022]\s*|\s+[-\u2013\u2014](?=[^\W\d])|"
    r"(?<=\w)[-\u2013\u2014]\s+(?!(?:und|oder|and|or|&|/)(?:\s|$))|,\s+|(?<=\w):\s+)"
)
_PREPOSITION = re.compile(
    r"\s(?:in|im|am|mit|with|near|raum|region|großraum|standort|für|für den|based|located)\s",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"[(\[{][\s,;/|]*[)\]}]|(?<=[(\[])[\s,;]+|[\s,;]+(?=[)\]])")
_DOUBLED = re.compile(r"(\s[-\u2013|,])(?:\s?[-\u2013|,;]\s)+")
_EDGES = re.compile(
    r"^(?:[\s\-\u2013\u2014|,:;/*#•!+&]|\.(?![A-Za-z]))+|[\s\-\u2013\u2014|,:;/*•!&]+$"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_BLANKS = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,;:)\]]|\.(?!\w))")
_UPPER_WORD = re.compile(r"[^\W\d_]{2,}")
_ABBREVIATIONS = (
    "IT SAP HR QA BI PMO CEO CTO CFO COO UX UI AWS ERP CRM SQL PHP CNC SPS PLC CAD "
    "R&D GMP AI ML VP PR SEO SEA RN LPN ICU NHS UK US USA EU "
    "EMEA DACH B2B B2C HGV LGV IOS SPS TGA HLK MFA ZFA MTA OTA ATA PTA API CSV GXP "
    "KYC AML BMW ABAP ETL KFZ LKW PKW HSE EHS SHE FP&A SOC"
)
_KEPT_IN_CAPITALS = word_set(_ABBREVIATIONS)
_LITTLE_WORDS = (
    "of and for the in to at on with und für der die das im in mit von zur zum am bei oder or a an"
)
_SMALL = word_set(_LITTLE_WORDS)
_WRITTEN = {
    word.upper(): word
    for word in word_set(
        "DevOps GenAI JavaScript TypeScript MySQL PostgreSQL NodeJS macOS LinkedIn"
    )
}
_ROMAN = word_set("II III IV VI VII VIII IX")
_VOWELS = frozenset("AEIOUYÄÖÜ")
_SHORT = 4
_LONGEST = 500
_TIMES = 3
_MOSTLY = 0.8


def clean_title(title: str) -> str:
    """Tidy a title for grouping and for the big line; the title itself if nothing is left.

    What goes: gender markers and female endings beside the male form; agencies and other lead-ins;
    reference numbers; pay, start, work time, contract and praise; the employer after `at` or with
    its legal form; places, in brackets, between marks, after `in`, and a city at the very end.
    What stays, because it says what the job is: level, field, tool, product, grade, language, and
    a country or region where somebody sells to it or heads it.
    """
    whole = _BLANKS.sub(" ", _UNSEEN.sub("", title[:_LONGEST])).strip()
    text = _unescaped(whole)
    for lead_in in (_AGENCY, _BECOME, _LEAD_IN, _SEEKS):
        text = lead_in.sub("", text)
    text = _tidy(without_numbers(_CITY_AND_STATE.sub(" ", without_genders(text))))
    for _ in range(_TIMES):
        shorter = _without_asides(text)
        if shorter == text:
            break
        text = shorter
    return _calm(text) or whole or title[:_LONGEST].strip()


def agency_of(title: str) -> str:
    """Return the agency whose name stands in front as in `Westhouse Job: ...`, else nothing."""
    match = re.match(
        r"\s*([A-ZÄÖÜ][\w&.'-]*(?: [A-ZÄÖÜ][\w&.'-]*){0,3})\s+Jobs?\s*:", title[:_LONGEST]
    )
    return match[1] if match and match[1].lower() not in {"new", "top", "hot", "urgent"} else ""


def _unescaped(text: str) -> str:
    if ";" not in text:
        return text
    return _BLANKS.sub(" ", html.unescape(_ENTITY.sub(r"&\1;", text)))


def _without_asides(text: str) -> str:
    """Leave out what stands apart and says nothing about the job."""
    whole = text
    if "(" in text or "[" in text:
        text = _BRACKETS.sub(lambda match: _bracket(match, whole), text)
    text = _WORK_TIME.sub("", _EMPLOYER.sub("", text))
    text = _LEADING.sub("", _tidied(whole, _WANTED.sub("", text)))
    text = _without_beside_parts(text)
    for match in _PREPOSITION.finditer(text):
        if is_beside(text[match.start() :], whole):
            text = text[: match.start()]
            break
    return _tidied(whole, without_last_place(_tidied(whole, text))) or whole


def _tidied(before: str, text: str) -> str:
    return text if text == before else _tidy(text)


def _bracket(match: re.Match[str], whole: str) -> str:
    inner = match[1] if match[1] is not None else match[2]
    if is_beside(inner, whole):
        return " "
    members = _MEMBERS.split(inner)
    kept = [member for member in members if not is_beside(member, whole)]
    return (
        match[0] if len(kept) == len(members) else f"{match[0][0]}{', '.join(kept)}{match[0][-1]}"
    )


def _without_beside_parts(text: str) -> str:
    parts, marks = _split(text)
    keeps = [not is_beside(part, text) for part in parts]
    for at in range(1, len(parts)):
        if not keeps[at - 1] and parts[at] in STATES:
            keeps[at] = False
        elif not keeps[at] and at > 1 and may_be_town(parts[at - 1]):
            keeps[at - 1] = False  # `Night Baker - Phoenix - On-site`
    if all(keeps) or not any(keeps):
        return text
    return "".join(
        mark + part for mark, part, keep in zip(marks, parts, keeps, strict=True) if keep
    )


def _split(text: str) -> tuple[list[str], list[str]]:
    """Part a title at its marks outside brackets; a mark for each part, the first empty."""
    parts, marks, done = [], [""], 0
    for match in _SEPARATOR.finditer(text):
        before = text[: match.start()]
        if before.count("(") + before.count("[") == before.count(")") + before.count("]"):
            parts.append(text[done : match.start()])
            marks.append(match[0])
            done = match.end()
    return [*parts, text[done:]], marks


def _tidy(text: str) -> str:
    text = _DOUBLED.sub(r"\1 ", _BLANKS.sub(" ", _EMPTY.sub(" ", text)))
    text = _EDGES.sub("", _BEFORE_MARK.sub(r"\1", text))
    while text.count("(") > text.count(")") and text.endswith(("(", "[")):
        text = text[:-1].rstrip()
    while text.count(")") > text.count("(") and text.endswith(")"):
        text = text[:-1].rstrip()
    return _EDGES.sub("", text)


def _calm(text: str) -> str:
    """Turn a title that shouts into one that does not; short ones may be abbreviations."""
    words = [word for word in _UPPER_WORD.findall(text) if word not in _KEPT_IN_CAPITALS]
    loud = [word for word in words if word.isupper()]
    is_shouting = loud and (
        text.isupper() or (len(loud) > 1 and len("".join(loud)) > _MOSTLY * len("".join(words)))
    )
    if not is_shouting or all(len(word) <= 3 for word in loud):  # noqa: PLR2004 - likely abbreviations
        return text
    calm = _UPPER_WORD.sub(_calm_word, text)
    return calm[:1].upper() + calm[1:]


def _is_abbreviation(word: str) -> bool:
    return word in _ROMAN or (len(word) <= _SHORT and _VOWELS.isdisjoint(word))


def _calm_word(match: re.Match[str]) -> str:
    word = match[0]
    if word in _WRITTEN:
        return _WRITTEN[word]
    if word in _KEPT_IN_CAPITALS or not word.isupper() or _is_abbreviation(word):
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()
