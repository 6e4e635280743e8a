"""Facts that a posting states besides skills: level, contract, place, pay and the like.

Each family has a module of its own, which looks for cheap traces before it reads closely.
"""

from collections.abc import Sequence

from tui.model.reading import Fact, Section
from tui.reading.facts.contacts import find_contacts
from tui.reading.facts.contracts import find_contracts
from tui.reading.facts.durations import find_durations
from tui.reading.facts.levels import find_levels
from tui.reading.facts.page import Page
from tui.reading.facts.pay import find_pay
from tui.reading.facts.places import find_places
from tui.reading.facts.remote import find_remote
from tui.reading.facts.speaking import find_languages
from tui.reading.facts.starts import find_starts
from tui.reading.facts.workload import find_workloads
from tui.reading.facts.years import find_years

_FAMILIES = (
    find_levels,
    find_contracts,
    find_places,
    find_remote,
    find_starts,
    find_durations,
    find_workloads,
    find_pay,
    find_years,
    find_languages,
    find_contacts,
)


def find_facts(
    title: str,
    description: str,
    sections: Sequence[Section],
    language: str,  # noqa: ARG001
) -> tuple[Fact, ...]:
    """Find what a posting states, by kind; within a kind the title's facts stand first.

    A value comes once. `sections` are those of the description, of which only the first 60,000 code
    points are read. `language` is for readers to come: texts mix English and German, so that all of
    today's look for both.
    """
    page = Page.of(title, description, sections)
    return tuple(fact for find in _FAMILIES for fact in find(page))
