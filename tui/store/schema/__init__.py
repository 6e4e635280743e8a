"""The tables, made and changed in steps; `user_version` says how many of them a file has seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.store.schema.fifth import fifth
from tui.store.schema.first import first
from tui.store.schema.second import second
from tui.store.schema.seventh import seventh
from tui.store.schema.sixth import TRIAGE, sixth
from tui.store.schema.third import third
from tui.store.stacks import add_stacks

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]
"""Brings a file from one version of the schema to the next, inside a transaction."""

STEPS: tuple[Step, ...] = (first, second, third, add_stacks, fifth, sixth, seventh)
"""As many as the schema has versions; what a released step does is never changed."""

VIEWS = {"triage": TRIAGE}
"""The views of the newest version by name, letter for letter; a file with others is not ours."""
