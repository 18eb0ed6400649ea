"""Words: a stretch of folded text as the patterns see it.

Word forms are compared without accents and, in lower case, without dots in initials (``U.S.`` is ``US``).
Contractions are written out (``won't`` is ``will n't``, ``Russia's`` is ``Russia 's``), because a pattern means the
words and not their spelling. Hyphens inside words, brackets, full stops and quotation marks are no words:
``face-to-face`` is ``face to face``, ``[the US]`` is ``the US``. Commas, colons, spaced dashes and signs are words
of their own.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from xref.expressions import regex
from xref.records import dataclass

_WORD = regex(
    r"\((?:[A-Z][A-Za-z]+ ?){1,2}:[ A-Z\d.;,:-]*\)"  # "(NYSE: ABC)": a symbol of the market, and no word
    r"|\([A-Z]{2,6}\.[A-Z]{1,3}\)"  # "(ABCD.PK)"
    r"|(?:[^\W\d_]\.){2,}"  # initials
    r"|(?<!\w)'(?:s|re|ve|ll|m|d)\b(?!')"  # a contraction's end that a pattern writes by itself
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"  # numbers, 3rd, 5m
    r"|[^\W_]+(?:'[^\W_]+)*"  # words, O'Brien, don't
    r"|\.\.\.|…"
    r"|[.!?](?=['\")\]]*\s)"  # perhaps a sentence end that was not seen as one
    r"|-+"
    r"|[^\w\s.()\[\]]"
)
_TAILS = {"'s": "'s", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d", "n't": "n't"}
_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
_NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor"})
_SCARE_WORDS = 3  # a quotation of so few words is a word in inverted commas, no one's speech
LONGEST = 600  # words; what stands beyond is not a sentence


@dataclass(slots=True)
class Words:
    """Words side by side in lists; ``walls[i]`` says that no gap reaches over the place before word ``i``."""

    starts: list[int]
    ends: list[int]
    forms: list[str]
    lows: list[str]
    walls: list[bool]
    stops: list[bool]  # words that no gap skips: a semicolon, a negation
    cut: bool = False

    def __len__(self) -> int:
        return len(self.lows)


@cache
def _plain_letters() -> dict[int, str]:
    """Letters of Latin script with marks, by their base letter, one for one."""
    table: dict[int, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    return table | {ord("ø"): "o", ord("Ø"): "O", ord("ł"): "l", ord("Ł"): "L", ord("ı"): "i", ord("đ"): "d"}


def unaccented(text: str) -> str:
    """Return ``text`` with Latin letters without their marks, character for character.

    >>> unaccented("Erdoğan")
    'Erdogan'
    """
    return text if text.isascii() else text.translate(_plain_letters())


def _written_out(word: str) -> list[tuple[int, str]]:
    """The parts of a word with an apostrophe, each with the length of its spelling."""
    low = word.lower()
    if low.endswith("n't") and len(low) > 3:
        stem = word[:-3]
        return [(len(stem), _STEMS.get(stem.lower(), stem)), (3, "n't")]
    at = low.rfind("'")
    tail = _TAILS.get(low[at:])
    if tail is None:
        return [(len(word), word)]
    if at == 0:
        return [(len(word), tail)]
    return [(at, word[:at]), (len(word) - at, tail)]


def read_words(text: str, start: int, end: int) -> Words:
    """Read the words of folded ``text`` in ``[start, end)``, one sentence of it.

    >>> read_words("Russia's envoy won't go face-to-face.", 0, 37).lows
    ['russia', "'s", 'envoy', 'will', "n't", 'go', 'face', 'to', 'face']
    """
    words = Words([], [], [], [], [], [])
    add = _Adder(words)
    for found in _WORD.finditer(text, start, end):
        at, stop = found.span()
        raw = text[at:stop]
        if len(words) > LONGEST:
            words.cut = True
            break
        if raw[0].isalnum():
            if "'" in raw:
                for length, form in _written_out(raw):
                    add.word(at, at + length, form)
                    at += length
            elif raw[-1] == ".":
                add.word(at, stop, raw.replace(".", ""))
            elif raw.lower() == "cannot":
                add.word(at, at + 3, raw[:3])
                add.word(at + 3, stop, raw[3:])
            else:
                add.word(at, stop, raw)
        elif raw in "'\"":
            add.quote(at, raw, text, start, end)
        elif raw[0] == "(":
            continue
        elif raw in ".!?":
            add.full_stop(at, raw, text, end)
        elif raw[0] == "-":
            inside = (
                at > start
                and (text[at - 1].isalnum() or text[at - 1] == ".")
                and stop < end
                and text[stop].isalnum()
                and raw == "-"
            )
            if not inside:
                add.word(at, stop, "-")
        else:
            add.word(at, stop, raw)
    words.walls.append(add.wall)
    return words


class _Adder:
    """Adds words, and keeps in mind what stands between them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.wall = False
        self.opened: dict[str, int] = {}  # quotation mark -> index of the first word inside

    def word(self, start: int, end: int, form: str) -> None:
        """Add one word."""
        words = self.words
        if not form.isascii():
            form = unaccented(form)
        low = form.lower()
        words.starts.append(start)
        words.ends.append(end)
        words.forms.append(form)
        words.lows.append(low)
        words.walls.append(self.wall)
        words.stops.append(low in _NEGATIONS or low == ";")
        if low == "longer" and len(words) > 1 and words.lows[-2] == "no":
            words.stops[-2] = words.stops[-1] = True
        self.wall = False

    def full_stop(self, at: int, raw: str, text: str, end: int) -> None:
        """Take a stop inside the stretch as the end of a sentence, unless it ends an abbreviation."""
        rest = text[at + 1 : min(at + 5, end)].lstrip("'\")] \n")
        before = self.words.forms[-1] if self.words.forms else ""
        if rest[:1].isupper() and (raw != "." or (before[:1].islower() and len(before) > 1) or len(before) > 4):
            self.wall = True

    def quote(self, at: int, raw: str, text: str, start: int, end: int) -> None:
        """Put walls at the edges of a quotation; a word or two in inverted commas have none."""
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        opens = before in " \n([-\"'" and not after.isspace()
        closes = after in " \n,.;:!?)]\"'-" and not before.isspace()
        walls = self.words.walls
        if raw == '"':
            self.wall = True  # it may have opened in an earlier sentence, or close in a later one
        if opens and raw not in self.opened:
            self.opened[raw] = len(walls)
        elif closes and raw in self.opened:
            first = self.opened.pop(raw)
            self.wall = len(walls) - first > _SCARE_WORDS
            if first < len(walls):
                walls[first] = self.wall
