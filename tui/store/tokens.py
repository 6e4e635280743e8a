"""Tokens that stand for whole values of facets."""

import base64
import hashlib
from functools import lru_cache

from tui.model.asking import Facet

CODES = {
    Facet.SKILL: "s",
    Facet.ROLE: "r",
    Facet.COMPANY: "c",
    Facet.LANGUAGE: "g",
    Facet.LEVEL: "l",
    Facet.CONTRACT: "t",
    Facet.PLACE: "p",
}
"""What the tokens of a facet begin with; status and tags, which change, have none."""


@lru_cache(maxsize=16384)
def facet_token(facet: Facet, value: str) -> str:
    """Give the token of a value: a code and a digest, so that any value will do."""
    text = f"{facet.value}:{value}".encode("utf-8", "replace")
    digest = hashlib.blake2b(text, digest_size=6).digest()
    return CODES[facet] + base64.b32encode(digest).decode("ascii").rstrip("=").lower()
