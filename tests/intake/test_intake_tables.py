"""Tables with a header: spellings, delimiters, quotes that are wrong."""

import csv
import io
from collections.abc import Callable

import pytest

from tui.errors import DumpError
from tui.intake import tables
from tui.intake.fields import RAW_COLUMNS
from tui.model.intake import Draft, Reject

Reader = Callable[..., tuple[list[Draft], list[Reject]]]

JOBSPY = (
    "id,site,job_url,job_url_direct,title,company,location,date_posted,job_type,salary_source,"
    "interval,min_amount,max_amount,currency,is_remote,job_level,job_function,listing_type,emails,"
    "description,company_industry,company_url,company_logo,company_url_direct,company_addresses,"
    "company_num_employees,company_revenue,company_description,skills,experience_range,"
    "company_rating,company_reviews_count,vacancy_count,work_from_home_type"
)


def row(number: int) -> dict[str, str]:
    values = (
        str(number),
        "7",
        'Baker, "head"',
        "Knead.\n\nBake; rest,\tserve.",
        "Baker",
        "We bake.",
        "2024-05-06 07:08:09",
    )
    return dict(zip(RAW_COLUMNS, values, strict=True))


def table(
    rows: list[dict[str, str]], names: tuple[str, ...] = RAW_COLUMNS, delimiter: str = ","
) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("names", [RAW_COLUMNS, tuple(reversed(RAW_COLUMNS))])
def test_any_delimiter_and_order(read: Reader, delimiter: str, names: tuple[str, ...]) -> None:
    drafts, rejects = read(table([row(1), row(2)], names, delimiter))
    assert rejects == []
    assert drafts == [
        Draft(
            external_id=str(number),
            title='Baker, "head"',
            description="Knead.\n\nBake; rest,\tserve.",
            company_external_id="7",
            role="Baker",
            blurb="We bake.",
            posted_at="2024-05-06T07:08:09+00:00",
            line=line,
        )
        for number, line in ((1, 2), (2, 5))
    ]


def test_a_header_sets_the_order_of_the_raw_form(read: Reader) -> None:
    head = "company_id\tposting_id\tTitle\tRole\tDescription\tBlurb\tTimestamp\n"
    line = '7\t1\t"Head" baker\tBaker\tKnead.\nBake.\tWe bake.\t2024-05-06 07:08:09\n'
    drafts, _ = read(head + line)
    assert [(each.external_id, each.title, each.description) for each in drafts] == [
        ("1", '"Head" baker', "Knead.\nBake.")
    ]


def test_tabs_without_quotes_leave_quotes_alone(read: Reader) -> None:
    drafts, rejects = read(
        'job id\tjob title\tdescription\n1\t"\t27" oven\n2\t"Head" baker\tBake.\n'
    )
    assert rejects == []
    assert [(each.title, each.description) for each in drafts] == [
        ('"', '27" oven'),
        ('"Head" baker', "Bake."),
    ]


def test_tabs_with_a_quoted_text_in_the_last_column(read: Reader) -> None:
    text = 'id\ttitle\tdescription\n1\ta\t"Knead.\n\nBake."\n2\tb\t"Head\n3\tc\t"Rest\n4\td\te\n'
    drafts, rejects = read(text)
    assert rejects == []
    assert [(each.line, each.description) for each in drafts] == [
        (2, "Knead.\n\nBake."),
        (5, '"Head'),
        (6, '"Rest'),
        (7, "e"),
    ]


def test_common_spellings(read: Reader) -> None:
    names = "Job-ID,JOB TITLE,Job Description,Company Name,datePosted,unheard of"
    ((draft,), _) = read(f"{names}\nab-1,Baker,Bake.,Bread & Co,06.05.2024,x\n")
    assert draft == Draft(
        external_id="ab-1",
        title="Baker",
        description="Bake.",
        company_external_id="Bread & Co",
        blurb="Bread & Co",
        posted_at="2024-05-06T00:00:00+00:00",
        line=2,
        company="Bread & Co",
    )


