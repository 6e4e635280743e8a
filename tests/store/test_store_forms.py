"""One set of postings in every form of a dump: the database holds the same."""

import csv
import gzip
import html
import io
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from given_jobs import JOBS, Query, Raw

from tui.config import Config, load
from tui.desk import Desk
from tui.errors import DumpError
from tui.model.asking import Criteria
from tui.model.deciding import Status

GIVEN = (
    *JOBS,
    Raw(
        "6",
        "Bäcker:in \N{EN DASH} Nachtschicht",
        "Deine Aufgaben:\n- Brot & Brötchen backen\n- mit SAP bestellen\n\nWir bieten:\n- 30 Tage",
        "Bäcker",
        "Backhaus Müller ist eine der ältesten Bäckereien.",
        "2024-03-03 08:00:00.000000",
        "73",
    ),
)
COLUMNS = ("posting_id", "company_id", "title", "description", "role", "blurb", "timestamp")

CONTENT = (
    (
        "SELECT id, source, external_id, posted_at, title, clean_title, role, description,"
        " language, url, location FROM posting ORDER BY id"
    ),
    (
        "SELECT posting.external_id, company.name FROM posting JOIN company"
        " ON company.id = company_id WHERE name <> '' ORDER BY 1"
    ),
    (
        "SELECT posting.external_id, skill.name, start, need FROM posting_skill JOIN skill"
        " ON skill.id = skill_id JOIN posting ON posting.id = posting_id ORDER BY 1, 2, 3"
    ),
    (
        "SELECT posting.external_id, kind, value, start FROM posting_fact JOIN posting"
        " ON posting.id = posting_id ORDER BY 1, 2, 3, 4"
    ),
    (
        "SELECT entry.id, title, role, skill, company, whole, facet FROM entry"
        " JOIN entry_more ON entry_more.id = entry.id ORDER BY entry.id"
    ),
    "SELECT word, umlaut, titles FROM vocabulary ORDER BY word",
    "SELECT reason, raw FROM quarantine",
)
COMPANIES = "SELECT source, external_id, blurb FROM company ORDER BY external_id"


def values(job: Raw) -> dict[str, str]:
    return {
        "posting_id": job.id, "company_id": job.company, "title": job.title,
        "description": job.description, "role": job.role, "blurb": job.blurb,
        "timestamp": job.posted,
    }  # fmt: skip


def linked(job: Raw) -> dict[str, object]:
    return {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "main", "value": job.id},
        "title": html.escape(job.title),
        "description": "<p>" + html.escape(job.description).replace("\n", "<br>") + "</p>",
        "datePosted": job.posted.replace(" ", "T") + "Z",
        "occupationalCategory": html.escape(job.role),
        "hiringOrganization": {
            "@type": "Organization",
            "identifier": job.company,
            "description": html.escape(job.blurb),
        },
    }


def raw() -> str:
    return "".join(map(str, GIVEN))


def table(delimiter: str, names: tuple[str, ...] = COLUMNS) -> str:
    stream = io.StringIO()
    rows = csv.writer(stream, delimiter=delimiter)
    rows.writerow(names)
    rows.writerows(values(job).values() for job in GIVEN)
    return stream.getvalue()


def page() -> str:
    data = json.dumps({"@graph": [linked(job) for job in GIVEN]}).replace("</", "<\\/")
    return f'<!doctype html><script type="application/ld+json">{data}</script><p>Apply!'


def nested(job: Raw) -> dict[str, object]:
    of = values(job)
    return {
        "vacancy no": of["posting_id"],
        "job": {"headline": of["title"], "body": {"text": of["description"]}, "kind": of["role"]},
        "employer": {"no": of["company_id"], "about": of["blurb"]},
        "timestamp": of["timestamp"],
    }


MAPPING = """
columns:
  posting_id: Vacancy No
  title: job.headline
  description: [job.nothing, job.body.text]
  role: job.kind
  company_id: employer.no
  blurb: employer.about
"""

FORMS: dict[str, Callable[[], str | bytes]] = {
    "csv": lambda: table(","),
    "tsv": lambda: table("\t"),
    "semicolons": lambda: table(";"),
    "other names": lambda: table(
        ",", ("Job-ID", "Company ID", "Job Title", "Text", "Occupation", "About", "Date Posted")
    ),
    "json": lambda: json.dumps([values(job) for job in GIVEN], indent=1),
    "wrapped json": lambda: json.dumps({"data": {"jobs": [values(job) for job in GIVEN]}}),
    "json lines": lambda: "".join(f"{json.dumps(values(job))}\n" for job in GIVEN),
    "linked data": lambda: json.dumps([linked(job) for job in GIVEN]),
    "a page": page,
    "gzip": lambda: gzip.compress(raw().encode()),
    "utf-16": lambda: table(",").encode("utf-16"),
    "utf-8 with a mark": lambda: table(";").encode("utf-8-sig"),
    "windows-1252": lambda: raw().encode("cp1252"),
    "json in windows-1252": lambda: json.dumps(
        [values(job) for job in GIVEN], ensure_ascii=False
    ).encode("cp1252"),
    "gzipped csv": lambda: gzip.compress(table(",").encode("utf-16")),
}


