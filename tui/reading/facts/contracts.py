"""What sort of contract a posting offers."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.page import Page
from tui.reading.facts.spans import Span

_WORK = (
    r"(?:position|role|post|job\b|contract|basis|opportunit|employment|vacanc|assignment|"
    r"appointment|"
    r"placement|staff nurse|nurse|cover|engagement|work\b|stelle|anstellung)"
)
_FILLER = (
    r"(?:[ ,/&+-]{1,3}(?:and |or )?(?:full|part|time|paid|remote|hybrid|substantive|\w{4,12})){0,2}"
)
_TITLE = re.compile(
    r"\b(?:"
    r"(?P<internship>intern\b(?! audit)|interns\b|internships?\b|praktik(?:um|ant)|"
    r"pflichtpraktik|werkstudent|"
    r"working student|studentische aushilfe|studentische hilfskraft|placement student|"
    r"industrial placement|co-?op\b|bachelorand|masterand|abschlussarbeit|bachelorarbeit|"
    r"masterarbeit)"
    r"|(?P<apprenticeship>ausbildung(?! ?s?(?:leit|beauf|ver|koord))\b|auszubilde|azubi|"
    r"apprentice|duales? studi|"
    r"lehrling|lehrstelle|dualer student)"
    r"|(?P<freelance>freelance|freiberuf|freie[r]? mitarbeit|"
    r"(?<!general )contractor\b(?! [a-z])|self[- ]employed)"
    r"|(?P<fixedterm>fixed[- ]term|ftc\b|secondment|maternity (?:leave )?cover|mat cover|"
    r"(?<!un)befristet|"
    r"elternzeitvertretung|\d{1,2}[- ]months? (?:contract|cover)|"
    r"(?<=[(\-\u2013|,] )contract(?=\)|$| [-\u2013|])|"
    r"(?<=\()contract(?=\)))"
    r"|(?P<temporary>temporary\b(?! works)|temp\b|zeitarbeit|arbeitnehmerüberlassung|anü\b|locum\b|"
    r"^bank(?= ?[-\u2013:])|bank (?=(?:staff|nurse|rgn|rmn|hca|health|registered|support|"
    r"worker|care|midwi|theatre|band|"
    r"contract|post|only|outpatient|admin|physio|occup|radio|ward|reception))"
    r"|seasonal\b|aushilfe\b|minijob)"
    r"|(?P<permanent>permanent\b|unbefristet|festanstellung)"
    r")"
)
_VALUES = {"fixedterm": "fixed-term"}
_PHRASES = re.compile(
    r"\b(?:"
    r"(?P<permanent>permanent(?:e[rns]?)?\b(?="
    + _FILLER
    + r"[ -]"
    + _WORK
    + r"|[ ,/-]{1,3}(?:full|part)[ -]?time| members of staff"
    r"|\s{0,3}(?:[,.|/()\n;\u2013-]|$))"
    r"|unbefristet\w{0,3}|(?:in )?festanstellung|fest ?angestellt\w{0,2}|direktvermittlung|"
    r"substantive (?:\w+ ){0,2}(?:post|contract|position|consultant|doctor|role|basis|vacanc))"
    r"|(?P<fixedterm>fixed[ -]term\b(?! (?:loan|deposit|invest))|ftc\b|"
    r"secondment\b(?! opportunities)|"
    r"maternity (?:leave )?cover|befristet\w{0,3}|elternzeitvertretung|(?:\d{1,2}|six|twelve|"
    r"three)\+?[ -](?:month|year)s? (?:renewable |rolling )?contract\b|"
    r"contract[-\s](?:role|position|job|opportunity|assignment|basis|to[- ]hire)\b|"
    r"contract duration|long[- ]term contract\b)"
    r"|(?P<freelance>freelance(?:r\b|r:in|[ -](?:basis|contract|role|position|assignment|"
    r"projekt|project|opportunit))|"
    r"freiberuflich|freiberufler|freie[rn]? mitarbeit|self[- ]employed\b|corp[- ]to[- ]corp|c2c\b|"
    r"independent contractor|1099 contract|roles? (?:is|are) 1099|outside ir35|inside ir35|"
    r"projektvertrag)"
    r"|(?P<temporary>temporary (?="
    + _WORK
    + r"|agency|contract|full|part)|temp (?:role|position|job|assignment|basis)|"
    r"zeitarbeit\b|arbeitnehmerüberlassung|(?:in |via |als )anü\b|leiharbeit|"
    r"(?:staff |nurse )?bank (?=role\b|post\b|contract|basis|position|only|staff nurse|nurse\b|"
    r"hca|healthcare|register)|"
    r"(?:on|join)(?: to)? (?:our|the|a) (?:\w{3,12}[\u2019's]{0,2} )?(?:staff |nurse |"
    r"internal )?bank\b(?! (?:of|holiday|and))|"
    r"locum (?=consultant|post|position|doctor|cover)|zero[- ]hours contract)"
    r"|(?P<internship>(?:this|the|our|paid|unpaid|summer|your) internship\b(?! experience)|"
    r"(?:dein|ihr|das|dieses|im|während des|\d[- ]monatiges) praktikums?\b|pflichtpraktik|"
    r"(?:as|als) (?:an? )?(?:werkstudent|working student|praktikant|intern\b)|"
    r"(?:suchen|looking for|seeking)(?: \w+){0,5} (?:werkstudent|working student|praktikant|"
    r"intern\b))"
    r")"
)
_TRACES = (
    "permanent", "befristet", "festanstellung", "angestellt", "direktvermittlung",
    "substantive", "fixed", "ftc", "secondment", "maternity", "contract", "freelance",
    "freiberuf", "freie", "1099", "self-emp", "self emp", "c2c", "corp", "ir35", "temporary",
    "temp ", "zeitarbeit", "überlassung", "anü", "bank ", "locum ", "internship", "praktik",
    "werkstudent", "working student", "elternzeit", "zero", "an intern", "leiharbeit",
    "projektvertrag",
)  # fmt: skip
_LABELS = (
    "job type", "job types", "employment type", "contract type", "type of contract", "contract",
    "tenure", "employment status", "position type", "vertragsart", "anstellungsart",
    "beschäftigungsart", "type of employment", "anstellungsverhältnis", "vertragsform",
    "employment", "appointment type", "term", "duration", "regular / temporary",
    "regular/temporary", "temporary", "befristung", "vertrag", "job status", "time type",
    "art der anstellung",
)  # fmt: skip
_NAMED = re.compile(
    r"\b(?:(?P<permanent>permanent|unbefristet|festanstellung|regular(?= |$|,)|substantive)"
    r"|(?P<fixedterm>fixed[- ]term|(?<!un)befristet|contract\b(?! of)|ftc\b|secondment|limited)"
    r"|(?P<freelance>freelance|freiberuf|contractor|self[- ]employed)"
    r"|(?P<temporary>temporary|temp\b|zeitarbeit|arbeitnehmerüberlassung|seasonal|bank\b|locum|"
    r"casual|aushilfe|minijob)"
    r"|(?P<internship>intern(?:ship)?\b|praktikum|werkstudent|working student|"
    r"trainee ?/? ?internship)"
    r"|(?P<apprenticeship>apprenticeship|ausbildung|duales studium))"
)
_OTHERS = re.compile(
    r"employment agency|employment business|recruitment (?:agency|consultan)|(?:to|becom\w+|go|"
    r"going|turn) (?:a )?$|"
    r"possibility|probability|existing|looking at|selection|potential|could lead|may lead|"
    r"view to|opportunity to (?:become|go)|temp[- ]to|chance of|conver|"
    r"\b(?:experience|experiences|internship|internships|erfahrung\w*|praktika|hire|hiring|"
    r"manage\w*|recruit\w*|supervis\w*|employed|provide|regularly) (?:of |in |with |as |durch |"
    r"als |on )?(?:a |an )?$|"
    r"übernahme|our $|all $|eligib|visa|resident|including $|both $|"
    r"e\.g\. $|for example|aussicht|z\. ?b\. $|former|previous"
)
_AFTERWARDS = re.compile(
    r"[ -]?(?:resident|staff members|employees|visa|residence|solution|improve|makeup|magnet|"
    r"recruit|placement[s ]|appointments)"
)


def find_contracts(page: Page) -> Iterator[Fact]:
    """Find what the title says, then what stands behind labels, then what sentences say."""
    seen: set[str] = set()
    for match in _TITLE.finditer(page.title_low):
        value = _value(match)
        if value not in seen:
            seen.add(value)
            yield Fact(FactKind.CONTRACT, value, -1, -1)
    if seen & {"internship", "apprenticeship"}:
        return
    for value, span in (*_labelled(page), *_said(page)):
        if value not in seen:
            seen.add(value)
            yield Fact(FactKind.CONTRACT, value, span.start, span.end)


def _value(match: re.Match[str]) -> str:
    name = str(match.lastgroup)
    return _VALUES.get(name, name)


def _labelled(page: Page) -> Iterator[tuple[str, Span]]:
    for span in page.labelled(*_LABELS):
        for match in _NAMED.finditer(page.low, span.start, min(span.end, span.start + 70)):
            yield _value(match), Span(*match.span())


def _said(page: Page) -> Iterator[tuple[str, Span]]:
    for window in page.windows(_TRACES, 24, 50):
        for match in _PHRASES.finditer(page.low, *window):
            before = page.before(match.start(), 70)
            if _OTHERS.search(before) or _AFTERWARDS.match(page.low, match.end()):
                continue
            yield _value(match), Span(match.start(), match.start() + len(match[0].rstrip()))
