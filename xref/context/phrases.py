"""Noun phrases for speakers, read from a verb leftwards and from a preposition or inverted verb rightwards.

No parser: a phrase must end (or begin) at a name, a post, a body or a noun for an unnamed speaker, and takes the
determiners, modifiers and prepositional tails that belong to it. Reading is bounded to a window of characters.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xref.context import lexicon
from xref.model import Span

_NEAR, _WINDOW = 64, 180
_WORD = re.compile(r"[^\s,;:\"()\[\]]+|[,;:\"()\[\]]")
_DETERMINERS = lexicon.words("the a an one another some several two three four many most local other state its his her their our both all this")
_TAILS = lexicon.words("of for in at to from on near close inside within with by")
_JOINED = lexicon.words("who that linked based affiliated close known named called loyal led run briefed familiar speaking working living quoted present")
_MARKS = frozenset(',;:"()[]')
_ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|de)[-'][A-Z]")
_DESCRIBING = lexicon.words(
    "state official semi-official local main senior former top opposition rebel independent leading influential private regional national "
    "federal veteran outgoing incoming acting self-styled exiled jailed moderate hardline secular islamist respected daily weekly"
)
_HEADS = re.compile(r"((?:[A-Z][\w'-]*|al-\w+)(?:\s+(?:[A-Z][\w'-]*|al-\w+)){1,3}),?\s+who\s+(?:heads|leads|runs|directs|founded|chairs)\s+(?:[\w-]+\s+){0,5}$")
_TRAILING = re.compile(r"\s+(?:of|for|in|at|to|from|on|near|close|with|the|a|an|and|by|linked|based|who|that)$")
_SHORT_FORM = re.compile(r"\s*[\[(]([A-Z][\w-]{1,12})[\])]")
_RELATIVE = re.compile(r"([^,;:\"]{2,90}?)\s((?:which|who)\s[^,;:\"]{3,100})")
_STARTERS = re.compile(
    r"(?:the|a|an|one|his|her|its|their|who|whose|which|head|leader|chief|director|also|deputy|president|minister|himself|herself|\d+|"
    r"spokes\w+|[A-Z][\w-]*'s)(?![\w-])"
)


class Phrase(NamedTuple):
    """The words for a speaker, with what stands in apposition to them."""

    span: Span
    apposition: Span | None = None


class _Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int


def _tokens(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(m.group(), m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch without the spaces at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def nominal(low: str) -> bool:
    """Whether a word is a noun for somebody who speaks."""
    plain = low.removesuffix("'s").removesuffix("'").rstrip(".")
    return plain in lexicon.UNNAMED or plain in lexicon.BODIES or plain in lexicon.POSTS


def _name(word: _Word) -> bool:
    capital = word.text[:1].isupper() or bool(_ARABIC.match(word.text))
    return capital and word.low.rstrip(".") not in lexicon.NOT_NAMES


def _modifier(low: str) -> bool:
    plain = low.replace("-", "").replace("'", "").replace(".", "")
    return plain.isalpha() and low not in lexicon.NOT_NAMES and low not in _TAILS and (not low.endswith("ed") or "-" in low)


@cache
def _auxiliary() -> re.Pattern[str]:
    time = (
        rf"(?:(?:late|early|earlier|later|on|this|last)\s+)*(?:{lexicon.WEEKDAYS}|today|yesterday|week|month|year|{lexicon.MONTHS})"
        r"(?:\s+(?:morning|night|evening|afternoon|\d{1,2}(?:,\s+\d{4})?))?"
    )
    return re.compile(
        r"(?:^|(?<=[\s,]))(?:has|have|had|also|later|earlier|further|then|already|indeed|previously|however|again|now|meanwhile|both|all|"
        rf"did|does|do|would|will|not|recently|repeatedly|openly|initially|first|reportedly|alone|himself|herself|itself|publicly|separately|{time}),?$"
    )


def before(text: str, start: int, verb: int) -> Phrase | None:
    """Read the subject that ends where a verb begins; ``start`` bounds the clause.

    >>> text = "Dmitry Peskov, the Kremlin's spokesman, told reporters"
    >>> phrase = before(text, 0, text.index("told"))
    >>> phrase and text[phrase.span.start : phrase.span.end]
    'Dmitry Peskov'
    """
    start = max(start, verb - 2 * _WINDOW)
    end = _without_auxiliaries(text, start, verb)
    if end <= start:
        return None
    if text[end - 1] == ",":
        return _appositive(text, start, end)
    if text[end - 1] == ")":  # "the Observatory (SOHR) said"
        opened = text.rfind("(", max(start, end - 40), end)
        if opened > start:
            short = Span(opened + 1, end - 1)
            phrase = before(text, start, trimmed(text, start, opened).end)
            return Phrase(phrase.span, phrase.apposition or short) if phrase else None
    if phrase := _related(text, start, end):
        return phrase
    words = _tokens(text, max(start, end - _NEAR), end)
    if words and words[-1].low == "who":
        return before(text, start, trimmed(text, start, words[-1].start).end) if len(words) > 1 else None
    first = _start(words)
    if end - start > _NEAR and (first is None or first < end - _NEAR // 2):  # it may go on before the window
        first = _start(_tokens(text, max(start, end - _WINDOW), end))
    if first is None:
        return None
    window = max(start, first - 100)
    if heads := _HEADS.search(text[window:first]):  # "Rami Abdurrahman who heads the Observatory said"
        return Phrase(Span(window + heads.start(1), window + heads.end(1)), Span(window + heads.end(1), end))
    return Phrase(Span(first, end))


def _related(text: str, start: int, end: int) -> Phrase | None:
    """Read "The paper which is close to the army reported": a subject at the clause's start with a relative clause."""
    if text.find(" who ", start, end) < 0 and text.find(" which ", start, end) < 0:
        return None
    match = _RELATIVE.match(text, start, end)
    if not match or match.end() != end:
        return None
    first = _start(_tokens(text, start, match.end(1)))
    if first is None or text[start:first].strip():
        return None
    return Phrase(Span(first, match.end(1)), Span(match.start(2), end))


