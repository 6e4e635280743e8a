"""Writing one posting: its row, company, skills and search entry, inside a transaction."""

from tui.model import Arrival, SkillMention
from tui.store.blocks import BLOCK, LEAST, seal
from tui.store.connection import Connection
from tui.store.ids import IdSpace, first_id
from tui.store.indexing import write_entries
from tui.store.stacks import set_waiting

IN_TITLE = -1
"""Offset of a skill's evidence that stands in the title and not in the description."""

_NO_COMPANY = ("", "0")


class Entries:
    """Writes postings of one import; remembers ids of companies, skills and words it has met."""

    def __init__(self, connection: Connection, import_id: int) -> None:
        self._connection = connection
        self._import_id = import_id
        self._ids = IdSpace(connection)
        self._skills: dict[str, int] = dict(connection.execute("SELECT name, id FROM skill"))
        self._written: list[int] = []
        self._named: list[int] = []
        (self._waiting,) = connection.execute(
            "SELECT count(*) FROM entry WHERE block IS NULL"
        ).fetchone()
        self._texts: list[tuple[int, str, str]] = []
        self._reworded: list[int] = []

    def add(self, source: str, revision: str, arrival: Arrival) -> None:
        """Write a posting that is new."""
        posting_id = self._ids.take(arrival.draft.posted_at)
        self._connection.execute(
            "INSERT INTO posting (id, source, external_id, company_id, posted_at, import_id,"
            " revision, language, title, clean_title, role, blurb, description)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                posting_id,
                source,
                arrival.draft.external_id,
                *self._derived(source, revision, arrival),
            ),
        )
        self._reworded.append(posting_id)
        self._write_texts(posting_id, arrival)
        self._write_reading(posting_id, arrival)

    def update(self, posting_id: int, source: str, revision: str, arrival: Arrival) -> None:
        """Write anew what a dump changed; decisions and ledger stay with the posting."""
        connection = self._connection
        posted_at, company, *texts = connection.execute(
            "SELECT posted_at, company_id, title, description FROM posting WHERE id = ?",
            (posting_id,),
        ).fetchone()
        derived = self._derived(source, revision, arrival)
        connection.execute(
            "INSERT INTO posting_search (posting_search, rowid, title, description)"
            " VALUES ('delete', ?, ?, ?)",
            (posting_id, *texts),
        )
        moved_to = posting_id
        if first_id(posted_at) != first_id(arrival.draft.posted_at):
            moved_to = self._ids.take(arrival.draft.posted_at)
        connection.execute(
            "UPDATE posting SET id = ?, company_id = ?, posted_at = ?, import_id = ?, revision = ?,"
            " language = ?, title = ?, clean_title = ?, role = ?, blurb = ?, description = ?"
            " WHERE id = ?",
            (moved_to, *derived, posting_id),
        )
        if [company, *texts] != [derived[0], arrival.draft.title, arrival.draft.description]:
            self._reworded.append(moved_to)
        self._write_texts(moved_to, arrival)
        self._write_reading(moved_to, arrival)

    def flush(self) -> None:
        """Make what was written since the last flush searchable; call before the commit."""
        for company_id in self._named:
            self._written += [
                id_
                for (id_,) in self._connection.execute(
                    "SELECT id FROM posting WHERE company_id = ?", (company_id,)
                )
            ]
        # FTS5 begins a new segment whenever a row comes before the one written last.
        self._connection.executemany(
            "INSERT INTO posting_search (rowid, title, description) VALUES (?, ?, ?)",
            sorted(self._texts),
        )
        set_waiting(self._connection, self._reworded)
        self._reworded.clear()
        self._texts.clear()
        write_entries(self._connection, sorted(set(self._written)))
        self._waiting += len(self._written)
        self._written.clear()
        self._named.clear()

    def seal(self, *, finished: bool = False) -> None:
        """Index together what waits for it, if that is worth it; outside of transactions."""
        if finished or self._waiting >= BLOCK:
            seal(self._connection, LEAST if finished else BLOCK)
            self._waiting = 0

    def _derived(
        self, source: str, revision: str, arrival: Arrival
    ) -> tuple[int | str | None, ...]:
        draft, reading = arrival.draft, arrival.reading
        return (
            self._company(source, arrival),
            draft.posted_at,
            self._import_id,
            revision,
            reading.language,
            draft.title,
            reading.clean_title,
            draft.role,
            draft.blurb,
            draft.description,
        )

    def _company(self, source: str, arrival: Arrival) -> int | None:
        external_id, name = arrival.draft.company_external_id, arrival.reading.company
        if external_id in _NO_COMPANY:
            return self._company_by_name(source, name) if name else None
        found = self._connection.execute(
            "SELECT id, name FROM company WHERE source = ? AND external_id = ?"
            " AND external_id <> ''",  # as its index says
            (source, external_id),
        ).fetchone()
        if found is None:
            return self._new_company(source, external_id, name, arrival.draft.blurb)
        company_id, known = found
        if name and not known:
            self._connection.execute("UPDATE company SET name = ? WHERE id = ?", (name, company_id))
            self._named.append(company_id)
        return int(company_id)

    def _company_by_name(self, source: str, name: str) -> int:
        found = self._connection.execute(
            "SELECT id FROM company WHERE source = ? AND name = ? AND external_id = ''",
            (source, name),
        ).fetchone()
        return int(found[0]) if found else self._new_company(source, "", name, "")

    def _new_company(self, source: str, external_id: str, name: str, blurb: str) -> int:
        return (
            self._connection.execute(
                "INSERT INTO company (source, external_id, name, blurb) VALUES (?, ?, ?, ?)",
                (source, external_id, name, blurb),
            ).lastrowid
            or 0
        )

    def reread(self, posting_id: int, source: str, arrival: Arrival) -> None:
        """Write anew what is derived from a posting's text; all else stays as it is."""
        reading = arrival.reading
        company_id = self._company(source, arrival)
        changed = self._connection.execute(
            "UPDATE posting SET company_id = ?, language = ?, clean_title = ? WHERE id = ?"
            " AND (company_id IS NOT ? OR language <> ? OR clean_title <> ?)",
            (
                *(company_id, reading.language, reading.clean_title, posting_id),
                *(company_id, reading.language, reading.clean_title),
            ),
        )
        if changed.rowcount:
            self._reworded.append(posting_id)
        self._write_reading(posting_id, arrival)

    def _write_reading(self, posting_id: int, arrival: Arrival) -> None:
        connection, reading = self._connection, arrival.reading
        for table in ("posting_skill", "posting_fact"):
            connection.execute(f"DELETE FROM {table} WHERE posting_id = ?", (posting_id,))
        never = {
            name
            for (name,) in connection.execute(
                "SELECT skill FROM correction WHERE posting_id = ?", (posting_id,)
            )
        }
        found = [(mention, IN_TITLE, IN_TITLE) for mention in arrival.title_skills]
        found += [(mention, mention.start, mention.end) for mention in reading.skills]
        connection.executemany(
            "INSERT OR IGNORE INTO posting_skill VALUES (?, ?, ?, ?, ?)",
            [
                (posting_id, self._skill(mention), start, end, mention.need)
                for mention, start, end in found
                if mention.name not in never
            ],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO posting_fact VALUES (?, ?, ?, ?, ?)",
            [(posting_id, fact.kind, fact.start, fact.value, fact.end) for fact in reading.facts],
        )
        connection.execute(
            "INSERT OR REPLACE INTO reading (posting_id, version) VALUES (?, ?)",
            (posting_id, arrival.version),
        )
        self._written.append(posting_id)

    def _write_texts(self, posting_id: int, arrival: Arrival) -> None:
        self._texts.append((posting_id, arrival.draft.title, arrival.draft.description))

    def _skill(self, found: SkillMention) -> int:
        if found.name not in self._skills:
            self._skills[found.name] = self._connection.execute(
                "INSERT INTO skill (name, kind) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET kind = excluded.kind RETURNING id",
                (found.name, found.kind),
            ).fetchone()[0]
        return self._skills[found.name]
