"""Sentences: one compiled search for full stops, and rules for those that end nothing.

A candidate is a run of ``. ! ? …`` with the closing quotes and brackets that follow it. It ends a sentence unless
the words around it say otherwise: a title or an initial before it, a lower-case word after it, a number after
``No.``, a verb of speech after a quoted question (after Grefenstette and Tapanainen, "What is a word, what is a
sentence?", 1994). Offsets are exact, and the work is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.expressions import regex
from xref.model import Span

# Characters. A "sentence" beyond that is none, and all patterns would find their words in it, and be tried everywhere.
LONGEST = 1_200
_MARKS = (";", ",", " ")  # where such a text is cut, the best first

_CANDIDATE = regex(r"""[.!?…][.!?…"'”’»)\]]*""")
_NEXT = regex(r"""\s*+(["'“‘«(\[–—•*-]*+)\s*+(\S)""")
_WORD = regex(r"[\w'’-]+")
_ARTICLE_NAME = regex(r"(?:al|el|as|ar|an|ad|at)-[A-Z]")  # "al-Nusra said": an Arabic name may begin a sentence
_INITIALS = regex(r"[A-Z](?:\.-?[A-Z])*")
_SPEECH = regex(
    r"(?:[A-Z][\w'’-]*\.?,?\s+){1,5}?(?:said|says|asked|asks|added|told|wrote|tweeted|replied|answered|shouted|cried)\b"
)
_ASIDE = regex(r"[^()\n]{1,40}\),? [a-z]")  # "Acme Inc. (ACM) rose", "at 8 p.m. (local time) on Monday"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Sgt Cpl Pte Brig Adm Cmdr Cdr Comdr Sen Rep Reps Sens Gov Pres"
    " Rev Fr Hon St Ste Mt Ft Messrs Mme Mlle Supt Det Insp Amb Atty Sgts Gens vs v e.g i.e cf viz approx Ph Op"
    " Dist Sheik Ayat Abp Bp H.E"
)
_LONG_TITLES = _words("essrs pprox")  # the only ones that end in five small letters: the common case is settled first
_NUMBERED = _words(
    "No Nos no nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec p pp Fig fig Vol vol Ch Sec Art art Res para c ca"
)
_ENDINGS = _words(
    "Inc Corp Co Ltd Bros Jr Sr etc a.m p.m A.M P.M am pm Ave Blvd Rd Dept Univ Assn Assoc Est est Mon Tue"
    " Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich"
    " Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo hrs min sq ft lb lbs oz Intl Gov't Ph.D"
    " B.C A.D D.C"
)
_STREETS = _words("Ave Blvd Rd St")
_NTH = regex(r"\d(?:st|nd|rd|th) St$")  # "near 78th St. Police said", but "near 78th and St. Paul"
_ON_DUTY = regex(r"(?:Police|Officers|Investigators|Detectives|Deputies|Authorities|Officials|Witnesses|Anyone)\b")
_STARTERS = _words(
    "The A An He She It They We I You This That These Those There His Her Their Its Our My Your But And Or So"
    " If When While As At In On For From With Without After Before By To Of Since Until Some Many Most Several"
    " Both All No Not Now Then Meanwhile However Earlier Later Also Only Under Over Among According Other"
    " Others Another More Few Such What Who Why How Where Which Although Though Because Despite During Between"
    " Last Next Still Yet Even One Two Three"
)


