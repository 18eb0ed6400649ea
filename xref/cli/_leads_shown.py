"""Leads for a person and for a program."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

from xref.cli._leads import Found
from xref.discovery import Lead, Statement
from xref.discovery.words import stem
from xref.expressions import regex
from xref.formats._coverage import what_was_left_out
from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.model import Article
from xref.wording import number_of

_QUOTES = 6  # statements of a lead that are shown, those of different values before repetitions
_PLURAL = frozenset(("people", "children", "men", "women", "staff", "aircraft", "sheep", "police"))
_NOUNS = 2  # by which one thing is counted that are named
_NOUN_WITHIN = 4  # words behind a value
_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LONGEST = 400  # characters of a quoted sentence


def as_text(found: Found, limit: int, width: int) -> str:
    """Return the leads with their sentences, each value between marks and with its place."""
    lines = []
    for number, lead in enumerate(found.leads[:limit], 1):
        told = " ".join(filter(None, (" / ".join(values(lead)), noun_of(lead))))
        lines.append(f"{number}. {number_of(lead.independent, 'origin')} {_verdict(lead)}: {told}")
        lines.append(f"   {lead.type}, in sentences with: {', '.join(map(line, lead.words))}")
        for place, statement in _told(lead):
            article = found.articles[statement.article]
            lines.append(f"   {_value(lead.type, statement.figure.text)}  {where(article, statement)}{place}")
            indent = "      "
            lines += textwrap.wrap(
                marked(statement),
                max(width, 40),
                initial_indent=indent,
                subsequent_indent=indent,
                break_on_hyphens=False,
            )
        if len(lead.statements) > _QUOTES:
            lines.append(f"   and {len(lead.statements) - _QUOTES} more")
        lines.append("")
    lines.append(_summary(found, limit))
    for sentence in what_was_left_out(found.coverage):
        lines += textwrap.wrap(sentence, max(width, 40), subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def _verdict(lead: Lead) -> str:
    verb = "differ" if lead.differs else "agree"
    return verb if lead.independent > 1 else f"{verb}s"


def noun_of(lead: Lead) -> str:
    """What the values of a lead count, as its first statement writes it, where all count the same; else nothing."""
    nouns = nouns_of(lead)
    return nouns[0] if len(nouns) == 1 and all(map(_noun, lead.statements)) else ""


def nouns_of(lead: Lead) -> list[str]:
    """The nouns, one or two, by which the values of a lead are counted, as its statements write them; no verbs."""
    if lead.type not in ("count", "number"):
        return []
    found = {stem(noun): noun for each in reversed(lead.statements) if (noun := _noun(each))}
    return list(found.values())[::-1][:_NOUNS]


def _noun(statement: Statement) -> str:
    """The noun in the plural that a value counts, as its statement writes it behind the value."""
    behind = statement.text[statement.figure.mention.span.end - statement.sentence.start :]
    words = (word for word in _WORD.findall(behind)[:_NOUN_WITHIN] if stem(word) in statement.figure.head)
    return next((line(word, 40) for word in words if word.endswith("s") or word.lower() in _PLURAL), "")


def as_json(found: Found, limit: int) -> str:
    """Return the leads as one JSON object."""
    shown: dict[str, Any] = {
        "articles": found.coverage.articles,
        "sentences": found.coverage.sentences,
        "taken": found.taken,
        "unread": [{"path": path, "why": why} for path, why in found.coverage.unread],
        "passed_over": [{"path": path, "why": why} for path, why in found.coverage.passed_over],
        "duplicates": [{"path": path, "of": other} for path, other in found.coverage.duplicates],
        "not_english": list(found.coverage.not_english),
        "found": len(found.leads),
        "leads": [_record(number, lead, found) for number, lead in enumerate(found.leads[:limit], 1)],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _record(number: int, lead: Lead, found: Found) -> dict[str, Any]:
    statements = []
    for statement, origin in zip(lead.statements, lead.origins, strict=True):
        row, column = place(found.articles[statement.article], statement)
        mention = statement.figure.mention
        statements.append(
            {
                "article": statement.article,
                "line": row,
                "column": column,
                "start": mention.span.start,
                "end": mention.span.end,
                "value": statement.figure.text,
                "sentence": statement.text,
                "origin": origin,
            }
        )
    return {
        "number": number,
        "type": lead.type,
        "differs": lead.differs,
        "values": list(lead.values),
        "words": list(lead.words),
        "origins": sorted(set(lead.origins)),
        "statements": statements,
    }


def values(lead: Lead) -> list[str]:
    """The values of a lead as a person writes them."""
    return [_value(lead.type, text) for text in lead.values]


def _value(kind: str, text: str) -> str:
    return line(plain(text) if kind == "date" else text, 80)


def _told(lead: Lead) -> Iterator[tuple[str, Statement]]:
    """Yield the statements that are shown, one of each value first, with who is behind them where that is another."""
    seen: set[str] = set()
    first: list[tuple[str, Statement]] = []
    rest: list[tuple[str, Statement]] = []
    for statement, origin in zip(lead.statements, lead.origins, strict=True):
        (rest if statement.figure.text in seen else first).append((f"  ({line(origin, 60)})", statement))
        seen.add(statement.figure.text)
    yield from (first + rest)[:_QUOTES]


def where(article: Article, statement: Statement) -> str:
    """Return ``path:line:column`` of a statement's value."""
    row, column = place(article, statement)
    return f"{line(article.name, 200)}:{row}:{column}"


def place(article: Article, statement: Statement) -> tuple[int, int]:
    """Line and column of a statement's value, from 1."""
    start = statement.figure.mention.span.start
    return article.text.count("\n", 0, start) + 1, start - article.text.rfind("\n", 0, start)


def marked(statement: Statement) -> str:
    """The sentence on one line, its value between marks; a long one cut around it."""
    span, begin = statement.figure.mention.span, statement.sentence.start
    start, end = span.start - begin, span.end - begin
    before, value, after = statement.text[:start], statement.text[start:end], statement.text[end:]
    if len(statement.text) > _LONGEST:
        half = _LONGEST // 2
        before = "... " + before[-half:] if len(before) > half else before
        after = after[:half] + " ..." if len(after) > half else after
    return line(f"{before}[[{value}]]{after}")


def _summary(found: Found, limit: int) -> str:
    hidden = len(found.leads) - limit
    more = f", {hidden} more with --limit {len(found.leads)}" if hidden > 0 else ""
    read = f"{number_of(found.coverage.sentences, 'sentence')} of {number_of(found.coverage.articles, 'article')}"
    return f"{number_of(len(found.leads), 'lead')}{more}; {read} read, {found.taken} taken by rules"
