"""Each thing that the locale check promises to find, on a project of two small files."""

from pathlib import Path

import pytest

from tools.check_locales import PACKAGES, main, problems

CODE = 'SAYS = ["citizen-routed"]\n'
INDONESIAN = "citizen-routed = Laporan { $number } kini di { $agency }.\n"
ENGLISH = "citizen-routed = { $number } is now with { $agency }.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for package in (*PACKAGES, "locales/id", "locales/en"):
        (tmp_path / package).mkdir()
    return write(tmp_path)


def write(
    project: Path, *, indonesian: str = INDONESIAN, english: str = ENGLISH, code: str = CODE
) -> Path:
    (project / "locales" / "id" / "citizen.ftl").write_text(indonesian)
    (project / "locales" / "en" / "citizen.ftl").write_text(english)
    (project / "domain" / "notices.py").write_text(code)
    return project


def found(project: Path) -> list[str]:
    return [
        f"{path.relative_to(project)}:{line}: {sentence}"
        for (path, line), sentence in sorted(problems(project))
    ]


def test_nothing_is_found_where_nothing_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(project) == 0
    assert capsys.readouterr().out == ""


def test_problems_are_printed_with_their_place_and_fail_the_check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, code='\nSAYS = ["citizen-routed", "citizen-lost"]\n')
    assert main(project) == 1
    assert capsys.readouterr().out == "domain/notices.py:2: No message is called citizen-lost.\n"


@pytest.mark.parametrize(
    ("indonesian", "english", "problem"),
    [
        pytest.param("", ENGLISH, "en/citizen.ftl:1: citizen-routed is missing in id.", id="id"),
        pytest.param(
            "citizen-routed = Sudah.",
            "citizen-routed = Done, { $number }.",
            "en/citizen.ftl:1: citizen-routed mentions $number, but not in id.",
            id="variable",
        ),
        pytest.param(
            "citizen-routed = Ada { $count } laporan.",
            "citizen-routed = { $count -> \n [one] One report\n *[other] Many for { $agency }\n}",
            "en/citizen.ftl:1: citizen-routed mentions $agency, but not in id.",
            id="variable of one variant",
        ),
        pytest.param(
            "citizen-routed = Sudah.",
            "citizen-routed = Done.\n    .title = Title",
            "en/citizen.ftl:1: citizen-routed has the attribute .title, but not in id.",
            id="attribute",
        ),
    ],
)
def test_languages_must_have_the_same(
    project: Path, indonesian: str, english: str, problem: str
) -> None:
    write(project, indonesian=indonesian, english=english)
    assert found(project) == [f"locales/{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("W" * 4097, "can grow to 4097 characters; 4096 are allowed.", id="too long"),
        pytest.param(
            "{ $count ->\n [one] Short\n *[other] " + "W" * 4097 + "\n }",
            "can grow to 4097 characters; 4096 are allowed.",
            id="too long in one variant",
        ),
        pytest.param(
            "W" * 4000 + "{ $agency }",
            "can grow to 4100 characters; 4096 are allowed.",
            id="too long when filled",
        ),
        pytest.param("<b>Done", "never closes <b>.", id="left open"),
        pytest.param("Done</b>", "closes <b> where it is not the last one opened.", id="only end"),
        pytest.param(
            "<b><i>Done</b></i>", "closes <b> where it is not the last one opened.", id="crossed"
        ),
        pytest.param("<br>", "uses <br>, which Telegram does not know.", id="unknown tag"),
        pytest.param(
            '<b class="x">Done</b>',
            "gives <b> the attribute class, which Telegram does not know.",
            id="unknown attribute",
        ),
        pytest.param("1 < 2", "has a bare <; write &lt;.", id="bare <"),
        pytest.param("you & me", "has a bare &; write &amp;.", id="bare &"),
        pytest.param("{ citizen-away }", "refers to citizen-away, which does not exist.", id="ref"),
        pytest.param("{ citizen-routed }", "refers to itself.", id="itself"),
        pytest.param("{ SHOUT($x) }", "calls SHOUT, which is no function of ours.", id="function"),
        pytest.param(
            "{ $a ->\n [x] 1\n *[y] 2\n }" * 11,
            "can be read in 2000 ways; make several messages of it.",
            id="too many variants",
        ),
    ],
)
def test_text_must_be_fit_for_telegram(project: Path, text: str, problem: str) -> None:
    line = f"citizen-routed = {text}\n"
    write(project, indonesian=line, english=line)
    expected = [f"locales/{code}/citizen.ftl:1: citizen-routed {problem}" for code in ("en", "id")]
    assert set(expected) <= set(found(project))


@pytest.mark.parametrize(
    ("message", "text", "problem"),
    [
        ("button-send", "W" * 41, "can grow to 41 characters; 40 are allowed."),
        ("button-send", "<b>Send</b>", "has markup in '<b>Send</b>'."),
        ("toast-done", "W" * 201, "can grow to 201 characters; 200 are allowed."),
    ],
)
def test_buttons_and_toasts_are_short_and_plain(
    project: Path, message: str, text: str, problem: str
) -> None:
    line = f"{message} = {text}\n"
    write(project, indonesian=line, english=line, code=f'SAYS = ["{message}"]\n')
    assert f"locales/id/citizen.ftl:1: {message} {problem}" in found(project)


def test_message_that_nobody_names_is_found(project: Path) -> None:
    write(project, code="")
    assert "locales/id/citizen.ftl:1: citizen-routed is used nowhere." in found(project)


def test_message_that_another_one_mentions_is_used(project: Path) -> None:
    text = "citizen-routed = { citizen-name } { -city }\ncitizen-name = Siti\n-city = Surabaya\n"
    write(project, indonesian=text, english=text)
    assert found(project) == []


def test_terms_are_each_languages_own_affair(project: Path) -> None:
    write(project, english='citizen-routed = { $number }{ $agency }{ -x(case: "a") }\n-x = X')
    assert found(project) == []


def test_fstring_names_all_messages_of_its_family(project: Path) -> None:
    text = "intake-place-ask = Di mana?\nintake-words-ask = Apa?\n"
    write(project, indonesian=text, english=text, code='def ask(key): return f"intake-{key}-ask"')
    assert found(project) == []


def test_family_without_members_is_found(project: Path) -> None:
    write(project, code=CODE + 'def ask(key): return f"intake-{key}-ask"')
    assert found(project) == ["domain/notices.py:2: No message is like intake-*-ask."]


def test_words_that_only_look_like_ids_are_left_alone(project: Path) -> None:
    write(project, code=CODE + 'PLAIN = ["utf-8", "on-hold", "citizen", "Citizen-Lost"]')
    assert found(project) == []


def test_what_fluent_cannot_read_is_found(project: Path) -> None:
    write(project, english=ENGLISH + "citizen-odd = {\n")
    (problem,) = found(project)
    assert problem.startswith("locales/en/citizen.ftl:2: Fluent cannot read this: Expected")


def test_second_definition_is_found(project: Path) -> None:
    write(project, english=ENGLISH + ENGLISH)
    assert found(project) == ["locales/en/citizen.ftl:2: citizen-routed is defined a second time."]
