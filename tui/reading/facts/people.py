"""The names of the people whom one may ask."""

import re
from collections.abc import Iterator

from tui.reading.facts.page import Page
from tui.reading.facts.spans import Span

_TITLE = (
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Herrn?|Frau|Dipl|Ing|Mag|Sister|Professor|Doctor|Dipl\.-Ing|DI|"
    r"med)\.?\s){0,3}"
)
_LETTERS = r"[A-ZÄÖÜÉŠŽ][a-zäöüßéèáóíñçšžė\u0131]{1,18}"
_PARTS = r"(?:['\u2019][A-Z][a-z]{1,14})?(?:[A-Z][a-z]{2,12})?(?:-[A-ZÄÖÜ][a-zäöüß]{1,14})?"
# Forms that lost their blanks glue names to the next label: `NameJane DoeJob title`.
_GLUED = rf"{_LETTERS}(?:['\u2019][A-Z][a-z]{{1,14}})?(?:-[A-ZÄÖÜ][a-zäöüß]{{1,14}})?(?![a-zäöüß])"
_NAME = rf"{_LETTERS}{_PARTS}(?![A-ZÄÖÜa-zäöüß])"
_PARTICLE = r"(?:von|van|de|der|den|zu|zur|la|di|del|el|al|bin|[A-Z]\.)"
_PERSON = rf"{_NAME}(?: (?:{_PARTICLE} ){{0,2}}(?:[A-ZO]['\u2019])?{_NAME}){{1,3}}"
_GERMAN = re.compile(
    rf"(?P<name>(?:Herrn?|Frau) {_TITLE}{_NAME}(?:[ ](?:{_PARTICLE} ){{0,2}}{_NAME}){{0,2}})"
)
_ANSPRECH = re.compile(
    r"(?:Ansprechpartner(?:in|:in|\*in|/in|/-in|\(in\))?|Ansprechperson|Kontaktperson|"
    r"Contact [Pp]erson|Contact [Nn]ame|Your [Cc]ontact(?: [Pp]erson)?|Ihr Kontakt|"
    r"Dein Kontakt|Kontakt|"
    r"Contact|Recruiter(?:in)?|CONTACT(?: PERSON)?|Hiring Manager)"
    r"(?: für (?:diese|die|fachliche|weitere) \w{3,15}| bei Fragen| ist| for this (?:position|"
    r"role|vacancy) is| ist:| in der Personalabteilung)?[ ]?(?:[:\n|\u2013-][\s*|:•-]{0,6}|"
    r"(?<= is) )"
    rf"(?P<name>{_TITLE}{_PERSON})"
)
_FORM = re.compile(
    rf"\bName:?[ \t]?\n?[ \t]?(?P<name>{_TITLE}{_GLUED}"
    rf"(?:[ \u00a0](?:{_PARTICLE} ){{0,2}}(?:[A-ZO]['\u2019])?(?:Mc|Mac)?{_GLUED}){{1,3}}?)"
    r"(?=\s?(?:Job title|Email|Telephone|Additional|[,/(\n]|$))"
)
_POLITE = re.compile(
    rf"\b(?P<name>(?:Mr|Mrs|Ms)\.?\s{{1,2}}(?:Dr\.? )?{_NAME}(?:[ ]{_NAME}){{1,2}})"
)
_REGARDS = re.compile(rf"[Rr]egards,?\s{{1,3}}(?P<name>{_TITLE}{_PERSON})")
_GLAD = re.compile(rf"(?P<name>{_PERSON}) freu(?:t|en) sich")
_BELOW = re.compile(rf"contact:?\s{{1,4}}(?!Name)(?P<name>{_TITLE}{_PERSON})")
_BEGINS = re.compile(rf"[\s•*-]{{0,4}}(?!Name)(?P<name>{_TITLE}{_PERSON})")
_CALLED = re.compile(
    rf"(?:[Cc]ontact|[Cc]all|[Oo]r|to|with|dir|Ihnen|Dir|Sie) (?:the )?(?P<name>{_TITLE}{_PERSON})"
)
_DEPARTMENT = re.compile(rf"(?:Personalabteilung|Recruiting),?\s(?P<name>{_TITLE}{_PERSON})(?=\s)")
_AND = re.compile(rf"(?: \([^)\n]{{1,40}}\))?,? (?:and|or|und|oder|&) (?P<name>{_TITLE}{_PERSON})")
_TITLED = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Miss)\.? $")
_PLEASE = re.compile(
    rf"(?:[Cc]ontact|[Cc]all|[Ee]mail|[Ss]peak (?:to|with)|[Ee]nquiries to|"
    rf"wenden Sie sich (?:bitte )?an|Fragen an|contact:|"
    rf"attention of|[Aa]ttn:?|z\. ?Hd\.)[: \n]{{1,4}}(?:the |"
    rf"our )?(?:[A-Za-z/&-]{{3,14}} ){{0,3}}?"
    rf"(?P<name>{_TITLE}{_PERSON})(?=\s?(?:[,;(]|on |at |via |by |for |[-\u2013] |\u2013|or |"
    rf"unter|tel|per |Tel|\n|ext|\d|\.?\s*\Z))"
)
_BETWEEN = re.compile(r"[a-z\u2019']{0,2} (?:[A-Z]\.? )?")
_MIDDLE = 6
_LABEL = re.compile(r"Name[A-Z]")
_WORD = re.compile(r"\S+")
_POLITE_WORDS = (
    "dr prof mr mrs ms miss herr herrn frau dipl ing mag sister professor doctor dipl.-ing di med"
)
_HONORIFICS = frozenset(_POLITE_WORDS.split())
_OTHER_WORDS = (
    "exemption status theatre clerical pharmacy auf basis direct line nursing via mail zur vom "
    "mit apply click here agenda quality temporary staffing technologies "
    "technology systems solutions consulting "
    "services inc für rückfragen bei fragen weitere informationen ihre bewerbung please "
    "questions or if "
    "acquisition additional address admin administration adresse advisor ag agency "
    "and apply april august bank bereich berlin bewerben bewerbung business care career careers "
    "center centre clinical college community company consultant contact coordinator customer "
    "data december dein department deputy details deutschland dietitian director educator email "
    "emergency employment equal february for form foundation fragen friday further general "
    "germany gmbh group hamburg head health hospital hr human ihr ihre inc informal information "
    "january jetzt job july june kg kingdom lead link llc london ltd management manager march "
    "matron medical monday münchen new nhs november now number nurse october of office officer "
    "online operational operations opportunity our people personal personalabteilung pharmacist "
    "phone physiotherapist please position postfach practice professional program programme "
    "project public radiographer recruiting recruitment resources road saturday school "
    "secretary senior september service services sie sister site specialist staff states stelle "
    "str strasse straße street sunday support surgery talent team team- telephone the therapist "
    "thursday title training trust tuesday und unit united university unser us visits ward web "
    "website wednesday wir zu "
)
_NO_NAMES = frozenset(_OTHER_WORDS.split())
_WAYS = (
    (
        ("ansprechpartner", "kontakt", "contact", "recruiter", "ansprechperson", "hiring manager"),
        _ANSPRECH,
    ),
    (("herr ", "herrn ", "frau "), _GERMAN),
    (("regards",), _REGARDS),
    (("mr", "ms"), _POLITE),
    (("freut sich", "freuen sich"), _GLAD),
    (("visits contact", "details contact", "discussion contact"), _BELOW),
    (("name",), _FORM),
    (
        (
            *("contact", "call", "email", "speak ", "enquiries", "wenden sie", "fragen an"),
            *("attention of", "attn", "z.hd", "z. hd"),
        ),
        _PLEASE,
    ),
    (("personalabteilung, ", "personalabteilung\n", "recruiting, "), _DEPARTMENT),
)


