"""Titles as postings have them: markers, levels, places, agencies, reference numbers, shouting."""

from tui.demo.chance import Chance
from tui.demo.tables import Phrases, Words

_BOTH = (
    "{head}:in",
    "{head}/in",
    "{head}*in",
    "{head} / {head}in",
    "{head}in / {head}",
    "{head} (in)",
)


def some_title(words: Words, phrases: Phrases, place: str, chance: Chance) -> tuple[str, str]:
    """Give the role of a posting and a title for it."""
    role, heads = chance.pick(words.titles)
    head = _head(chance.pick(heads), words, phrases, chance)
    parts = [head]
    if chance.happens(0.65):
        parts.append(chance.pick(phrases["markers"]))
    if chance.happens(0.3):
        parts.append(chance.pick(phrases["places"]).replace("{place}", place))
    if chance.happens(0.1):
        parts.append(chance.pick(phrases["conditions_in_title"]))
    if chance.happens(0.03):
        number = str(10_000 + chance.below(900_000))
        parts.append(chance.pick(phrases["references"]).replace("{n}", number))
    title = " ".join(parts).replace(" ,", ",")
    if chance.happens(0.06):
        agency = chance.pick(phrases["agencies"])
        title = chance.pick(phrases["prefixes"]).replace("{agency}", agency) + title
    return role, title.upper() if chance.happens(0.015) else title


def _head(head: str, words: Words, phrases: Phrases, chance: Chance) -> str:
    """Give what stands before the marker: the level, the occupation and what it is about."""
    if head.endswith(phrases["feminine"]) and chance.happens(0.3):
        head = chance.pick(_BOTH).replace("{head}", head)
    if chance.happens(0.45):
        head = (
            chance.pick(phrases["specials"])
            .replace("{head}", head)
            .replace("{topic}", chance.pick(words.topics))
            .replace("{a}", chance.pick(words.skills))
        )
    if chance.happens(0.35):
        head = f"{chance.pick(phrases['levels'])} {head}"
    return head
