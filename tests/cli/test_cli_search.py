"""`jobs-tui search` and `show`: a table for people, JSON for programs."""

import json
from pathlib import Path

import pytest
from cli_command import COMMAND, Cli, environment, on_terminal, talking
from given_jobs import Raw, write_dump

HIT = ["id", "source", "title", "role", "company", "skills", "status", "posted", "stack", "why"]


@pytest.mark.usefixtures("stored")
class TestTable:
    def test_is_one_line_a_posting_best_first(self, cli: Cli) -> None:
        done = cli("search", "java")
        assert done.status == 0
        assert done.err == ""
        first, second = done.lines
        assert first.split() == ["3", "Java", "Developer", "2024-03-06"]
        assert second.split() == ["4", "Senior", "Java", "Developer", "2024-03-05"]
        assert max(map(len, done.lines)) <= 100

    def test_lists_everything_newest_first_without_a_query(self, cli: Cli) -> None:
        assert [line.split()[0] for line in cli("search").lines] == ["1", "2", "3", "4", "5"]
        assert cli("search", "").out == cli("search").out
        assert len(cli("search", "--limit", "2").lines) == 2
        assert cli("search", "--limit", "0").out == ""

    @pytest.mark.parametrize("query", ["qqqqzzzz", '"no such words"', "java baker nurse zzz"])
    def test_is_empty_when_nothing_is_found(self, cli: Cli, query: str) -> None:
        for json_or_table in ((), ("--json",)):
            done = cli("search", query, *json_or_table)
            assert (done.status, done.out, done.err) == (0, "", "")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["qqqqzzzz"], "no posting matches"),
            (
                ["jenkins look"],
                "1 posting in the text alone: jobs-tui search 'text:\"jenkins look\" '",
            ),
            (["--limit", "2", ""], "the first 2; --limit gives more"),
            (["java"], ""),
            (["--limit", "0", "java"], ""),
        ],
    )
    def test_tells_somebody_at_a_terminal_what_is_left_out(
        self, stored: Path, arguments: list[str], told: str
    ) -> None:
        command = [*COMMAND, "--config", "/dev/null", "--db", str(stored), "search", *arguments]
        status, shown = on_terminal(command, environment())
        assert status == 0
        assert told in shown
        assert told or "posting" not in shown
        assert told or "--limit" not in shown

    @pytest.mark.parametrize(
        ("query", "ids"),
        [
            ("projct cordinatr", ["1"]),
            ("scurm", ["1", "2"]),
            ("skill:sap", ["2"]),
            ("java OR nurse", ["3", "5", "4"]),
            ("text:jenkins", ["3"]),
        ],
    )
    def test_understands_what_is_typed(self, cli: Cli, query: str, ids: list[str]) -> None:
        assert sorted(line.split()[0] for line in cli("search", query).lines) == sorted(ids)

    def test_takes_a_query_that_begins_with_a_minus(self, cli: Cli) -> None:
        assert [line.split()[0] for line in cli("search", "--", "-java developer").lines] == []
        assert len(cli("search", "--", "-java").lines) == 3

    def test_shows_what_was_decided(self, cli: Cli) -> None:
        cli("decide", "3", "--as", "shortlist")
        assert cli("search", "java").lines[0].split()[:2] == ["3", "★S"]

    def test_shows_long_ids_whole(self, cli: Cli, tmp_path: Path) -> None:
        name = "in-0123456789abcdef0123"
        dump = tmp_path / "jobs.jsonl"
        record = {"id": name, "title": "Gardener", "description": "You plant trees."}
        dump.write_text(json.dumps(record) + "\n", encoding="utf-8")
        cli("import", str(dump))
        (line,) = cli("search", "gardener").lines
        assert line.split()[0] == name


@pytest.mark.usefixtures("stored")
class TestJson:
    def test_is_one_object_a_posting(self, cli: Cli) -> None:
        cli("decide", "2", "--as", "maybe")
        (line,) = cli("search", "--json", "PMO Lead").lines
        hit = json.loads(line)
        assert list(hit) == HIT
        assert hit["why"]
        assert {"SAP", "Scrum"} <= set(hit["skills"])
        del hit["why"], hit["skills"]
        assert hit == {
            "id": "2",
            "source": "main",
            "title": "PMO Lead",
            "role": "Project Manager",
            "company": "Westmark",
            "status": "maybe",
            "posted": "2024-03-07T08:00:00+00:00",
            "stack": 1,
        }

    def test_gives_titles_as_they_came(self, cli: Cli) -> None:
        (line,) = cli("search", "--json", "coordinator").lines
        assert json.loads(line)["title"] == "IT Project Coordinator (m/f/d)"