def find_people(
    page: Page, mails: list[tuple[str, Span]], numbers: list[Span]
) -> Iterator[tuple[str, Span]]:
    """Find names behind what introduces them, and those that the addresses for mail are made of."""
    for traces, pattern in _WAYS:
        for window in page.windows(traces, 40 if pattern is _GLAD else 2, 130):
            for match in pattern.finditer(page.text, *window):
                span = _name(page.text, *match.span("name"))
                if span and not (pattern is _PLEASE and _is_known(page.text, span)):
                    yield " ".join(page.text[slice(*span)].split()), span
                    yield from _second(page, span)
    for mail, span in mails:
        yield from _of_mail(page, mail, span)
        yield from _beside(page, span)
    for span in numbers:
        yield from _beside(page, span)


def _second(page: Page, span: Span) -> Iterator[tuple[str, Span]]:
    """Find the other of two: `Jane Doe (HR) and John Roe`."""
    match = _AND.match(page.text, span.end)
    name = _name(page.text, *match.span("name")) if match else None
    if name:
        yield " ".join(page.text[slice(*name)].split()), name


def _beside(page: Page, span: Span) -> Iterator[tuple[str, Span]]:
    """Find who is named on the line of a number or address, in front of it, or else right above."""
    line = page.line(span.start)
    for start, end in (
        (line.start, span.start),
        (page.line(max(0, line.start - 1)).start, line.start),
    ):
        match = _BEGINS.match(page.text, start, end) or _CALLED.search(page.text, start, end)
        name = _name(page.text, *match.span("name")) if match else None
        if name:
            yield " ".join(page.text[slice(*name)].split()), name
            return


