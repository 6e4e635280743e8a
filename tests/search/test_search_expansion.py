"""What a typed word may stand for: how many slips, where, and what is never forgiven."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_corpus import Job, open_filled
from search_oracle import distance

from tui.desk import Desk
from tui.model.asking import Chip, Criteria
from tui.search.expansion import Cost, looser
from tui.search.vocabulary import Vocabulary

Find = Callable[[str, list[str]], list[str]]


@pytest.fixture
def find(tmp_path: Path) -> Iterator[Find]:
    """Search titles given in the order newest first; a query that ends in a blank is finished."""
    desks: list[Desk] = []
    numbers = count()

    def find(query: str, titles: list[str]) -> list[str]:
        jobs = [Job(str(number), title) for number, title in enumerate(titles)]
        desks.append(open_filled(tmp_path / f"{next(numbers)}.db", jobs))
        found = desks[-1].find_all(Criteria(query))
        return [row.title for row in desks[-1].rows(found)]

    yield find
    for desk in desks:
        desk.close()


def test_a_known_word_stays_as_it_is(find: Find) -> None:
    assert find("metal ", ["mental health", "metal worker"]) == ["metal worker"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("projct", "project"),  # a letter missing
        ("projject", "project"),  # one too many
        ("projext", "project"),  # another one
        ("porject", "project"),  # two swapped: one slip
        ("jaav", "java"),
        ("cordinator", "coordinator"),
        ("koordniator", "koordinator"),
        ("cordinatro", "coordinator"),  # two slips in a long word
        ("busess", "business"),  # that the slips have cost it letters does not matter
        ("rpoject", "project"),  # at the first letter
        ("oproject", "project"),
        ("roject", "project"),
    ],
)
def test_slips_are_forgiven(find: Find, query: str, title: str) -> None:
    assert find(query, [title, "nurse"]) == [title]
    assert find(query + " ", [title, "nurse"]) == [title]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("sao ", "sap"),  # none up to three letters
        ("jv ", "java"),
        ("prject ", "projxeckt"),  # two slips in six letters
        ("prjxct ", "proiect"),
        ("corrdinaror ", "coordiantor"),  # three
        ("s4hanb ", "s4hana"),  # none in words with digits
        ("java18 ", "java17"),
        ('"projct" ', "project"),
        ("'projct ", "project"),
        ("c+ ", "c#"),
    ],
)
def test_other_slips_are_not_forgiven(find: Find, query: str, title: str) -> None:
    assert find(query, [title]) == []


def test_what_is_not_wanted_is_taken_literally(find: Find) -> None:
    assert find("-managr", ["manager", "nurse"]) == ["manager", "nurse"]
    assert find("-manager", ["manager", "managers", "nurse"]) == ["managers", "nurse"]
    assert find("-manag", ["manager"]) == ["manager"]


def test_fewer_slips_come_first_and_first_letters_after_others(find: Find) -> None:
    titles = ["vastor", "pastxr", "pasters", "pastor x", "paster"]
    assert find("pastor ", titles) == ["pastor x"]
    assert find("paxtor ", titles) == ["pastor x"]
    assert find("oastor ", ["bastor", "pastor", "oasto", "oastxr"]) == [
        *("oasto", "oastxr", "bastor", "pastor")
    ]


@given(
    st.text("abcdij", min_size=4, max_size=10),
    st.sets(st.text("abcdij", min_size=2, max_size=11), max_size=12),
)
def test_words_are_as_many_slips_away_as_is_said(typed: str, words: set[str]) -> None:
    slips = {
        Cost.ONE_SLIP: (1, True),
        Cost.ONE_SLIP_FIRST_LETTER: (1, False),
        Cost.TWO_SLIPS: (2, True),
        Cost.TWO_SLIPS_FIRST_LETTER: (2, False),
    }
    vocabulary = Vocabulary((word, False, 1) for word in words)
    found = {tier.cost: set(tier.words) for tier in looser(typed, vocabulary, unfinished=False)}
    for cost, (number, same_letter) in slips.items():
        assert found.get(cost, set()) == {
            word
            for word in words
            if distance(typed, word) == number
            and (typed[0] == word[0]) == same_letter
            and (number == 1 or len(typed) >= 8 or len(word) >= 8)
            and (number == 1 or not {*typed[:2]}.isdisjoint(word[:2]))
        }


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("köln", "köln"),
        ("koln", "köln"),
        ("koeln", "köln"),
        ("KÖLN", "koln"),
        ("koeln", "koeln"),
        ("büro", "buero"),
        ("strasse", "straße"),
        ("straße", "strasse"),
        ("muenchnerbuero", "münchnerbüro"),
    ],
)
def test_umlauts_are_found_however_they_are_typed(find: Find, query: str, title: str) -> None:
    assert find(f"{query} ", [title, "nurse"]) == [title]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("analyst", "analysts"),
        ("analysts", "analyst"),
        ("boss", "bosses"),
        ("secretary", "secretaries"),
        ("secretaries", "secretary"),
        ("berater", "beraterin"),
        ("beraterinnen", "beraterin"),
        ("beraterin", "beraterinnen"),
        ("berater", "beratern"),
        ("kaufmann", "kauffrau"),
        ("kaufleute", "kaufmann"),
        ("ingenieur", "ingenieure"),
        ("ingenieurinnen", "ingenieur"),
        ("pflegekraft", "pflegekraften"),
    ],
)
def test_a_known_word_finds_its_other_forms_after_itself(
    find: Find, query: str, title: str
) -> None:
    assert find(f"{query} ", [title, f"{query} x", "nurse"]) == [f"{query} x", title]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("projectmanager", "project manager"),
        ("frontend", "front-end"),
        ("projct-manager", "project manager"),
        ("head of it", "head of it"),
        ("headit", "head of it"),
        ("front end", "frontend"),
        ("proj ect", "project"),
        ("front-end", "frontend"),
        ("datenbank administrator", "datenbankadministrator"),
    ],
)
def test_blanks_may_be_missing_or_too_many(find: Find, query: str, title: str) -> None:
    assert find(f"{query} ", [title, "nurse"]) == [title]


def test_words_that_a_blank_parts_have_to_stand_side_by_side(find: Find) -> None:
    assert find("frontend ", ["front desk at the end", "end front", "front end"]) == ["front end"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("net", ".net"),
        (".net", ".net"),
        ("net", "asp.net"),
        ("node", "node.js"),
        ("node.js", "node.js"),
        ("nodejs", "node.js"),
        ("node js", "node js"),
        ("c++", "c++"),
        ("c#", "c#"),
    ],
)
def test_technical_words_are_found_with_and_without_their_dots(
    find: Find, query: str, title: str
) -> None:
    assert find(f"{query} ", ["nurse", title]) == [title]


@pytest.mark.parametrize("query", ["c ", "c++ ", "c# "])
def test_one_technical_word_is_not_another(find: Find, query: str) -> None:
    assert find(query, ["c", "c++", "c#"]) == [query.strip()]


def test_consonants_alone_are_enough(find: Find) -> None:
    assert find("prjct mngr ", ["project manager", "nurse"]) == ["project manager"]


def test_the_last_word_may_be_unfinished_others_not(find: Find) -> None:
    titles = ["java lead", "javascript lead", "lead java"]
    assert find("lead java", titles) == ["lead java", "java lead", "javascript lead"]
    assert find("lead java ", titles) == ["lead java", "java lead"]
    assert find("java lead", titles) == ["java lead", "lead java"]


def test_every_word_may_have_slips(find: Find) -> None:
    title = "technical project manager database administration"
    query = "tehcnical projct mangaer databse admniistration "
    assert find(query, ["nurse", title]) == [title]
    query = "tehcnicla projct mangaer databse admniistratoin "
    assert find(query, ["nurse", title]) == [title]
    assert find("technicla administartoin mangr databse ", ["nurse", title]) == [title]


def test_an_unfinished_word_may_have_a_slip(find: Find) -> None:
    assert find("senior softwra", ["senior software engineer", "senior nurse"]) == [
        "senior software engineer"
    ]


def test_one_of_three_words_may_be_left_out_and_the_chip_says_so(tmp_path: Path) -> None:
    desk = open_filled(tmp_path / "jobs.db", [Job("1", "java developer"), Job("2", "nurse")])
    found = desk.find(Criteria("java developer xylophone "))
    assert [row.title for row in desk.rows(found.ids)] == ["java developer"]
    assert found.chips[-1] == Chip("xylophone left out", known=False)
    assert desk.find(Criteria("java xylophone ")).ids == ()
    desk.close()


def test_a_known_word_may_be_meant_for_another_where_hardly_anything_is_found(
    find: Find,
) -> None:
    titles = ["community mental health", "metal worker"]
    assert find("community metal health ", titles) == ["community mental health"]


@pytest.mark.parametrize("query", ["kuwoxi tazeru ", "xqzw", "zzzzzzzzzzzz ", "mumilo kapezo"])
def test_nonsense_finds_nothing(find: Find, query: str) -> None:
    assert find(query, ["java developer", "project manager", "night nurse", "kumquat taster"]) == []


class TestSkills:
    """A skill counts for words typed without a field only if all of its name is typed."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> Iterator[Desk]:
        desk = open_filled(
            tmp_path / "jobs.db",
            [
                Job("1", "nurse", skills=("mental health",)),
                Job("2", "analyst", skills=("data management",)),
                Job("3", "health manager", skills=("java",)),
            ],
        )
        yield desk
        desk.close()

    @pytest.mark.parametrize(
        ("query", "ids"),
        [
            ("mental health ", ["1"]),
            ("health mental ", ["1"]),
            ("mentl helth ", ["1"]),
            ('"mental health"', ["1"]),
            ('"health mental"', []),
            ("health ", ["3"]),
            ("skill:health ", ["1"]),
            ("skill:heal", ["1"]),
            ("skill:java,mental ", ["3", "1"]),
            ("management analyst data ", ["2"]),
            ("java ", ["3"]),
            ('"java manager"', []),
            ("mental ", ["1"]),  # nothing else has it
        ],
    )
    def test_skills_are_found(self, desk: Desk, query: str, ids: list[str]) -> None:
        found = [row.external_id for row in desk.rows(desk.find_all(Criteria(query)))]
        assert sorted(found) == sorted(ids)


def test_a_rare_word_beside_a_common_one_is_taken_for_a_slip_too(find: Find) -> None:
    titles = ["anlayst", *["data analyst"] * 60]
    assert find("anlayst ", titles) == titles
    assert find("anlayst ", ["anlayst", *["data analyst"] * 40]) == ["anlayst"]


def test_a_field_of_work_counts_for_part_of_a_query_only_where_titles_leave_doubt(
    tmp_path: Path,
) -> None:
    field, tool = "data management", "java"
    nurses = [Job("nurse", "nurse", skills=(field,)), Job("java", "nurse", skills=(tool,))]
    meant = Job("meant", "data management java nurse")
    for jobs, query, ids in (
        ([meant, *nurses], "nurse data management ", ["meant"]),
        ([meant, *nurses], "nurse java ", ["meant", "java"]),
        ([meant, *nurses], "data management ", ["meant", "nurse"]),
        ([Job("other", "data management"), *nurses], "nurse data management ", ["nurse"]),
    ):
        desk = open_filled(tmp_path / f"{query}{len(ids)}{jobs[0].id}.db", jobs)
        found = [row.external_id for row in desk.rows(desk.find_all(Criteria(query)))]
        desk.close()
        assert found == ids, query
