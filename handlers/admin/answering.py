"""Admins keep the ready answers of each category: by buttons, words, and a look before saving."""

from collections.abc import Callable
from dataclasses import replace

from aiogram.types import Message

from domain import answer_draft, ready
from domain.answer_draft import TOP, AnswerDraft
from domain.complaint import Status
from domain.directory import CategoryId, Directory, ReadyAnswer, in_language
from domain.facts import CategoryName
from domain.notices import Said, View
from domain.refusal import Refusal
from domain.suggestions import category_named
from handlers.admin.linking import check_admin
from handlers.contents import contents_of
from handlers.context import Context
from storage import directory as directories
from storage import shapes
from storage.edits import Edit, RecordEdit
from storage.ready_answers import SaveAnswers
from storage.writer import Write

CATEGORY, LIST, WORDS, CARD = "answers-of", "answers-list", "answers-words", "answers-card"
STEPS = (CATEGORY, LIST, WORDS, CARD)
EXAMPLE_WORKDAYS = 5  # from now: the date that an example names

Changed = tuple[ReadyAnswer, ...]


async def begin(context: Context) -> None:
    """`/jawaban`: of which category?"""
    check_admin(context.person)
    draft = AnswerDraft(slot=context.work.key)
    view = answer_draft.category_view(context.directory, TOP, 0)
    await _show(CATEGORY, view, draft, context)


async def browse(args: tuple[str, ...], context: Context) -> None:
    """Other categories, in the same message."""
    above, page = args
    view = answer_draft.category_view(context.directory, above, int(page))
    await _show(CATEGORY, view, AnswerDraft(slot=_draft(context, *STEPS).slot), context)


async def choose(args: tuple[str, ...], context: Context) -> None:
    """The category was pressed."""
    draft = _draft(context, CATEGORY)
    await _show_list(args[0], draft.slot, context)


async def name_category(message: Message, context: Context) -> None:
    """The category was typed."""
    named = category_named(message.text or "", context.directory)
    await _show_list(named or "", context.work.key, context)


async def back(context: Context) -> None:
    """Nothing is changed; the category's list again."""
    draft = _draft(context, LIST, WORDS, CARD)
    await _show_list(draft.category or "", draft.slot, context)


async def open_(args: tuple[str, ...], context: Context) -> None:
    """An answer of the list, as citizens read it."""
    draft = _draft(context, LIST)
    directory, category = await _fresh(draft.category or "", context)
    found = answer_draft.among(directory.answers_of(category), args[0])
    await _show_card(AnswerDraft.of(found, draft.slot, category), context)


async def new(context: Context) -> None:
    """Another answer: its words in the first language."""
    draft = _draft(context, LIST)
    empty = AnswerDraft(slot=draft.slot, category=draft.category)
    await _ask(replace(empty, asks=empty.missing(context.service.languages)), context)


async def ask_words(args: tuple[str, ...], context: Context) -> None:
    """Its words in this language are to be others."""
    if args[0] not in context.service.languages:
        raise Refusal("refusal-button")
    await _ask(replace(_draft(context, CARD), asks=args[0]), context)


async def take_words(message: Message, context: Context) -> None:
    """The words of one language; then the next is asked for, or all of it is shown."""
    told = _draft(context, WORDS).told(contents_of(message).words)
    lower = replace(told, slot=context.work.key)
    if missing := lower.missing(context.service.languages):
        await _ask(replace(lower, asks=missing), context)
    else:
        await _show_card(lower, context)


async def toggle(args: tuple[str, ...], context: Context) -> None:
    """Offered at this status too, or no longer."""
    await _show_card(_draft(context, CARD).toggled(Status(args[0])), context)


async def show_card(context: Context) -> None:
    """The answer again, as it was before the last question."""
    await _show_card(replace(_draft(context, WORDS, CARD), asks=""), context)


async def save(context: Context) -> None:
    """From now on officers have it."""
    draft = _draft(context, CARD)
    done = "admin-answer-changed" if draft.mark else "admin-answer-added"
    await _change(done, draft, answer_draft.saved, context)


async def ask_delete(context: Context) -> None:
    """Is it really to go?"""
    draft = _draft(context, CARD)
    await _show(CARD, answer_draft.delete_view(draft, _language(context)), draft, context)


async def delete(context: Context) -> None:
    """Officers have it no longer; what was sent stays what it is."""
    draft = _draft(context, CARD)
    await _change("admin-answer-deleted", draft, answer_draft.without, context)


async def _change(
    done: str,
    draft: AnswerDraft,
    change: Callable[[AnswerDraft, Changed], Changed],
    context: Context,
) -> None:
    """Keep the category's answers as changed, write down who did it, and show the list again."""
    directory, category = await _fresh(draft.category or "", context)
    answers = change(draft, directory.answers_of(category))
    title = in_language(draft.title, _language(context))
    what = Said(done, {"title": title, "category": CategoryName(category)})
    edit = Edit(at=context.now, by=context.person.id, what=what)
    writes = (SaveAnswers(category, answers, directory.version), RecordEdit(edit))
    after = replace(directory, kept_answers={**directory.kept_answers, category: answers})
    view = answer_draft.list_view(category, after, _language(context))
    shown = replace(view, says=(what, *view.says))
    await _show(LIST, shown, AnswerDraft(slot=draft.slot, category=category), context, *writes)


async def _show_list(category: str, slot: str, context: Context) -> None:
    directory, known = await _fresh(category, context)
    view = answer_draft.list_view(known, directory, _language(context))
    await _show(LIST, view, AnswerDraft(slot=slot, category=known), context)


async def _show_card(draft: AnswerDraft, context: Context) -> None:
    calendar, category = context.terms.calendar, draft.category
    assert category is not None
    due = calendar.add(calendar.day_of(context.now), EXAMPLE_WORKDAYS)
    examples = {
        language: ready.example(
            draft.says[language],
            category,
            language,
            directory=context.directory,
            due=context.say_day(due, language),
        )
        for language in context.service.languages
        if draft.says.get(language)
    }
    view = answer_draft.card_view(draft, examples, context.service.languages)
    await _show(CARD, view, draft, context)


async def _ask(draft: AnswerDraft, context: Context) -> None:
    await _show(WORDS, answer_draft.words_view(draft), draft, context)


async def _show(
    step: str, view: View, draft: AnswerDraft, context: Context, *writes: Write
) -> None:
    """In the message of this conversation, and remember what was told."""
    shown = context.work.say(*view.says, buttons=view.buttons, slot=f"answers:{draft.slot}")
    remember = context.work.awaiting(step, draft=shapes.dumps(draft))
    await context.work.keep(notices=(shown,), writes=(*writes, remember))


def _draft(context: Context, *steps: str) -> AnswerDraft:
    """What was told, as long as this is where we are."""
    if context.conversation.awaiting not in steps:
        raise Refusal("refusal-button")
    draft: AnswerDraft = shapes.loads(context.conversation.facts["draft"])
    return draft


async def _fresh(category: str, context: Context) -> tuple[Directory, CategoryId]:
    """The directory as it is stored now, since another admin may just have changed it."""
    directory, known = await directories.load(context.store), CategoryId(category)
    if known not in directory.categories:
        raise Refusal("refusal-category")
    return directory, known


def _language(context: Context) -> str:
    return context.person.language or context.service.language
