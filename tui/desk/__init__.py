"""The desk: what both front ends drive. One for each thread; `fork` gives another its own."""

from tui.desk.asking import Asking
from tui.desk.bringing import Bringing
from tui.desk.changing import Changing
from tui.desk.handing import Handing
from tui.desk.keeping import Keeping
from tui.desk.returning import Returning
from tui.errors import Interrupted

__all__ = ["Desk", "Interrupted"]


class Desk(Asking, Changing, Bringing, Handing, Keeping, Returning):
    """One recruiter at one database file in one brief: all that can be asked and done there."""
