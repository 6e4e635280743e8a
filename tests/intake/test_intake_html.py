"""HTML descriptions as plain text."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.intake.html import is_html, plain


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Knead & bake\n  at 5 < 6", "Knead & bake\n  at 5 < 6"),
        ("<p>Knead</p>\n<p>Bake</p>", "Knead\n\nBake"),
        (
            "<h2>Tasks</h2><ul>\n <li>rye\n  bread</li>\n <li>spelt</li></ul>So.",
            "Tasks\n\n• rye bread\n• spelt\n\nSo.",
        ),
        ("a<br>b<BR/>c<div>d</div>", "a\nb\nc\nd"),
        ("one <b>bold</b> word\nand <i>more</i>", "one bold word\nand more"),
        ("AT&amp;T &lt;b&gt; &#228;&euro;", "AT&T <b> ä€"),
        ("<script>alert('<p>')</script>x<Style>*{}</STYLE >\n<!-- <p> -->z", "x\nz"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("5 <6 <b", "5 <6 <b"),
        ("<!-- never closed <b>x</b>", "<!-- never closed x"),
        ("&#" + "9" * 5000 + ";x", "x"),
    ],
)
def test_what_a_page_would_show(page: str, text: str) -> None:
    assert plain(page) == text


def test_only_tags_that_break_lines_make_a_text_html() -> None:
    assert is_html("<p>Knead</p>\n\n<p>Bake</p>\n<ul></ul>")
    assert not is_html("Knead\n<br>\nBake\n")
    assert not is_html("List<int> & <b>care</b>")


@pytest.mark.parametrize(
    "bomb",
    ["<", "<a", "<a ", "<!--", "<script>", "<div>", "&", "&#", "<li", " ", "</", "<p \n", "-->"],
)
def test_any_repetition_is_read_to_its_end(bomb: str) -> None:
    assert plain(bomb * 200_000 + "<p>end of it</p>").endswith("end of it")


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9)


@given(st.lists(st.lists(words, min_size=1).map(" ".join)))
def test_the_words_of_paragraphs_come_back(paragraphs: list[str]) -> None:
    page = "\n".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    assert plain(page) == "\n\n".join(paragraphs)
