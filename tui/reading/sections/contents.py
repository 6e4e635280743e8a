"""What a part says, where its heading does not: what one does, needs or gets."""

import re
from collections import Counter

from tui.model.reading import SectionKind
from tui.reading.sections.lines import is_bullet
from tui.reading.word_lists import word_set

_AHEAD = 1000
"""Code points that are looked at."""
_MOST_LINES = 8
_LINE = 160
"""Code points of a line that are looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_MARGIN = 1.5
"""How much more must speak for a kind than for any other."""
_DEMANDS = word_set(
    "experience experienced knowledge degree degrees diploma bachelor bachelor's bachelors "
    "master's masters phd ability able proficient proficiency familiar familiarity understanding "
    "skill skills skilled fluent fluency years must certification certifications certified "
    "certificate certificates qualified qualification qualifications willing willingness "
    "excellent strong background expertise solid proven demonstrated graduate license licensed "
    "registered preferred required desirable passion passionate enthusiasm mindset competent gcse "
    "minimum eligible self-motivated motivated player erfahrung erfahrungen berufserfahrung "
    "kenntnisse studium ausbildung fähigkeit bereitschaft abgeschlossenes abgeschlossene "
    "abgeschlossen sicherer sicheren führerschein teamfähigkeit deutschkenntnisse "
    "englischkenntnisse sprachkenntnisse grundkenntnisse verständnis begeisterung leidenschaft "
    "zuverlässigkeit teamgeist arbeitsweise denkweise erste idealerweise fundierte gute verfügst "
    "bringst kenntnissen qualifikation kommunikationsstärke flexibilität"
)
_GIFTS = word_set(
    "insurance 401k pto paid vacation holiday holidays pension dental vision wellness discount "
    "discounts discounted free parking retirement reimbursement competitive bonuses bonus salary "
    "stipend leave perks benefits snacks drinks fruit equity stock medical allowance generous "
    "sociable friendly urlaub urlaubstage altersvorsorge zuschuss homeoffice kostenlose kostenlos "
    "kostenfreie betriebliche rabatte vergünstigungen jobrad jobticket weiterbildung mobiles "
    "weiterbildungen gleitzeit obst getränke unbefristeter unbefristete teamevents vergütung "
    "firmenevents betriebssport gesundheitsangebote kantine parkplätze arbeitszeiten "
    "aufstiegsmöglichkeiten hierarchien einarbeitung bezahlung gehalt weihnachtsgeld urlaubsgeld "
    "zuschüsse bezuschusst prämien offer bieten"
)
_DEEDS = word_set(
    "act adapt address administer advise advocate aid align analyse analyze answer apply arrange "
    "assess assign assist attend audit author automate build calculate care carry champion change "
    "check clean coach collaborate collate collect communicate compile complete conduct configure "
    "consult contribute control convert coordinate co-ordinate create debug define deliver "
    "demonstrate deploy design detect determine develop devise diagnose direct discuss display "
    "document draft draw drive edit educate enable encourage engage enhance ensure enter escalate "
    "establish evaluate examine execute explore extract facilitate file focus follow forecast "
    "formulate foster gather generate give guide handle help hire host identify implement improve "
    "influence initiate innovate inspect install instruct integrate interact interface interpret "
    "interview investigate iterate keep launch lead leverage liaise listen maintain make manage "
    "map market mentor migrate model modify monitor motivate move negotiate observe obtain "
    "operate optimise optimize orchestrate order organise organize oversee own partner perform "
    "plan play prepare present prevent prioritise prioritize process produce program promote "
    "propose provide publish pull query recommend reconcile record recruit reduce refine report "
    "represent research resolve respond review run schedule secure select sell serve set share "
    "simplify solve source specify spend sponsor staff steer strategize streamline strengthen "
    "submit suggest supervise supply support sustain take teach test track train transfer "
    "transform translate treat troubleshoot tune update use utilise utilize validate verify visit "
    "visualize work write proctor"
)
_GERMAN_DEEDS = word_set(
    "analyse analysen mitarbeit aufbau ausbau pflege konzeption mitwirkung ansprechpartner "
    "kommunikation koordination zusammenarbeit mithilfe beratung steuerung übernahme einkauf "
    "vorbereitung verkauf test design implementierung wartung dokumentation identifikation "
    "administration organisation weiterentwicklung sicherstellung annahme abstimmung"
)
_NO_DEEDS = word_set("vergütung bezahlung weiterbildung ausbildung erfahrung einarbeitung")
_PERSONS = word_set("you you'll you\u2019ll du sie he she incumbent postholder wirst werden")
_WHOM = word_set("you you'll you\u2019ll du sie")
_AUXILIARIES = word_set("will be to also")
_STATES = _DEMANDS | {"hast", "bist"}
_ENDINGS_OF_DEEDS = ("tion", "ment", "sis", "nance")
_SUFFIXES = ("s", "es", "ing", "ed", "d", "")
_DUTIES = re.compile(
    r"\b(?:responsible for|you will|you'll|you\u2019ll|will be|responsibilit\w{1,5}|this role|"
    r"the role|this position|verantwort\w{1,10}|du (?:[a-zäöü]{2,16}st|wirst|bist)|"
    r"sie (?:[a-zäöü]{2,16}en))\b"
)


def kind_of_content(text: str, start: int, least: int = 1) -> SectionKind | None:
    """Tell what the paragraph or list from a code point on says.

    None if that is not clear, or if fewer than `least` of its lines say so.
    """
    votes: Counter[SectionKind] = Counter()
    for line in _lines(text, start):
        vote = _vote(line)
        if vote:
            votes[vote] += 1
    if not votes:
        return None
    (first, most), *others = votes.most_common()
    second = others[0][1] if others else 0
    return first if most >= max(least, _MARGIN * second) else None


def _lines(text: str, start: int) -> list[str]:
    """Split what follows; a list may have blank lines between its members."""
    found: list[str] = []
    is_list = False
    for line in text[start : start + _AHEAD].split("\n"):
        stripped = line.strip()
        if not stripped:
            is_list = is_list and len(found) == 1
            if found and not is_bullet(found[-1]):
                break
            continue
        if found and is_bullet(found[-1]) and not is_bullet(stripped) and _is_short(stripped):
            break
        found.append(stripped[:_LINE])
        if len(found) == _MOST_LINES:
            break
    return found


def _is_short(stripped: str) -> bool:
    return len(stripped) < _LINE // 4 and stripped[:1].isupper()


def _vote(line: str) -> SectionKind | None:
    words = [word.lower() for word in _WORD.findall(line)]
    if not words:
        return None
    _, label, rest = line.partition(": ")
    told = [word.lower() for word in _WORD.findall(rest)] if label else []
    if _is_deed(words) or (told and _is_deed(told)):
        return SectionKind.TASKS
    demands = sum(word in _DEMANDS for word in words)
    gifts = sum(word in _GIFTS for word in words)
    if demands > gifts:
        return SectionKind.REQUIREMENTS
    if gifts > demands:
        return SectionKind.OFFER
    return SectionKind.TASKS if not demands and _DUTIES.search(line.lower()) else None


def _is_deed(words: list[str]) -> bool:
    """Tell if a line begins with what one does, whoever does it."""
    first, *rest = words
    if first in _PERSONS and rest:
        if first in _WHOM and rest[0].endswith("st") and rest[0] not in _STATES:
            return True
        first, *rest = [word for word in rest if word not in _AUXILIARIES] or rest
    if first.endswith("ly") and rest:
        first, *rest = rest
    if rest[:1] == ["of"] and first.endswith(_ENDINGS_OF_DEEDS):
        return True
    is_german = first in _GERMAN_DEEDS or (first.endswith("ung") and first not in _NO_DEEDS)
    return is_german or any(_stem(first, suffix) in _DEEDS for suffix in _SUFFIXES)


def _stem(word: str, suffix: str) -> str:
    if not suffix or not word.endswith(suffix):
        return word
    stem = word[: -len(suffix)]
    if stem in _DEEDS:
        return stem
    if stem + "e" in _DEEDS:
        return stem + "e"
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem.removesuffix("i") + "y"
