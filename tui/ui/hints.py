"""The last line of a dialog: which keys do what."""

from textual.content import Content
from textual.widgets import Static


class Hints(Static):
    """Keys and what they do, in one line."""

    def __init__(self, *keys: tuple[str, str], apart: int = 3) -> None:
        """Take keys with what they do, and how many cells stand between two."""
        parts = (Content.assemble((key, "bold $text-accent"), f" {does}") for key, does in keys)
        super().__init__(Content(" " * apart).join(parts), classes="keys")
