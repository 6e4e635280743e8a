"""Who published a posting, read out of its blurb or text; nothing rather than something wrong."""

import re

_HEAD = 4000
"""Code points of a text in which companies introduce themselves."""
_PART = r"(?:[A-ZÄÖÜ][\w&.'’+-]*|[a-z]+[A-Z]\w*|\d+[A-Z]\w*)"
_NAME = rf"({_PART}(?:\s(?:{_PART}|&|\+|of|and|und|für|de|the|\d+)){{0,5}})"
_FORM = r"(?:GmbH(?: & Co\.? KG(?:aA)?)?|gGmbH|AG(?: & Co\.? KG(?:aA)?)?|SE(?: & Co\.? KG(?:aA)?)?|KG(?:aA)?|OHG|e\.\s?V\.|eG|UG|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|Corp\.?|Corporation|S\.A\.|B\.V\.|AB|A/S)"
_IS = (
    r"(?:is|are|ist|sind|was|wurde)\s+(?:(?:currently|proud to be|proudly|seit|heute|als|today|now)\s+)?"
    r"(?:one of|a\b|an\b|the\b|ein(?:e[rsmn]?)?\b|der\b|die\b|das\b|among|leading|seeking|looking|hiring|recruiting|searching|partnering|delighted|excited|proud|committed|dedicated|building|on a mission|currently|auf der suche|mit\b|spezialisiert|weltweit|führend\w*|Teil\b|part of|founded|gegründet|active|international|global)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|\n|[.!?]\s+)(?:(?:At|Here at|Bei|Hier bei)\s+){_NAME},?\s+(?:we|you|our|wir|arbeiten|sind|erwartet|glauben|können|steht)\b",
        rf"(?:^|\n)\W*(?:About|Über|Who is|Wer ist)\s+(?:the |die |der )?{_NAME}\s*[:?]?\s*(?:\n|$)",
        rf"(?:^|\n|[.!?:*]\s+)(?:The |Die |Der |Das |Our client,? |Unser Kunde,? (?:die |der )?)?{_NAME}(?:\s\([^)\n]{{2,30}}\))?,?\s+{_IS}",
        rf"\b(?:[Ff]or|[Aa]t|[Jj]oin|bei|[Bb]ei der|für die|der|[Dd]ie)\s+({_PART}(?:\s(?:{_PART}|&|und|and|of)){{0,4}}\s+{_FORM})(?!\w)",
        rf"(?:^|\n)\W*({_PART}(?:\s(?:{_PART}|&|und|and|of)){{0,4}}\s+{_FORM})(?!\w)",
        rf"\b(?:[Jj]oin|join the team at|career (?:at|with)|[Ww]ork (?:at|for)|[Aa]pply to|[Aa]bout)\s+{_NAME}(?=[\s,.!?:]|$)",
        rf"(?:^|\n)(?:bei|At|at)\s+{_NAME}\s*(?:\n|$)",
    )
)
_LEGAL_FORM = re.compile(rf"[,\s]+{_FORM}$")
_NOT_A_NAME = frozenset(
    """a about all an and any applicants application apply are as at aufgaben benefits both but candidate candidates company contact
    data das der description details die die du ein eine experience for from full german hello here his hours how i ideal if ihr ihre im in
    include interested is it its job join key level location main many most my new no non not office on one opportunity or our overview part
    permanent people person please position profile project qualifications reports required requirements responsibilities role salary senior
    several she sie skills some summary team tasks that the their there these they this those to today travel unser unsere us was we what
    when where while who why wir with work working you your deine dein kontakt profil unternehmen über client kunde employer customer
    department abteilung school university management engineering development marketing sales service services technology software
    hier heute seit mit bei für als zum zur je wenn werden arbeiten english deutsch europe germany deutschland london berlin münchen
    day week month year each every either other training support monday friday successful currently must this's equal diversity he
    everyone nothing something everything what's there's it's that's here's let's so innovation collaboration quality success safety
    nursing recruitment based also ability knowledge flexibility remote hybrid start background pay compensation payment""".split()
)


def company_in(blurb: str) -> str:
    """Read the name out of a blurb about the company, or out of the beginning of a description."""
    head = blurb[:_HEAD]
    for pattern in _PATTERNS:
        for match in pattern.finditer(head):
            name = _checked(match[1])
            if name:
                return name
    return ""


def _checked(name: str) -> str:
    name = _LEGAL_FORM.sub("", name.strip(" ,.-&'’")).strip(" ,.-&'’")
    words = name.split()
    if not words or len(name) < 2 or len(name) > 60:  # noqa: PLR2004 - X is a company, but rarely meant
        return ""
    if words[0].lower() in _NOT_A_NAME or words[-1].lower() in _NOT_A_NAME | {"of", "and", "und", "de"}:
        return ""
    return name
