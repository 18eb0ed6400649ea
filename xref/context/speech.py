"""Cues of attribution: the words by which a text gives a statement to somebody.

One pass of a compiled pattern finds the candidates; each is then read in its own sentence: who stands before or
behind the verb, and on which side the statement is. The forms are those of the PARC and PDTB annotation of attribution
(Pareti 2012; Prasad et al. 2007): verb with complement, inverted and parenthetical verb, "according to", "as quoted by".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xref.context import lexicon
from xref.model import Span

_CAPITAL = r"(?:al-|el-|ad-|as-|ash-)?[A-Z][\w'-]*\.?"


@cache
def cue_pattern() -> re.Pattern[str]:
    """The words that can introduce an attribution."""
    verbs = "|".join(sorted({*lexicon.SAYING, *lexicon.PHRASAL}, key=lambda w: (-len(w), w)))
    return re.compile(
        r"(?<![\w'-])(?:(?P<according>[Aa]ccording to)|(?P<asby>as (?:cited|quoted|reported|told|carried|relayed) (?:by|to))|"
        rf"(?P<citing>[Cc]iting|[Qq]uoting|(?:cited|quoted|reported) by)|(?P<verb>{verbs}))(?![\w'-])"
    )


class Reading(NamedTuple):
    """A cue read in its sentence: the words for the speaker, and the stretches that he is given."""

    cue: Span
    verb: str
    kind: str  # forward, backward, around, according, asby, citing
    subject: Span | None
    apposition: Span | None
    addressee: Span | None
    covers: tuple[Span, ...]


_TIME_WORDS = (
    r"(?:(?:late|early|earlier|later|on|this|last)\s+)*(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|"
    r"week|month|morning|night|evening|afternoon|day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?:\s+(?:morning|night|evening|afternoon|\d{1,2}|week))*"
)
_AUX = re.compile(
    r"(?:\s|^)(?:has|have|had|also|later|earlier|further|then|already|indeed|previously|however|again|now|meanwhile|was|were|is|are|did|"
    rf"could|would|will|not|{_TIME_WORDS})\s*$"
)
_WORD = re.compile(r"[^\s,;:\"()]+|[,;:\"()]")
_STOP = frozenset(
    "and but or while as that because after before when where which who although though if until since so than then whether "
    "including killing wounding leaving with by into from".split()
)
_DETERMINERS = frozenset(
    "the a an one another some several two three many most local other state its his her their our no both all".split()
)
_JOINERS = frozenset("of for in at to from on de la al and near close inside within with".split())


def subject_before(text: str, start: int, verb: int) -> tuple[Span | None, Span | None]:
    """Read the noun phrase that ends where the verb begins; ``start`` bounds the sentence.

    Returns the phrase and the apposition behind it ("Peskov, the Kremlin's spokesman, said").
    """
    end = _skip_auxiliaries(text, start, verb)
    if end <= start:
        return None, None
    if text[end - 1] == ",":
        return _with_apposition(text, start, end)
    first = _phrase_start(text, start, end)
    return (Span(first, end), None) if first is not None else (None, None)


def _skip_auxiliaries(text: str, start: int, verb: int) -> int:
    end = verb
    for _ in range(5):
        while end > start and text[end - 1].isspace():
            end -= 1
        match = _AUX.search(text, max(start, end - 40), end)
        if not match:
            break
        end = match.start()
    return end


def _with_apposition(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Read "X, the envoy, who ..., " before a verb: the first part is the subject."""
    window = max(start, end - 260)
    quote = text.rfind('"', window, end)
    window = max(window, quote + 1)
    parts: list[Span] = []
    at = window
    for match in re.finditer(",", text[window:end]):
        parts.append(Span(at, window + match.start()))
        at = window + match.end()
    parts = [p for p in (_trim(text, p) for p in parts) if p.end > p.start]
    if len(parts) < 2:
        return None, None
    last = parts[-1]
    if re.fullmatch(rf"{_CAPITAL}(?: (?:[a-z]{{1,3}} )?{_CAPITAL}){{1,4}}", text[last.start : last.end]):
        first = _phrase_start(text, parts[-2].start, parts[-2].end)  # "his adviser, Jan Egeland, said"
        return last, (Span(first, parts[-2].end) if first is not None else None)
    for i in range(len(parts) - 2, -1, -1):
        first = _phrase_start(text, parts[i].start, parts[i].end)
        if first is None:
            continue
        words = text[first : parts[i].end]
        follows = text[parts[i + 1].start : parts[i + 1].end]
        if re.match(
            r"(?:(?:the|a|an|his|her|its|[A-Z][\w-]+'s|who|whose|which|head|leader|chief|director|spokes\w+|one|also|deputy|president|minister)\b|\d+$)",
            follows,
            re.IGNORECASE,
        ) and (
            re.search(r"[A-Z]", words) or words.split()[-1].lower() in lexicon.UNNAMED | lexicon.BODIES | lexicon.POSTS
        ):
            return Span(first, parts[i].end), parts[i + 1]
    return None, None


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _nominal(word: str) -> bool:
    plain = word.lower().removesuffix("'s").rstrip(".")
    return plain in lexicon.UNNAMED or plain in lexicon.BODIES or plain in lexicon.POSTS


