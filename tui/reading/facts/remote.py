"""Whether the work is done on site, from elsewhere, or both."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind, SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.spans import Span

_HOME = (
    r"(?:remote\b|virtual\b|home[ -]?office|mobil\w{0,3} arbeit|telearbeit|von zu ?hause|telework|"
    r"work(?:ing)? from home|wfh\b|mobile work)"
)
_SHARE = re.compile(
    rf"(?P<share>\d{{1,3}}) ?(?:%|prozent)(?:[ -]?(?:ige[sn]?))? ?(?:\w{{2,12}} ){{0,2}}{_HOME}"
    rf"|{_HOME}(?:[ -]?(?:anteil|quote|work|option|möglichkeit))?:? ?[(]?(?:von |of |bis zu |"
    rf"bis |up to |zu |anteil |max\.? |ca\.? ){{0,3}}(?P<share2>\d{{1,3}}) ?(?:%|prozent)"
)
_TITLE = re.compile(
    r"(?P<hybrid>\bhybrid\b(?! (?:cloud|vehicle|car|electric|drive|infra|it\b|"
    r"work(?:place)? tech|app|mobile|power|integration))|"
    r"\bhome[ -]?office[- ]?(?:möglich|option|anteil)|teilweise remote|remote[ -/]+(?:möglich|"
    r"option|possible)|remote or on-?\s?site|on-?\s?site or remote)"
    r"|(?P<remote>\bremote\b(?![- ](?:sens|team|site|monitor|control|support|access|patient|"
    r"diagnos|desk|infra|health|hands))|\bhome[ -]?office\b|\bwork from home\b|"
    r"\bhomebased\b|\bhome[ -]based\b(?! (?:treatment|care|team|support)))"
    r"|(?P<onsite>\bon[- ]?site\b(?! (?:support|service|engineer|tech|manager)))"
)
_LABELS = (
    "workplace type", "work location", "workplace", "work mode", "work type", "location",
    "remote", "work arrangement", "workstyle", "arbeitsmodell", "remote type", "location type",
    "work setting", "arbeitsort", "standort", "work model", "work assignment type",
    "work style", "job type", "einsatzort", "remote work", "working model", "onsite/remote",
    "remote/onsite", "on-site/remote", "remote/on-site", "work site",
)  # fmt: skip
_LOOSE_LABELS = ("work environment", "working environment", "environment")
"""Headings as well, so that the value has to stand right behind them."""
_NAMED = re.compile(
    r"(?P<hybrid>hybrid|teilweise remote|partially remote|partly remote|some remote|"
    r"partial remote)|"
    r"(?P<onsite>on[- ]?site\b|in[- ]person|\bin office\b|vor ort|no remote)"
    r"|(?P<remote>remote\b(?![- ](?:site|team|area|control|monitor|supp))|home[ -]?office|"
    r"telecommute|telework|work(?:ing)? from home|home[- ]based|bundesweit remote|virtual\b)"
)
_BOTH = re.compile(r"(?:and|with|,) [\w .]{0,20}(?:days?|times?) (?:on-?site|in (?:the )?office)")
_SAID = re.compile(
    r"#li[- ]?(?P<tag>remote|hybrid|onsite)\b"
    r"|(?P<notremote>(?:not (?:a |an )?(?:eligible for (?:full[- ]?time )?)?(?:fully )?remote|"
    r"no remote|remote (?:work )?is not|not remote|non-remote|"
    r"(?:cannot|can't|can not|unable to|do not|don't|does not) (?:support|offer|accommodate|allow|"
    r"consider|provide) (?:\w+ )?(?:remote|telework|telecommut)|"
    r"telecommuting (?:is )?(?:neither|not))\b|"
    r"\b(?:telework|remote)[^\n?.]{0,30}\?[^\n?]{0,80}[\s-]no\b)"
    r"|(?P<hybrid>#hybrid\b|\b(?:hybrid:|hybrid[ -](?:role|position|work|model|schedule|"
    r"arrangement|basis|"
    r"opportunity|office|job|setting|flex|remote|way|arbeit|in[- ]office|options?|format|setup|"
    r"mode)(?! (?:is|are) not\b)|remote working (?:as|when|where) (?:required|needed|possible|"
    r"appropriate)|(?:may|can|could) (?:be (?:allowed|permitted|able) to )?telework|"
    r"(?:is|be|are|offers?|works?|working|an?) (?:currently )?hybrid\b(?=[.,;:)\n]| with| and| \()|"
    r"hybride[sn]? (?:arbeit|modell|working)|hybrides\b|"
    r"(?:remote|onsite|on-site)[ /,-]{1,3}(?:and|or|/|und|oder)?[ ]?hybrid|hybrid(?: or |/| / |"
    r" and )(?:remote|onsite)|"
    r"(?:\d|one|two|three|four|1-2|2-3)(?: ?(?:-|\u2013|to|or|bis) ?\d)? (?:days?|"
    r"tagen?)(?: (?:a|per|each|pro|die|/) ?(?:week|woche))?,? (?:\w{2,10} ){0,3}(?:remote|"
    r"from home|home[ -]?office|in (?:the |our )?office|on[- ]?site|wfh|telework|mobil)|"
    r"mobile[sn]? arbeiten|mobile[ -]working\b|mobile[ -]work\b(?!er|for|place|shop)|"
    r"(?:work(?:ing)? (?:partly |partially |flexibly )?from home|remote working)(?! (?:initiative|"
    r"equipment|allowance|stipend|setup|full|polic))(?= (?:and (?:flex|fle)|or (?:in|at|from) )|"
    r" is (?:possible|offered)|(?:,| &) flex|[)\n.;,]|$)|mobile office\b|"
    r"telecommuting and/or|flexible remote work|remote work(?:ing)? (?:flexib\w+|within|options?|"
    r"opportunit\w+|possible|is possible|capabilit\w+|polic\w+|arrangement)|"
    r"possible remote work|possibility (?:of|to|for) (?:\w+ )?(?:remote|mobile|home)|"
    r"option to (?:work )?(?:remote|telework|telecommute)|work (?:remotely )?(?:from home )?"
    r"(?:up to )?(?:\d|one|two|three) days?\b|hybrid \(|mix of (?:remote|office|home|onsite)|"
    r"(?:remote|home|home office) and (?:in )?(?:the )?(?:office|on-?site)\b|"
    r"(?:von )?(?:zu ?hause|daheim)(?: aus)? (?:zu )?arbeiten|arbeiten von (?:zu ?hause|daheim)|"
    r"home[ -]?office[- /](?:möglich\w*|option\w*|regelung|tage|anteil|vereinbar\w*)|"
    r"\d days? (?:a |per )?(?:week |month )?(?:on-?site|in(?:-| the )office)|"
    r"mobil(?:es?|er)? ?arbeit\b|(?<!no )home[ -]?office\b(?! (?:space|"
    r"setup|equipment|stipend|allowance|budget|365|furniture|use))|"
    r"telearbeit|(?:größtenteils|teilweise|überwiegend) remote\b|remote oder\b|"
    r"work in a hybrid|hybrid set[ -]?up|remote[ -](?:arbeit|work)(?: ist)?(?: möglich| option|"
    r" possib)|remote[ -]?anteil|remote[ -]option|remote möglich|"
    r"partial(?:ly)? (?:work(?:ing)? )?remote(?:ly)?|partly remote|partially working remotely|"
    r"(?:option|ability|opportunity|flexibility|possibility|possible) (?:to|"
    r"of) (?:partially )?work(?:ing)? (?:remotely|from home)|"
    r"work(?:ing)?[ -]from[ -]home (?:option|opportun|flexib|polic|up to|possib|days|\d)|"
    r"remote days|telework options of up to|eligible for (?:\S{1,12} ){0,3}telework|"
    r"(?:part-time|partial|situational|occasional|ad[- ]hoc) telework|"
    r"remote work (?:may|might|can|could) be (?:an? |possible|available|offered|considered)|"
    r"(?:office|hq|site)\b[\w ,]{0,30} and home[- ]based\b))"
    r"|(?P<remote>\((?:fully |100% )?remote\)|"
    r"(?:^|(?<=[\n/|])) ?remote(?= ?(?:\n|[/|]|\(|,? (?:usa?|uk|eu|europe|united|germany|"
    r"within)\b))|"
    r"(?:^|(?<=\n))[ •*·-]{0,4}work from home (?:with|and)\b|\b(?:(?:fully|"
    r"completely|entirely|100 ?%|full[- ]time|all|us|permanent|"
    r"exclusively|ausschließlich|komplett|vollständig|rein)[ -]remote\b(?! sens| first)|"
    r"remote[ -](?:role|position|job|opportunity|contract)s?\b|(?:this|position|role|job|"
    r"location|work|it|team)(?: \w+)? (?:is|be|are)(?: a| an)?(?: currently| fully|"
    r" 100%)? remote\b(?! sens)|"
    r"full remote\b|fully[- ]distributed|remote[- ]first\b|"
    r"(?:work|live|teach|tutor|join us|job|employees)(?:ing)? "
    r"(?:remotely )?from (?:almost |nearly |"
    r"virtually |pretty much )?(?:anywhere|any location|home or anywhere|everywhere|the comfort of|"
    r"your (?:own )?home)\b|(?:mostly |or )anywhere (?:else )?in the (?:us|usa|uk|country|world)\b|"
    r"(?<!experience )(?:teach|tutor)(?:ing)? (?:online|remotely|virtually)(?! or |, hybrid)|"
    r"(?:online|remote|virtual) (?:tutor|teacher|teaching position|instructor|english teacher)\b|"
    r"(?:our|small|growing|join a|fully) (?:distributed|remote) team\b|"
    r"(?:distributed|remote) (?:company|organi[sz]ation|first)\b|"
    r"(?:globally|fully|completely) distributed|"
    r"work(?:ing)? remotely (?:from|within|in) (?:the )?(?:us|usa|uk|united|europe|germany)|"
    r"work(?:ing)? anywhere\b|telecommut\w+ (?:is )?permitted from|"
    r"remote work is at (?:our|the) (?:core|heart)|(?:full|part)[- ]time[,|/ -]{1,3}remote\b|"
    r"remote \((?:anywhere|work from|wfh|home)|"
    r"be located anywhere|remote/(?:work from )?home|home office based|"
    r"remote \((?:us|uk|usa|eu|europe|germany|united states|united kingdom)\)|(?:100 ?%|"
    r"fully) (?:work(?:ing)? from home|virtual|home[ -]?based|telecommut\w+|home[ -]?office)|"
    r"oder (?:bundesweit )?remote\b|or work from anywhere|work remotely from anywhere|"
    r"telecommute only|"
    r"home[- ]based (?:role|position|job)|"
    r"(?:performed|done|worked) (?:fully |100% )?remotely|remote,? (?:full|part)[- ]time|"
    r"(?:\d{1,2}-month|temporary|hourly),? remote))"
    r"|(?P<onsite>(?:^|(?<=\n)) ?on-?site(?=, |\n| in )|\b(?:(?:100 ?%|fully|"
    r"full[- ]time|required to be|must be|requires? (?:to be|"
    r"the .{3,40}to work)|work|position is|role is|job is|located|reports?|is|"
    r"primarily) (?:physically |work |completely )?(?:100% |fully )?on[- ]?site\b(?! (?:gym|"
    r"fitness|cafe|parking|support))|"
    r"on[- ]?site (?:role|position|job|opportunity)\b|(?:role|position) is (?:fully |"
    r"100% )?in[- ](?:office|person)\b|in[- ]person (?:role|position|job)|day 1 onsite|"
    r"(?:position|role|job|work|training|program|classes|instruction|services) "
    r"(?:is |are |will be |must be )?(?:performed |held |provided |delivered |conducted |offered |"
    r"done |based )?(?:in[- ]person|on[- ]?site|on[- ]campus)\b(?!,? (?:and|or|/) ?(?:remote|"
    r"online|virtual|hybrid))|physical work ?site required\s{1,4}yes|"
    r"not a (?:fully )?(?:remote|virtual)|"
    r"(?:requires?|regular|daily) (?:your )?(?:physical|on-?site|in[- ]person) "
    r"(?:presence|attendance|work)|in[- ]person,? (?:full|part)[- ]time|"
    r"(?:report|come|commute) (?:in)?to (?:the |our )?office (?:every|each|daily|5|five)|"
    r"(?:5|five) days (?:a |per )?(?:week )?(?:on-?site|in (?:the |our )?office|in-office)|"
    r"(?:team|work|position|role|candidate)s? on-?site in|located in-office|"
    r"onsite from day|(?:kein|no) (?:home[ -]?office|remote)))"
)
_TRACES = (
    "remote", "hybrid", "on-site", "onsite", "on site", "home-office", "homeoffice",
    "home office", "from home", "mobile arbeit", "mobiles arbeiten", "mobilen arbeiten",
    "mobilarbeit", "mobiler arbeit", "telearbeit", "in office", "in-person", "in person",
    "telecommut", "in the office", "in our office", "mobile work", "home based", "home-based",
    "from-home", "fully virtual", "anywhere", "mobile office", "mobile-work", "distributed",
    "zu hause", "zuhause", "daheim", "from your", "online", "virtual", "physical", "in-office",
    "on campus", "comfort of", "telework", "any location", "to the office", "into the office",
    "days in",
)  # fmt: skip


def find_remote(page: Page) -> Iterator[Fact]:
    """Find the one thing that is said: the title first, then labels and shares, then sentences."""
    kinds = {_value(match) for match in _TITLE.finditer(page.title_low)}
    share = _SHARE.search(page.title_low)
    if share and (value := _share(share)):
        yield Fact(FactKind.REMOTE, value, -1, -1)
    elif kinds:
        yield Fact(FactKind.REMOTE, kinds.pop() if len(kinds) == 1 else "hybrid", -1, -1)
    elif page.has(*_TRACES):
        found = _labelled(page) or _shared(page) or _said(page)
        if found:
            yield Fact(FactKind.REMOTE, found[0], found[1].start, found[1].end)


def _value(match: re.Match[str]) -> str:
    name = str(match.lastgroup)
    return "on site" if name in {"onsite", "notremote"} else name


def _share(match: re.Match[str]) -> str:
    percent = int(match["share"] or match["share2"])
    if percent == 100:  # noqa: PLR2004 - percent
        return "remote"
    return f"{percent}%" if 0 < percent < 100 else ""  # noqa: PLR2004 - percent


def _labelled(page: Page) -> tuple[str, Span] | None:
    for span in page.labelled(*_LABELS):
        match = _NAMED.search(page.low, span.start, min(span.end, span.start + 60))
        if match:
            both = _BOTH.search(page.low, match.end(), span.end)
            return "hybrid" if both else _value(match), Span(*match.span())
    for span in page.labelled(*_LOOSE_LABELS):
        if match := _NAMED.match(page.low, *span):
            return _value(match), Span(*match.span())
    return None


def _shared(page: Page) -> tuple[str, Span] | None:
    for window in page.windows(("%", "prozent"), 60, 50):
        for match in _SHARE.finditer(page.low, *window):
            if value := _share(match):
                return value, Span(*match.span())
    return None


def _mentions(page: Page) -> Iterator[re.Match[str]]:
    for window in page.windows(_TRACES, 50, 80):
        yield from _SAID.finditer(page.low, *window)


def _said(page: Page) -> tuple[str, Span] | None:
    """Weigh what is said: tags made for it first, a plain word on the job before an offer."""
    found: dict[str, Span] = {}
    for match in _mentions(page):
        if match["tag"]:
            return "on site" if match["tag"] == "onsite" else match["tag"], Span(*match.span())
        value = _value(match)
        furniture = page.section_at(match.start()) in (SectionKind.OFFER, SectionKind.ABOUT)
        if not (furniture and match.lastgroup == "onsite"):
            found.setdefault(value, Span(*match.span()))
    if {"remote", "on site"} <= found.keys() and "hybrid" not in found:
        return None
    for value in ("hybrid", "remote", "on site"):
        if value in found:
            return value, found[value]
    return None