def _without_auxiliaries(text: str, start: int, verb: int) -> int:
    end = trimmed(text, start, verb).end
    for _ in range(5):
        window = max(start, end - 40)
        match = _auxiliary().search(text[window:end])
        if not match:
            break
        end = trimmed(text, start, window + match.start()).end
    return end


def _appositive(text: str, start: int, end: int) -> Phrase | None:
    """Read "X, the envoy to Y, who ...," before a verb: the part that what follows describes."""
    window = max(start, end - _WINDOW, text.rfind('"', max(start, end - _WINDOW), end) + 1)
    parts: list[Span] = []
    at = window
    for match in re.finditer(",", text[window:end]):
        part = trimmed(text, at, window + match.start())
        at = window + match.end()
        if part.end > part.start:
            parts.append(part)
    if len(parts) < 2:
        return None
    if _personal(text[parts[-1].start : parts[-1].end]):  # "his adviser, Jan Egeland, said"
        role = parts[-2]
        found = re.search(r"(?:^|\s)((?:a|an|the|its|his|her|their|[A-Z][\w-]*'s)\s[^,]*)$", text[role.start : role.end], re.IGNORECASE)
        if found and any(nominal(word.low) for word in _tokens(text, role.start + found.start(1), role.end)):
            return Phrase(parts[-1], Span(role.start + found.start(1), role.end))
    for i in range(len(parts) - 2, -1, -1):
        if not (_STARTERS.match(text, *parts[i + 1]) or any(nominal(word.low) for word in _tokens(text, *parts[i + 1]))):
            return None
        first = _start(_tokens(text, *parts[i]))
        if first is not None and not (i and _STARTERS.match(text, *parts[i]) and _named(text, parts[i - 1])):
            return Phrase(Span(first, parts[i].end), parts[i + 1])
    return None


def _personal(words: str) -> bool:
    found = words.split()
    capitals = [w for w in found if w[:1].isupper() or _ARABIC.match(w)]
    return 2 <= len(found) <= 6 and len(capitals) >= max(2, len(found) - 2) and not any(nominal(w.lower()) for w in found)


def _named(text: str, part: Span) -> bool:
    """Whether a part ends with a personal name, so that the part behind it describes the person."""
    words = text[part.start : part.end].split()[-2:]
    return len(words) == 2 and all(word[:1].isupper() or _ARABIC.match(word) for word in words)


def _start(words: list[_Word]) -> int | None:
    """Where the phrase begins that ends with the last of the words; nothing if no speaker can end there."""
    if not words:
        return None
    last = words[-1]
    if last.text == "I" or last.low in {"we", "you"}:
        return None
    if last.low in {"he", "she", "they", "it"}:
        return last.start
    begin: int | None = None
    tail = False  # inside "in the police" of "a source in the police"
    i = len(words) - 1
    while i >= 0:
        word = words[i]
        if word.text in _MARKS:
            break
        following_tail = i > 0 and words[i - 1].low in _TAILS | _JOINED
        if _name(word) or (nominal(word.low) and word.low not in _TAILS):
            begin, tail = word.start, False
        elif word.low in _DETERMINERS and (word.text.islower() or i == 0 or word.low not in {"local", "state", "other"}):
            if begin is None and not tail:
                break
            begin = word.start if begin is not None else begin
            if word.low in {"the", "a", "an", "its", "his", "her", "their"} and not following_tail:
                break
        elif word.low in _TAILS | _JOINED and i > 0 and (nominal(words[i - 1].low) or _name(words[i - 1]) or words[i - 1].low in _JOINED):
            if begin is not None and not (nominal(words[i - 1].low) or words[i - 1].low in _JOINED or _head_of_name(words, i)):
                break
        elif begin is not None and _linking(words, i):
            pass
        elif begin is not None and _modifier(word.low) and _describing(words, i) and _opened(words, i):
            begin = word.start
        elif begin is None and _tailed(words, i):
            tail = True
        else:
            break
        i -= 1
    return begin