@pytest.fixture
def content_of(tmp_path: Path) -> Callable[..., list[Any]]:
    """Import what a dump holds into a database of its own, and give all that is in it."""

    def content_of(dump: str | bytes, settings: Config | None = None, **how: Any) -> list[Any]:
        number = len(list(tmp_path.iterdir()))
        path = tmp_path / f"{number}.dump"
        path.write_bytes(dump if isinstance(dump, bytes) else dump.encode())
        with closing(Desk.open(settings or Config(), database=tmp_path / f"{number}.db")) as desk:
            summary = desk.import_dumps([str(path)], **how)
            assert summary.quarantined == 0
            connection = desk._store._connection
            return [connection.execute(sql).fetchall() for sql in (*CONTENT, COMPANIES)]

    return content_of


@pytest.mark.parametrize("form", FORMS)
def test_a_form_makes_no_difference(content_of: Callable[..., list[Any]], form: str) -> None:
    expected = content_of(raw())
    assert len(expected[0]) == len(GIVEN)
    assert content_of(FORMS[form]()) == expected


def test_our_own_yaml_gives_all_but_how_the_source_names_companies(
    content_of: Callable[..., list[Any]], tmp_path: Path
) -> None:
    expected = content_of(raw())
    dump = tmp_path / "raw.tsv"
    dump.write_text(raw(), encoding="utf-8", newline="")
    with closing(Desk.open(Config(database=tmp_path / "first.db"))) as desk:
        desk.import_dumps([str(dump)])
        desk.decide([*desk.find(Criteria()).ids], Status.SHORTLIST)
        rendering, _ = desk.render()
    assert content_of(rendering.text)[:-1] == expected[:-1]


def test_columns_of_any_name_are_read_by_the_config(
    content_of: Callable[..., list[Any]], tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(MAPPING)
    dump = json.dumps([nested(job) for job in GIVEN])
    assert content_of(dump, load(file)) == content_of(raw())


def test_a_form_can_be_insisted_on(content_of: Callable[..., list[Any]]) -> None:
    lines = "".join(f"{json.dumps(values(job))}\n" for job in GIVEN)
    assert content_of(lines, form="json") == content_of(raw())
    with pytest.raises(DumpError, match="its header cannot be used"):
        content_of(raw(), form="csv")


def test_what_only_other_forms_have_is_kept(desk: Desk, tmp_path: Path, query: Query) -> None:
    dump = tmp_path / "jobspy.csv"
    dump.write_text(
        "id,site,job_url,title,company,location,date_posted,description\n"
        'in-1,indeed,https://jobs.example/1,Baker,Bread Ltd,"Hamburg, HH, Germany",2024-05-06,'
        '"You bake near Munich."\n'
        'in-2,indeed,javascript:alert(1),Baker,Bread Ltd,Remote,2024-05-06,"Based in Munich."\n'
    )
    desk.import_dumps([str(dump)])
    assert query("SELECT external_id, url, location FROM posting ORDER BY 1") == [
        ("in-1", "https://jobs.example/1", "Hamburg, HH, Germany"),
        ("in-2", "", "Remote"),
    ]
    assert [row.external_id for row in desk.rows(desk.find(Criteria("place:hamburg")).ids)] == [
        "in-1"
    ]
    assert desk.links(desk.resolve("in-1")) == ["https://jobs.example/1"]
    linked_data = {
        "@type": "JobPosting", "identifier": "7", "title": "Weaver", "description": "You weave.",
        "url": "https://example.org/7",
        "jobLocation": [
            {"@type": "Place", "address": {"addressLocality": "Köln", "addressCountry": "DE"}},
            {"@type": "Place", "address": "Wien"},
        ],
    }  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(linked_data))
    desk.import_dumps([str(tmp_path / "a.json")])
    posting = desk.posting(desk.resolve("7"))
    assert (posting.url, posting.location) == ("https://example.org/7", "Köln, DE; Wien")
    assert {fact.value for fact in posting.facts if fact.kind == "place"} == {"Köln, DE", "Wien"}