def split(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the sentences in ``text[start:end)``, without the white space around them.

    >>> text = 'Gen. Smith left the U.S. on Jan. 5. "Why?" he asked. It cost $3.5 million.'
    >>> [text[a:b] for a, b in split(text, 0, len(text))]
    ['Gen. Smith left the U.S. on Jan. 5.', '"Why?" he asked.', 'It cost $3.5 million.']
    >>> text = "A man was shot on N. 78th St. Police found him near St. Paul."
    >>> [text[a:b] for a, b in split(text, 0, len(text))][1]
    'Police found him near St. Paul.'
    """
    begin = past_space(text, start, end)
    for match in _CANDIDATE.finditer(text, begin, end):
        dot, stop = match.span()
        if stop >= end:
            break
        last = text[dot - 5 : dot]
        plain = stop == dot + 1 and last.islower() and last.isalpha() and text[stop : stop + 2].istitle()
        if (plain and text[stop] == " " and last not in _LONG_TITLES) or _ends(text, begin, dot, stop, end):
            yield from _pieces(text, begin, stop)
            begin = past_space(text, stop, end)
    if begin < end:
        yield from _pieces(text, begin, begin + len(text[begin:end].rstrip()))


def past_space(text: str, start: int, end: int) -> int:
    """Return where white space that begins at ``start`` ends."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        cut = _cut(text, start + LONGEST // 2, start + LONGEST)
        yield Span(start, start + len(text[start:cut].rstrip()))
        start = past_space(text, cut, end)
    if start < end:
        yield Span(start, end)


def _cut(text: str, first: int, last: int) -> int:
    """Return where in ``text[first:last]`` a text without the end of a sentence is cut: behind the best mark there.

    >>> _cut("nine were killed; two of them, police said, were", 10, 40), _cut("nine were killed", 5, 10)
    (17, 10)
    """
    found = (text.rfind(mark if mark == " " else f"{mark} ", first, last) for mark in _MARKS)
    return next((at + 1 for at in found if at >= 0), last)


def _ends(text: str, begin: int, dot: int, stop: int, end: int) -> bool:
    """Say whether the candidate at ``[dot, stop)`` ends the sentence that begins at ``begin``."""
    following = _NEXT.match(text, stop, end)
    if following is None:
        return True
    if following.end() - 1 == stop or following.start(1) == stop:  # nothing but perhaps a quote between
        return _glued(text, dot, stop, following.start(2), end)
    after, opened = following.start(2), following[1]
    first = following[2]
    if first.islower() and not _ARTICLE_NAME.match(text, after, end):
        return False
    if first in ",;:)]":
        return False
    if text[dot] == "." and not text.startswith("..", dot):
        return _full_stop(text, begin, dot, after, opened, end)
    return not (stop - dot > 1 and text[stop - 1] in "\"'”’" and _SPEECH.match(text, after, end))


def _glued(text: str, dot: int, stop: int, after: int, end: int) -> bool:
    """A full stop without a space after it: ``the talks.The`` ends a sentence, ``akipress.com`` does not."""
    before = text[max(0, dot - 2) : dot]
    lower = len(before) == 2 and before[1].islower() and before[0].isalpha()
    closed = stop - dot > 1 and text[stop - 1] in '"”’)]'
    capital = text[after].isupper() and after + 1 < end and (text[after + 1].islower() or text[after + 1] == " ")
    return capital and (lower or closed)


def _full_stop(text: str, begin: int, dot: int, after: int, opened: str, end: int) -> bool:
    space = max(text.rfind(" ", max(begin, dot - 20), dot), text.rfind("\n", max(begin, dot - 20), dot))
    token = text[max(space + 1, begin, dot - 20) : dot].lstrip("\"'“‘([-–—")
    if token in _STREETS and (token != "St" or _NTH.search(text, max(begin, dot - 12), dot)):
        return bool(opened) or _starts(text, after, end) or _ON_DUTY.match(text, after, end) is not None
    if token in _TITLES:
        return False
    if token in _NUMBERED:
        return not text[after].isdigit()
    if _INITIALS.fullmatch(token):
        return bool(opened) or (len(token) > 1 and _starts(text, after, end))
    if token in _ENDINGS:
        aside = opened.startswith("(") and (text[after].isdigit() or _ASIDE.match(text, after, end))
        return not aside and (bool(opened) or _starts(text, after, end))
    return not (token.isdecimal() and len(token) < 3 and dot - len(token) == begin)  # "1. The first"


def _starts(text: str, after: int, end: int) -> bool:
    word = _WORD.match(text, after, end)
    return word is not None and word[0] in _STARTERS
