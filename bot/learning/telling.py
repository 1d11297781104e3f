"""How good suggestions are, told as tables and as a picture."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.learning.evaluation import Report, Step
from bot.learning.model import OTHER


def report_lines(report: Report, size: int) -> Iterator[str]:
    """A report, line by line; `size` is the model's, in bytes."""
    yield f"Trained on {report.trained_on} examples, judged on {report.judged_on} later ones."
    yield f"top-1 {report.top1:.3f}   top-3 {report.top3:.3f}   macro-F1 {report.macro_f1:.3f}"
    yield (
        f"Training took {report.training:.1f} s; the model has {size / 1e6:.1f} MB; "
        f"a suggestion takes {report.median:.1f} ms of a processor, {report.p95:.1f} ms at p95."
    )
    yield ""
    widest = max(len(_named(row.label)) for row in report.labels)
    yield f"{'label'.ljust(widest)}      n  precision  recall    F1  top-3"
    for row in report.labels:
        yield (
            f"{_named(row.label).ljust(widest)} {row.examples:6}     {row.precision:6.2f}  "
            f"{row.recall:6.2f}  {row.f1:4.2f}  {row.top3:5.2f}"
        )
    yield ""
    yield "If only sure suggestions were taken:"
    for each in report.coverage:
        yield (
            f"  surer than {each.threshold:.1f}: {each.covered:4.0%} of the texts, "
            f"of which {each.right:.1%} right"
        )


def curve_lines(steps: Sequence[Step]) -> Iterator[str]:
    """The learning curve, line by line."""
    yield "examples   top-1: learnt  keywords   top-3: learnt  keywords"
    for step in steps:
        yield (
            f"{step.examples:8}          {step.model_top1:.3f}     {step.start_top1:.3f}"
            f"          {step.model_top3:.3f}     {step.start_top3:.3f}"
        )


def draw(steps: Sequence[Step], file: Path) -> None:
    """The learning curve as a picture (PNG)."""
    from matplotlib.figure import Figure  # takes a second to import, and only this needs it

    figure = Figure(figsize=(7, 4.2), dpi=120, layout="constrained")
    axes = figure.subplots()
    sizes = [step.examples for step in steps]
    axes.plot(sizes, [s.model_top3 for s in steps], "o-", color="#1b6e53", label="learnt, top 3")
    axes.plot(sizes, [s.start_top3 for s in steps], "o--", color="#9a6b1f", label="keywords, top 3")
    axes.plot(sizes, [s.model_top1 for s in steps], "s-", color="#1b6e53", label="learnt, first")
    axes.plot(sizes, [s.start_top1 for s in steps], "s--", color="#9a6b1f", label="keywords, first")
    axes.set(xscale="log", xlabel="examples learnt from", ylabel="share told right", ylim=(0, 1))
    axes.set_xticks(sizes, [str(size) for size in sizes], rotation=45)
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    figure.savefig(file)


def _named(label: str) -> str:
    return "(all others)" if label == OTHER else label
