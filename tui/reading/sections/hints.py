"""What the words of an unusual heading hint at."""

import re

from tui.model.reading import SectionKind

_HINTS: tuple[tuple[SectionKind, str], ...] = (
    (
        SectionKind.CONTACT,
        (
            r"\bcontact\b|\bapply\b|applications?\b|\bsubmit\b|\benquir|\binquir|\bquestions?\b|"
            r"\binterview|bewerb|ansprechp|\bgeweckt\b|kennenlern|"
            r"\bupload\b|\bresume\b|\bcv\b"
        ),
    ),
    (
        SectionKind.ABOUT,
        (
            r"\boverview$|\b(?:division|program|programme|business|bureau|unit) description|"
            r"\bguiding principles|\b(?:our|core) values\b"
        ),
    ),
    (
        SectionKind.NICE,
        (
            r"\bstand out\b|\bsets? you apart\b|\bbonus(?! pay)\b|\bplus\b|\bprefer|"
            r"\bdesir(?:ed|able)|"
            r"\badvantage|\bassets?\b|\bhelpful\b|\bbeneficial\b|\bideally\b|\bnot (?:strictly )?"
            r"(?:required|essential)\b|\bnice to\b|\bwe love\b|vorteil\b|wünschenswert|hilfreich|"
            r"\bpluspunkt"
        ),
    ),
    (SectionKind.OFFER, r"\b(?:we|can|also) offer\b|\bbieten wir\b|\bwir bieten\b"),
    (
        SectionKind.CONDITIONS,
        (
            r"\bsalar(?:y|ies)\b|\bpay (?:range|rate|scale)|\brange of compensation|\bschedule\b|"
            r"\bhours\b|\blocations?\b|\bclearances?\b|\bgehalt\b|\bbackground (?:check|"
            r"investigation)"
        ),
    ),
    (
        SectionKind.OFFER,
        (
            r"\b(?:we|have to|will|can|on) offer\b|\boffers?\b|\boffered\b|\breward|\bbenefits?\b|"
            r"\bin return\b|\bperks?\b|\bpackage\b|\breceive\b|\breasons? to\b|\bin it for you\b|"
            r"\bjoin us\b|\bwir bieten|\bbenefits|vorteile\b|leistungen\b|\bwhy (?!you)|"
            r"\bwhat else\b"
        ),
    ),
    (
        SectionKind.REQUIREMENTS,
        (
            r"\byou(?: wi|'|\u2019| )?l?l? (?:need|bring|must|should|have|possess|are)\b|\bmust\b|"
            r"\blook(?:ing)? for\b|\bseeking\b|\bexperience|\bqualif|\bskill|\bknowledge|\babilit|"
            r"\brequire|\bexpect (?:of|from) you|\bessential\b(?! (?:job|function|dut))|"
            r"\bcriteria\b|"
            r"\bcompetenc|\bdegree|\bcertifi|\beducation\b|\bbackground\b|\bcandidates?\b|"
            r"\bapplicants?"
            r"\b|\bneed(?:ed)?\b|\bperson\b|\bexpertise\b|\bsuccessful\b|kenntnis|erfahrung|"
            r"anforder|"
            r"voraussetz|qualifikation|\bbringst|\bmitbring|\bprofil\b|\bbrauchst|stärken\b|\bksa"
        ),
    ),
    (
        SectionKind.TASKS,
        (
            r"\byou(?: wi|'|\u2019| )?l?l? (?:will|do|be|get)\b|\byou will\b|\byou'll\b|"
            r"\byou\u2019ll\b|"
            r"\bresponsib|\bdut(?:y|ies)\b|\btasks?\b|\bday[ -]to[ -]day\b|\bprojects?\b|"
            r"\bin charge\b|"
            r"\bperform|\bimpact\b|\bfunctions?\b|\brole\b|\bassignments?\b|\bactivities\b|"
            r"\bdeliverables\b|\baccountab|aufgabe|tätigkeit|verantwort|\bwirst\b|\bmachst\b|"
            r"projekte?\b|\bposition\b|\bmission\b|\bobjectives\b|\bday in\b|"
            r"\bwork(?:ing)? on\b"
        ),
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _HINTS)
_FIRST = 2
_LOUD = re.compile(
    r"(?P<tasks>responsibilities|duties|tasks|projects|assignments|functions|activities|aufgaben)|"
    r"(?P<requirements>qualifications|requirements|skills|experience|knowledge|competencies|"
    r"education|expertise|abilities|criteria|kenntnisse|anforderungen)|"
    r"(?P<offer>benefits|perks|rewards|package|vorteile)"
)


def loud(heading: str) -> SectionKind | None:
    """Tell what a heading is by a loud word at its end or among its first."""
    words = heading.lower().rstrip(":?!. ").replace(",", " ").split()
    found = filter(None, map(_LOUD.fullmatch, (*words[-1:], *words[:_FIRST])))
    match = next(found, None)
    return SectionKind(match.lastgroup or "") if match else None


def hinted(heading: str) -> SectionKind | None:
    """Tell what a heading hints at; what is rare outweighs what is loud."""
    lowered = heading.lower().rstrip(":?!. ")
    found = next((kind for kind, pattern in _PATTERNS if pattern.search(lowered)), None)
    if found is SectionKind.CONTACT and loud(" ".join(lowered.split()[:_FIRST])):
        return loud(lowered)
    if found in (SectionKind.NICE, SectionKind.CONTACT, SectionKind.ABOUT):
        return found
    return loud(heading) or found
