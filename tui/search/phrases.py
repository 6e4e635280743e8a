"""Words that have to stand side by side, as conditions on a posting."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.search.match import Beside, Match, Words, either, every
from tui.search.query import Term
from tui.search.vocabulary import Vocabulary
from tui.search.words import skill_token


def literally(term: Term, fields: Iterable[str], vocabulary: Vocabulary) -> Match:
    """Ask for just what was typed in one of the fields: no slips, no other forms.

    Of three words and more, every two neighbours have to stand side by side; in a skill all of them
    in the name of one skill.
    """
    parts: list[Match] = []
    anchored = term.starts or term.ends
    ordered = tuple(field for field in fields if field != "skill" and not anchored)
    if anchored and "title" in fields:
        parts.append(every([*_neighbours(term.words, "title"), *ends(term, term.words, ())]))
    elif len(term.words) == 1:
        parts.append(Words(term.words, (), tuple(fields)) if not anchored else either(()))
    else:
        parts += [every(_neighbours(term.words, field)) for field in ordered]
        if "skill" in fields and not anchored:
            parts.append(_in_skills(term.words, vocabulary))
    return either(parts)


def ends(term: Term, words: Iterable[str], beginnings: Iterable[str]) -> list[Match]:
    """Ask for a word at the end of the title, or at the beginning, where the term has to be."""
    parts: list[Match] = []
    held = tuple(words)
    if term.starts:
        first = held[:1] if len(term.words) > 1 else held
        parts.append(
            Beside(tuple(("", word) for word in first), tuple(("", word) for word in beginnings))
        )
    if term.ends:
        last = held[-1:] if len(term.words) > 1 else held
        parts.append(Beside(tuple((word, "") for word in last)))
    return parts


def _neighbours(words: Sequence[str], field: str) -> list[Match]:
    return [Beside((pair,), (), (field,)) for pair in pairwise(words)]


def as_alias(term: Term, vocabulary: Vocabulary) -> Match:
    """Ask for a skill that is also called just what was typed.

    An ambiguous alias counts only where skills are asked for.
    """
    if term.fields not in ((), ("skill",)) or term.starts or term.ends:
        return either(())
    return _skills(
        wording.skill
        for wording in vocabulary.wordings(term.words[:1])
        if wording.words == term.words and (term.fields or not wording.ambiguous)
    )


def _in_skills(words: tuple[str, ...], vocabulary: Vocabulary) -> Match:
    size = len(words)
    return _skills(
        wording.skill
        for wording in vocabulary.wordings(words[:1])
        if any(wording.skill[at : at + size] == words for at in range(len(wording.skill)))
    )


def _skills(names: Iterable[tuple[str, ...]]) -> Match:
    tokens = tuple(dict.fromkeys(map(skill_token, names)))
    return Words(tokens, (), ("skill",)) if tokens else either(())