def test_jobspy_as_it_is_written(read: Reader) -> None:
    values = dict.fromkeys(JOBSPY.split(","), "") | {
        "id": "in-abc",
        "site": "indeed",
        "job_url": "https://jobs.example/1",
        "title": "Baker",
        "company": "Bread & Co",
        "date_posted": "2024-05-06",
        "job_function": "Production",
        "location": "Hamburg, HH, Germany",
        "description": "**Tasks**\n\n* Knead\n* Bake",
        "company_description": "We bake.",
    }
    ((draft,), rejects) = read(table([values], tuple(values)))
    assert rejects == []
    assert draft == Draft(
        external_id="in-abc",
        title="Baker",
        description="**Tasks**\n\n* Knead\n* Bake",
        company_external_id="Bread & Co",
        role="Production",
        blurb="We bake.",
        posted_at="2024-05-06T00:00:00+00:00",
        source="indeed",
        line=2,
        company="Bread & Co",
        url="https://jobs.example/1",
        location="Hamburg, HH, Germany",
    )


def test_a_line_that_tells_excel_the_delimiter_is_no_header(read: Reader) -> None:
    ((draft,), rejects) = read("sep=;\r\nid;title\r\n1;Baker\r\n")
    assert (draft.external_id, draft.title, rejects) == ("1", "Baker", [])


def test_an_address_will_do_for_an_id(read: Reader) -> None:
    ((draft,), _) = read("url,title\nhttps://jobs.example/1,Baker\n")
    assert draft.external_id == "https://jobs.example/1"


def test_html_in_a_description_becomes_text(read: Reader) -> None:
    ((draft,), _) = read("id,title,description\n1,Baker,<p>Knead</p><ul><li>rye</ul>\n")
    assert draft.description == "Knead\n\n• rye"
    ((draft,), _) = read("id,title,description\n1,Baker,use List<int> & <b>care\n")
    assert draft.description == "use List<int> & <b>care"


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("company_id,description", "no column for the id .*; no column for the title"),
        ("id,description", r"no column for the title \(such as title, job_title\)"),
        ("id,title,title", "the column 'title' stands twice"),
    ],
)
def test_a_header_that_cannot_be_used_is_refused(read: Reader, header: str, complaint: str) -> None:
    with pytest.raises(DumpError, match=complaint):
        read(f"{header}\n1,Baker,Bake.\n")


def test_rows_of_the_wrong_width_are_rejected(read: Reader) -> None:
    drafts, rejects = read("id,title,description\n1,a,b\n2,a\n3,a,b,c\n4,a,b,,\n,a,b\n")
    assert [draft.external_id for draft in drafts] == ["1", "4"]
    assert [(each.line, each.reason, each.raw) for each in rejects[:2]] == [
        (3, tables.WRONG_WIDTH, "id,title,description\n2,a"),
        (4, tables.WRONG_WIDTH, "id,title,description\n3,a,b,c"),
    ]
    assert rejects[2].line == 6


def test_a_quote_left_open_costs_its_own_row(read: Reader) -> None:
    text = 'id,title,description\n1,a,b\n2,"a,b\n3,a,b\n4,a,"b\nc"\n5,a,b\n'
    drafts, rejects = read(text)
    assert [draft.external_id for draft in drafts] == ["1", "3", "4", "5"]
    assert [(each.line, each.reason) for each in rejects] == [(3, tables.BROKEN)]


def test_a_quote_left_open_to_the_end_costs_its_own_row(read: Reader) -> None:
    rows = "".join(f"{number},a,b\n" for number in range(1000))
    drafts, rejects = read(f'id,title,description\n1x,a,"b\n{rows}')
    assert len(drafts) == 1000
    assert [(each.line, each.raw) for each in rejects] == [(2, 'id,title,description\n1x,a,"b')]


def test_a_long_field_is_no_trouble(read: Reader) -> None:
    ((draft,), _) = read("id,title,description\n1,a," + "word " * 60_000 + "\n")
    assert len(draft.description) == 300_000


def test_columns_with_odd_names_are_passed_over(read: Reader) -> None:
    ((draft,), _) = read('id,title,,"x""; DROP TABLE",rowid,\x1b]0;x\x07\n1,a,b,c,d,e\n')
    assert draft == Draft(external_id="1", title="a", description="", line=2)
