"""Lines: an article as it lies on the page, with what can be measured of each stretch of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.tuples import NamedTuple

_LINE = regex(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_WORD = regex(r"[^\W\d_][\w'’-]*")
_TERMINAL = regex(r"""[.!?…]["'”’»)\]]*(?:\s*\([^()]{2,40}\))?$""")
STOPPED = regex(r"""[a-z]{3}[.!?]["”’]? +["“‘]?[A-Z]""")
TEASER = regex(  # a link to another story, which pages run on after a sentence
    r"(?:(?:READ|SEE|WATCH|LISTEN|MORE|ALSO)(?: (?:MORE|NEWS|ALSO|READ|NOW|STORIES))?|RELATED(?: STORY| STORIES)?)"
    r": ?(?=[A-Z\d])"
)
_RUN_ON = regex(rf"(?<=[.!?”\"])\s*(?={TEASER.pattern})")
_FULL = 60  # characters: a line that is wrapped is seldom shorter
_MEASURED = 1_500  # characters of a line that are looked at: its nature shows long before

_FUNCTION_WORDS = lexicon("function").union(
    "against both did do does each many off one other should through two whom whose your".split()
)


class Line(NamedTuple):
    """A stretch of text between line breaks, stripped; ``apart`` says that a blank line stands above it."""

    start: int
    end: int
    text: str
    apart: bool = True


class Texture(NamedTuple):
    """How a line is made: counts and shares that tell running prose from lists of links."""

    words: int
    function: float  # share of function words
    capitals: float  # share of capitalised words among the others, the first apart
    terminal: bool  # ends as a sentence does
    stopped: bool  # a sentence ends inside it
    period: bool  # its last sign, a quotation mark apart, is a full stop: three of them end no sentence
    vocabulary: frozenset[str]  # its words in lower case

    @property
    def prose(self) -> bool:
        """Running prose: function words, few capitals, and a full stop or great length."""
        if self.words >= 25 and self.function >= 0.2 and self.capitals < 0.6:
            return True
        # "Chad's President Ann Lee ... signed it.": in official prose nearly all other words have capitals
        named = self.period and self.words >= 15 and (self.capitals <= 0.9 or self.function >= 0.3)
        ended = (self.terminal or self.stopped) and self.words >= 5 and self.function >= 0.12
        dense = self.period and self.words >= 12 and self.function >= 0.06 and self.capitals <= 0.5  # of facts
        return dense or (ended and (self.capitals <= 0.75 or named))


def measure(text: str) -> Texture:
    """Return the texture of one line.

    >>> measure("The talks will continue on Monday, officials said.").prose
    True
    >>> measure("Home News Sport Weather Travel Video Live").prose
    False
    >>> measure("Huge waves struck Marn's long shore early Sunday, killing at least four, including three boys.").prose
    True
    """
    words = _WORD.findall(text[:_MEASURED])
    if not words:
        return Texture(0, 0.0, 0.0, False, False, False, frozenset())
    lowered = [word.lower() for word in words]
    rest = [word for word, lower in zip(words[1:], lowered[1:], strict=True) if lower not in _FUNCTION_WORDS]
    return Texture(
        len(words),
        (len(words) - len(rest) - (lowered[0] not in _FUNCTION_WORDS)) / len(words),
        len([word for word in rest if word[0].isupper()]) / len(rest) if rest else 1.0,
        _TERMINAL.search(text[-60:]) is not None,
        STOPPED.search(text) is not None,
        text.rstrip("\"'”’)").endswith(".") and "…" not in text and "..." not in text,
        frozenset(lowered),
    )


def lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines of ``text`` from ``start`` that are not blank; a link to another story is a line of its own.

    >>> [(line.text, line.apart) for line in lines("a\\r\\nb\\n\\n c ")]
    [('a', True), ('b', False), ('c', True)]
    >>> [line.text for line in lines("The road is shut.READ MORE: Rain Ahead")]
    ['The road is shut.', 'READ MORE: Rain Ahead']
    """
    found: list[Line] = []
    previous = -1
    for match in _LINE.finditer(text, start):
        for first, last in _parted(text, *match.span()):
            stripped = text[first:last].strip()
            if stripped:
                begin = first + len(text[first:last]) - len(text[first:last].lstrip())
                apart = first > match.start() or previous < 0 or _breaks(text, previous, begin) > 1
                found.append(Line(begin, begin + len(stripped), stripped, apart))
                previous = begin + len(stripped)
    return found


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that links to other stories part."""
    for teaser in _RUN_ON.finditer(text, start, end) if ":" in text[start:end] else ():
        yield start, teaser.start()
        start = teaser.end()
    yield start, end


def _breaks(text: str, start: int, end: int) -> int:
    between = text[start:end].replace("\r\n", "\n")
    return sum(between.count(mark) for mark in "\n\r\x0b\x0c\x85\u2028\u2029")


def paragraphs(found: Sequence[Line], text: str) -> list[Line]:
    """Join the lines of a text that was wrapped at a fixed width, and those that plainly go on in the next."""
    return list(_joined(found, text)) if _wrapped(found) else list(_going_on(found, text))


def _going_on(found: Sequence[Line], text: str) -> Iterator[Line]:
    """Join a full line that ends within a sentence with the one right below it.

    >>> whole = "The death toll from the storm rose to 14 on Tuesday, the police said on\\nWednesday. It was hard."
    >>> len(list(_going_on(lines(whole), whole)))
    1
    """
    group: list[Line] = []
    for line in found:
        if group and not _goes_on(group[-1].text, line):
            yield _merge(group, text)
            group = []
        group.append(line)
    if group:
        yield _merge(group, text)


def _goes_on(text: str, after: Line) -> bool:
    if after.apart or len(text) < _FULL or _TERMINAL.search(text[-60:]):
        return False
    return after.text[0].islower() or text.rsplit(maxsplit=1)[-1] in _FUNCTION_WORDS


def _wrapped(found: Sequence[Line]) -> bool:
    """Say whether lines that another follows directly are nearly all of one middling length."""
    inner = [len(line.text) for line, after in pairwise(found) if not after.apart]
    if len(inner) < 3:
        return False
    widest = max(inner)
    full = sum(length >= 0.75 * widest for length in inner)
    return 40 <= widest <= 130 and full >= 0.7 * len(inner)


def _joined(found: Sequence[Line], text: str) -> Iterator[Line]:
    group: list[Line] = []
    widest = max(len(line.text) for line in found)
    for line in found:
        if group and (line.apart or len(group[-1].text) < 0.6 * widest):
            yield _merge(group, text)
            group = []
        group.append(line)
    if group:
        yield _merge(group, text)


def _merge(group: Sequence[Line], text: str) -> Line:
    start, end = group[0].start, group[-1].end
    return Line(start, end, text[start:end], group[0].apart)
