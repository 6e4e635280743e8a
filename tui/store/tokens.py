"""Tokens that stand for whole values: of facets, and for languages."""

import base64
import hashlib
from functools import lru_cache

from tui.model import Facet


@lru_cache(maxsize=16384)
def facet_token(facet: Facet, value: str) -> str:
    """Give the token of a value: ten characters of a digest, so that any value will do."""
    text = f"{facet.value}:{value}".encode("utf-8", "replace")
    digest = hashlib.blake2b(text, digest_size=6).digest()
    return base64.b32encode(digest).decode("ascii").rstrip("=").lower()


def language_token(language: str) -> str:
    """Give the token of a language code, or of any text at all; no facet's value has the same."""
    return "_" + language.encode("utf-8", "replace").decode("utf-8")
