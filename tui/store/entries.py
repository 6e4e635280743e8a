"""Writing what was read out of postings: company, skills, facts, search entry; in a transaction."""

import json
from collections.abc import Iterable, Mapping
from operator import itemgetter

from tui.model.intake import Draft
from tui.model.reading import Findings, SkillAliases
from tui.reading.own_names import is_own, own_name
from tui.store.connection import Connection
from tui.store.drafts import NO_COMPANY, UNREAD
from tui.store.indexer import Indexer
from tui.store.skills import Skills
from tui.store.stacks import set_waiting


class Entries:
    """Writes readings."""

    def __init__(self, connection: Connection, version: int, aliases: SkillAliases) -> None:
        """Take the version of the reading, and the aliases of the skills that it may find."""
        self._connection = connection
        self._version = version
        self._indexer = Indexer(connection)
        self.skills = Skills(connection, aliases)
        self._mentions: list[tuple[int, int, int, int, str]] = []
        self._facts: list[tuple[int, str, int, str, int]] = []
        self._written: list[int] = []
        self._named: dict[int, frozenset[str]] = {}
        """Companies that have got a name by these readings, and what is no skill with them."""
        self._moved: list[int] = []
        self._never: dict[int, set[str]] = {}

    def begin(self, posting_ids: Iterable[int]) -> None:
        """Make room for the readings of postings."""
        ids = json.dumps(list(posting_ids))
        for table in ("posting_skill", "posting_fact"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE posting_id IN (SELECT value FROM json_each(?))", (ids,)
            )
        self._never = {}
        for posting_id, skill in self._connection.execute(
            "SELECT posting_id, skill FROM correction"
            " WHERE posting_id IN (SELECT value FROM json_each(?))",
            (ids,),
        ):
            self._never.setdefault(posting_id, set()).add(skill)

    def write(self, posting_id: int, source: str, draft: Draft, found: Findings) -> None:
        """Write what is derived from a posting's text; all else stays as it is."""
        company_id, company = self._company(source, draft, found.company)
        connection = self._connection
        (before,) = connection.execute(
            "SELECT company_id FROM posting WHERE id = ?", (posting_id,)
        ).fetchone()
        connection.execute(
            "UPDATE posting SET company_id = ?1, language = ?2, clean_title = ?3 WHERE id = ?4"
            " AND (company_id IS NOT ?1 OR language <> ?2 OR clean_title <> ?3)",
            (company_id, found.language, found.clean_title, posting_id),
        )
        if before != company_id:
            self._moved.append(posting_id)
        never, own = self._never.get(posting_id, ()), own_name(company)
        text = draft.description
        self._mentions += [
            (posting_id, self.skills.id_of(name, kind), start, end, need)
            for name, kind, need, start, end in found.skills
            if name not in never and not (start >= 0 and is_own(text[start:end], own))
        ]
        self._facts += [
            (posting_id, kind, start, value, end) for kind, value, start, end in found.facts
        ]
        self._written.append(posting_id)

    def flush(self) -> None:
        """Write all that is left of what was written, and make it searchable; before the commit."""
        connection = self._connection
        # One mention at a place: the first, which may ask for more than those that follow.
        connection.executemany(
            "INSERT OR IGNORE INTO posting_skill VALUES (?, ?, ?, ?, ?)",
            sorted(self._mentions, key=itemgetter(0, 1, 2)),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO posting_fact VALUES (?, ?, ?, ?, ?)", self._facts
        )
        connection.executemany(
            "UPDATE reading SET version = ? WHERE posting_id = ?",
            ((self._version, posting_id) for posting_id in self._written),
        )
        named = self._read_before()
        self._take_out_names(named)
        written = {*self._written, *named}
        set_waiting(connection, self._moved)
        self._indexer.write_anew(sorted(written))
        for done in (self._mentions, self._facts, self._written, self._named, self._moved):
            done.clear()

    def _read_before(self) -> dict[int, int]:
        """Give postings that were read before their company had its name, with the company.

        Those that are still unread get the name when their turn comes.
        """
        return dict(
            self._connection.execute(
                "SELECT posting.id, company_id FROM posting JOIN reading ON posting_id = posting.id"
                f" WHERE company_id IN (SELECT value FROM json_each(?)) AND version <> {UNREAD}",
                (json.dumps(list(self._named)),),
            )
        )

    def _take_out_names(self, companies: Mapping[int, int]) -> None:
        """Take out of what was read before as skills what is the name of the company."""
        mentions = self._connection.execute(
            'SELECT posting_id, skill_id, start, substr(description, start + 1, "end" - start)'
            " FROM posting_skill JOIN posting ON posting.id = posting_id"
            " WHERE posting_id IN (SELECT value FROM json_each(?)) AND start >= 0",
            (json.dumps(list(companies)),),
        )
        self._connection.executemany(
            "DELETE FROM posting_skill WHERE posting_id = ? AND skill_id = ? AND start = ?",
            [
                (posting_id, skill_id, start)
                for posting_id, skill_id, start, text in mentions.fetchall()
                if is_own(text, self._named[companies[posting_id]])
            ],
        )

    def seal(self, *, finished: bool = False) -> None:
        """Index together what waits for it, if that is worth it; outside of transactions."""
        self._indexer.seal(finished=finished)

    def _company(self, source: str, draft: Draft, name: str) -> tuple[int | None, str]:
        """Give the company's id and its name, which may be the one that an earlier posting gave."""
        external_id = draft.company_external_id
        if external_id in NO_COMPANY:
            return self._company_by_name(source, name) if name else None, name
        company_id, known = self._connection.execute(
            "SELECT id, name FROM company WHERE source = ? AND external_id = ?"
            " AND external_id <> ''",  # as its index says
            (source, external_id),
        ).fetchone()
        if name and (not known or (draft.company and name != known)):
            self._connection.execute("UPDATE company SET name = ? WHERE id = ?", (name, company_id))
            self._named[company_id] = own_name(name)
            return int(company_id), name
        return int(company_id), known

    def _company_by_name(self, source: str, name: str) -> int:
        found = self._connection.execute(
            "SELECT id FROM company WHERE source = ? AND name = ? AND external_id = ''",
            (source, name),
        ).fetchone()
        if found:
            return int(found[0])
        made = self._connection.execute(
            "INSERT INTO company (source, external_id, name, blurb) VALUES (?, '', ?, '')",
            (source, name),
        )
        return made.lastrowid or 0
