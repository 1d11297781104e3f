"""What an admin has told of a ready answer so far, and what can be pressed meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain import ready
from domain.complaint import Status
from domain.directory import CategoryId, Directory, Names, ReadyAnswer, in_language
from domain.facts import CategoryName, Fact
from domain.notices import Button, Rows, Said, View
from domain.pages import page_of, rows
from domain.refusal import Refusal

TOP = "-"  # on a button: above all categories
MOST = 12  # answers of one category: more would not fit below an officer's thumb
TITLE_LIMIT = 30  # characters: a button
SAYS_LIMIT = 1000  # characters: a message that is read to its end
OFFERED_AT = (Status.ROUTED, Status.IN_PROGRESS, Status.ON_HOLD, Status.RESOLVED, Status.CLOSED)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerDraft:
    """A ready answer while it is written."""

    slot: str  # of the message that asks
    category: CategoryId | None = None  # None: not chosen yet
    mark: str = ""  # of the answer that is changed; empty: it is a new one
    title: Names = field(default_factory=dict)
    says: Names = field(default_factory=dict)
    status: tuple[str, ...] = ()
    asks: str = ""  # the language in which words are asked for; empty: none

    @classmethod
    def of(cls, answer: ReadyAnswer, slot: str, category: CategoryId) -> "AnswerDraft":
        """An answer that is there already."""
        return cls(
            slot=slot,
            category=category,
            mark=ready.mark_of(answer),
            title=answer.title,
            says=answer.says,
            status=answer.status,
        )

    @property
    def answer(self) -> ReadyAnswer:
        """What officers will have."""
        return ReadyAnswer(title=self.title, says=self.says, status=self.status)

    def missing(self, languages: Sequence[str]) -> str:
        """The first language in which it still has to be told; empty: none."""
        return next((each for each in languages if not self.says.get(each)), "")

    def told(self, words: str) -> "AnswerDraft":
        """With what was asked for: a title on the first line, below it what the citizen reads.

        Raises `Refusal` when it is too long, or mentions what we cannot fill in.
        """
        title, _, says = (part.strip() for part in words.partition("\n"))
        if not title or not says:
            raise Refusal("refusal-answer-form")
        if len(title) > TITLE_LIMIT or len(says) > SAYS_LIMIT:
            limits = {"title": str(TITLE_LIMIT), "says": str(SAYS_LIMIT)}
            raise Refusal("refusal-answer-long", **limits)
        if unknown := ready.unknown_variables([says]):
            known = ready.in_braces(ready.VARIABLES)
            raise Refusal("refusal-variables", unknown=ready.in_braces(unknown), known=known)
        return replace(
            self,
            title={**self.title, self.asks: title},
            says={**self.says, self.asks: says},
            asks="",
        )

    def toggled(self, status: Status) -> "AnswerDraft":
        """Offered at this status too, or no longer."""
        if status.value in self.status:
            return replace(self, status=tuple(s for s in self.status if s != status.value))
        return replace(self, status=(*self.status, status.value))


def among(answers: Sequence[ReadyAnswer], mark: str) -> ReadyAnswer:
    """The answer with this mark; `Refusal` when it was changed or deleted meanwhile."""
    found = next((answer for answer in answers if ready.mark_of(answer) == mark), None)
    if found is None:
        raise Refusal("refusal-button")
    return found


def saved(draft: AnswerDraft, answers: Sequence[ReadyAnswer]) -> tuple[ReadyAnswer, ...]:
    """The answers of its category with this one, in its place or as the last."""
    if draft.mark:
        old = among(answers, draft.mark)
        return tuple(draft.answer if each is old else each for each in answers)
    if len(answers) >= MOST:
        raise Refusal("refusal-answers-full", most=str(MOST))
    return (*answers, draft.answer)


def without(draft: AnswerDraft, answers: Sequence[ReadyAnswer]) -> tuple[ReadyAnswer, ...]:
    """The answers of its category without this one."""
    old = among(answers, draft.mark)
    return tuple(each for each in answers if each is not old)


def category_view(directory: Directory, above: str, page: int) -> View:
    """Of which category? Those below one, or (`TOP`) those of the first level."""
    parent = None if above == TOP else CategoryId(above)
    listed = page_of(
        directory.children(parent),
        page,
        shown=lambda category: _category(category.id, directory),
        turn=lambda label, to: Button(label, "answers-in", (above, str(to))),
    )
    if parent is not None:
        general = Button("button-category-general", "answers-of", (parent,), _named(parent))
        listed = (*listed, (general,), (Button("button-back", "answers-in", (TOP, "0")),))
    return View(says=(Said("admin-answers"),), buttons=listed)


def list_view(category: CategoryId, directory: Directory, language: str) -> View:
    """The answers of a category, each a button."""
    answers, (_, *above) = directory.answers_of(category), directory.lineage(category)
    says = [Said("admin-answers-of", {**_named(category), "count": len(answers)})]
    for parent in filter(directory.answers_of, above):
        facts = {**_named(parent), "count": len(directory.answers_of(parent))}
        says.append(Said("admin-answers-above", facts))
    if category in directory.kept_answers:
        says.append(Said("admin-answers-kept"))
    titles = (
        Button(
            "button-ready-answer",
            "answer-open",
            (ready.mark_of(answer),),
            {"title": in_language(answer.title, language)},
        )
        for answer in answers
    )
    others = (Button("button-answers", "answers-in", (TOP, "0")),)
    return View(
        says=tuple(says),
        buttons=(*rows(titles), (Button("button-answer-new", "answer-new"),), others),
    )


def words_view(draft: AnswerDraft) -> View:
    """Which words, in this language? What there is can be read and copied."""
    assert draft.category is not None
    facts: dict[str, Fact] = {**_named(draft.category), "language": draft.asks}
    says = [Said("admin-answer-ask", {**facts, "known": ready.in_braces(ready.VARIABLES)})]
    if draft.says.get(draft.asks):
        now = {"title": draft.title[draft.asks], "words": draft.says[draft.asks]}
        says.append(Said("admin-answer-now", now))
    back = "answer-card" if draft.mark else "answers-back"
    return View(says=tuple(says), buttons=((Button("button-cancel", back),),))


def card_view(draft: AnswerDraft, examples: Mapping[str, str], languages: Sequence[str]) -> View:
    """The answer as citizens may read it in each language, and what can be changed."""
    assert draft.category is not None
    says = [
        Said("admin-answer-card", _named(draft.category)),
        *(
            Said(
                "admin-answer-reads", {"language": each, "title": draft.title[each], "words": says}
            )
            for each, says in examples.items()
        ),
        Said("admin-answer-when", {"count": len(draft.status)}),
    ]
    when = (
        Button(
            "button-answer-when",
            "answer-when",
            (status.value,),
            {"status": status, "is_on": "yes" if status in draft.status else "no"},
        )
        for status in OFFERED_AT
    )
    change = (
        Button("button-answer-words", "answer-words", (each,), {"language": each})
        for each in languages
    )
    return View(
        says=tuple(says),
        buttons=(
            (Button("button-answer-save", "answer-save"),),
            *rows(change),
            *rows(when),
            *_last(draft),
        ),
    )


def delete_view(draft: AnswerDraft, language: str) -> View:
    """Is it really to go?"""
    title = in_language(draft.title, language)
    yes, no = (
        Button("button-answer-delete-yes", "answer-gone"),
        Button("button-back", "answer-card"),
    )
    return View(says=(Said("admin-answer-delete", {"title": title}),), buttons=((yes, no),))


def _last(draft: AnswerDraft) -> Rows:
    cancel = Button("button-cancel", "answers-back")
    return (
        ((Button("button-answer-delete", "answer-delete"), cancel),) if draft.mark else ((cancel,),)
    )


def _category(id_: CategoryId, directory: Directory) -> Button:
    if directory.children(id_):
        return Button("button-category-branch", "answers-in", (id_, "0"), _named(id_))
    facts = {**_named(id_), "count": len(directory.answers_of(id_))}
    return Button("button-answers-category", "answers-of", (id_,), facts)


def _named(category: CategoryId) -> dict[str, Fact]:
    return {"category": CategoryName(category)}
