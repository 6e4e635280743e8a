"""HTML descriptions as plain text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.intake.html import is_html, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Knead & bake\n  at 5 < 6", "Knead & bake\n  at 5 < 6"),
        ("<p>Knead</p>\n<p>Bake</p>", "Knead\n\nBake"),
        ("<h2>Tasks</h2><ul>\n <li>rye\n  bread</li>\n <li>spelt</li></ul>So.", "Tasks\n\n• rye bread\n• spelt\n\nSo."),
        ("a<br>b<BR/>c<div>d</div>", "a\nb\nc\nd"),
        ("one <b>bold</b> word\nand <i>more</i>", "one bold word\nand more"),
        ("AT&amp;T &lt;b&gt; &#228;&nbsp;&euro;", "AT&T <b> ä\xa0€"),
        ("<script>alert(1)</script>x<style>*{}</style><!-- y -->z", "xz"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        ("list<int> a<b", "list a<b"),
        ("<!-- never closed <b>x</b>", "<!-- never closed x"),
        ("&#" + "9" * 5000 + ";x", "x"),
    ],
)
def test_what_a_page_would_show(html: str, text: str) -> None:
    assert plain(html) == text
