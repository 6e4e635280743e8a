"""Words of descriptions as an expression of FTS5; what is typed is always quoted."""

import re
from collections.abc import Iterable

from tui.search.match import Written

_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[+#])*")


def expression(match: Written, columns: str = "description") -> str:
    """Ask the index of texts for what has all the words of one of the texts in some columns."""
    texts = " OR ".join(f"({_text(words, match.unfinished)})" for words in match.texts)
    return f"{{{columns}}} : ({texts})"


def _text(words: Iterable[str], unfinished: bool) -> str:
    # What is one word to the search, such as node.js, this index holds in parts.
    tokens = [token for word in words for token in _TOKEN.findall(word)]
    return " AND ".join(f'"{token}"' for token in tokens) + (" *" if unfinished else "")
