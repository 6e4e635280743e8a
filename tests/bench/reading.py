"""How well postings are read, against a table of what is right, made by hand.

usage: reading.py POSTINGS.tsv TABLE.jsonl… [--misses N] [--only FIELD]

A line of a table is an object: `id`, `title` (clean), `company`, `sections` ([kind, heading]
pairs), `level`, `contract`, `place`, `remote`, `start`, `duration`, `workload`, `pay`, `years`,
`languages`, `contact`, `lang`; one value or a list, empty where the posting does not state it.
Values count as equal without case, punctuation and legal forms, `5` and `5+` as one, and a place
with and without its country; levels of languages are three: basic, good, fluent. Of a company
either name may hold the other. `work` is of the sections those that say what the work is, asks and
gives.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from tui.intake.dumps import read
from tui.model.intake import Draft
from tui.model.reading import Reading
from tui.reading.lexicon import load
from tui.reading.reader import Reader

FACTS = {"languages": "language"}
FIELDS = (
    *("level", "contract", "place", "remote", "start", "duration", "workload", "pay", "years"),
    *("languages", "contact"),
)
LEVELS = {
    "fluent": r"fluent|native|c1|c2|excellent|very good|strong|advanced|high|confident|proficient",
    "good": r"good|b1|b2|solid|conversational|working",
    "basic": r"basic|a1|a2",
}
WORK = ("tasks", "requirements", "nice-to-have", "offer")
_FORM = re.compile(
    r"\b(?:gmbh|mbh|ag|se|kg|co|inc|llc|ltd|limited|plc|corp|the|ev|nhs|trust|foundation)\b"
)


def plain(text: str) -> str:
    """Write a value without what does not tell."""
    return " ".join(re.findall(r"[\w+#%€$£]+", text.lower()))


def listed(field: str, value: object) -> list[str]:
    """Give the values of a field that may have one or several."""
    values = value if isinstance(value, list) else [value] if value else []
    return [canonical(field, str(one)) for one in values]


def canonical(field: str, value: str) -> str:
    """Write a value as one of those that mean the same."""
    if field == "place":
        return plain(re.split(r"[,(]", value)[0])
    if field == "years":
        return plain(value).rstrip("+")
    if field == "pay":
        return re.sub(r"^(?:from|up to) |(?<=eur|usd|gbp|chf) year$", "", plain(value)).strip()
    if field == "languages":
        language, _, level = plain(value).partition(" ")
        degree = next((to for to, words in LEVELS.items() if re.search(words, level)), "")
        return f"{language} {degree}".strip()
    return plain(value)


class Score:
    """Counts what was found of what is right."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0
        self.wrong: list[str] = []

    def add(self, id_: str, wanted: Iterable[str], found: Iterable[str]) -> None:
        """Compare two sets of values."""
        first, second = set(wanted), set(found)
        self.right += len(first & second)
        self.found += len(second)
        self.wanted += len(first)
        if first != second:
            self.wrong.append(f"{id_}: wanted {sorted(first)}, found {sorted(second)}")

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.wanted if self.wanted else 1.0
        return f"P {precision:.3f} R {recall:.3f} ({self.found} found, {self.wanted} wanted)"


def same_company(wanted: str, found: str) -> bool:
    """Tell whether two names mean one company."""
    one, other = (" ".join(_FORM.sub(" ", plain(name)).split()) for name in (wanted, found))
    return bool(one and other) and (one in other or other in one)


def facts_of(reading: Reading, field: str) -> Iterator[str]:
    """Give what was read of a field."""
    for fact in reading.facts:
        if fact.kind.value == FACTS.get(field, field):
            yield canonical(field, fact.value)


def compare(table: list[dict[str, Any]], drafts: dict[str, Draft]) -> dict[str, Score]:
    """Read every posting of the table."""
    reader = Reader(load())
    scores: dict[str, Score] = defaultdict(Score)
    whole: Counter[bool] = Counter()
    for right in table:
        draft, id_ = drafts[right["id"]], right["id"]
        reading = reader.read(draft)
        scores["title"].add(id_, [plain(right["title"])], [plain(reading.clean_title)])
        same = same_company(right["company"], reading.company)
        name = right["company"] if same else reading.company
        scores["company"].add(id_, filter(None, [right["company"]]), filter(None, [name]))
        scores["lang"].add(id_, [right["lang"]], [reading.language])
        headings = [f"{kind} {plain(heading)}" for kind, heading in right["sections"]]
        found = [f"{s.kind} {plain(s.heading)}" for s in reading.sections if s.heading]
        if headings:
            scores["sections"].add(id_, headings, found)
            core = [[line for line in each if line.startswith(WORK)] for each in (headings, found)]
            scores["work"].add(id_, *core)
            whole[set(core[0]) == set(core[1])] += 1
        for field in FIELDS:
            scores[field].add(id_, listed(field, right[field]), facts_of(reading, field))
    click.echo(f"postings with all headings of the work right: {whole[True]} of {whole.total()}")
    return scores


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("postings")
    parser.add_argument("tables", nargs="+")
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    drafts = {item.external_id: item for item in read(options.postings) if isinstance(item, Draft)}
    table = [
        json.loads(line)
        for name in options.tables
        for line in Path(name).read_text(encoding="utf-8").splitlines()
    ]
    for field, score in compare(table, drafts).items():
        if options.only in ("", field):
            click.echo(f"{field:10} {score}")
            for miss in score.wrong[: options.misses]:
                click.echo(f"    {miss}")


if __name__ == "__main__":
    main()
