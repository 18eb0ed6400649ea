"""What is known of an article, each piece with how it is known: given, stated (and where), inferred, or not known."""

from __future__ import annotations

from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.formats._view import View
from xref.model import Article, Sourced
from xref.wording import WEEKDAYS


def outlet(view: View, article: Article) -> str:
    """Return the outlet: ``The Harbour Post (stated, line 3: dateline)``."""
    return _known(view, article, article.outlet, article.outlet.value)


def title(view: View, article: Article) -> str:
    """Return the title."""
    return _known(view, article, article.title, article.title.value)


def published(view: View, article: Article) -> str:
    """Return the date of publication, or the weekday where only that is known."""
    date, day = article.published, article.weekday
    if date.value is None and day.value is not None:
        why = given_in_vain(article)
        weekday = _known(view, article, day, WEEKDAYS[day.value % 7])
        return f"a {weekday}, the date is not known{f' ({why})' if why else ''}"
    return _known(view, article, date, plain(date.value) if date.value else None)


def given_in_vain(article: Article) -> str:
    """Return why the date given with an article was not taken, empty where none was given or it is known."""
    first = article.published.note.partition("; ")[0]
    return line(first, 200) if first.startswith("the date given") and not article.published.value else ""


def _known(view: View, article: Article, item: Sourced[str] | Sourced[int], text: str | None) -> str:
    note = line(item.note, 200)
    if text is None:
        return f"not known ({note})" if note else "not known"
    place = f", line {view.place(article.name, item.span.start).line}" if item.span else ""
    how = str(item.provenance)
    if not place and note.startswith(how):
        return f"{line(text, 200)} ({note})"
    return f"{line(text, 200)} ({how}{place}{f': {note}' if note else ''})"
