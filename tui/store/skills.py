"""The skills of a database, each with the ways to write it; in a transaction."""

from collections.abc import Iterator

from tui.model.reading import SkillAliases
from tui.search.words import words
from tui.store.connection import Connection


class Skills:
    """Gives skills their ids, and adds those that are new."""

    def __init__(self, connection: Connection, aliases: SkillAliases) -> None:
        """Take the aliases of all skills that there may be."""
        self._connection = connection
        self._aliases = aliases
        self._ids: dict[str, int] = dict(connection.execute("SELECT name, id FROM skill"))

    def refresh_aliases(self) -> None:
        """Write the aliases of the skills that are there already, if they have changed."""
        wanted = {row for name in self._ids for row in self._rows(name)}
        if wanted != set(
            self._connection.execute("SELECT skill_id, alias, ambiguous FROM skill_alias")
        ):
            self._connection.execute("DELETE FROM skill_alias")
            self._write(sorted(wanted))

    def id_of(self, name: str, kind: str) -> int:
        """Give a skill's id; one that is new comes with its aliases."""
        if name not in self._ids:
            (self._ids[name],) = self._connection.execute(
                "INSERT INTO skill (name, kind) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET kind = excluded.kind RETURNING id",
                (name, kind),
            ).fetchone()
            self._write(list(self._rows(name)))
        return self._ids[name]

    def _rows(self, name: str) -> Iterator[tuple[int, str, int]]:
        known = words(name)
        folded = {" ".join(words(alias.text)): alias for alias in self._aliases.get(name, ())}
        for text, alias in folded.items():
            if text and text != " ".join(known):
                yield self._ids[name], text, alias.ambiguous

    def _write(self, rows: list[tuple[int, str, int]]) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO skill_alias VALUES (?, ?, ?)", rows)
