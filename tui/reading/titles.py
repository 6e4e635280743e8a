"""The clean form of a title: what the job is, without markers, prefixes, numbers and shouting."""

import re

_GENDERS = re.compile(
    r"[(\[{]\s*(?:all genders?|all|alle geschlechter|gn|any gender|"
    r"[mwfdxhiva*](?:\s*[/|,.\\*:+-]\s*(?:[mwfdxhiva*]|div\.?|gn|divers|all|male|"
    r"female))+|m\s*w\s*d|male/female.*?|"
    r"(?:männlich|weiblich|divers)(?:\s*[/|,]\s*(?:männlich|weiblich|divers))+)\s*\*?\s*[)\]}]"
    r"|(?<![\w/])(?:[mwf]\s?[/|]\s?[mwfdi]\s?(?:[/|]\s?(?:[dxi]|div\.?|"
    r"divers)))(?![\w/])|(?<![\w/])(?:[mw]/[wm]|[mf]/[fm])(?![\w/])"
    r"|[-\u2013|,]?\s*\b(?:all genders?|alle geschlechter)\b",
    re.IGNORECASE,
)
_FEMALE_ENDING = re.compile(
    r"(?<=[a-zäöüß])(?:\s*[:*_]\s*(?:in|innen|r|e|n|frau)|/-?\s?(?:in|innen|frau|r)|"
    r"\(-?(?:in|innen|r|e|frau)\)|I(?:n|nnen))(?=$|[^\w])"
)
# What a machine makes of "Experte:in für ...": the ending has become a preposition.
_STRAY_COLON = re.compile(r"(?<=\w): in\s+")
_AGENCY = re.compile(
    (
        r"^\s*[\w&.' -]{2,30}?\s+(?:job|jobs|stelle|stellenangebot|projekt|project|"
        r"vacancy)\s*:\s*"
    ),
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    (
        r"^\s*(?:(?:job|stelle|stellenangebot|position|vacancy|jobangebot|job title|title|"
        r"wir suchen(?: eine?n?)?|we are hiring|we're hiring|now hiring|hiring|gesucht|"
        r"urgent|dringend|new|neu|hot)\s*[:!\u2013-]+\s*)+"
    ),
    re.IGNORECASE,
)
# "Engineer*": every gender is meant.
_STAR = re.compile(r"(?<=[\w+])\*(?=\s|$)")
_SEEKS = re.compile(
    r"^\s*[A-ZÄÖÜ][\w&.' -]{1,40}?\s+(?:sucht|is hiring|is looking for|"
    r"seeks)(?:\s+(?:eine?n?|an?))?[\s:]+"
)
_REFERENCE = re.compile(
    (
        r"[(\[]?\b(?:ref(?:erence|erenz)?|job[- ]?id|req(?:uisition)?(?:[- ]?id)?|"
        r"kennziffer|stellen-?(?:nr|id|nummer)|vakanz-?nr|id|nr|no|#)\b[-.:#\s]*(?:nr\.?|"
        r"no\.?)?[-.:#\s]*[a-z]{0,5}[-_/]?\d[\w./-]*[)\]]?"
        r"|[(\[]\s*(?:[A-Z]{1,4}[-_ ]?)?\d{4,}[-\w]*\s*[)\]]|(?:(?<=\s)|^)#?\d{5,}\b|"
        r"\b[A-Z]{1,4}-?\d{5,}\b|^\s*\d{3,}\s*[-\u2013:|]\s*"
    ),
    re.IGNORECASE,
)
_WORKLOAD = re.compile(
    r"[(\[]?\s*\b\d{1,3}\s?(?:%|prozent)?\s?[-\u2013]\s?\d{2,3}\s?(?:%|"
    r"prozent)\s*[)\]]?|[(\[]?\s*\b\d{2,3}\s?%\s*[)\]]?"
    r"|[(\[]\s*(?:(?:100\s*%\s*|fully\s+)?remote|hybrid|home ?office|full[- ]?time|"
    r"part[- ]?time|vollzeit|teilzeit|onsite|on-site|befristet|unbefristet|permanent|"
    r"freelance|contract)(?:\s*(?:[/,|&+-]|or|oder|und|and)\s*(?:remote|hybrid|"
    r"home ?office|full[- ]?time|part[- ]?time|vollzeit|teilzeit|onsite|befristet|"
    r"unbefristet|permanent))*\s*[)\]]"
    r"|[-\u2013|,]\s*(?:(?:in\s+)?(?:vollzeit|teilzeit|voll-\s*(?:/|und|oder|"
    r"o\.)\s*teilzeit|full[- ]time|part[- ]time|(?:100\s*%\s*|fully\s+)?remote|hybrid|"
    r"home ?office|permanent|contract))(?:\s*(?:[/,|&]|oder|or|und)\s*(?:vollzeit|"
    r"teilzeit|remote|full[- ]time|part[- ]time))*\s*$"
    r"|\s+in\s+(?:vollzeit|teilzeit)(?:\s*(?:/|oder|und)\s*(?:vollzeit|teilzeit))?\s*$",
    re.IGNORECASE,
)
_PLACES = (
    "berlin|hamburg|münchen|munich|köln|cologne|frankfurt(?: am main| a\\.? ?m\\.?)?|"
    "stuttgart|düsseldorf|dortmund|essen|leipzig|bremen|"
    "dresden|hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|"
    "münster|karlsruhe|mannheim|augsburg|"
    "wiesbaden|mainz|kiel|aachen|freiburg|regensburg|ingolstadt|würzburg|ulm|"
    "heidelberg|darmstadt|potsdam|erfurt|rostock|"
    "magdeburg|kassel|wien|vienna|graz|linz|salzburg|innsbruck|zürich|zurich|bern|"
    "basel|genf|geneva|lausanne|luzern|zug|"
    "london|manchester|birmingham|leeds|bristol|edinburgh|glasgow|dublin|paris|"
    "amsterdam|madrid|barcelona|lisbon|"
    "new york(?: city)?|nyc|boston|chicago|san francisco|los angeles|seattle|austin|"
    "dallas|houston|denver|atlanta|"
    "germany|deutschland|österreich|austria|schweiz|switzerland|uk|united kingdom|"
    "usa|us|europe|emea|dach|"
    "deutschlandweit|bundesweit|nationwide|worldwide"
)
_PLACE = re.compile(
    (
        r"\s*(?:[-\u2013|,@]\s*|\bin\s+|\bam standort\s+|[(\[])(?:(?:raum|region|greater|"
        rf"großraum|remote|hybrid|standort)[ ,/-]+)?(?:{_PLACES})"
        rf"(?:\s*(?:[/,&|+-]|or|oder|und|and)\s*(?:{_PLACES}|remote|hybrid|"
        rf"[A-Z]{{2}}))*(?:,\s*[A-Z]{{2}})?\s*[)\]]?\s*$"
    ),
    re.IGNORECASE,
)
_STATE = re.compile(r"\s*(?:\s[-\u2013|]\s+|[(\[])[A-Z][\w. ]{2,25},\s*[A-Z]{2}\s*[)\]]?\s*$")
_EMPTY = re.compile(r"[(\[{]\s*[)\]}]")
_EDGES = re.compile(r"^[\s\-\u2013\u2014|,:;/*#•!+.&]+|[\s\-\u2013\u2014|,:;/*•!&]+$")
_BLANKS = re.compile(r"\s+")
_UPPER_WORD = re.compile(r"[^\W\d_]{2,}")
_ABBREVIATIONS = (
    "IT SAP HR QA BI PMO CEO CTO CFO COO UX UI AWS ERP CRM SQL PHP CNC SPS PLC CAD "
    "R&D GMP AI ML VP PR SEO SEA RN LPN ICU NHS UK US USA EU "
    "EMEA DACH B2B B2C HGV LGV IOS SPS TGA HLK MFA ZFA MTA OTA ATA PTA API CSV GXP "
    "KYC AML BMW ABAP ETL KFZ LKW PKW HSE EHS SHE FP&A SOC"
)
_KEPT_IN_CAPITALS = frozenset(_ABBREVIATIONS.split())
_LITTLE_WORDS = (
    "of and for the in to at on with und für der die das im in mit von zur zum am bei oder or a an"
)
_SMALL = frozenset(_LITTLE_WORDS.split())
_LONGEST = 500


