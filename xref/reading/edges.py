"""Edges of the body: the date, headline, dateline and credits that share a line with it.

Copies of articles often come as one long line: ``Fri 07 Apr 2017 at 0914 Headline. Body ... -REUTERS``. What stands
before the first sentence and after the last is cut off here; each cut says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.expressions import regex
from xref.loaders._outlets import is_agency
from xref.model import Block, BlockKind, Span
from xref.reading import reasons
from xref.reading.datelines import dateline_end
from xref.reading.dates import find_dates
from xref.reading.sentences import past_space

_LABEL = regex(
    r"(?:(?:first |last )?(?:published|updated?|posted|modified|created)"
    r"|(?:publication |release )?date(?: of (?:publication|release|issue))?)(?:\s+(?:on|at|by))?\s*:?\s*",
    re.I,
)
_BY = regex(r"[Bb]y [A-Z][^.|]{1,40}\| *")  # "by Ann Lee | 3 March 2019"
_AFTER_DATE = regex(r"(?:\s*[.|,:;–-])?\s*(?:Get short (?:URL|url)(?:\s+\d+(?=\s+[\dA-Z]))*\s*)?")
_BYLINE = regex(r"[Bb][Yy]\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}\s*[.|]\s*")
_NAME = regex(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?(?=\s+[A-Z\d\"“])")
_NEXT_WORD = regex(r"[^\w]{0,6}(\w+)")
_WORD_START = regex(r"(?<!\w)\w")
_AFTER_TITLE = regex(r"[\s.:|–—-]*")
_BYLINE_REACH = 60  # characters before a headline that may be its author
_OF_AUTHOR = regex(r"[Bb]y|and|\W+|\W{0,3}[A-Z\d]\S*")  # a word of names and days, none of a sentence
_REACH = 700  # characters at the end of a body in which credits are looked for
_NEAR = 120  # the same for those that stand at the very end
_FURNITURE = regex(  # alternatives that begin with a letter each: the search then leaps from one to the next
    r"(?:Additional reporting|Reporting|Writing|Editing|Compiled) by (?=[A-Z])|Our Standards:|Last [Uu]pdated?:"
    r"|Comment via |Community standards|Share this (?:article|story|post)|All rights reserved|Copyright (?:©|\d)|© ?\w"
)
_CONTRIBUTED = regex(r"(?<=[.!?”\"] )[A-Z][\w'’,& -]{1,80} contributed to this (?:report|story|article)\.?\s*\Z")
_SIGNED = regex(  # what is left after the last full stop: "Hazem Sabbagh", "R.J/ Ghossoun", "SSH 11", "Read Also"
    r"(?<=[.!?…\"”])\s+(?=[A-Z.\d])(?:[A-Z][\w'’-]*\.?|[A-Z]\.|[/&-]|\d{1,4})(?:\s*(?:[A-Z][\w'’-]*\.?|[A-Z]\.|[/&-]|\d{1,4})){0,5}\Z"
)


_CREDIT_AT_END = regex(
    r"""(?:-{1,2}|[–—])\s?(?P<dash>[A-Za-z][\w. ]{1,30}?)\s*\.?\s*\Z
    | \((?P<bracket>[^()]{2,80})\)\s*\.?\s*(?:\w+\s*)?\Z
    | \b[Ss]ource:?\s+(?P<source>[A-Z][\w ]{1,60}?)\s*\.?\s*\Z""",
    re.X,
)
_SEVERAL = regex(r"\s*(?:[,/&+]|\band\b)\s*")


def head(text: str, start: int, end: int, title: str) -> Iterator[Block]:
    """Yield the blocks that stand before the first sentence of a body at ``[start, end)``, in order."""
    at = start
    dated = _date_header(text, at, end)
    if dated > at:
        yield Block(Span(at, at + len(text[at:dated].rstrip())), BlockKind.METADATA, reasons.DATE_HEADER)
        at = past_space(text, dated, end)
    begin, stop = _title_span(text, at, end, title)
    if stop > begin:
        if begin > at:  # "by Ann Lee" between date and headline
            yield Block(Span(at, at + len(text[at:begin].rstrip())), BlockKind.METADATA, reasons.BYLINE)
        yield Block(Span(begin, stop), BlockKind.TITLE, "the headline opens the text")
        at = _after_title(text, stop, end)
        credit = _agency_before(text, at, end)
        if credit > at:
            yield Block(Span(at, credit), BlockKind.METADATA, reasons.SOURCE)
            at = past_space(text, credit, end)
            dated = _date_header(text, at, end)  # "AFP Friday 28 Oct 2016"
            if dated > at:
                yield Block(Span(at, at + len(text[at:dated].rstrip())), BlockKind.METADATA, reasons.DATE_HEADER)
                at = past_space(text, dated, end)
    match = _BYLINE.match(text, at, end)
    if match and match.end() < end:
        yield Block(Span(at, at + len(match[0].rstrip())), BlockKind.METADATA, reasons.BYLINE)
        at = match.end()
    stop = dateline_end(text, at, end, first=True)
    if stop > at:
        yield Block(Span(at, at + len(text[at:stop].rstrip())), BlockKind.METADATA, reasons.DATELINE)


def _agency_before(text: str, at: int, end: int) -> int:
    """Return where an agency's name ends that stands between headline and text, ``at`` where none does."""
    match = _NAME.match(text, at, end)
    if match is None:
        return at
    first = at + len(match[0].split(" ")[0])
    return next((stop for stop in (match.end(), first) if is_agency(text[at:stop])), at)


