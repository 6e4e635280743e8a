"""Names of companies that dumps give, copies that others know of, and a view for other tools."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TRIAGE = """
CREATE VIEW triage AS               -- one row a posting and brief, for people and other tools
SELECT
    posting.source,
    posting.external_id,
    posting.title,
    company.name AS company,
    posting.role,
    posting.posted_at,
    posting.language,
    brief.name AS brief,
    coalesce(decision.status, 'todo') AS status,
    decision.reason,
    decision.decided_at,
    decision."by",
    (SELECT group_concat(tag.name, ' ') FROM posting_tag JOIN tag ON tag.id = tag_id
        WHERE posting_tag.posting_id = posting.id) AS tags,
    note.text AS note,
    posting.id AS posting_id,
    brief.id AS brief_id
FROM posting CROSS JOIN brief
LEFT JOIN company ON company.id = posting.company_id
LEFT JOIN decision ON decision.brief_id = brief.id AND decision.posting_id = posting.id
LEFT JOIN note ON note.posting_id = posting.id
""".strip()
"""The view: one row a posting and brief, what is not decided as `todo`."""


def sixth(database: "Database") -> None:
    """Add what shortlists of others bring in, and the view."""
    database.execute("ALTER TABLE company ADD COLUMN given TEXT NOT NULL DEFAULT ''")
    database.execute("""
    CREATE TABLE copy_elsewhere (       -- copies and reposts by the shortlists of others
        posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
        name TEXT NOT NULL,             -- external id, or source:external id of another source
        PRIMARY KEY (posting_id, name)
    ) STRICT, WITHOUT ROWID
    """)
    database.execute(TRIAGE)
