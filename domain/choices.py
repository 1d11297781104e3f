"""What a press or a typed answer makes of a draft. Typing is pressing: both end in `choose`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from domain.areas import NO_MAP, Locator
from domain.complaint import Attachment, Kind, Place, Sharing
from domain.days import day_meant
from domain.directory import About, CategoryId, Directory, Question, in_language
from domain.draft import Chosen, Draft, Part
from domain.intake import can_be_cleaned, category_of, must_have_place, question_open
from domain.locating import in_none, moved, narrowed
from domain.refusal import Refusal
from domain.suggestions import Learnt, category_named, nothing_learnt, stems

PLACE_LENGTH = 200  # a longer answer to "where?" is more of the story
ANSWER_LENGTH = 500

YES, NO, SKIP, OTHER, REMOVE = "yes", "no", "skip", "other", "remove"
UNKNOWN = "-"  # stands for an agency that they do not know or find; none is called so

SAID: Mapping[str, tuple[str, ...]] = {
    YES: (
        "ya", "iya", "y", "setuju", "boleh", "ok", "oke", "ya sertakan", "sertakan",
        "ya rahasiakan", "rahasiakan", "yes", "agree", "sure", "yes include", "include",
        "yes keep confidential",
    ),
    NO: (
        "tidak", "tdk", "jangan", "nggak", "gak", "tidak perlu", "tidak usah", "jangan sertakan",
        "no", "n", "dont", "no need", "leave them out",
    ),
    REMOVE: ("hapus", "hapus lampiran", "remove", "remove attachments"),
    SKIP: (
        "lewati", "lewat", "tidak ada", "tidak tahu", "kosong", "tanpa lokasi", "skip", "none",
        "dont know", "no place",
    ),
    OTHER: ("lainnya", "lain", "other", "others", "lain lain", "tidak tahu", "dont know"),
    Kind.GRIEVANCE: ("pengaduan", "aduan", "keluhan", "complaint", "grievance"),
    Kind.ASPIRATION: ("aspirasi", "usul", "usulan", "saran", "suggestion", "idea"),
    Kind.INFORMATION: (
        "informasi", "permintaan informasi", "pertanyaan", "information", "information request",
        "question",
    ),
    Sharing.SHARED: (
        "tampilkan", "ya tampilkan", "bagikan", "ya", "iya", "boleh", "share", "yes", "show",
        "yes show me",
    ),
    Sharing.SEALED: (
        "rahasiakan", "tetap rahasia", "anonim", "tidak", "jangan", "anonymous", "no", "hide",
        "keep it secret",
    ),
}  # fmt: skip
"""Values that buttons carry, and what people type instead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What a choice depends on beside the draft."""

    directory: Directory
    today: date
    language: str  # in which answers from buttons are kept: the service's, which officers read
    learnt: Learnt = nothing_learnt
    locator: Locator = NO_MAP


Take = Callable[[Draft, str, Setting], Draft | None]


def choose(draft: Draft, part: Part, value: str, setting: Setting) -> Draft | None:
    """The draft with this value chosen; None if nothing that we understand was said.

    `value` is what a button carries or what somebody typed.
    """
    changed = CHOICES[part](draft, value, setting)
    if changed is None or changed.editing is not part:
        return changed
    return replace(changed, editing=None)


def _files(draft: Draft, value: str, setting: Setting) -> Draft | None:
    """Agree to send what cannot be cleaned, leave that out, or leave all files out."""
    meant = _meant(value, YES, NO, REMOVE)
    if meant is None:
        return None
    keep = {YES: _any_file, NO: can_be_cleaned, REMOVE: _no_file}[meant]
    kept = tuple(filter(keep, draft.attachments))
    return replace(draft, attachments=kept, agreed_to_files=meant == YES)


def _any_file(file: Attachment) -> bool:
    return True


def _no_file(file: Attachment) -> bool:
    return False


def _description(draft: Draft, words: str, setting: Setting) -> Draft:
    return replace(draft, description=words)


def _category(draft: Draft, value: str, setting: Setting) -> Draft | None:
    known = CategoryId(value) if value in setting.directory.categories else None
    named = known or category_named(value, setting.directory)
    if named is None and _meant(value, OTHER) is None:
        return None
    return replace(draft, category=named, category_by=Chosen.CITIZEN)


def _place(draft: Draft, words: str, setting: Setting) -> Draft | None:
    if _meant(words, SKIP) is not None:
        if must_have_place(draft, setting.directory):
            raise Refusal("refusal-place-required")
        return moved(draft, None)
    if len(words) > PLACE_LENGTH:
        return None
    return moved(draft, Place(words=words))


def _area(draft: Draft, value: str, setting: Setting) -> Draft | None:
    """One of the areas asked about, or none of them."""
    said = _meant(value, YES, NO, SKIP)
    if said in (NO, SKIP):
        return in_none(draft)
    only = value if said is None or len(draft.maybe) != 1 else draft.maybe[0]
    return narrowed(draft, only, setting.locator)


def _question(draft: Draft, value: str, setting: Setting) -> Draft | None:
    question = question_open(draft, category_of(draft, setting.directory))
    answer = _answer(question, value, setting) if question else None
    if question is None or answer is None:
        return None
    return replace(draft, answers={**draft.answers, question.id: answer})


def name_office(draft: Draft, agency: str, directory: Directory) -> Draft | None:
    """The draft in which this agency, or `UNKNOWN`, is complained of; None if nobody asked that."""
    question = question_open(draft, category_of(draft, directory))
    if question is None or question.about is not About.AGENCY:
        return None
    if agency != UNKNOWN and agency not in directory.agencies:
        return None
    return replace(draft, answers={**draft.answers, question.id: agency})


def _answer(question: Question, value: str, setting: Setting) -> str | None:
    """The answer as it is kept: a choice in the service's language; skipped: nothing."""
    if question.optional and _meant(value.removeprefix(f"{question.id}."), SKIP) is not None:
        return ""
    if question.about is About.AGENCY:
        return UNKNOWN if _meant(value, OTHER) is not None else value[:ANSWER_LENGTH]
    for place, names in enumerate(question.choices):
        pressed = value == f"{question.id}.{place}"  # named, so that a late press answers no other
        if pressed or stems(value) in map(stems, names.values()):
            return in_language(names, setting.language)
    return None if question.choices else value[:ANSWER_LENGTH]


