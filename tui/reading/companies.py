"""Who published a posting, read out of its blurb or text; nothing rather than something wrong."""

import re
from collections import Counter

_HEAD = 12_000
"""Code points of a text in which companies name themselves."""
_ENOUGH = 4
"""Points that make a candidate the company."""
_LONGEST_NAME = 60

_PART = r"(?:[A-ZÄÖÜ](?:[\w&.\u2019'+-]{0,40}\w\+?)?|[a-z]{1,3}[A-Z]\w{1,40}|\d{1,4}[A-Z]\w{0,40})"
_JOINED = r"(?:&|\+|of|and|und|für|de|of the|for|at|in)"
_NAME = rf"({_PART}(?: (?:{_PART}|{_JOINED} (?={_PART}))){{0,6}})"
_FORM = (
    r"(?:(?:g?GmbH|AG|SE)(?: ?& Co\.?(?: ?KG(?:aA)?)?)?|KG(?:aA)?|"
    r"OHG|e\. ?V\.|eG|UG|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|Corp\.?|Corporation|"
    r"CJSC|OJSC|S\.A\.|B\.V\.)"
)
_REST = r"(?:\.? KG(?:aA)?)?"
"""What is left of `GmbH & Co. KG` after a name has taken what looks like words of its own."""

_START = r"(?:^|\n|[.!?:•] +)[\W_]{0,6}"
_SELF = (
    r"(?:is|are|ist|sind|has been|was founded|wurde)\s+(?:\w+\s+){0,2}?"
    r"(?:one of|an?|the|among|eine?r?|der|die|das|leading|führend\w*|committed|"
    r"dedicated|proud|on a mission|home to|known)\b"
    r"(?!\s+(?:\w+\s+)?(?:plus|must|bonus|advantage|asset|vorteil|muss|pluspunkt)\b)"
)
_HIRES = (
    r"(?:is|are|ist)?\s*(?:currently |now |actively |derzeit |aktuell )?"
    r"(?:seeking|seeks?|looking for|look(?:ing)? to|hiring|recruiting|searching|sucht|"
    r"suchen|auf der suche)\b"
)
_DOES = (
    r"(?:has|have|offers?|provides?|develops?|helps?|combines?|delivers?|invites?|"
    r"assures?|operates?|employs?|supports?|"
    r"believes?|strives?|bietet|entwickelt|steht|gehört|zählt|betreibt|unterstützt|"
    r"berät|produziert|fertigt|beschäftigt|vereint)\b"
)
_CLUES: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (points, re.compile(pattern))
    for points, pattern in (
        (
            5,
            (
                rf"{_START}(?:(?:Here )?[Aa]t|Hier bei|Bei) (?:the |der )?{_NAME},? +(?:we|you|"
                r"our|everyone|wir|arbeiten|erwartet)\b"
            ),
        ),
        (
            4,
            (
                rf"{_START}(?:About|ABOUT|Über|ÜBER|Who is|Wer ist|Welcome to|"
                rf"Willkommen bei) (?:the |die |der )?{_NAME}\s*[:?!.]?\s*(?:\n|$)"
            ),
        ),
        (4, rf"{_START}(?:The |Die |Der |Das )?{_NAME}{_REST}(?: \([^)\n]{{2,30}}\))?,? {_SELF}"),
        (5, rf"{_START}(?:The |Die |Der |Das )?{_NAME}{_REST}(?: \([^)\n]{{2,30}}\))?,? {_HIRES}"),
        (2, rf"{_START}(?:The |Die |Der |Das )?{_NAME}{_REST}(?: \([^)\n]{{2,30}}\))?,? {_DOES}"),
        (
            3,
            (
                r"\b(?:[Jj]oin|[Jj]oining|team at|careers? (?:at|with)|[Ww]ork(?:ing)? (?:at|"
                r"for)|[Aa]pply to|part of|[Tt]eil (?:von|der)|Karriere bei) (?:the |"
                rf"der )?{_NAME}(?=[\s,.!?:]|$)"
            ),
        ),
        (
            2,
            (
                rf"\b(?:[Aa]s an?|[Aa]ll|[Oo]ur) {_NAME} (?:employees?|team members|associates|"
                r"Mitarbeit\w+)\b"
            ),
        ),
        (
            2,
            (
                rf"\b(?:at|bei|bei der|für die|[Tt]he|[Dd]ie|[Dd]er) ({_PART}(?: (?:{_PART}|&|"
                rf"und|and|of)){{0,5}} {_FORM})(?!\w)"
            ),
        ),
        (
            4,
            (
                rf"(?:^|\n)[\W_]{{0,6}}(?:bei |At )?({_PART}(?: (?:{_PART}|&|und|and|of|"
                rf"für)){{0,6}},? {_FORM})(?!\w)"
            ),
        ),
        (4, rf"(?:^|\n)bei {_NAME}\s*(?:\n|$)"),
        (5, rf"^{_NAME}\s*\n+(?:JOB )?TITLE:"),
        (
            3,
            (
                r"\b(?:[Cc]ompany|[Ee]mployer|[Oo]rgani[sz]ation|Firma|Unternehmen|"
                rf"Arbeitgeber)(?: [Nn]ame)?: {_NAME}\s*(?:\n|$)"
            ),
        ),
        (3, rf"{_START}{_NAME} is (?:an|committed to) (?:[Ee]qual|affirmative|diversity)\b"),
        (3, rf"{_START}{_NAME} (?:is|are) (?:acting|operating|working) (?:as|on behalf|with)\b"),
    )
)
_ORGANISATION = re.compile(
    r"\b(?:University|Universität|Hochschule|Hospitals?|Trust|College|Schools?|Group|"
    r"Gruppe|Bank|Recruitment|Technologies|"
    r"Solutions|Systems|Associates|Consulting|Institute?|Foundation|Stiftung|Council|"
    r"Partners|Holdings?|Healthcare|Klinik\w*|"
    r"Stadtwerke|Personnel|Resourcing|Services|Labs|Software|Company|Airlines|"
    r"Insurance|Versicherung\w*|Academy)\b"
)
_PART_OF_ONE = re.compile(
    r"\b(?:Ward|Unit|Department|Team|Division|Program(?:me)?|Directorate|"
    r"Centre Services|Laboratory|Clinic|Office|Section|"
    r"Manager|Engineer|Developer|Analyst|Nurse|Teacher|Consultant|Specialist|"
    r"Assistant|Entwickler|Berater|Abteilung)s?\b"
)
_LEGAL_FORM = re.compile(rf"[,\s]+{_FORM}$")
_ORDINARY = """
    ai außerdem bewerbungsfrist dabei daher damit darum dazu deaf deshalb zudem zusätzlich
    a ability about abteilung additionally all als also an and anticipated any applicants
    application applications apply arbeiten are as at aufgaben aws background based bei benefits
    both but candidate candidates capital client clients clinical company compensation
    consulting contact coordination coordinator courses current currently customer dafür dann
    das data day dein deine department der description details deutschland development die du
    each education either employer engineering english equal es europe every everyone everything
    exhibition experience firm flexibility for fragen friday from full für german germany he
    hello here heute hier hierfür his hours how hybrid i ideal if ihr ihre im in include
    industry innovation interested is it its job join key knowledge kontakt kunde level location
    london main management many marketing mit monday month most must my narrative new nhs no
    nothing now nurses nursing office on one only opportunity or our overview part patients pay
    payment people permanent person please position profil profile project python quality
    recruitment remote reports required requirements responsibilities role salary sales school
    seit senior service services several she should sie skills so software some someone staff
    start students success successful summary support tasks teachers team teams technology that
    the their there these they this those to today together training travel university unser
    unsere unternehmen us von vorteil was we week wenn what when where while who why wir with
    work working year you your ziel zum zur
"""
_NOT_A_NAME = frozenset(_ORDINARY.split())
_GENERIC = (["trust"], ["group"], ["bank"], ["hospital"], ["college"], ["academy"], ["council"])
_JOINERS = frozenset(("of", "and", "und", "for", "für", "de", "at", "in", "the"))


