"""The forms in which a shortlist can go out, by the name under which they are asked for."""

from collections.abc import Callable, Sequence

from tui.model.postings import Posting
from tui.sharing import as_csv, as_html, as_json_lines, as_markdown, as_yaml
from tui.sharing.shortlist import Export, Rendering

FORMATS: dict[str, Callable[[Sequence[Posting], Export], Rendering]] = {
    "yaml": as_yaml.render,
    "csv": as_csv.render,
    "jsonl": as_json_lines.render,
    "md": as_markdown.render,
    "html": as_html.render,
}