def tail(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield what ends a body at ``[start, end)`` after its last sentence: credits, a signature, page furniture."""
    furniture = _FURNITURE.search(text, max(start + 1, end - _REACH), end)
    stop = furniture.start() if furniture else end
    stop = start + len(text[start:stop].rstrip())
    found = []
    helped = _CONTRIBUTED.search(text, max(start, stop - _NEAR), stop)
    near = _CREDIT_AT_END.finditer(text, max(start + 1, stop - _NEAR), stop)
    credit = next((match for match in near if _credits(match)), None)
    if helped:
        found.append(Block(Span(helped.start(), stop), BlockKind.METADATA, reasons.CREDITS))
    elif credit:
        found.append(Block(Span(credit.start(), stop), BlockKind.METADATA, reasons.CREDITS))
    elif signed := _SIGNED.search(text, max(start + 1, stop - 60), stop):
        begin = signed.start() + len(signed[0]) - len(signed[0].lstrip())
        found.append(Block(Span(begin, stop), BlockKind.METADATA, reasons.SIGNATURE))
    if furniture:
        found.append(Block(Span(furniture.start(), end), BlockKind.METADATA, reasons.CREDITS))
    yield from found


def _credits(match: re.Match[str]) -> bool:
    """Say whether words at the end name an agency, or say that they name a source."""
    words = str(match["dash"] or match["bracket"] or match["source"]).strip()
    if match["bracket"] and regex(r"(?:with|source:?)\s", re.I).match(words):
        return True
    if match["source"] and words.lower().endswith(" and agencies"):
        return True
    return is_agency(_SEVERAL.split(words)[0])


def _date_header(text: str, start: int, end: int) -> int:
    """Return where a date header that opens the text ends, ``start`` where none does."""
    label = _LABEL.match(text, start, end) or _BY.match(text, start, end)
    begin = label.end() if label else start
    found = find_dates(text, begin, min(end, begin + 60))
    if not found or found[0].span.start != begin:
        return start
    stop = found[0].span.end
    after = _AFTER_DATE.match(text, stop, end)
    following = after.end() if after else stop
    if following < end and not label and not _opens(text[following]):
        return start  # "7 April 2017 was a Friday": the date belongs to the sentence
    return following


def _opens(char: str) -> bool:
    return char.isupper() or char.isdigit() or char in "\"'“‘(["


def _title_span(text: str, start: int, end: int, title: str) -> Span:
    """Return where the headline stands at the start or after a by-line; an empty span where it does not."""
    words = regex(r"\w+").findall(title.casefold())
    reach = min(end, start + (_BYLINE_REACH if len(words) > 3 else 1))
    for match in _WORD_START.finditer(text, start, reach):
        stop = _title_end(text, match.start(), end, words)
        if stop > match.start() and all(map(_OF_AUTHOR.fullmatch, text[start : match.start()].split())):
            return Span(match.start(), stop)
    return Span(start, start)


def _title_end(text: str, start: int, end: int, words: Sequence[str]) -> int:
    """Return where ``words`` end when the text at ``start`` says them, punctuation apart, else ``start``."""
    at = start
    for wanted in words:
        match = _NEXT_WORD.match(text, at, end)
        if not match or match[1].casefold() != wanted:
            return start
        at = match.end()
    return at


def _after_title(text: str, at: int, end: int) -> int:
    match = _AFTER_TITLE.match(text, at, end)
    return match.end() if match else at