def _phrase_start(text: str, start: int, end: int) -> int | None:
    """Where the noun phrase that ends at ``end`` begins, or nothing if no speaker can end there."""
    window = max(start, end - 200)
    tokens = [(m.group(), m.start() + window) for m in _WORD.finditer(text[window:end])]
    if not tokens:
        return None
    last = tokens[-1][0]
    if last in {"I", "we", "We", "you", "You"}:
        return None
    if last.lower() in {"he", "she", "they", "it"}:
        return tokens[-1][1]
    i = len(tokens)
    begin: int | None = None
    while i > 0:
        word, at = tokens[i - 1]
        low = word.lower()
        if word in {",", ";", ":", '"', "(", ")"}:
            break
        if word[:1].isupper() or word[:3] in {"al-", "el-"} or word[:2] == "d'":
            begin = at
        elif _nominal(word):
            begin = at
        elif low in _DETERMINERS:
            begin = at
            if low in {"the", "a", "an"} and not (i > 1 and tokens[i - 2][0].lower() in _JOINERS):
                break
        elif low in _JOINERS and begin is not None and i > 1 and _can_precede(tokens[i - 2][0]):
            pass
        elif begin is not None and _modifier(low) and i > 1 and _phrase_like_before(tokens, i - 1):
            begin = at
        elif begin is None and _has_head_before(tokens, i - 1):
            pass
        else:
            break
        i -= 1
    return begin


def _can_precede(word: str) -> bool:
    return word[:1].isupper() or _nominal(word)


def _modifier(low: str) -> bool:
    return low.isalpha() and low not in _STOP and not low.endswith("ed") or "-" in low


def _phrase_like_before(tokens: list[tuple[str, int]], i: int) -> bool:
    """Whether a determiner, a name or a bound opens the phrase within three words before ``i``."""
    for word, _ in tokens[max(0, i - 3) : i][::-1]:
        low = word.lower()
        if low in _DETERMINERS or word in {",", ";", ":", '"'}:
            return True
        if not _modifier(low):
            return False
    return i <= 3


def _has_head_before(tokens: list[tuple[str, int]], i: int) -> bool:
    """Whether the words before are "a source in the ...": a speaker's noun with a tail of prepositions."""
    for j in range(i, max(-1, i - 9), -1):
        if tokens[j][0] in {",", ";", ":", '"'}:
            return False
        if _nominal(tokens[j][0]) and j + 1 < len(tokens) and tokens[j + 1][0].lower() in _JOINERS | {"who", "that"}:
            return True
    return False


def phrase_after(text: str, start: int, end: int) -> tuple[Span | None, int]:
    """Read the noun phrase that starts at ``start``; returns it and where reading stopped."""
    tokens = [
        (m.group(), m.start() + start, m.end() + start) for m in _WORD.finditer(text[start : min(end, start + 200)])
    ]
    stop = start
    seen_head = False
    for i, (word, _, tail) in enumerate(tokens):
        low = word.lower()
        following = tokens[i + 1][0] if i + 1 < len(tokens) else ""
        if word in {",", ";", ":", '"', "(", ")"}:
            break
        if re.fullmatch(_TIME_WORDS, word) and seen_head:
            break
        if word[:1].isupper() or word[:3] in {"al-", "el-"} or _nominal(word):
            seen_head = True
        elif low in _DETERMINERS and not seen_head:
            pass
        elif (
            low in {"of", "for", "to", "in", "at", "from", "close", "on"}
            and following
            and (
                following[:1].isupper()
                or _nominal(following)
                or following.lower() in {"the", "a", "al", "condition", "to"}
            )
            and not re.match(_TIME_WORDS, following)
        ):
            pass
        elif (
            low in {"the", "de", "la", "al", "bin", "and"}
            and following
            and (following[:1].isupper() or _nominal(following))
        ):
            pass
        elif not seen_head and _modifier(low):
            pass
        else:
            break
        stop = tail
    if not seen_head or stop <= start:
        return None, start
    return _trim(text, Span(start, stop)), stop
