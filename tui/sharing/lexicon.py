"""A lexicon as a file that people can edit."""

from collections.abc import Mapping
from textwrap import fill

import yaml


def lexicon_file(entries: Mapping[str, object], source: str) -> str:
    """Write skills by kind and name, under a comment that says where they come from."""
    head = fill(source, 98, initial_indent="# ", subsequent_indent="# ")
    body = yaml.safe_dump(dict(entries), allow_unicode=True, sort_keys=False, width=100)
    return f"{head}\n{body}"
