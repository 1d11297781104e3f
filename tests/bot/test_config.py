"""Settings: defaults as the example documents them, and every mistake named."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot import config_file
from bot.calendar import terms_of
from bot.config import ConfigError, Settings

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture(autouse=True)
def _nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_example_gives_every_key_its_default() -> None:
    assert config_file.load(EXAMPLE) == Settings()
    assert _keys(tomllib.loads(EXAMPLE.read_text())) == _keys(Settings().model_dump())


def test_the_example_explains_every_key() -> None:
    lines = EXAMPLE.read_text().splitlines()
    bare = [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if " = " in line and not line.startswith("#") and not before.startswith("#")
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('[telegram]\ntokn = ""', "telegram.tokn is not a setting", id="unknown key"),
        pytest.param('[telegram]\ntokn = ""', "telegram.token that was meant", id="a guess"),
        pytest.param("[telegrm]", "telegrm is not a setting", id="unknown table"),
        pytest.param("telegram = 3", "telegram should be a table", id="not a table"),
        pytest.param('[terms]\ntriage = "x"', "terms.triage should be", id="not a number"),
        pytest.param("[terms]\ntriage = 0", "terms.triage should be", id="no days"),
        pytest.param('[telegram]\nmode = "pull"', "telegram.mode should be", id="no such mode"),
        pytest.param('[telegram]\nmode = "webhook"', "webhook_url must be", id="half a webhook"),
        pytest.param('[telegram]\napi_base = "x"', "telegram.api_base must be", id="no address"),
        pytest.param('[web]\nlisten = "8081"', "web.listen must be host:port", id="no host"),
        pytest.param('[database]\nurl = "mysql://"', "database.url must begin", id="MySQL"),
        pytest.param("[service]\nlanguages = []", "service.languages must be", id="speechless"),
        pytest.param('[service]\ntimezone = "WIB"', "service.timezone must be", id="no zone"),
        pytest.param('[channel]\nchat = "kota"', "channel.chat must be a name", id="no channel"),
        pytest.param('[channel]\nday = "senin"', "channel.day should be", id="no weekday"),
        pytest.param("a = ", "is not TOML", id="not TOML"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(text: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "kanal.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        config_file.load(file)
    sentence = str(caught.value)
    assert sentence.startswith(f"{file}: ")
    assert told in sentence
    assert "\n" not in sentence


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "kanal.toml"
    file.write_text('[web]\nlisten = "x"\n[terms]\ntriag = 3')
    with pytest.raises(ConfigError) as caught:
        config_file.load(file)
    assert len(str(caught.value).splitlines()) == 2


def test_a_missing_file_is_named_and_a_missing_default_file_is_fine() -> None:
    assert config_file.load() == Settings()
    with pytest.raises(ConfigError, match=r"nowhere\.toml: cannot be read"):
        config_file.load(Path("nowhere.toml"))


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kanal.toml"
    file.write_text('[service]\nname = "Dari berkas"\ntimezone = "Asia/Makassar"')
    monkeypatch.setenv("KANAL_SERVICE__NAME", "Dari lingkungan")
    monkeypatch.setenv("KANAL_SERVICE__LANGUAGES", '["en"]')
    service = config_file.load(file).service
    assert (service.name, service.timezone) == ("Dari lingkungan", "Asia/Makassar")
    assert service.languages == ("en",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("KANAL_TELEGRAM__TOKN", "1", id="unknown key"),
        pytest.param("KANAL_TELEGRM__TOKEN", "1", id="unknown table"),
        pytest.param("KANAL_TERMS__TRIAGE", "three", id="not a number"),
        pytest.param("KANAL_SERVICE__LANGUAGES", "id", id="not a list"),
    ],
)
def test_a_mistake_in_the_environment_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=name):
        config_file.load()


def test_what_an_orchestrator_sets_by_itself_is_no_mistake(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KANAL_SERVICE_HOST", "10.0.0.1")
    monkeypatch.setenv("KANAL_PORT_8081_TCP", "tcp://10.0.0.1:8081")
    assert config_file.load() == Settings()


def test_secrets_come_from_files_and_are_never_shown(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123456:rahasia\n")
    file = tmp_path / "kanal.toml"
    file.write_text(f'[telegram]\ntoken_file = "{tmp_path}/token"\nwebhook_secret = "amat-rahasia"')
    settings = config_file.load(file)
    assert settings.telegram.read_token() == "123456:rahasia"
    assert settings.telegram.read_webhook_secret() == "amat-rahasia"
    assert "rahasia" not in repr(settings)


def test_a_missing_secret_names_every_way_to_give_it() -> None:
    with pytest.raises(ConfigError) as caught:
        Settings().telegram.read_token()
    for way in ("telegram.token", "telegram.token_file", "KANAL_TELEGRAM__TOKEN"):
        assert way in str(caught.value)


@pytest.mark.parametrize(
    ("start", "workdays", "due"),
    [
        pytest.param(date(2026, 3, 13), 3, date(2026, 3, 25), id="over Nyepi and Idulfitri"),
        pytest.param(date(2026, 3, 13), 14, date(2026, 4, 10), id="and over Good Friday"),
        pytest.param(date(2026, 5, 13), 5, date(2026, 5, 22), id="over Ascension and its leave"),
        pytest.param(date(2026, 12, 22), 14, date(2027, 1, 15), id="into the next year"),
    ],
)
def test_deadlines_skip_the_holidays_of_indonesia(start: date, workdays: int, due: date) -> None:
    assert terms_of(Settings()).calendar.add(start, workdays) == due


def test_local_days_are_no_working_days() -> None:
    plain = Settings.model_validate({"holidays": {"local": []}})
    local = Settings.model_validate({"holidays": {"local": [date(2026, 11, 10)]}})
    start = date(2026, 11, 9)
    assert terms_of(plain).calendar.add(start, 1) == date(2026, 11, 10)
    assert terms_of(local).calendar.add(start, 1) == date(2026, 11, 11)


def test_a_country_without_known_holidays_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"holidays\.country"):
        terms_of(Settings.model_validate({"holidays": {"country": "XX"}}))


def _keys(settings: dict[str, object]) -> set[str]:
    return {
        f"{table}.{key}"
        for table, keys in settings.items()
        if isinstance(keys, dict)
        for key in keys
    }
