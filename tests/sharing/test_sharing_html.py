"""The page to hand on: what it says, and that nothing of a posting is more than text in it."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.postings import Posting
from tui.model.reading import Fact, FactKind
from tui.sharing.as_html import render
from tui.sharing.shortlist import Export

Make = Callable[..., Posting]

TAGS = {
    "a", "article", "b", "body", "dd", "dl", "dt", "h1", "h2", "h3", "head", "header", "html", "li",
    "meta", "nav", "ol", "p", "q", "section", "span", "style", "title", "ul",
}  # fmt: skip
ATTRIBUTES = {"charset", "class", "content", "href", "http-equiv", "id", "lang", "name", "rel"}


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += "" if "style" in self._open else data

    @property
    def is_whole(self) -> bool:
        return not self._open


def page(*postings: Posting, name: str = "", internal: bool = True) -> Page:
    export = Export(name=name, exported_at="2026-11-26T10:00:00Z", internal=internal)
    return Page(render(postings, export).text)


def test_it_says_what_is_asked_for_and_quotes_it(posting: Make) -> None:
    shown = page(posting(), posting(external_id="7"), name="For the bank")
    for words in (
        "For the bank", "2 postings · 2026-11-26", "PMO Lead (m/w/d)",
        "Example Staffing · Project Manager · 2024-03-01", "Must have", "Nice to have",
        "- Lead the PMO of a bank", "Plan and report", "board:0123",
    ):  # fmt: skip
        assert words in shown.words
    assert "#p2" in shown.links
    assert "https://jobs.example/0123" in shown.links


def test_what_is_said_among_us_stays_out_unless_it_is_asked_for(posting: Make) -> None:
    mine = posting(reason="cheap", tags=("call",), note="They are desperate.")
    for words in ("cheap", "call", "desperate", "kim"):
        assert words not in page(mine, internal=False).words
    shown = page(mine, internal=True).words
    assert "shortlist · cheap · #call" in shown
    assert "They are desperate." in shown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><h1>mine</h1>",
        "&lt;b&gt; &amp; &#x3c;",
        "{{ 7*7 }} <!-- -->",
        "]]><![CDATA[",
        "\x1b[2J\u202e\ud800",
    ],
)
def test_a_posting_full_of_html_is_text(posting: Make, text: str) -> None:
    hostile = posting(
        title=text, company=text, role=text, description=f"{text}\nScrum {text}", note=text,
        reason=text, tags=(text,), source=text, external_id=text,
        facts=(Fact(FactKind.PLACE, text, -1, -1),), url='https://a.example/"><b>',
    )  # fmt: skip
    shown = page(hostile, hostile, name=text)
    assert shown.is_whole
    assert set(shown.tags) <= TAGS
    assert shown.attributes <= ATTRIBUTES
    assert all(re.match(r"#p\d+$|https://", link) for link in shown.links)
    if text.isprintable():
        assert shown.words.count(text) > 5


@given(text=st.text(max_size=200))
def test_any_text_is_text(posting: Make, text: str) -> None:
    shown = page(posting(title=text, description=text, note=text))
    assert shown.is_whole
    assert set(shown.tags) <= TAGS


def test_nothing_is_loaded_and_nothing_runs(posting: Make) -> None:
    text = render([posting(url="")], Export()).text
    assert "default-src 'none'" in text
    assert not re.search(r"<script|<img|<link|<iframe|url\(|@import|src=|https?://", text)
