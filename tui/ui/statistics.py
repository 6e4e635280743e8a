"""What was done in a brief, in numbers, as a text to be read."""

from textual.content import Content

from tui.figures import headed_lines
from tui.model.statistics import Statistics
from tui.ui.marked import HEADING


def statistics_text(found: Statistics) -> Content:
    """Lay out funnel, days, hours, reasons, skills and months one below the other."""
    return Content("\n\n").join(
        Content("\n").join([Content.styled(heading, HEADING), *map(Content, lines)])
        for heading, lines in headed_lines(found)
    )
