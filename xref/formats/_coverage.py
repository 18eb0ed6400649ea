"""The account of a run in sentences: what was read, what was compared, and what stayed silent."""

from __future__ import annotations

from xref.formats._metadata import given_in_vain
from xref.formats._untrusted import line
from xref.model import Article, Coverage, Report
from xref.wording import number_of


def account(report: Report, listed: int = 5, *, unread: bool = True) -> list[str]:
    """Return the account, a sentence each, naming at most ``listed`` things of a kind.

    What was not read is left out where it is told elsewhere: ``unread`` is false.
    """
    return [*what_was_read(report, listed, unread=unread), *what_stayed_silent(report, listed)]


def what_was_read(report: Report, listed: int = 5, *, unread: bool = True) -> list[str]:
    """Return what was read and compared, and what was not read or not counted, though it is there."""
    coverage = report.coverage
    lines = [
        f"Read {number_of(coverage.articles, 'article')} with {number_of(coverage.sentences, 'sentence')}."
        f" {number_of(coverage.rules, 'rule')} looked at {coverage.candidates} of them"
        f" and found {number_of(coverage.claims, 'claim')}.",
        f"The claims answer {number_of(coverage.cells, 'question')}; {_were(coverage.compared)} answered more than once"
        " and could be compared."
        + ("" if coverage.compared else " Nothing was compared: silence here is not agreement."),
    ]
    return lines + what_was_left_out(coverage if unread else coverage._replace(unread=()), listed)


def what_was_left_out(coverage: Coverage, listed: int = 5) -> list[str]:
    """Return what was not read, was counted once or is in another language, though it is there."""
    lines = _few([f"Not read: {line(path)}: {line(why)}" for path, why in coverage.unread], 4 * listed, "not read")
    if coverage.passed_over:
        texts = tuple(f"{path} ({why})" for path, why in coverage.passed_over)
        lines.append(f"Passed over, since there is no article in it: {_named(texts, listed, 200)}.")
    copies = [f"Counted once: {line(name)} has the same text as {line(other)}" for name, other in coverage.duplicates]
    lines += _few(copies, listed, "with the text of another")
    if coverage.not_english:
        lines.append(f"Not in English, the language of the rules: {_named(coverage.not_english, listed)}.")
    if coverage.notes:
        texts = tuple(f"{article}, {note}" for article, note in coverage.notes)
        lines.append(f"Not read or searched to the end: {_named(texts, listed, 200)}.")
    return lines


def what_stayed_silent(report: Report, listed: int = 5) -> list[str]:
    """Return what stayed silent, and what is not known."""
    coverage = report.coverage
    lines = []
    if untouched := tuple(name for name in coverage.untouched if name not in coverage.not_english):
        lines.append(f"No rule found anything in {_named(untouched, listed)}.")
    lines += _unknown(report, listed)
    if coverage.not_parsed:
        texts = tuple(f"{article}: {raw}" for article, raw in coverage.not_parsed)
        lines.append(f"{number_of(len(texts), 'value')} could not be understood: {_named(texts, listed)}.")
    if coverage.unclaimed:
        lines.append(f"{number_of(len(coverage.unclaimed), 'sentence')} with dates or numbers that no rule took.")
    if coverage.silent_rules:
        lines.append(
            f"{number_of(len(coverage.silent_rules), 'rule')} found nothing: {_named(coverage.silent_rules, listed)}."
        )
    return lines


def _few(lines: list[str], most: int, what: str) -> list[str]:
    rest = len(lines) - most
    return lines if rest <= 0 else [*lines[:most], f"And {number_of(rest, 'more file', 'more files')} {what}."]


def _unknown(report: Report, listed: int) -> list[str]:
    """Say of which articles outlet or date are not known: days stay open there, and each counts as an outlet."""
    dates = tuple(_undated(article) for article in report.articles if not article.published.value)
    outlets = tuple(article.name for article in report.articles if not article.outlet.value)
    named = (("date", _named(dates, listed, 200)), ("outlet", _named(outlets, listed)))
    parts = [f"{what} of {names}" for what, names in named if names]
    return [f"Not known: {'; '.join(parts)}. What you know of them goes into sources.yaml."] if parts else []


def _undated(article: Article) -> str:
    """The name of an article without a date; with why, where one was given and not taken."""
    why = given_in_vain(article)
    return f"{article.name} ({why})" if why else article.name


def _named(names: tuple[str, ...], listed: int, length: int = 80) -> str:
    shown = ", ".join(line(name, length) for name in names[:listed])
    return shown if len(names) <= listed else f"{shown} and {len(names) - listed} more"


def _were(number: int) -> str:
    return f"{number} was" if number == 1 else f"{number} were"
