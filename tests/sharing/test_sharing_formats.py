import csv
import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tui.model.postings import Posting
from tui.sharing.formats import FORMATS
from tui.sharing.shortlist import Export
from tui.text import clean

Make = Callable[..., Posting]

HOSTILE = "\x1b[2J\x07\u202e\x85<script>\U000e0041"
ACTING = set("\x1b\x07\u202e\x85\U000e0041")


@pytest.mark.parametrize("name", FORMATS)
class TestEveryFormat:
    def test_it_names_the_posting_and_ends_its_last_line(self, posting: Make, name: str) -> None:
        rendering = FORMATS[name]([posting(), posting(external_id="77")], Export())
        assert "PMO Lead" in rendering.text
        assert "77" in rendering.text
        assert rendering.text.endswith("\n")
        assert "\r" not in rendering.text
        assert rendering.holds(rendering.text)
        assert not rendering.holds(rendering.text.replace("77", "78"))

    def test_nothing_in_it_acts_on_a_terminal(self, posting: Make, name: str) -> None:
        hostile = posting(title=HOSTILE, description=HOSTILE, company=HOSTILE, reason=HOSTILE)
        text = FORMATS[name]([hostile], Export()).text
        assert not set(text) & ACTING

    def test_descriptions_can_stay_at_home(self, posting: Make, name: str) -> None:
        assert "Plan and report" in FORMATS[name]([posting()], Export()).text
        assert "Plan and report" not in FORMATS[name]([posting()], Export(description=False)).text


class TestJsonLines:
    @given(title=st.text(min_size=1), description=st.text(min_size=1))
    def test_a_line_is_a_posting_as_in_yaml(
        self, posting: Make, title: str, description: str
    ) -> None:
        postings = [posting(title=title, description=description), posting(external_id="2")]
        lines = FORMATS["jsonl"](postings, Export()).text.split("\n")
        whole = yaml.safe_load(FORMATS["yaml"](postings, Export()).text)
        assert [json.loads(line) for line in lines[:-1]] == whole["postings"]


class TestCsv:
    def cells(self, *postings: Posting) -> list[list[str]]:
        text = FORMATS["csv"](postings, Export()).text
        return list(csv.reader(text.splitlines(keepends=True)))

    def test_a_row_a_posting(self, posting: Make) -> None:
        head, row = self.cells(posting())
        cells = dict(zip(head, row, strict=True))
        assert cells["identifier"] == "0123"
        assert (cells["required"], cells["desired"]) == ("PMO", "Scrum")
        assert cells["status"] == "shortlist"
        assert cells["description"] == posting().description

    @pytest.mark.parametrize(
        "text",
        [
            '=HYPERLINK("http://x.example","y")', "+1", "-1+2", "@SUM(A1)", "\t=1", "\n=1",
            "  =1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "\x00=1", "\u202e=1",
        ],
    )  # fmt: skip
    def test_no_cell_is_a_formula(self, posting: Make, text: str) -> None:
        head, row = self.cells(posting(title=text, company=text, reason=text, description=text))
        cells = dict(zip(head, row, strict=True))
        for name in ("title", "hiringOrganization", "reason", "description"):
            assert cells[name] == "'" + clean(text)


class TestMarkdown:
    def test_what_is_known_and_the_text(self, posting: Make) -> None:
        text = FORMATS["md"]([posting(reason="strong")], Export(name="For the bank")).text
        assert (
            text
            == f"""# For the bank

## PMO Lead (m/w/d)

- Company: Example Staffing
- Role: Project Manager
- Posted: 2024-03-01
- Place: Hamburg
- Page: https://jobs.example/0123
- Required: PMO
- Desired: Scrum
- Decided: shortlist 2024-03-05 kim
- Reason: strong
- Posting: board:0123

```text
{posting().description}
```
"""
        )

    def test_nothing_is_markup(self, posting: Make) -> None:
        hostile = posting(
            title="[x](http://x.example) <b> `c` *d* _e_ ![i](j) # |",
            company="two\n# lines",
            description="```\n# out\n`````\n",
        )
        lines = FORMATS["md"]([hostile], Export()).text.split("\n")
        assert r"## \[x\](http://x.example) \<b\> \`c\` \*d\* \_e\_ \!\[i\](j) \# \|" in lines
        assert r"- Company: two \# lines" in lines
        assert lines.count("``````text") == lines.count("``````") == 1
