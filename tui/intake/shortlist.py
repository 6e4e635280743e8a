"""Our own shortlist as YAML, read back as a dump."""

from collections.abc import Iterator

import yaml

from tui.errors import DumpError
from tui.intake.objects import job_posting
from tui.model import Draft, Reject

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MAX_DEPTH = 20


def records(text: str, name: str) -> Iterator[Draft | Reject]:
    """Read the postings of a shortlist; `name` is what complaints call the dump.

    Every value is taken as the text that stands there: YAML's own ideas of `NO` or `1:20` do not
    apply.

    Raises:
        DumpError: No YAML, or one with aliases or nested too deeply, as no shortlist is.
    """
    try:
        _refuse_bombs(text, name)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise DumpError(f"{name}: no YAML: {_where(error)}") from error
    for node in _postings(root):
        raw = text[node.start_mark.index : node.end_mark.index]
        value = _value(node)
        yield job_posting(
            value if isinstance(value, dict) else {}, node.start_mark.line + 1, raw, str
        )


def _refuse_bombs(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH or isinstance(event, yaml.AliasEvent):
            raise DumpError(f"{name}: aliases, or nested too deeply; no shortlist of ours is")


def _where(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        mark = error.problem_mark
        return f"line {mark.line + 1}, column {mark.column + 1}: {error.problem}"
    return " ".join(str(error).split())


def _postings(root: yaml.Node | None) -> list[yaml.Node]:
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == "postings" and isinstance(value, yaml.SequenceNode):
                return list(value.value)
    return []


def _value(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    return None if node.tag == "tag:yaml.org,2002:null" else node.value
