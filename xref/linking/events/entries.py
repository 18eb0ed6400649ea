"""Entries of a column: what "1911 — A mill burned down" tells was in the year that heads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from xref.expressions import regex
from xref.linking.events.spans import DATED, meet, span_of
from xref.model import Article, EventKey, EventKind, EventMention, Mention, Provenance, Span
from xref.values import value_type
from xref.values.date._chronology import heading_year

_DATE = "date"
_ENTRY = 6  # sentences behind its first one that an entry may have: more tell of something else
_LONG_AGO = regex(r"\bin (1[89]\d\d|20\d\d) (?:during|at|with|in)(?: [\w'-]+){0,5} $")
_MARK = 6  # characters before a sentence in which the bullet and the year of its entry may stand


def of_its_entry(article: Article, text: str, kinds: Mapping[str, EventKind]) -> Callable[[EventMention], EventMention]:
    """How a mention gets the year of the entry in which it stands, if it tells no day in that year itself."""
    years = _years(article, text)
    dated = {name: next((key for key in kind.keys if key.type in DATED), None) for name, kind in kinds.items()}

    def headed(mention: EventMention) -> EventMention:
        first, year = years.get(article.sentences[mention.sentence].story, (0, None))
        year = year if mention.sentence <= first + _ENTRY else None
        policy = dated[mention.kind]
        if policy is None:
            return mention
        if year is None:
            dates = any(key.type in DATED for key in mention.keys)
            start = article.sentences[mention.sentence].span.start
            year = None if dates else _year_before(text, start, mention, article.published.value or "")
        if year is None:
            return mention
        keys = tuple(key for key in mention.keys if key.type not in DATED or _in_year(key, year))
        if not any(key.type in DATED for key in keys):
            keys += (EventKey(policy.name, policy.type, year.value, year.raw, year.span, Provenance.STATED),)
        return mention._replace(keys=keys)

    return headed


def _year_before(text: str, start: int, mention: EventMention, published: str) -> Mention | None:
    """The year of old in which words put a mention: "ended the war in 1992 during secret negotiations in Rome"."""
    told = _LONG_AGO.search(text, start, mention.span.start)
    if told is None or not published[:4].isdigit() or int(told[1]) >= int(published[:4]) - 1:
        return None
    return Mention(_DATE, Span(*told.span(1)), told[1], value_type(_DATE).parse(told[1]))


def _years(article: Article, text: str) -> Mapping[int, tuple[int, Mention | None]]:
    """The years that head the entries of a column, by the stories that these are, with the sentence of each."""
    found: dict[int, tuple[int, Mention | None]] = {}
    for number, sentence in enumerate(article.sentences):
        year = heading_year(text, *sentence.span) if sentence.story and sentence.story not in found else None
        if year is not None:
            at = text.index(str(year), max(0, sentence.span.start - _MARK))
            raw = text[at : at + len(str(year))]
            year_told = Mention(_DATE, Span(at, at + len(raw)), raw, value_type(_DATE).parse(raw))
            found[sentence.story] = (number, year_told)
    return found


def _in_year(key: EventKey, year: Mention) -> bool:
    """Whether a date may lie in a year."""
    told, within = span_of(key.value), span_of(year.value)
    return told is None or within is None or meet([told], [within])
