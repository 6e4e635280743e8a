"""Writing a posting as a dump gives it, to be found at once and read later, in a transaction."""

import json
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from tui.model.intake import Draft
from tui.store.clock import now
from tui.store.connection import Connection
from tui.store.ids import IdSpace, first_id
from tui.store.indexer import Indexer
from tui.store.indexing import Said
from tui.store.stacks import add_waiting, set_waiting

NO_COMPANY = ("", "0")
"""External ids that stand for no company."""

UNREAD = 0
"""The version of the reading of what has to be read."""


class _Company(NamedTuple):
    id: int | None
    name: str


_Added = tuple[int, str, str, Draft]
"""Id, source, revision and draft of a posting that is new."""


class Drafts:
    """Writes postings of one import, unread: by their titles, roles and texts they are found."""

    def __init__(self, connection: Connection, import_id: int) -> None:
        self._connection = connection
        self._import_id = import_id
        self._ids = IdSpace(connection)
        self._indexer = Indexer(connection)
        self._companies: dict[tuple[str, str], _Company] = {}
        self._added: list[_Added] = []
        self._changed: list[int] = []
        self._reworded: list[int] = []
        self._texts: list[tuple[int, str, str]] = []
        self._here: list[int] = []

    def add(self, source: str, revision: str, draft: Draft) -> None:
        """Write a posting that is new, by the next `flush`."""
        posting_id = self._ids.take(draft.posted_at)
        self._added.append((posting_id, source, revision, draft))
        self._texts.append((posting_id, draft.title, draft.description))

    def keep(self, posting_id: int) -> None:
        """Note by the next `flush` that a posting came again, as it is."""
        self._here.append(posting_id)

    def update(self, posting_id: int, source: str, revision: str, draft: Draft) -> None:
        """Write anew what a dump changed; decisions and ledger stay with the posting."""
        connection = self._connection
        posted_at, *before, named = connection.execute(
            "SELECT posted_at, company_id, title, description, coalesce(company.external_id, '')"
            " FROM posting LEFT JOIN company ON company.id = company_id WHERE posting.id = ?",
            (posting_id,),
        ).fetchone()
        if before[1:] != [draft.title, draft.description]:
            self._keep_text(posting_id)
        connection.execute(
            "INSERT INTO posting_search (posting_search, rowid, title, description)"
            " VALUES ('delete', ?, ?, ?)",
            (posting_id, *before[1:]),
        )
        moved_to = posting_id
        if first_id(posted_at) != first_id(draft.posted_at):
            moved_to = self._ids.take(draft.posted_at)
        company_id = self._company(source, draft).id
        if company_id is None and not named:
            company_id = before[0]  # known by its name, until the text is read
        connection.execute(
            "UPDATE posting SET id = ?, company_id = ?, posted_at = ?, import_id = ?, revision = ?,"
            " title = ?, clean_title = ?, role = ?, blurb = ?, description = ?, url = ?,"
            " location = ? WHERE id = ?",
            (
                *(moved_to, company_id, draft.posted_at, self._import_id, revision),
                *(draft.title, draft.title, draft.role, draft.blurb, draft.description),
                *(draft.url, draft.location, posting_id),
            ),
        )
        if before != [company_id, draft.title, draft.description]:
            self._reworded.append(moved_to)
        self._forget_reading(moved_to)
        self._texts.append((moved_to, draft.title, draft.description))
        self._changed.append(moved_to)
        self._here.append(moved_to)

    def flush(self) -> None:
        """Write what was added since the last flush, and make it searchable; before the commit."""
        self._meet_companies()
        connection, added = self._connection, sorted(self._added, key=itemgetter(0))
        connection.executemany(
            "INSERT INTO posting (id, source, external_id, company_id, posted_at, import_id,"
            " revision, language, title, clean_title, role, blurb, description, url, location)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)",
            self._rows(added),
        )
        # FTS5 begins a new segment whenever a row comes before the one written last.
        connection.executemany(
            "INSERT INTO posting_search (rowid, title, description) VALUES (?, ?, ?)",
            sorted(self._texts),
        )
        new = [posting_id for posting_id, *_ in added]
        connection.executemany(
            f"INSERT INTO reading (posting_id, version) VALUES (?, {UNREAD})",
            ((posting_id,) for posting_id in new),
        )
        connection.executemany(
            "INSERT INTO arrival (posting_id, first_import, last_import) VALUES (?1, ?2, ?2)",
            ((posting_id, self._import_id) for posting_id in new),
        )
        connection.execute(
            "UPDATE arrival SET last_import = max(coalesce(last_import, 0), ?), gone_at = NULL"
            " WHERE posting_id IN (SELECT value FROM json_each(?))",
            (self._import_id, json.dumps(self._here)),
        )
        add_waiting(connection, new)
        set_waiting(connection, self._reworded)
        self._indexer.add(
            [
                Said(
                    *(posting_id, draft.title, draft.title, draft.role, ""),
                    self._company(source, draft).name,
                )
                for posting_id, source, _, draft in added
            ]
        )
        self._indexer.write_anew(self._changed)
        for done in (self._added, self._changed, self._reworded, self._texts, self._here):
            done.clear()
        self._companies.clear()
        self._ids.tidy()

    def seal(self) -> None:
        """Index together what waits for it, if a block can be filled; outside of transactions."""
        self._indexer.seal()

    def _rows(self, added: Sequence[_Added]) -> Iterator[tuple[int | str | None, ...]]:
        for posting_id, source, revision, draft in added:
            yield (
                posting_id,
                source,
                draft.external_id,
                self._company(source, draft).id,
                draft.posted_at,
                self._import_id,
                revision,
                draft.title,
                draft.title,
                draft.role,
                draft.blurb,
                draft.description,
                draft.url,
                draft.location,
            )

    def _company(self, source: str, draft: Draft) -> _Company:
        """Find or make the company of a draft; one that only its text names comes with reading."""
        external_id = draft.company_external_id
        if external_id in NO_COMPANY:
            return _Company(None, "")
        found = self._companies.get((source, external_id))
        if found is None:
            self._make_companies(source, {external_id: draft})
            found = self._companies[source, external_id]
        return found

    def _meet_companies(self) -> None:
        """Find or make the companies of all that was added; as many statements as sources."""
        by_source: dict[str, dict[str, Draft]] = {}
        for _, source, _, draft in self._added:
            if draft.company_external_id not in NO_COMPANY:
                by_source.setdefault(source, {}).setdefault(draft.company_external_id, draft)
        for source, drafts in by_source.items():
            self._make_companies(source, drafts)

    def _make_companies(self, source: str, drafts: dict[str, Draft]) -> None:
        """Make the companies that are missing, by external id; note names that drafts give."""
        known = self._stored_companies(source, list(drafts))
        missing = [external_id for external_id in drafts if external_id not in known]
        self._connection.executemany(
            "INSERT INTO company (source, external_id, name, blurb, given) VALUES (?, ?, ?, ?, ?)",
            (
                (source, external_id, draft.company, draft.blurb, draft.company)
                for external_id in missing
                for draft in (drafts[external_id],)
            ),
        )
        self._connection.executemany(
            "UPDATE company SET given = ?1 WHERE id = ?2 AND given <> ?1",
            [
                (drafts[external_id].company, company.id)
                for external_id, company in known.items()
                if drafts[external_id].company
            ],
        )
        known |= self._stored_companies(source, missing)
        self._companies |= {(source, name): company for name, company in known.items()}

    def _stored_companies(self, source: str, external_ids: Sequence[str]) -> dict[str, _Company]:
        return {
            external_id: _Company(company_id, name)
            for external_id, company_id, name in self._connection.execute(
                "SELECT external_id, id, name FROM company WHERE source = ?"
                " AND external_id IN (SELECT value FROM json_each(?))"
                " AND external_id <> ''",  # as its index says
                (source, json.dumps(external_ids)),
            )
        }

    def _keep_text(self, posting_id: int) -> None:
        """Keep what a posting said when it was decided or seen last, before that is replaced."""
        self._connection.execute(
            "INSERT INTO earlier_text (posting_id, title, description, replaced_at)"
            " SELECT id, title, description, ? FROM posting JOIN ("
            " SELECT posting_id, max(at) AS at FROM ("
            " SELECT posting_id, decided_at AS at FROM decision UNION ALL"
            " SELECT posting_id, at FROM seen) WHERE posting_id = ? GROUP BY posting_id"
            ") AS known ON known.posting_id = id WHERE NOT EXISTS (SELECT 1 FROM earlier_text"
            " WHERE earlier_text.posting_id = id AND replaced_at >= at)"
            " ON CONFLICT (posting_id) DO UPDATE SET title = excluded.title,"
            " description = excluded.description, replaced_at = excluded.replaced_at",
            (now(), posting_id),
        )

    def _forget_reading(self, posting_id: int) -> None:
        for table in ("posting_skill", "posting_fact"):
            self._connection.execute(f"DELETE FROM {table} WHERE posting_id = ?", (posting_id,))
        self._connection.execute(
            f"INSERT OR REPLACE INTO reading (posting_id, version) VALUES (?, {UNREAD})",
            (posting_id,),
        )