def _happened(draft: Draft, value: str, setting: Setting) -> Draft | None:
    day = day_meant(value, setting.today)
    return None if day is None else replace(draft, happened_on=day)


def _sharing(draft: Draft, value: str, setting: Setting) -> Draft | None:
    meant = _meant(value, Sharing.SHARED, Sharing.SEALED)
    return None if meant is None else replace(draft, sharing=Sharing(meant))


def _confidential(draft: Draft, value: str, setting: Setting) -> Draft | None:
    meant = _meant(value, YES, NO)
    return None if meant is None else replace(draft, confidential=meant == YES)


def _kind(draft: Draft, value: str, setting: Setting) -> Draft | None:
    meant = _meant(value, *Kind)
    return None if meant is None else replace(draft, kind=Kind(meant))


CHOICES: Mapping[Part, Take] = {
    Part.FILES: _files,
    Part.DESCRIPTION: _description,
    Part.CATEGORY: _category,
    Part.PLACE: _place,
    Part.AREA: _area,
    Part.QUESTION: _question,
    Part.HAPPENED: _happened,
    Part.SHARING: _sharing,
    Part.CONFIDENTIAL: _confidential,
    Part.KIND: _kind,
}


def refuse_choice(part: Part) -> Refusal:
    """Say what we did not understand, with an example."""
    return Refusal(f"refusal-{part}")


def _meant(value: str, *values: str) -> str | None:
    """Which of these values somebody pressed or typed."""
    plain = value.lower().replace("'", "").replace("-", " ").replace(",", " ")
    said = " ".join(plain.split()).strip(" .!")
    for each in values:
        if value == each or said in SAID.get(each, ()):
            return each
    return None
