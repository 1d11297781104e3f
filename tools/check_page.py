"""Check that the chat page's words exist and are used, its modules fit, and nothing in it is unsafe.

Prints one line for each problem, as `file:line: sentence`; the exit code is 1 if there is any.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools.page_words import LANGUAGES, Entry, first_arguments, mentions, read_words
from tools.phrases import Place, Problem

PAGE = Path("playground") / "page"
WORDS = Path("js") / "words"
LONGEST_LINE = 140
UNBROKEN = ("words", "icons.js")  # but a sentence stays whole, and so does a drawing
SVG = '"http://www.w3.org/2000/svg"'  # a name, which nobody fetches

UNSAFE = {  # what the page never does, and what it is called
    r"\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsrcdoc\b|\bdocument\.write": "HTML from text",
    r"\beval\s*\(|\bnew Function\b": "code from text",
    r"<[^>]*\sstyle\s*=|\(\"[\w-]+\", \{[^{}]*\bstyle\s*:|\"style\"\s*,": "a style attribute",
    r"<[^>]*\son\w+\s*=": "an inline handler",
    r"<script(?![^>]*\ssrc=)|<style": "an inline script or style",
    r"\bhttps?://[\w.]|@import\b": "an address elsewhere",
}
IMPORT = re.compile(
    r"^(?:import|export) (?:(?P<names>[^\";]+?) from )?\"(?P<path>[^\"]+)\";", re.MULTILINE
)
EXPORT = re.compile(
    r"^export (?:async )?(?:function|const|let|class|\{) (\w+)(?: \} from)?", re.MULTILINE
)
LINKED = re.compile(r"(?:src|href)=\"/page/([^\"]+)\"")


class Module(NamedTuple):
    """A file of the page."""

    path: Path
    text: str

    def place(self, at: int) -> Place:
        """The line in which this character stands."""
        return Place(self.path, self.text.count("\n", 0, at) + 1)


def problems(root: Path) -> Iterator[Problem]:
    """All that is wrong with the page of the project in `root`."""
    page = root / PAGE
    files = [Module(path, path.read_text("utf-8")) for path in sorted(page.rglob("*.*"))]
    scripts = [file for file in files if file.path.suffix == ".js"]
    entries = [entry for path in sorted((page / WORDS).glob("*.js")) for entry in read_words(path)]
    spoken = [script for script in scripts if script.path.parent != page / WORDS]
    yield from _differences(entries)
    yield from _unused(entries, spoken)
    yield from _unknown(entries, spoken)
    yield from _modules(scripts)
    yield from _linked(page, files)
    for file in files:
        yield from _lines(file)


def _differences(entries: list[Entry]) -> Iterator[Problem]:
    """What one language has and the other lacks."""
    known = {(entry.language, entry.key): entry for entry in entries}
    for entry in entries:
        for other in LANGUAGES:
            twin = known.get((other, entry.key))
            if twin is None:
                yield Problem(entry.place, f"{entry.key} is missing in {other}.")
                continue
            if entry.facts is None or twin.facts is None:
                continue
            for fact in sorted(entry.facts - twin.facts):
                yield Problem(entry.place, f"{entry.key} mentions {fact}, but not in {other}.")
        if known[entry.language, entry.key] is not entry:
            yield Problem(entry.place, f"{entry.key} is said a second time.")


def _unused(entries: list[Entry], scripts: list[Module]) -> Iterator[Problem]:
    everything = "\n".join(script.text for script in scripts)
    used = [mention.pattern for mention in mentions(everything)]
    for entry in entries:
        if not any(pattern.fullmatch(entry.key) for pattern in used):
            yield Problem(entry.place, f"{entry.key} is used nowhere.")


def _unknown(entries: list[Entry], scripts: list[Module]) -> Iterator[Problem]:
    keys = {entry.key for entry in entries}
    for script in scripts:
        for start, argument in first_arguments("t", script.text):
            for mention in mentions(argument):
                if not any(map(mention.pattern.fullmatch, keys)):
                    yield Problem(script.place(start), f"No words are called {mention.name}.")


def _modules(scripts: list[Module]) -> Iterator[Problem]:
    """Modules import what is there, and export what somebody imports."""
    exports = {script.path: set(EXPORT.findall(script.text)) for script in scripts}
    wanted: dict[Path, set[str]] = {}
    for script in scripts:
        for found in IMPORT.finditer(script.text):
            path = (script.path.parent / found["path"]).resolve()
            names = set(re.findall(r"(\w+)(?: as \w+)?", (found["names"] or "").strip("{} \n")))
            if path not in exports:
                yield Problem(script.place(found.start()), f"There is no module {found['path']}.")
            elif (found["names"] or "").startswith("{"):
                wanted.setdefault(path, set()).update(names)
                for name in sorted(names - exports[path]):
                    sentence = f"{found['path']} exports no {name}."
                    yield Problem(script.place(found.start()), sentence)
    for script in scripts:
        for name in sorted(exports[script.path] - wanted.get(script.path, set())):
            sentence = f"{name} is exported, and imported nowhere."
            yield Problem(script.place(script.text.index(f" {name}")), sentence)


def _linked(page: Path, files: list[Module]) -> Iterator[Problem]:
    for file in files:
        for found in LINKED.finditer(file.text):
            if not (page / found[1]).is_file():
                yield Problem(file.place(found.start()), f"There is no file {found[1]}.")


def _lines(file: Module) -> Iterator[Problem]:
    for number, line in enumerate(file.text.splitlines(), start=1):
        place = Place(file.path, number)
        if len(line) > LONGEST_LINE and not set(UNBROKEN) & set(file.path.parts):
            yield Problem(place, f"The line has {len(line)} characters, over {LONGEST_LINE}.")
        for pattern, name in UNSAFE.items():
            if re.search(pattern, line.replace(SVG, "")):
                yield Problem(place, f"The page must not have {name}.")


def main(root: Path) -> int:
    """Print what is wrong; returns the exit code."""
    found = sorted(set(problems(root.resolve())))
    for (path, line), sentence in found:
        print(f"{path.relative_to(root.resolve())}:{line}: {sentence}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
