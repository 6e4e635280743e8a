"""Reads one posting: everything that its text says, from the parts that each find one thing."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from tui.model.intake import Draft
from tui.model.reading import (
    Correction,
    Fact,
    FactKind,
    Need,
    Reading,
    Section,
    SectionKind,
    SkillAlias,
    SkillAliases,
    SkillKind,
    SkillMention,
)
from tui.reading.asked import Places, opening, places_in, within
from tui.reading.companies import company_in
from tui.reading.conditions import Match
from tui.reading.corrections import Denied, taught
from tui.reading.facts import find_facts
from tui.reading.facts.places.given import given_places
from tui.reading.languages import language_of
from tui.reading.lexicon import ACRONYM, Lexicon
from tui.reading.links import find_links
from tui.reading.matcher import Matcher
from tui.reading.need import Needs
from tui.reading.own_names import is_own, own_name
from tui.reading.sections import find_sections
from tui.reading.titles import agency_of, clean_title
from tui.reading.words import key

_EDITION = 8
"""Grows whenever what is read changes by other means than the lexicon."""

_FURNITURE = {SectionKind.ABOUT, SectionKind.OFFER, SectionKind.CONTACT}
_ASKING = {SectionKind.REQUIREMENTS, SectionKind.NICE}
_SENTENCE = 6
"""Words from which a heading is a sentence that leads to what follows, and may name skills."""
_TITLE = Places(people=False)
_FIRM_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.CERTIFICATE}


class Reader:
    """Reads postings; built once, then safe to share between threads; does no I/O."""

    def __init__(
        self,
        lexicon: Lexicon,
        company_names: Mapping[str, str] | None = None,
        corrections: Sequence[Correction] = (),
    ) -> None:
        """Take what to read by.

        Args:
            lexicon: the vocabulary of skills.
            company_names: names of companies to use, by external id or name as read.
            corrections: what people have corrected, for all postings.
        """
        known = taught(lexicon, corrections)
        self._matcher = Matcher(known)
        self._aliases = known.aliases.values()
        self._denied = Denied(corrections)
        self._lexicon_version = lexicon.version
        self._company_names = dict(company_names or {})

    @cached_property
    def version(self) -> int:
        """What it reads by: another number for another lexicon, other names or another edition."""
        names = sorted(self._company_names.items())
        digest = hashlib.sha256(repr((_EDITION, self._lexicon_version, names)).encode())
        return int.from_bytes(digest.digest()[:6])

    @cached_property
    def aliases(self) -> SkillAliases:
        """The ways to write each skill beside its name."""
        found: dict[str, list[SkillAlias]] = {}
        for alias in self._aliases:
            if alias.text != alias.name:
                is_ambiguous = alias.condition not in (None, ACRONYM)
                found.setdefault(alias.name, []).append(SkillAlias(alias.text, is_ambiguous))
        return found

    def read(self, draft: Draft, *, with_own_name: bool = False) -> Reading:
        """Read a posting; offsets are code points of its description.

        Args:
            draft: what a dump says; a company's name and a place that it gives are taken for sure.
            with_own_name: take the company's own name for a skill like any other word; for who
                knows a better name.
        """
        title, description = draft.title, draft.description
        company = self._company(draft)
        sections = find_sections(description)
        language = language_of(f"{title}\n{draft.role}\n{description}")
        facts = find_facts(title, description, sections, language)
        if draft.location:
            facts = (*given_places(draft.location), *_but_places(facts))
        names = _names_of_places(facts)
        if not with_own_name:
            names |= own_name(company)
        return Reading(
            clean_title=clean_title(title),
            company=company,
            language=language,
            sections=sections,
            skills=self._mentions(description, sections, names, places_in(description, sections)),
            facts=facts,
        )

    def skills(self, text: str, company: str = "") -> tuple[SkillMention, ...]:
        """Find every mention of a skill in any text; the company's own name is none."""
        sections = find_sections(text)
        return self._mentions(text, sections, own_name(company), places_in(text, sections))

    def title_skills(self, title: str) -> tuple[SkillMention, ...]:
        """Find the skills that a title asks for; offsets are code points of the title."""
        return self._mentions(title, (), own_name(agency_of(title)), _TITLE)

    def _company(self, draft: Draft) -> str:
        title, blurb = draft.title, draft.blurb
        if draft.company_external_id in self._company_names:
            return self._company_names[draft.company_external_id]
        name = draft.company or ("" if blurb else agency_of(title))
        name = name or company_in(draft.description, title, blurb) or agency_of(title)
        return " ".join(self._company_names.get(name, name).split())

    def _mentions(
        self, text: str, sections: Sequence[Section], names: frozenset[str], places: Places
    ) -> tuple[SkillMention, ...]:
        """Find mentions; the keys in `names` are names of something else."""
        needs = Needs(text, sections)
        links = find_links(text)
        mentions = [
            SkillMention(
                match.alias.name, match.alias.kind, needs.at(match.start), match.start, match.end
            )
            for match in self._matcher.find(text, places)
            if not is_own(text[match.start : match.end], names)
            and not within(match.start, links)
            and not (
                self._denied and self._denied.denies(match.alias.name, text, match.start, match.end)
            )
            and _is_about_the_job(match, sections)
        ]
        return tuple(_as_asked_for(_without_echoes(mentions, opening(text)), sections))


def _without_echoes(mentions: Sequence[SkillMention], end: int) -> Sequence[SkillMention]:
    """Leave out of an opening up to `end` what the text names again."""
    again = {mention.name for mention in mentions if mention.start >= end}
    return [mention for mention in mentions if mention.start >= end or mention.name not in again]


def _as_asked_for(
    mentions: Sequence[SkillMention], sections: Sequence[Section]
) -> Iterator[SkillMention]:
    """Let what is asked for outrank what the tasks mention.

    A skill that the requirements call desirable is nice to have, even if a task needs it.
    """
    asking = [(part.start, part.end) for part in sections if part.kind in _ASKING]
    needs: dict[str, set[Need]] = {}
    for mention in mentions:
        if within(mention.start, asking):
            needs.setdefault(mention.name, set()).add(mention.need)
    for mention in mentions:
        nice = needs.get(mention.name) == {Need.NICE}
        yield replace(mention, need=Need.NICE) if nice else mention


def _but_places(facts: Sequence[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.kind is not FactKind.PLACE)


def _names_of_places(facts: Sequence[Fact]) -> frozenset[str]:
    """Give the keys of the towns of a posting: Addison in Texas is no accounting program."""
    places = (fact.value for fact in facts if fact.kind is FactKind.PLACE)
    return frozenset(key(place.partition(",")[0]) for place in places)


def _is_about_the_job(match: Match, sections: Sequence[Section]) -> bool:
    """Tell if a mention is about the job, not its heading, the company or what that offers.

    Duties ask for no traits: they only show them at work.
    """
    if not sections:
        return True
    at = bisect_right(sections, match.start, key=lambda section: section.start) - 1
    if at < 0 or match.start >= sections[at].end:
        at += 1
        if at == len(sections) or len(sections[at].heading.split()) < _SENTENCE:
            return False
    section = sections[at]
    if section.kind is SectionKind.ABOUT and not section.heading:
        return False
    if match.alias.kind is SkillKind.SOFT and section.kind is SectionKind.TASKS:
        return False
    return match.alias.kind in _FIRM_KINDS or section.kind not in _FURNITURE