def _describing(words: list[_Word], i: int) -> bool:
    """Whether a plain word can stand before the next one in a phrase: before a name, only a describing one."""
    return not _name(words[i + 1]) or "-" in words[i].low or words[i].low in _DESCRIBING


def _linking(words: list[_Word], i: int) -> bool:
    """Whether a word stands inside a name or between two nouns of one phrase ("activists and monitors", "bin", "al")."""
    if i == 0 or i + 1 >= len(words):
        return False
    left, right = words[i - 1], words[i + 1]
    if words[i].low in {"and", "&"}:
        return (nominal(left.low) and (nominal(right.low) or _modifier(right.low))) or (_name(left) and _name(right) and nominal(right.low))
    return words[i].low in {"al", "de", "bin", "ibn", "von", "van", "la", "del", "abu", "der", "da", "di", "dos", "el"} and _name(right)


def _head_of_name(words: list[_Word], i: int) -> bool:
    """Whether the preposition at ``i`` stands inside a body's name: "Observatory for Human Rights"."""
    return words[i].low in {"of", "for"} and _name(words[i - 1])


def _opened(words: list[_Word], i: int) -> bool:
    """Whether a determiner, a name or a bound opens the phrase within three words before ``i``."""
    for j in range(i - 1, max(-1, i - 4), -1):
        word = words[j]
        if word.low == "and":
            return j > 0 and nominal(words[j - 1].low)
        if word.low in _DETERMINERS or word.text in _MARKS:
            return True
        if not _modifier(word.low):
            return False
    return i <= 3


def _tailed(words: list[_Word], i: int) -> bool:
    """Whether the words up to ``i`` are the tail of "a source in the ...", "an activist who spoke on condition of ..."."""
    for j in range(i - 1, max(-1, i - 11), -1):
        if words[j].text in _MARKS or words[j].low in {"and", "but", "that"}:
            return False
        if nominal(words[j].low) and words[j + 1].low in _TAILS | _JOINED:
            return True
    return False


def after(text: str, start: int, end: int) -> tuple[Phrase | None, int]:
    """Read the phrase that starts at ``start``; the number is where reading stopped."""
    words = _tokens(text, start, min(end, start + _WINDOW))
    stop, seen = start, False
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        if word.text in _MARKS or (seen and _time_word(word.text)):
            break
        if _name(word) or nominal(word.low):
            seen = True
        elif word.low in {"he", "she", "they", "it"} and i == 0:
            return Phrase(Span(word.start, word.end)), word.end
        elif not seen and word.low in _DETERMINERS:
            pass
        elif seen and word.low in _TAILS | _JOINED and following and _goes_on(following, words, i):
            pass
        elif seen and following and word.low in {"the", "de", "la", "al", "bin", "and", "a", "an", "human", "for", "rights", "ibn", "van"} and (
            _name(following) or nominal(following.low)
        ) and (word.low not in {"the", "a", "an"} or words[i - 1].low in _TAILS):
            pass
        elif _modifier(word.low) and (not seen or (following is not None and nominal(following.low))):
            pass
        else:
            break
        stop = word.end
    if not seen or stop <= start:
        return None, start
    while tokens_left := _TRAILING.search(text[start:stop]):
        stop = start + tokens_left.start()
    if bracket := _SHORT_FORM.match(text, stop, end):
        stop = bracket.end()
        return Phrase(trimmed(text, start, bracket.start()), Span(*bracket.span(1))), stop
    span = trimmed(text, start, stop)
    apposition, stop = _following(text, stop, end)
    return Phrase(span, apposition), stop


def _time_word(word: str) -> bool:
    return bool(re.fullmatch(rf"(?:{lexicon.WEEKDAYS}|{lexicon.MONTHS}|today|yesterday)", word))


def _goes_on(following: _Word, words: list[_Word], i: int) -> bool:
    if _time_word(following.text) or words[i].low in {"that", "who"}:
        return False
    return _name(following) or nominal(following.low) or following.low in {"the", "a", "al", "condition", "to", "with", "on", "familiar", "in"} and i + 2 < len(words) and not _time_word(words[i + 2].text)


def _following(text: str, stop: int, end: int) -> tuple[Span | None, int]:
    """Read the apposition behind a phrase (", the governor of Homs,"), as far as its comma."""
    match = re.compile(r",?\s+((?:the|a|an|head|director|who|which)\s[^,;\"]{3,120})(?=,|$)").match(text, stop, min(end, stop + 140))
    if not match or match.end() > end or not any(nominal(w.lower()) for w in match[1].split()):
        return None, stop
    if re.match(r"(?:the|a|an)\s+(?:\w+\s+){0,3}(?:was|were|is|are|will|has|had)\s", match[1]):
        return None, stop
    return Span(match.start(1), match.end(1)), match.end()
