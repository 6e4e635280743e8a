"""Which spoken languages a posting asks for, and how well."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind, SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.spans import Span

_LANGUAGES = {
    "german": "German", "deutsch": "German", "english": "English", "englisch": "English",
    "french": "French", "französisch": "French", "spanish": "Spanish", "spanisch": "Spanish",
    "italian": "Italian", "italienisch": "Italian", "dutch": "Dutch", "niederländisch": "Dutch",
    "polish": "Polish", "polnisch": "Polish", "russian": "Russian", "russisch": "Russian",
    "portuguese": "Portuguese", "portugiesisch": "Portuguese", "turkish": "Turkish",
    "türkisch": "Turkish", "czech": "Czech", "tschechisch": "Czech", "chinese": "Chinese",
    "chinesisch": "Chinese", "mandarin": "Mandarin", "cantonese": "Cantonese",
    "japanese": "Japanese", "japanisch": "Japanese", "korean": "Korean", "koreanisch": "Korean",
    "arabic": "Arabic", "arabisch": "Arabic", "hebrew": "Hebrew", "armenian": "Armenian",
    "armenisch": "Armenian", "swedish": "Swedish", "schwedisch": "Swedish",
    "norwegian": "Norwegian", "norwegisch": "Norwegian", "danish": "Danish",
    "dänisch": "Danish", "finnish": "Finnish", "hungarian": "Hungarian",
    "ungarisch": "Hungarian", "romanian": "Romanian", "rumänisch": "Romanian",
    "ukrainian": "Ukrainian", "ukrainisch": "Ukrainian", "greek": "Greek",
    "griechisch": "Greek", "hindi": "Hindi", "welsh": "Welsh", "croatian": "Croatian",
    "kroatisch": "Croatian", "serbian": "Serbian", "bulgarian": "Bulgarian", "slovak": "Slovak",
    "vietnamese": "Vietnamese", "thai": "Thai", "urdu": "Urdu", "persian": "Persian",
    "farsi": "Farsi", "schweizerdeutsch": "Swiss German", "georgian": "Georgian",
}  # fmt: skip
_ENDINGS = (
    r"(?:en?|er|es)?(?:[- ]?(?:sprach)?kenntnisse?n?|sprachig\w*|en sprache|e sprache|"
    r"kenntnis|[- ]fähigkeiten)?"
)
_ANY = "|".join(sorted(_LANGUAGES, key=len, reverse=True))
_NAME = re.compile(rf"(?P<swiss>swiss )?(?P<name>{_ANY})(?P<ending>{_ENDINGS})\b")
_CAPITALISED = {name[:5].capitalize() for name in _LANGUAGES} | {"Swiss German"}
_WRITTEN = re.compile("|".join(sorted(_CAPITALISED, reverse=True)))
_MOST_NAMES = 200
_CEFR = r"\b(?P<cefr>[abc][12])(?:\+|\b)(?:[/-][abc][12])?"
_LEVEL = re.compile(
    _CEFR + r"|(?P<native>(?<!your )native|mother[- ]?tongue|muttersprach\w*|first language|"
    r"erstsprach\w*)"
    r"|(?P<fluent>(?:business[- ])?fluen\w*|fließend\w*|flüssig\w*|verhandlungssicher\w*|"
    r"(?:full|professional|business)[- ](?:working )?(?:proficien\w+|level|fluency)|"
    r"\bproficient\b|perfekt\w*|bilingual|\bsicher\w{0,2}\b|verhandlungsfest|full command|"
    r"(?:excellent|perfect) (?:command|knowledge))"
    r"|(?P<verygood>sehr gut\w*|very good|excellent|ausgezeichnet\w*|hervorragend\w*|strong|"
    r"outstanding|exzellent\w*|advanced|einwandfrei\w*|fundiert\w*)"
    r"|(?P<good>\bgut\w{0,2}\b|\bgood\b|solid\w*|conversational|intermediate|working knowledge|"
    r"versiert\w*|upper intermediate)"
    r"|(?P<basic>\bbasic|grundkenntnisse\w*|grundlegend\w*|elementary|beginner|grundlagen)"
)
_LEVELS = {"verygood": "very good"}
_SKILL = re.compile(
    r"fluen|fließend|flüssig|kenntnisse|speak|spoken|written|writing|oral|verbal|"
    r"wort und schrift|in wort|skills?\b|proficien|languages?\b|sprache|native|mother tongue|"
    r"muttersprach|knowledge|command|sprichst|sprechen|beherrsch|bilingual|communicat|"
    r"kommunizier|kommunikation|verhandlungssicher|sprachniveau|niveau|\b[abc][12]\b|level|"
    r"required|must|verständ|schriftlich|mündlich|fähigkeit|kommunikativ|literate|sicher|\bread\b"
)
_NO_LANGUAGE = re.compile(
    r"[ -](?:literature|teacher|teaching|lessons?|course|class|department|version|market|"
    r"compan|law|tutor|government|railways|armed|football|premier|heritage|"
    r"bahn|post\b|bank\b|telekom|subsidiar|team|customer|client|office|gaap|industr|"
    r"translation|text|website|learner|degree|instruct|adjunct|language arts|and math|literature|"
    r"composition|curricul|a[- ]level|major|standard|tax\b|product|speaking (?:world|countr)|"
    r"as a second|manufacturer|entit|cv\b|resume|application|language learn|"
    r"parent|healthcare|economy|public|cuisine|restaurant|food|army|army\b|commercial law|"
    r"or math|studies|gcse|(?:and/or \w+ )?speakers are|high court|investor|population|citizen|"
    r"national|people|"
    r"communit|famil|residents|wine|language (?:support|and (?:math|lit)|arts)|"
    r"language develop|mba|language course|grammar school|start-?up|businesses|"
    r"speaking children|embassy|academy|mittelstand|for (?:language|academic|specific)|iii?\b|"
    r"i\b|10)"
)
_BEFORE_LANGUAGE = re.compile(
    r"(?:\b(?:of|in|for) the $|\bold $|teach(?:ing|es)? $|teacher of $|a leading $|major in $|"
    r"degree in $|bachelor'?s? in $|phd in $|studies in $|submitted in $|"
    r"(?:gcse|gcses|a-level|math|maths|mathematics|science|reading|literacy|history),? ?(?:and|"
    r"in|or|/|&|including)? $|\bthe $|certified $|apply in $|application in $|cv in $|resume in $|"
    r"lebenslauf auf $|bewerbung (?:auf|in) $|unterlagen (?:auf|in) $|new $|(?:cv|cvs|resumes?|"
    r"applications?|letters?|documents?|apply)\b[^.]{0,30} in (?:\w+ (?:and/or|and|or|und|"
    r"oder)\s)?$|course in $|courses in $|licensed in $)"
)
_TEACHES = re.compile(r"teach|tutor|instruct|\besl\b|lehr|dozent|educator")
_OF_ANYTHING = frozenset(("verygood", "good", "basic"))
"""Levels that other skills are praised with too: they have to stand close by."""
_ADJACENT = 12
_CONNECTS = re.compile(
    r"(?:[\W_]|\b(?:in|of|and|und|or|oder|sowie|as|well|both|auf|im|the|spoken|written|verbal|oral|"
    r"communication|communicative|skills?|language|languages|command|knowledge|kenntnisse|"
    r"sprachkenntnisse|"
    r"mündliche[nr]?|schriftliche[nr]?|fluent|business|presentation|interpersonal|writing|speaking|"
    r"\w{0,20}sicher\w{0,3}|kommunikations\w*|sprachliche\w*|proficiency|reading|"
    rf"(?:{_ANY})\w*)\b){{0,40}}"
)
_LIST = re.compile(
    r"[\s,/&+]*(?:und|and|or|oder|as well as|sowie|/|&|\+|,|beziehungsweise|"
    r"bzw\.)[\s-]{0,2}(?:in |auf |also )?(?:\w{3,14} )?$"
)
_OWN = 60
_MOST = 6


def find_languages(page: Page) -> Iterator[Fact]:
    """Find each spoken language once, with the first level that is said of it."""
    found: dict[str, tuple[str, int, int]] = {}
    for match in _names(page):
        if _is_asked(page, match):
            name = "Swiss German" if match["swiss"] else _LANGUAGES[match["name"]]
            level, span = _level(page, match)
            if name not in found or (level and not found[name][0]):
                found[name] = (level, *span)
    ordered = sorted(found.items(), key=lambda item: item[1][1])
    for name, (level, start, end) in ordered[:_MOST]:
        yield Fact(FactKind.LANGUAGE, f"{name} {level}".strip(), start, end)


def _names(page: Page) -> Iterator[re.Match[str]]:
    for count, found in enumerate(_WRITTEN.finditer(page.text)):
        match = _NAME.match(page.low, found.start())
        if match:
            yield match
        if count > _MOST_NAMES:
            return


def _is_asked(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    if match["ending"] in ("e", "er", "es", "en") or page.text[start - 1 : start].isalpha():
        return False
    if _NO_LANGUAGE.match(page.low, end) or _BEFORE_LANGUAGE.search(
        page.low, max(0, start - 60), start
    ):
        return False
    if match["ending"] and "kenntnis" in match["ending"]:
        return True
    section = page.section_at(start)
    before, after = page.before(start, 70), page.after(end, 60)
    if section is SectionKind.ABOUT or _TEACHES.search(page.title_low):
        return bool(_LEVEL.search(before[-30:]))
    if _CEFR_NEAR.search(after[:15]):
        return True
    return bool(
        _SKILL.search(before)
        or _SKILL.search(after)
        or _LEVEL.search(after[:30])
        or _LEVEL.search(before[-25:])
    )


_CEFR_NEAR = re.compile(r"\b[abc][12]\b")


def _level(page: Page, match: re.Match[str]) -> tuple[str, Span]:
    """Find the level: what stands next to the language, else what holds for the list it is in."""
    start, end = match.span()
    before, after = page.before(start, _OWN), page.after(end, _OWN)
    # A level belongs to the nearest language: cut off what stands beyond another one.
    for other in _NAME.finditer(after):
        if not _LIST.fullmatch(after[: other.start()]) and "," not in after[: other.start()][:2]:
            after = after[: other.start()]
            break
    inner = None
    for other in _NAME.finditer(before):
        inner = other
    if inner is not None and not _LIST.search(before[inner.end() :]):
        before = before[inner.end() :]
    near = _LEVEL.search(after[:14])
    if near and near["cefr"]:
        return near["cefr"].upper(), Span(start, end + near.end())
    in_front = list(_LEVEL.finditer(before))
    last = in_front[-1] if in_front else None
    if last and (last.lastgroup not in _OF_ANYTHING or _CONNECTS.fullmatch(before, last.end())):
        return _named(last), Span(start - len(before) + last.start(), end)
    behind = _LEVEL.search(after)
    if behind and behind.lastgroup in _OF_ANYTHING and behind.start() > _ADJACENT:
        behind = None
    return (_named(behind), Span(start, end + behind.end())) if behind else ("", Span(start, end))


def _named(match: re.Match[str]) -> str:
    name = str(match.lastgroup)
    return match["cefr"].upper() if match["cefr"] else _LEVELS.get(name, name)
