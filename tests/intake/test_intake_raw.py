"""The raw form: where records begin and end, and what becomes of those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.intake import raw
from tui.intake.fields import MAX_RAW, MAX_TEXT, MAX_TITLE, RAW_COLUMNS
from tui.model.intake import Draft, Reject
from tui.text import clean, one_line

STAMP = "2024-05-06 07:08:09.000000"


def record(
    number: int, description: str = "What to do.\n\nWhat to know.", stamp: str = STAMP
) -> str:
    fields = (str(number), "7", f"Baker {number}", description, "Baker", "We bake.", stamp)
    return "\t".join(fields)


def read(text: str, columns: tuple[str, ...] = RAW_COLUMNS) -> list[Draft | Reject]:
    return list(raw.records(text.split("\n"), columns))


def ids(records: list[Draft | Reject]) -> list[str]:
    return [each.external_id if isinstance(each, Draft) else each.reason for each in records]


def description(text: str) -> str:
    (found,) = read(text)
    assert isinstance(found, Draft), found
    return found.description


def test_reads_every_field() -> None:
    assert read(record(5) + "\n") == [
        Draft(
            external_id="5",
            title="Baker 5",
            description="What to do.\n\nWhat to know.",
            company_external_id="7",
            role="Baker",
            blurb="We bake.",
            posted_at="2024-05-06T07:08:09+00:00",
            line=1,
        )
    ]


def test_counts_lines_from_one() -> None:
    found = read("\n".join(["", record(1), "", "", record(2), record(3, "short")]))
    assert [each.line for each in found] == [2, 7, 10]


def test_company_zero_is_none() -> None:
    (found,) = read(record(1).replace("\t7\t", "\t0\t"))
    assert isinstance(found, Draft)
    assert found.company_external_id == ""


def test_passes_over_a_header() -> None:
    text = "\n".join(("\t".join(RAW_COLUMNS), record(1), "\t".join(RAW_COLUMNS), record(2)))
    assert ids(read(text)) == ["1", "2"]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1e"])
def test_only_a_line_feed_ends_a_line(separator: str) -> None:
    text = f"Knead.{separator}9\t9\tno record{separator}Bake."
    assert ids(read("\n".join((record(1, text), record(2))))) == ["1", "2"]


def test_tabs_inside_the_description_stay() -> None:
    assert description(record(1, "a\tb\n\tc\td")) == "a\tb\n\tc\td"


def test_a_line_like_a_beginning_belongs_to_its_description() -> None:
    text = "Write this in your letter:\n99\t9\tNo posting\nand your name."
    assert description(record(1, text)) == text


def test_a_short_record_does_not_swallow_the_next_one() -> None:
    for short in ("2\t7\tNo more", "2\t7\tTitle\tText but no end"):
        found = read("\n".join((record(1), short, record(3, "one line"), record(4))))
        assert ids(found) == ["1", raw.NO_END, "3", "4"]


def test_a_title_cut_off_gives_way_to_a_record_of_many_lines() -> None:
    found = read("\n".join((record(1), "2\t7\tNo more", record(3), record(4))))
    assert ids(found) == ["1", raw.NO_END, "3", "4"]


def test_what_may_be_two_records_is_kept_for_a_person_to_judge() -> None:
    broken = "2\t7\tTitle\tText but no end"
    found = read("\n".join((record(1), broken, record(3), record(4))))
    assert ids(found) == ["1", raw.TWO_RECORDS, "4"]
    assert isinstance(found[1], Reject)
    assert broken in found[1].raw
    assert "Baker 3" in found[1].raw


def test_a_download_cut_off_loses_only_its_last_record() -> None:
    text = "\n".join((record(1), record(2)))
    blank = text.rindex("\t") + 1
    for length in range(len(record(1)) + len("\n2\t7\t"), blank + len("2024-05-0")):
        if length == blank:
            continue  # whole but for its date
        found = read(text[:length])
        assert ids(found) == ["1", raw.NO_END], text[:length]
        assert found[1].line == 4


def test_text_outside_of_records_is_rejected_in_one_piece() -> None:
    banner = "exported on Monday\n\nby the intern"
    found = read("\n".join((banner, record(1), "(1 row)")))
    assert ids(found) == [raw.NO_BEGINNING, "1", raw.NO_BEGINNING]
    assert isinstance(found[0], Reject)
    assert found[0].raw == banner


@pytest.mark.parametrize(
    "number", ["+5", "1_000", " 7", "8 ", "٣", "²", "1.5", "0x1F", "1e3", "", "9" * 19, "9" * 5000]
)
def test_an_id_is_digits_alone(number: str) -> None:
    odd = record(1).replace("1\t", f"{number}\t", 1)
    assert ids(read("\n".join((record(1), odd, record(2))))) == ["1", raw.NO_BEGINNING, "2"]


def test_negative_ids_are_ids() -> None:
    assert ids(read(record(-12))) == ["-12"]


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2024-05-06 07:08:09.120000", "2024-05-06T07:08:09.120000+00:00"),
        ("2024-05-06T07:08:09Z", "2024-05-06T07:08:09+00:00"),
        ("2024-05-06 07:08:09+05:30", "2024-05-06T01:38:09+00:00"),
        ("2024-05-06 07:08:09 -0300", "2024-05-06T10:08:09+00:00"),
        ("2024-05-06 07:08 UTC", "2024-05-06T07:08:00+00:00"),
        ("2024-05-06", "2024-05-06T00:00:00+00:00"),
        ("2024-02-30 00:00:00", ""),
        ("0000-00-00 00:00:00", ""),
        ("9999-12-31T23:59:59-12:00", ""),
        ("2024-01-02T24:00:00Z", ""),
        ("NULL", ""),
        ("", ""),
    ],
)
def test_dates_become_utc_and_impossible_ones_none(stamp: str, moment: str) -> None:
    found = read("\n".join((record(1, stamp=stamp), record(2))))
    assert ids(found) == ["1", "2"]
    assert isinstance(found[0], Draft)
    assert found[0].posted_at == moment


def test_a_date_in_a_pasted_table_does_not_end_the_record() -> None:
    table = "Start:\t2024-01-01\nEnd:\t2024-02-01\nApply by:\t2023-12-01\nSee you."
    assert description(record(1, table)) == table


def test_tabs_after_the_timestamp_do_no_harm() -> None:
    assert ids(read("\n".join((record(1) + "\t\t ", record(2))))) == ["1", "2"]


def test_a_title_over_two_lines_becomes_one() -> None:
    (found,) = read(record(1).replace("Baker 1", "Baker\n 1"))
    assert isinstance(found, Draft)
    assert found.title == "Baker 1"


def test_the_order_of_the_columns_can_be_set() -> None:
    columns = ("timestamp", "posting_id", "role", "description", "title", "blurb", "company_id")
    lines = [
        f"{STAMP}\t{number}\tBaker\tKnead.\n\tBake.\tHead baker\tWe bake.\t7" for number in (1, 2)
    ]
    first, second = read("\n".join(lines), columns)
    assert isinstance(first, Draft)
    assert (first.title, first.description) == ("Head baker", "Knead.\n\tBake.")
    assert (first.external_id, first.company_external_id) == ("1", "7")
    assert ids([second]) == ["2"]


def test_texts_are_cut_where_one_sees_it() -> None:
    (found,) = read(record(1, "word " * MAX_TEXT))
    assert isinstance(found, Draft)
    assert len(found.description) == MAX_TEXT + 2
    assert found.description.endswith("\n…")
    assert found.role == "Baker"
    (found,) = read(record(1, "line\n" * MAX_TEXT))
    assert isinstance(found, Draft)
    assert found.description.endswith("\n…")
    (found,) = read(record(1).replace("Baker 1", "B" * 5000))
    assert isinstance(found, Draft)
    assert len(found.title) == MAX_TITLE


def test_a_record_without_end_is_rejected_where_it_begins() -> None:
    found = read("\n".join((record(1), "2\t7\tTitle\t" + "no end\n" * 900_000)))
    assert ids(found) == ["1", raw.NO_END]
    assert isinstance(found[1], Reject)
    assert found[1].line == 4
    assert len(found[1].raw) <= MAX_RAW


def test_a_long_record_whose_end_is_over_several_lines_is_rejected() -> None:
    text = record(1, "line\n" * MAX_TEXT).replace("We bake.", "We\nbake.")
    assert ids(read(text + "\n" + record(2))) == [raw.TOO_LONG, "2"]


def test_a_date_left_out_is_seen_across_blank_lines() -> None:
    assert ids(read("\n".join((record(1, stamp=""), "", record(2))))) == ["1", "2"]
    odd = record(1, stamp="") + "\nand more text"
    assert ids(read("\n".join((odd, record(2, "one line"))))) == [raw.NO_END, "2"]


def test_text_is_cleaned() -> None:
    (found,) = read(record(1, "a\x1b]0;x\x07b\u202ec\r\nd\ud83de").replace("We", "W\x00e"))
    assert isinstance(found, Draft)
    assert found.description == "a]0;xbc\nde"
    assert found.blurb == "We bake."


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(clean)
short = texts.map(lambda text: one_line(text.replace("\t", " ")))
drafts = st.builds(
    Draft,
    external_id=st.integers(-(10**18) + 1, 10**18 - 1).map(str),
    title=short,
    description=texts,
    company_external_id=st.integers(1, 10**18 - 1).map(str),
    role=short,
    blurb=short,
    posted_at=st.datetimes().map(lambda moment: moment.isoformat() + "+00:00"),
)


def written(draft: Draft) -> str:
    fields = (
        draft.external_id,
        draft.company_external_id,
        draft.title,
        draft.description,
        draft.role,
        draft.blurb,
        draft.posted_at.replace("T", " ").removesuffix("+00:00"),
    )
    return "\t".join(fields)


@given(st.lists(drafts), st.sampled_from(["\n", "\n\n", "\n \n"]))
def test_whatever_is_written_is_read_back(postings: list[Draft], between: str) -> None:
    text = between.join(map(written, postings))
    line = 1
    expected = []
    for draft in postings:
        expected.append(
            Draft(**{name: getattr(draft, name) for name in draft.__slots__} | {"line": line})
        )
        line += (written(draft) + between).count("\n")
    assert read(text) == expected
