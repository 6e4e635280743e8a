"""The reader of texts that a config and a database ask for."""

from collections.abc import Sequence

from tui.config import Config
from tui.model import Correction
from tui.reading.lexicon import load
from tui.reading.reader import Reader


def reader_of(config: Config, corrections: Sequence[Correction] = ()) -> Reader:
    """Make a reader with the user's own lexicon files, names of companies and corrections.

    Raises:
        ConfigError: a lexicon file cannot be read, or is none.
    """
    return Reader(load(config.lexicons()), config.companies, corrections)
