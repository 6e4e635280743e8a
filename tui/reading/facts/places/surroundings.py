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
