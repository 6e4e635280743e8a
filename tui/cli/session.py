"""What the options before the verb come to: one config and one desk, made when first needed."""

from functools import cached_property
from pathlib import Path

import click

from tui.config import Config, load
from tui.desk import Desk


class Session:
    """The desk of one command."""

    def __init__(self, database: Path | None, config: Path | None, brief: str | None) -> None:
        self._database = database
        self._config_file = config
        self.brief = brief

    @property
    def arguments(self) -> list[str]:
        """Give the options before the verb that lead another process to the same desk."""
        found = ["--db", str(self.desk.path.absolute())]
        if self._config_file is not None:
            found += ["--config", str(self._config_file.absolute())]
        return [*found, "--brief", self.brief] if self.brief else found

    @cached_property
    def config(self) -> Config:
        """The config that `--config` names, else the first that is found."""
        return load(self._config_file)

    @cached_property
    def desk(self) -> Desk:
        """The desk at the database that `--db` names, else the config's."""
        return Desk.open(self.config, database=self._database, brief=self.brief)

    def close(self) -> None:
        """Close the desk if one was opened."""
        if "desk" in self.__dict__:
            self.desk.close()


pass_session = click.make_pass_decorator(Session)
