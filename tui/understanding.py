"""What texts say, by the reader that a config and a database ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.config import Config
from tui.model.intake import Draft
from tui.model.reading import IN_TITLE, Correction, Findings
from tui.reading.lexicon import load
from tui.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a reader is made from, so that another process can make the same one."""

    lexicons: tuple[tuple[str, str], ...]
    companies: Mapping[str, str]
    corrections: tuple[Correction, ...]

    @classmethod
    def of(cls, config: Config, corrections: Sequence[Correction] = ()) -> "Recipe":
        """Take the user's own lexicon files, names of companies and corrections.

        Raises:
            ConfigError: a lexicon file cannot be read.
        """
        return cls(config.lexicons(), dict(config.companies), tuple(corrections))

    def reader(self) -> Reader:
        """Make the reader.

        Raises:
            ConfigError: a lexicon file is none.
        """
        return Reader(load(self.lexicons), self.companies, self.corrections)


def reader_of(config: Config, corrections: Sequence[Correction] = ()) -> Reader:
    """Make a reader with the user's own lexicon files, names of companies and corrections.

    Raises:
        ConfigError: a lexicon file cannot be read, or is none.
    """
    return Recipe.of(config, corrections).reader()


def findings(reader: Reader, draft: Draft) -> Findings:
    """Read a draft; skills that are in truth the company's name are left in for the store."""
    reading = reader.read(draft, with_own_name=True)
    in_title = [
        (skill.name, skill.kind.value, skill.need.value, IN_TITLE, IN_TITLE)
        for skill in reader.title_skills(draft.title)
    ]
    in_text = [
        (skill.name, skill.kind.value, skill.need.value, skill.start, skill.end)
        for skill in reading.skills
    ]
    facts = tuple((fact.kind.value, fact.value, fact.start, fact.end) for fact in reading.facts)
    return Findings(
        reading.clean_title,
        reading.company,
        reading.language,
        (*in_title, *in_text),
        facts,
    )
