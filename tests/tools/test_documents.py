"""What the documents name is there: files, folders, pictures and what can be made."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
PACKAGES = "bot|handlers|storage|locales|domain|playground|tests|tools|docs|requirements"
PATH = re.compile(rf"`((?:{PACKAGES})/[\w./-]*)")
MODULE = re.compile(r"`(\w+\.py)`")  # of the folder that was named before it
LINK = re.compile(r"\]\(([^)#:]+)\)")
TARGET = re.compile(r"(?:^|`)make ([a-z]+)", re.MULTILINE)


def missing_in(document: Path) -> list[str]:
    text = document.read_text()
    known = {
        path.name for package in PACKAGES.split("|") for path in ROOT.glob(f"{package}/**/*.py")
    }
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return [
        *(path for path in PATH.findall(text) if not (ROOT / path).exists()),
        *(link for link in LINK.findall(text) if not (document.parent / link).exists()),
        *(module for module in MODULE.findall(text) if module not in known),
        *(f"make {target}" for target in TARGET.findall(text) if target not in targets),
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document: Path) -> None:
    assert missing_in(document) == []


def test_what_is_not_there_is_seen(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text("`domain/gone.py`, `gone.py`, [gone](gone.md)\n`make gone`, `make demo`")
    assert missing_in(document) == ["domain/gone.py", "gone.md", "gone.py", "make gone"]