def _is_known(text: str, span: Span) -> bool:
    """Tell if a name comes earlier: those of companies do."""
    return text.find(text[slice(*span)]) < span.start


def _name(text: str, start: int, end: int) -> Span | None:
    """Cut off what belongs to no name: `Jane Doe Team Manager`; None if too little is left."""
    kept: list[re.Match[str]] = []
    if _LABEL.match(text, start):
        return None
    start += len("Name ") if text.startswith("Name ", start) else 0
    for word in _WORD.finditer(text, start, end):
        plain = word[0].strip(".,").lower()
        if plain in _NO_NAMES or plain.split("-")[0] in _NO_NAMES:
            break
        kept.append(word)
    names = [word for word in kept if word[0].strip(".").lower() not in _HONORIFICS]
    polite = len(names) < len(kept)
    if len(names) < (1 if polite else 2) or not names or kept[0].start() != start:
        return None
    return Span(start, kept[-1].end() - (kept[-1][0].endswith((".", ","))))


def _of_mail(page: Page, mail: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Find the name that an address is made of: `jane.doe@...` is Jane Doe, named near by."""
    parts = mail.split("@", maxsplit=1)[0].rstrip("0123456789").lower().replace("_", ".").split(".")
    if len(parts) != 2 or any(len(part) < 2 for part in parts):  # noqa: PLR2004 - first and last name
        return
    first, last = parts
    at = page.low.find(first, max(0, span.start - 300), span.end + 200)
    while at >= 0:
        begin = at + len(first)
        end = page.low.find(last, begin, begin + len(last) + _MIDDLE)
        if end >= 0 and _is_name(page.text, at, Span(begin, end), end + len(last)):
            titled = _TITLED.search(page.text, max(0, at - 6), at)
            start = titled.start() if titled else at
            yield page.text[start : end + len(last)], Span(start, end + len(last))
            return
        at = page.low.find(first, begin, span.end + 200)


def _is_name(text: str, start: int, middle: Span, end: int) -> bool:
    whole = text[start].isupper() and not text[end : end + 1].islower()
    return whole and bool(_BETWEEN.fullmatch(text, *middle))
