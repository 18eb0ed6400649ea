"""Tables for a terminal beside the report: the sources with where their metadata was found, and the claims."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xref.formats._columns import columns
from xref.formats._metadata import outlet, published, title
from xref.formats._notes import notes_on
from xref.formats._untrusted import line
from xref.formats._view import View
from xref.model import Claim, Report

_MARKS = frozenset("./-_#@:")  # behind which a word may go on in the next line


def sources_listed(report: Report, options: Mapping[str, Any]) -> str:
    """Return the articles with outlet, title and date, each with how it is known."""
    view = View(report)
    rows = [[line(a.name, 200), *(known(view, a) for known in (outlet, published, title))] for a in report.articles]
    table = _table(rows, ["article", "outlet", "published", "title"], (26, 22, 24, 28), options) if rows else ""
    c = report.coverage
    told = [f"Not read: {line(path, 200)}: {line(why, 200)}" for path, why in c.unread]
    told += [f"Passed over: {line(path, 200)}: {line(why, 200)}" for path, why in c.passed_over]
    told += [f"Counted once: {line(name, 200)} has the same text as {line(of, 200)}" for name, of in c.duplicates]
    below = "\n".join(textwrap.fill(text, columns(options), subsequent_indent="  ") for text in told)
    return "\n".join(filter(None, [table, f"{below}\n" if below else ""]))


def claims_listed(report: Report, words: str, options: Mapping[str, Any]) -> str:
    """Return the claims in which every one of the words occurs: in rule, slot, source, value, speaker or quote."""
    view = View(report)
    wanted = words.lower().split()
    rows = [row for claim in report.claims if _fits(row := _row(view, claim), wanted)]
    if not rows:
        return f"No claim fits {words!r}; there are {len(report.claims)}.\n"
    return _table(rows, ["value", "rule.slot", "source", "words"], (18, 20, 24, 38), options)


def _row(view: View, claim: Claim) -> list[str]:
    said = f" ← {view.speakers(claim)}" if claim.speakers else ""
    told = notes_on(claim, beside_value=True)
    notes = f" ({'; '.join(told)})" if told else ""
    return [
        view.value(claim) + notes,
        f"{claim.rule}.{claim.slot}",
        f"{view.source(claim.article)}{said} {view.where(claim)}",
        str(view.quote(claim, 160)),
    ]


def _fits(row: Sequence[str], wanted: Sequence[str]) -> bool:
    text = " ".join(row).lower()
    return all(word in text for word in wanted)


def _table(
    rows: Sequence[Sequence[str]], headers: Sequence[str], shares: Sequence[int], options: Mapping[str, Any]
) -> str:
    from tabulate import tabulate

    width = columns(options)
    widths = [(width - 2 * (len(shares) - 1)) * share // 100 for share in shares]
    cells = [["\n".join(_lines(text, w)) for text, w in zip(row, widths, strict=True)] for row in rows]
    table: str = tabulate(cells, headers, tablefmt="simple", disable_numparse=True)
    return "\n".join(text.rstrip() for text in table.splitlines()) + "\n"


def _lines(text: str, width: int) -> list[str]:
    """Fill lines with words; a path or a name of a slot that is wider than a line is cut behind a mark in it.

    >>> _lines("The Coast ← police articles/coast-daily.txt:5:22", 20)
    ['The Coast ← police', 'articles/coast-', 'daily.txt:5:22']
    """
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".lstrip()
        if len(joined) <= width:
            lines[-1] = joined
        else:
            lines += _cut(word, width)
    return lines if lines[0] else lines[1:]


def _cut(word: str, width: int) -> Iterator[str]:
    while len(word) > width:
        marks = [at for at, character in enumerate(word[:width], 1) if character in _MARKS]
        end = marks[-1] if marks else width
        yield word[:end]
        word = word[end:]
    yield word
