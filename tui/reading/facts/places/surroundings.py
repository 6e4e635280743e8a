"""What makes the name of a place part of another name."""

import re

BEFORE_NAMES = re.compile(
    r"(?:^|[^\w])(?:university|bank|college|city|council|hospital|royal|universität|port|"
    r"institute) (?:of|for) $",
    re.IGNORECASE,
)
"""`University of ...`"""
AFTER_NAMES = re.compile(
    r"(?:[-\u2013]?[ ]?(?:university|universität|airlines?|college|hospital|messe|airport|team|"
    r"times|united|city council|office of|clinic|based|school)\b|['\u2019]s\b|-[a-z])",
    re.IGNORECASE,
)
"""`... Airport`, `...'s`"""
_COUNTIES = frozenset(
    (
        *("surrey", "kent", "essex", "cumbria", "cornwall", "west midlands", "midlands", "powys"),
        *("merseyside", "devon", "dorset", "norfolk", "suffolk", "somerset", "northumberland"),
        *("east sussex", "west sussex", "sussex", "isle of wight", "gwynedd", "ceredigion"),
        *("west wales", "mid wales", "north wales", "south wales", "east anglia"),
    )
)


def is_county(name: str) -> bool:
    """Tell if a name in small letters is that of a county, small enough to be a place of work."""
    compass = ("north ", "south ", "east ", "west ", "central ", "greater ")
    if name.startswith(compass) and name.endswith(("london", "manchester", "yorkshire")):
        return True
    return name.endswith("shire") or name in _COUNTIES
