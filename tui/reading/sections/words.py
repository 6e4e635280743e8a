"""Headings in a form in which all that say the same are the same words."""

import re

from tui.reading.word_lists import word_set

_WORD = re.compile(r"[^\W_]+(?:[-*:][^\W_]+)*(?:'[^\W_]+)?|[?…&+]")
_APOSTROPHES = str.maketrans("\u2019\u2018\u00b4`\u02bc", "'''''")
# "QualificationsRequired": a line end got lost.
_GLUED = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])")
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"}
_IS = word_set("what that who it here where there how")
_DROPPED = word_set(
    "will would shall are is am be being could does the a an this these going to really exactly "
    "actually also here so just get's i.e hier es damit denn eigentlich alles genau auch noch "
    "außerdem zudem gemeinsam r d m w f x s (s) uns re ll ve"
)
_YOU = word_set("sie du dich dir ihnen euch sich")
_YOUR = word_set(
    "ihre ihren ihrem ihrer ihres deine deinen deinem deiner deines dein eure eurem euren eurer "
    "euer"
)
# After these "ihr" is who does it, elsewhere whose it is.
_PLURALS = word_set("bringt seid habt könnt werdet sucht macht findet bekommt erhaltet")
_LISTS = word_set(
    "to may can include includes including included but not limited following follows such "
    "comprise comprises umfassen umfasst gehören insbesondere folgende folgendes : and"
)
_VERBS = (
    "bring biet erwart mach übernehm übernimm bewirk beweg gestalt einbring mitbring unterstütz "
    "wirk pack sorg kümmer arbeit beschäftig brauch benötig überzeug auszeichn zeichn begeister "
    "punkt pass such wünsch qualifizier verfüg könn soll bekomm erhalt erhält freu bewerb bewirb "
    "ausmach steck hab verantwort profitier finden find erleb lieb lern bewirb kontaktier "
    "interessier"
)
_FORMS = {
    stem + ending: stem
    for stem in _VERBS.split()
    for ending in ("", "e", "st", "est", "t", "et", "en", "n", "te", "test", "ten")
} | {
    **dict.fromkeys(("hast", "hat", "habt", "haben", "habe"), "hab"),
    **dict.fromkeys(("kannst", "kann", "können", "könnt"), "könn"),
    **dict.fromkeys(("bist", "sind", "seid"), "bist"),
    **dict.fromkeys(("doing", "does"), "do"),
    **dict.fromkeys(("looking", "looks"), "look"),
    **dict.fromkeys(("working", "works"), "work"),
    **dict.fromkeys(("bringing", "brings"), "bring"),
    **dict.fromkeys(("seeking", "seeks"), "seek"),
    **dict.fromkeys(("needs", "needed"), "need"),
    **dict.fromkeys(("makes", "making"), "make"),
    **dict.fromkeys(("expecting", "expects"), "expect"),
    **dict.fromkeys(("organisation", "organization"), "organization"),
}
_LONGEST = 200


def words_of(heading: str) -> list[str]:
    """Split into lower-case words; question marks are words, short forms are spelled out."""
    words: list[str] = []
    heading = _GLUED.sub(" ", heading[:_LONGEST].translate(_APOSTROPHES))
    for word in _WORD.findall(heading.lower()):
        stem, mark, _ = word.partition("'")
        if not mark:
            words.append("and" if word in "&+" else word)
        elif word[len(stem) :] in _ENDINGS:
            words += (stem, _ENDINGS[word[len(stem) :]])
        elif stem in _IS:
            words += (stem, "is")
        else:
            words.append(stem)
    return words


def reduced(words: list[str]) -> tuple[str, ...]:
    """Drop what makes no difference: articles, auxiliaries, persons of verbs, "include"."""
    while len(words) > 1 and words[-1] in _LISTS:
        words = words[:-1]
    last = len(words) - 1
    kept = []
    for at, word in enumerate(words):
        if word in _DROPPED and at < last and not _is_to_be(words, at):
            continue
        if word == "do" and at < last and words[at + 1] in ("you", "we", "i"):
            continue
        if word == "ihr":
            follower = words[at + 1] if at < last else "habt"
            kept.append("du" if follower in _PLURALS or at else "dein")
        else:
            kept.append(_same(word))
    if kept[:1] == ["das"]:
        kept[0] = "was"
    return tuple(kept)


def _is_to_be(words: list[str], at: int) -> bool:
    """Keep the beginning of "to be successful": what is left would begin anything."""
    return words[0] == "to" and (at == 0 or (at == 1 and words[1] == "be"))


def _same(word: str) -> str:
    if word in _YOU:
        return "du"
    if word in _YOUR:
        return "dein"
    return _FORMS.get(word, word)
