"""How sentences say where the work is, and where it is not."""

import re

CUES = (
    "based in", "based at", "based out of", "based from", "located in", "located at",
    "situated in", "position in", "role in", "job in", "office in", "offices in", "working in",
    "work in", "büro in", "standort in ", "am standort ", "unserem standort ", "standort ",
    "standorte ", "standorten ", "raum ", "großräumen ", "opportunity in", "vacancy in",
    "location in", "team in", "based near", "niederlassung in", "site in", "sitz in",
    "zentrale in", "büros in", "located near", "onsite in", "on-site in", "hybrid in",
    "remote in", "unternehmen in", "company in", "based within", "filiale in", "branch in",
    "out of", "innenstadt von", "zentrum von", "heart of", "in the city of", "im herzen von",
    "herzen ", "join us in", "joining us in", "remote (", "remote - ",
    "our team at", "working across", "work across", "working between", "site (", "office (",
    "facility (", "base (", "campus (", "centre (", "center (", "hub (", "on-site from",
    "onsite from", "role from", "remotely from", "headquarters in", "headquarter in", "hq in",
    "locations in", "must reside in", "must live in", "must be located in", "must be based in",
    "must be local to",
)  # fmt: skip
SKIPPED = re.compile(
    r"(?:(?:the )?(?:(?:North|South|East|West|north|south|east|west)[ -]?){1,2} of )?"
    r"(?:(?:the|our|der|dem|den|unserem|beautiful|sunny|downtown|central|greater|heart|of|city|"
    r"centre|center|north|south|east|west|both|either|area|raum|metro|großraum|office|offices|"
    r"in|at|and|or) ){0,4}"
)
WORK = re.compile(
    r"\byou(?:'ll|\u2019ll| will| would| are)?\b|\brole\b|\bposition\b|\bpost\b|\bjob\b|vacanc|"
    r"candidate|\bto be\b|\bbe\b|holder|opportunit|successful|"
    r"\bstelle\b|\bdich\b|\bsie\b|einsatz|arbeitest|arbeiten sie|this is a|deinem?\b|assignment"
)
JOINING = re.compile(
    r"\b(?:seeking|looking for|hiring|recruiting) .{3,80} (?:our|the|a) (?:\w+ )?team $"
)
SEAT = re.compile(r"headquarters? in|hq in|locations in")
AT_SEAT = re.compile(
    r"(?:(?:based|located|work|working|team|role|position|employees) (?:at|in|from|out of)|\bat|"
    r"(?:position|role|job)\b.{0,40} of) (?:the|our|its) (?:[\w-]+ ){0,3}$"
)
"""In front of the headquarters at which the work is, not of those that only are told of."""
THE_JOB = re.compile(
    r"\b(?:this|the) (?:role|position|post|job|vacancy|opportunity)\b|\byou will (?:be|work)\b|"
    r"^\s*located at our |"
    r"\bstelle\b"
)
SUCHEN = re.compile(r"such(?:en|t)\b|verstärk|als\b")
SEEKING = re.compile(
    r"\bteams? in |stellenangebot|looking|seek|recruit|hiring|\bhire\b|require|join|suchen|"
    r"sucht|client|vacanc|employer located|created|"
    r"opportunit|"
    r"\brole\b|position|\bpost\b|appoint|gesucht|verstärk|wanted|needed|working for|"
    r"unser\w{0,2} (?:team|büro|standort)|"
    r"currently have|\bjob\b|stelle\b|excellent|exciting|prison|hospital|clinic|\bward\b|"
    r"\bsite\b|\bservice\b|practice|surgery|\bunit\b|school|\bhome\b|heart of|herzen|"
    r"innenstadt|zentrum|city of|"
    r"am standort|standort(?:en)? "
)
HOME = re.compile(
    r"headquart|founded|\bif you|hauptsitz|\bhq\b|offices (?:in|across|around)|standorten weltweit|"
    r"established|gegründet|clients in|customers in|countries|born|studied|degree|university|"
    r"locations in|"
    r"weltweit|global(?:ly)? |eligible|authori[sz]ed|sponsor|citizen|right to work|reside|"
    r"live and|language|fluent|law\b|market|such as|company based|firm based|state of|tax\b|"
    r"holiday|registered|\bsites in|across \d|population|teaching hospitals|covers\b|"
    r"(?:patients|residents|people|families|children|adults|communities|clients) $"
)
SEEKS = re.compile(
    r",? (?:is|are|we are|has|sucht|suchen) (?:\w+ ){0,2}(?:looking|seeking|recruit|hiring|an? )"
)
"""Behind the seat of a company: `based in Leeds is looking for`."""
EARLY = 1_500
PLAIN = re.compile(
    r"\b(?:in|within) (?=(?:the |our |central |greater |unserem |North |South |East |"
    r"West |of |north |south |east |west ){0,4}[A-ZÄÖÜ])"
)
WITH_STATE = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][\w.'\u2019-]*(?: [A-ZÄÖÜ][\w.'\u2019-]*){0,2}(?= ?, ?[A-Z])"
)
HOSPITAL = re.compile(r"[Hh]ospitals?(?: [Ss]ite)?(?:,| in| -| \u2013) |[Ii]nfirmary, ")
TRUST = re.compile(r"University Hospitals")
IN_FRONT = re.compile(r"(?:[A-Z][\w'\u2019-]* ){1,5}$")
CAPITAL = re.compile(r"[A-Z][\w'\u2019-]*")
FOR_THE_WORK = (
    "based",
    "located",
    "situated",
    "working",
    "work ",
    "standort",
    "am standort",
    "unserem standort",
    "office in",
)
AT_WORK = (
    "must ",
    "role from",
    "onsite in",
    "on-site in",
    "hybrid in",
    "remote in",
    "on-site from",
    "onsite from",
)
SITES = ("am standort ", "unserem standort ", "standort in ")
OTHER_SITES = ("Deutschland", "Standort")
PART_OF_WORDS = ("standort", "raum")


LABEL = re.compile(r"(?<![^\s*.,])Location(?:/Base)? (?=[A-Z])")
"""In the run of a text that was a table: `Night Baker Location Leeds Salary ...`."""
OWN = re.compile(
    r"\b(?:our|their|for its|[Cc]lient['\u2019]?s['\u2019]?) (?:(?:busy|growing|new|expanding|"
    r"successful|established|central|beautiful|fast-growing|award-winning) ){0,2}(?=[A-ZÄÖÜ])"
)
OF_TEAM = re.compile(
    r",?(?: [A-Z]\w+){0,1} (?:team|[Oo]ffice|location|branch|division|site|store|practice|"
    r"studio|facility|plant|campus|depot|warehouse|head office|headquarters)s?\b"
)