def clean_title(title: str) -> str:
    """Tidy a title for grouping and for the big line; the title itself if nothing is left."""
    whole = _BLANKS.sub(" ", title[:_LONGEST]).strip()
    text = _AGENCY.sub("", whole)
    text = _LEAD_IN.sub("", text)
    text = _GENDERS.sub(" ", text)
    text = _STRAY_COLON.sub(" in ", text)
    text = _FEMALE_ENDING.sub("", text)
    text = _STAR.sub("", text)
    text = _REFERENCE.sub(" ", text)
    text = _WORKLOAD.sub(" ", text)
    text = _SEEKS.sub("", text)
    text = _without_place(_tidy(text))
    return _calm(text) or whole


def agency_of(title: str) -> str:
    """Return the agency whose name stands in front as in `Westhouse Job: ...`, else nothing."""
    match = re.match(
        r"\s*([A-ZÄÖÜ][\w&.'-]*(?: [A-ZÄÖÜ][\w&.'-]*){0,3})\s+Jobs?\s*:", title[:_LONGEST]
    )
    return match[1] if match and match[1].lower() not in {"new", "top", "hot", "urgent"} else ""


def _without_place(text: str) -> str:
    for pattern in (_PLACE, _STATE):
        shorter = _tidy(pattern.sub("", text))
        if shorter:
            text = shorter
    return text


def _tidy(text: str) -> str:
    text = _BLANKS.sub(" ", _EMPTY.sub(" ", text))
    text = re.sub(r"\s+([,;:)\]]|\.(?!\w))", r"\1", text)
    text = _EDGES.sub("", text)
    while text.count("(") > text.count(")") and text.endswith(("(", "[")):
        text = text[:-1].rstrip()
    return _EDGES.sub("", text)


def _calm(text: str) -> str:
    """Turn a title that shouts into one that does not; short ones may be abbreviations."""
    letters = [word for word in _UPPER_WORD.findall(text) if word not in _KEPT_IN_CAPITALS]
    if not letters or not text.isupper() or all(len(word) <= 3 for word in letters):  # noqa: PLR2004 - likely abbreviations
        return text
    calm = _UPPER_WORD.sub(_calm_word, text)
    return calm[:1].upper() + calm[1:]


def _calm_word(match: re.Match[str]) -> str:
    word = match[0]
    if word in _KEPT_IN_CAPITALS:
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()
