"""Anything a citizen sends, in any order, finds its place in the draft."""

from dataclasses import replace

from domain.choices import Setting, choose, refuse_choice
from domain.complaint import Attachment, Place
from domain.contents import Contents
from domain.days import day_meant
from domain.draft import Chosen, Draft, Part
from domain.intake import FILES, asking_place, can_be_cleaned, open_steps
from domain.locating import located, moved
from domain.suggestions import suggest

LONGEST = 8000  # characters of a description; citizens paste letters
FULL_MESSAGE = 3500  # a message as long as this was cut by the app: the next one goes on


def absorb(draft: Draft, contents: Contents, setting: Setting) -> Draft:
    """The draft with all that they sent in it. Refuses what is no answer to a part being changed."""
    fuller = _with_files(draft, contents.attachments)
    if contents.place is not None:
        fuller = _with_place(fuller, contents.place)
    if contents.words:
        fuller = _with_words(fuller, contents, setting)
    return settled(fuller, setting)


def reworded(draft: Draft, contents: Contents, setting: Setting) -> Draft | None:
    """The draft after its citizen edited a message; None if that is no part of the description."""
    told = dict(draft.told)
    before = told.get(contents.message_id, "")
    if not before or before not in draft.description:
        return None
    told[contents.message_id] = contents.words
    whole = draft.description.replace(before, contents.words, 1).strip()
    changed = replace(draft, description=whole[:LONGEST], told=tuple(told.items()))
    return settled(_with_files(changed, contents.attachments), setting)


def settled(draft: Draft, setting: Setting) -> Draft:
    """The draft after any change: the category follows the words until the citizen chooses one,
    the area follows the place, and no question about another report is open any more."""
    unasked = replace(draft, asked="", is_same=False)
    guessed = located(_with_guess(unasked, setting), setting.locator)
    return asking_place(guessed, setting.directory)


def left_out(draft: Draft, contents: Contents) -> int:
    """How many of the files sent found no room in the draft."""
    kept = {file.unique_id for file in draft.attachments}
    return sum(file.unique_id not in kept for file in contents.attachments)


def is_cut(before: Draft, contents: Contents) -> bool:
    """Whether the words sent were more than a description may hold."""
    return len(before.description) + len(contents.words) > LONGEST


def _with_words(draft: Draft, contents: Contents, setting: Setting) -> Draft:
    """Words answer what is being changed, else the first open question that they can answer.

    A caption, and what answers nothing, is more of the story.
    """
    words = contents.words
    goes_on = len(words) >= FULL_MESSAGE
    if draft.goes_on or contents.attachments:
        return replace(_told(draft, contents), goes_on=goes_on)
    if draft.editing is not None:
        changed = _changed(draft, draft.editing, words, setting)
        anew = draft.editing is Part.DESCRIPTION
        told = ((contents.message_id, words),) if anew else draft.told
        return replace(changed, goes_on=goes_on, told=told)
    day = day_meant(words, setting.today)  # "kemarin" is neither a place nor a story
    for step in open_steps(draft, setting.directory):
        if step.part is Part.DESCRIPTION:
            break
        if step.part is Part.PLACE and (day or not draft.place_asked):
            continue
        answered = choose(draft, step.part, words, setting)
        if answered is not None:
            return answered
    if day is not None:
        return replace(draft, happened_on=day)
    return replace(_told(draft, contents), goes_on=goes_on)


def _changed(draft: Draft, part: Part, words: str, setting: Setting) -> Draft:
    changed = choose(draft, part, words, setting)
    if changed is None:
        raise refuse_choice(part)
    return changed


def _told(draft: Draft, contents: Contents) -> Draft:
    whole = f"{draft.description}\n{contents.words}".strip()
    told = (*draft.told, (contents.message_id, contents.words))
    return replace(draft, description=whole[:LONGEST], told=told)


def _with_files(draft: Draft, files: tuple[Attachment, ...]) -> Draft:
    by_id = {file.unique_id: file for file in (*draft.attachments, *files)}
    kept = tuple(by_id.values())[:FILES]
    agreed = draft.agreed_to_files and all(map(can_be_cleaned, files))
    return replace(draft, attachments=kept, agreed_to_files=agreed)


def _with_place(draft: Draft, place: Place) -> Draft:
    """A pin goes with the words that they gave for the place before."""
    told = draft.place.words if draft.place and draft.place.pin is None else ""
    editing = None if draft.editing is Part.PLACE else draft.editing
    whole = replace(place, words=place.words or told)
    return replace(moved(draft, whole), editing=editing)


def _with_guess(draft: Draft, setting: Setting) -> Draft:
    guess = suggest(draft.description, setting.directory, setting.learnt)
    draft = replace(draft, likely=guess.likely)
    if draft.category_by is Chosen.CITIZEN:
        return draft
    if not guess.is_clear:
        return replace(draft, category=None, category_by=Chosen.NOBODY)
    return replace(draft, category=guess.likely[0], category_by=Chosen.WORDS)
