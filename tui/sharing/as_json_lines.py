"""A shortlist as JSON Lines: one posting a line, the same data as in YAML, without its head."""

import json
from collections.abc import Sequence

from tui.model.postings import Posting
from tui.sharing.escapes import json_text
from tui.sharing.shortlist import Export, Rendering, records


def render(postings: Sequence[Posting], export: Export) -> Rendering:
    """Write one line a posting."""
    data = records(postings, export)
    text = "".join(f"{json_text(dict(record))}\n" for record in data)
    return Rendering(text, lambda found: [json.loads(line) for line in _lines(found)] == data)


def _lines(text: str) -> list[str]:
    return text.split("\n")[:-1]
