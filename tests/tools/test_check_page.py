"""Each thing that the page check promises to find, on a page of three small files."""

from pathlib import Path

import pytest

from tools.check_page import PAGE, main

INDEX = '<script type="module" src="/page/js/main.js"></script>\n'
SCRIPT = 'import { word } from "./words.js";\nt("chat-send", { n });\nword();\n'
HELPER = "export function word() {}\n"
WORDS = """export default {
  id: {
    "chat-send": "Kirim {n}",
  },
  en: {
    "chat-send": ({ n }) => `Send ${n}`,
  },
};
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / PAGE / "js" / "words").mkdir(parents=True)
    return write(tmp_path)


def write(
    project: Path,
    *,
    index: str = INDEX,
    script: str = SCRIPT,
    helper: str = HELPER,
    words: str = WORDS,
) -> Path:
    page = project / PAGE
    (page / "index.html").write_text(index)
    (page / "js" / "main.js").write_text(script)
    (page / "js" / "words.js").write_text(helper)
    (page / "js" / "words" / "chat.js").write_text(words)
    return project


def test_nothing_is_found_where_nothing_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(project) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("Kirim {n}", "Kirim {n} {who}", "words/chat.js:3: chat-send mentions who, but not in en."),
        ("({ n }) => `Send ${n}`", '"Send"', "words/chat.js:3: chat-send mentions n, but not in en."),
        ('    "chat-send": "Kirim {n}",\n', "", "words/chat.js:5: chat-send is missing in id."),
        ('"Kirim {n}",', '"Kirim {n}",\n    "chat-send": "",', "3: chat-send is said a second time."),
        ('t("chat-send", { n });\n', "", "words/chat.js:3: chat-send is used nowhere."),
        ('t("chat-send"', 't(no ? "chat-nod" : "chat-send"', "main.js:2: No words are called chat-nod."),
        ('t("chat-send"', "t(`chat-${x}-y`", "main.js:2: No words are called chat-*-y."),
        ("./words.js", "./word.js", "main.js:1: There is no module ./word.js."),
        ("{ word }", "{ name }", "main.js:1: ./words.js exports no name."),
        ("{}", "{}\nexport const more = 1;", "words.js:2: more is exported, and imported nowhere."),
        ("/page/js/main.js", "/page/main.js", "index.html:1: There is no file main.js."),
        ("word();", "node.innerHTML = word();", "main.js:3: The page must not have HTML from text."),
        ("word();", 'h("p", { style: word() });', "main.js:3: The page must not have a style attribute."),
        ("word();", "eval(word());", "main.js:3: The page must not have code from text."),
        ("word();", 'get("https://example.org");', "main.js:3: The page must not have an address elsewhere."),
        ("<script ", '<b onclick="x"></b><script ', "html:1: The page must not have an inline handler."),
        ("<script ", "<script></script><script ", "html:1: The page must not have an inline script or style."),
        ("word();", "word();" + " " * 134, "main.js:3: The line has 141 characters, over 140."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(
    project: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, problem: str
) -> None:
    for path in sorted((project / PAGE).rglob("*.*")):
        path.write_text(path.read_text().replace(before, after))
    assert main(project) == 1
    assert problem in capsys.readouterr().out
