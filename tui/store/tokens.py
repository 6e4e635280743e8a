"""The tokens of the search index that stand for values to filter by."""

import hashlib
from functools import lru_cache

from tui.model import Facet

EVERYTHING = "all"
"""The token that every posting has, so that "all but these" can be asked for."""


@lru_cache(maxsize=16384)
def facet_token(facet: Facet, value: str) -> str:
    """Give the token of a value: its facet's name and a digest, so that any value will do."""
    digest = hashlib.blake2b(value.encode("utf-8", "replace"), digest_size=7).hexdigest()
    return f"{facet.value}{digest}"
