from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tui.model.deciding import Status
from tui.model.postings import Posting, SkillNeed
from tui.model.reading import Need, SkillKind, SkillMention

DESCRIPTION = """Your tasks:
- Lead the PMO of a bank
- Plan and report

Your profile:
- PMO experience, PMO tools
- Nice to have: Scrum
"""


def _mentions(text: str, name: str, need: Need) -> list[SkillMention]:
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    return [SkillMention(name, SkillKind.METHOD, need, at, at + len(name)) for at in starts]


@pytest.fixture(scope="session")
def posting() -> Callable[..., Posting]:
    """Make a posting that asks for PMO and Scrum where its description names them."""
    whole = Posting(
        id=1,
        external_id="0123",
        source="board",
        title="PMO Lead (m/w/d)",
        clean_title="PMO Lead",
        company="Example Staffing",
        role="Project Manager",
        blurb="",
        description=DESCRIPTION,
        posted_at="2024-03-01T08:30:00+00:00",
        language="en",
        status=Status.SHORTLIST,
        reason="",
        decided_at="2024-03-05T10:00:00+00:00",
        decided_by="kim",
        skills=(
            SkillNeed("PMO", SkillKind.METHOD, Need.MUST),
            SkillNeed("Scrum", SkillKind.METHOD, Need.NICE),
        ),
        mentions=(),
        sections=(),
        history=(),
        url="https://jobs.example/0123",
        location="Hamburg",
    )

    def make(**changes: Any) -> Posting:
        made = replace(whole, **changes)
        text = made.description
        mentions = _mentions(text, "PMO", Need.MUST) + _mentions(text, "Scrum", Need.NICE)
        return replace(made, mentions=tuple(mentions))

    return make