def company_in(text: str) -> str:
    """Read the name out of a blurb about the company or of a description; empty if unsure."""
    head = text[:_HEAD]
    points: Counter[str] = Counter()
    for worth, clue in _CLUES:
        for match in clue.finditer(head):
            name = _checked(match[1])
            if name:
                points[name] += worth
    for name, score in points.items():
        points[name] = score + _bearing(name, head)
    best = max(points, key=lambda name: points[name], default="")
    return best if points[best] >= _ENOUGH else ""


def _bearing(name: str, head: str) -> int:
    """Points for how a name looks and how often it comes."""
    if " " not in name and re.search(rf"(?<![\w@./]){re.escape(name.lower())}\b", head):
        return -_ENOUGH  # an ordinary word at the beginning of a sentence
    again = min(head.count(name), 4) - 1
    return (
        again + (2 if _ORGANISATION.search(name) else 0) - (4 if _PART_OF_ONE.search(name) else 0)
    )


def _checked(name: str) -> str:
    name = re.sub(r"['\u2019]s$", "", _LEGAL_FORM.sub("", name.strip(" ,.-&'\u2019"))).strip(
        " ,.-&'\u2019"
    )
    words = re.sub(r"['\u2019]\w+", "", name.lower()).split() or [""]
    if not 1 < len(name) <= _LONGEST_NAME:
        return ""
    if words[0] in _NOT_A_NAME or words[-1] in _JOINERS or words in _GENERIC:
        return ""
    return "" if re.fullmatch(_FORM, name) else name
