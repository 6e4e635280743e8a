"""Reads names out of mail and web addresses, and in small letters where an address backs them."""

import re
from collections.abc import Iterator, Sequence

from tui.reading.companies.names import Name
from tui.reading.companies.vocabulary import Vocabulary

_HOST = re.compile(
    r"(?:@|www\.|https?://(?:www\.)?|(?<![\w@.-])(?=[\w-]{3,30}\.(?:com|de|co\.uk|org|net|io|eu|gov\.uk|ac\.uk|nhs\.uk)\b))"
    r"([\w.-]{3,60})"
)
_SIGNS = ("@", "www.", "http", ".com", ".de", ".org", ".co.uk", ".net", ".io", ".eu", ".uk")
_DOMAIN = re.compile(r"\.(?:de|com|at|io|net|ai)\b")
_PUNCTUATION = re.compile(r"[^\w]|_")
_MOST_HOSTS = 8
_MOST_PLACES = 6
_SHORT = 3
"""Code points up to which a part of an address backs nothing."""


def hosts(text: str, words: Vocabulary) -> list[str]:
    """Give the labels of addresses that may be names, without those of portals and mail hosts."""
    if not any(sign in text for sign in _SIGNS):
        return []
    labels: dict[str, None] = {}
    for match in _HOST.finditer(text):
        for label in match[1].lower().split(".")[:-1]:
            if len(label) > 1 and label not in words.kinds["mail_hosts"]:
                labels[label] = None
        if len(labels) >= _MOST_HOSTS:
            break
    return list(labels)[:_MOST_HOSTS]


def may_be_name(host: str, words: Vocabulary) -> bool:
    """Tell if the label of an address may be a name of its own."""
    return len(host) >= _SHORT and host not in words.ordinary and host not in words.kinds["places"]


def standing_small(word: str, text: str) -> Iterator[Name]:
    """Find a word in small letters, with its domain if it has one."""
    at = text.find(word)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        end = at + len(word)
        before = text[max(0, at - 1) : at]
        if not (before.isalnum() or before in tuple("@./-_") or text[end : end + 1].isalnum()):
            domain = _DOMAIN.match(text, end)
            end = domain.end() if domain else end
            yield Name(text[at:end], at, end)
        at = text.find(word, end)


def backing(key: str, plain_hosts: Sequence[str]) -> str:
    """Give the clue that addresses, without their hyphens, give for a name."""
    plain = _PUNCTUATION.sub("", key)
    if plain in plain_hosts:
        return "host_is"
    if len(plain) > _SHORT:
        for host in plain_hosts:
            if plain in host or (len(host) > _SHORT and plain.startswith(host)):
                return "host_like"
    return ""
