"""The tokens of the search index that stand for values to filter by."""

import base64
import hashlib
from functools import lru_cache

from tui.model import Facet

EVERYTHING = "all"
"""The token that every posting has, so that "all but these" can be asked for."""


@lru_cache(maxsize=16384)
def facet_token(facet: Facet, value: str) -> str:
    """Give the token of a value: ten characters of a digest, so that any value will do."""
    text = f"{facet.value}:{value}".encode("utf-8", "replace")
    digest = hashlib.blake2b(text, digest_size=6).digest()
    return base64.b32encode(digest).decode("ascii").rstrip("=").lower()