@pytest.mark.usefixtures("stored")
class TestQueries:
    def answers(self, cli: Cli, queries: str | bytes, *options: str) -> list[dict[str, object]]:
        done = cli("search", "--queries", "-", *options, stdin=queries)
        assert (done.status, done.err) == (0, "")
        return [json.loads(line) for line in done.lines]

    def test_get_one_answer_a_line(self, cli: Cli) -> None:
        first, second = self.answers(cli, "java\nqqqqzzzz\n")
        assert list(first) == ["query", "total", "took_ms", "hits"]
        assert (first["query"], first["total"]) == ("java", 2)
        assert isinstance(first["took_ms"], float)
        assert isinstance(first["hits"], list)
        assert [list(hit) for hit in first["hits"]] == [HIT, HIT]
        assert (second["query"], second["total"], second["hits"]) == ("qqqqzzzz", 0, [])

    def test_keep_their_blanks(self, cli: Cli) -> None:
        beginning, word = self.answers(cli, "develope\ndevelope \n")
        assert (beginning["query"], word["query"]) == ("develope", "develope ")

    def test_may_be_empty_or_end_as_on_windows(self, cli: Cli) -> None:
        answers = self.answers(cli, b"\xef\xbb\xbfjava\r\n\r\nnurse")
        assert [answer["query"] for answer in answers] == ["java", "", "nurse"]
        assert [answer["total"] for answer in answers] == [2, 5, 1]

    def test_may_be_of_any_bytes(self, cli: Cli) -> None:
        answers = self.answers(cli, b"\xff\xfe\n\x00\n\x1b[31mjava\n(((\n\xed\xa0\x80\n")
        assert len(answers) == 5

    def test_count_all_but_show_no_more_than_asked_for(self, cli: Cli) -> None:
        (answer,) = self.answers(cli, "\n", "--limit", "2")
        assert answer["total"] == 5
        assert isinstance(answer["hits"], list)
        assert len(answer["hits"]) == 2

    def test_come_from_a_file_too(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "queries.txt"
        path.write_text("java\nnurse\n", encoding="utf-8")
        assert len(cli("search", "--queries", str(path)).lines) == 2

    def test_are_answered_while_more_may_come(self, stored: Path) -> None:
        with talking("--db", str(stored), "search", "--queries", "-") as talk:
            for query in ("java", "nurse"):
                talk.say(f"{query}\n")
                assert json.loads(talk.hear())["query"] == query

    @pytest.mark.parametrize("name", ["missing.txt", "."])
    def test_that_cannot_be_read_are_said(self, cli: Cli, name: str) -> None:
        done = cli("search", "--queries", name)
        assert done.status == 1
        assert done.err.startswith(f"jobs-tui: {name}: ")
        assert len(done.err.splitlines()) == 1

    def test_and_a_query_are_too_much(self, cli: Cli) -> None:
        assert cli("search", "java", "--queries", "-").status == 2


@pytest.mark.usefixtures("stored")
class TestShow:
    def test_is_the_whole_posting(self, cli: Cli) -> None:
        cli("decide", "1", "--as", "reject", "--reason", "far")
        done = cli("show", "1")
        assert done.status == 0
        assert done.lines[0] == "IT Project Coordinator"
        assert done.lines[1] == "Westmark · Project Coordinator · 2024-03-08"
        assert done.lines[2].startswith("main:1 · reject (far) by ")
        assert "must: " in done.out
        assert "You run projects with Scrum." in done.lines
        assert "todo → reject (far)" in done.lines[-1]

    def test_takes_the_source_too(self, cli: Cli) -> None:
        assert cli("show", "main:1").out == cli("show", "1").out

    def test_is_json_for_programs(self, cli: Cli) -> None:
        (line,) = cli("show", "2", "--json").lines
        posting = json.loads(line)
        assert posting["title"] == "PMO Lead"
        for skill in posting["skills"]:
            assert posting["description"][skill["start"] : skill["end"]]
        assert {"SAP", "Scrum"} <= {skill["name"] for skill in posting["skills"]}

    def test_says_what_the_text_states(self, cli: Cli, tmp_path: Path) -> None:
        text = "Location: Leeds\nContract: permanent, full time\nYou have 3 years of experience."
        cli("import", str(write_dump(tmp_path / "a.tsv", [Raw("9", "Senior Baker", text)])))
        posting = json.loads(cli("show", "9", "--json").out)
        stated = {fact["kind"]: fact["value"] for fact in posting["facts"]}
        assert stated["level"] == "senior"
        assert stated["place"] == "Leeds"
        assert stated["contract"] == "permanent"
        assert (posting["tags"], posting["note"]) == ([], "")
        assert {"level: senior", "place: Leeds"} <= set(cli("show", "9").lines)

    def test_of_no_posting_fails(self, cli: Cli) -> None:
        done = cli("show", "12345")
        assert (done.status, done.out) == (1, "")
        assert done.err == "jobs-tui: 12345: no posting has this id\n"

    def test_of_an_id_of_several_sources_asks_which(self, cli: Cli, tmp_path: Path) -> None:
        cli("import", str(write_dump(tmp_path / "a.tsv", [Raw("1")])), "--source", "board")
        done = cli("show", "1")
        assert done.status == 1
        assert done.err == (
            "jobs-tui: 1: several postings have this id; say which: board:1, main:1\n"
        )
        assert cli("show", "board:1").lines[0] == "Baker"

    def test_names_all_skills_of_a_title_above_no_text(self, cli: Cli, tmp_path: Path) -> None:
        cli("import", str(write_dump(tmp_path / "a.tsv", [Raw("9", "SAP Java Docker", "")])))
        assert "must: Docker, Java, SAP" in cli("show", "9").lines
