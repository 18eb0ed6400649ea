"""The grammar of English numerals: tokens that stand together make one number."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model.records import made
from xref.values._numerals.cursor import LARGEST, LONGEST, Cursor, Numeral
from xref.values._numerals.figures import Figure, figure
from xref.values._numerals.intervals import exact
from xref.values._numerals.lexing import Token
from xref.values._numerals.parts import ordinal_or_part, part, with_part
from xref.values._numerals.wholes import suffix_length, whole_number
from xref.values._numerals.words import SUFFIXES


def numeral(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Return the number that starts at a token, as long as the grammar makes it."""
    head = tokens[index]
    match head.kind:
        case "N" | "B":
            return _standing_for_a_number(text, tokens, index)
        case "V":
            return _plural(text, tokens, index)
        case "O":
            return ordinal_or_part(text, head, index)
    if head.tail and head.tail.lower() in ("st", "nd", "rd", "th"):
        return Numeral(head.start, head.end + 2, Figure(head.value, 1), "ordinal", "", index + 1)
    if head.kind in "DU" and (index + 1 == len(tokens) or tokens[index + 1].start - head.end > LONGEST):
        return _lone(head, index)
    cursor = Cursor(text, tokens, index)
    if head.kind in "FM":
        return part(cursor)
    whole = whole_number(cursor)
    return None if whole is None else with_part(cursor, whole)


def _lone(head: Token, index: int) -> Numeral:
    """Read a number with no other near it, as most are."""
    if head.kind == "U":
        return made(Numeral, (head.start, head.end, figure(head.value), "words", "", index + 1, 1))
    length = suffix_length(head)
    scale = SUFFIXES[head.tail.lower()] if length else 1
    said = figure(exact(head.value * scale), head.step * scale)
    return made(Numeral, (head.start, head.end + length, said, "digits", head.tail[length:], index + 1, scale))


_SCORES = frozenset(
    "of killed dead wounded injured more were missing arrested feared died hurt displaced trapped are have".split()
)


def _plural(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "dozens", "hundreds of thousands": a scale, taken some unknown times."""
    head = tokens[index]
    following, scale = index + 1, int(head.value)
    while (
        following < len(tokens)
        and tokens[following].kind == "V"
        and scale * tokens[following].value <= LARGEST
        and text[tokens[following - 1].end : tokens[following].start] == " of "
    ):
        scale *= int(tokens[following].value)
        following += 1
    if following == index + 1 and (head.value == 10 or (head.value == 20 and not _after_scores(text, head.end))):
        return None
    word = {12: "dozens", 20: "scores"}.get(scale, "plural")
    return Numeral(head.start, tokens[following - 1].end, Figure(scale, 1, word), "words", "", following, scale)


def _after_scores(text: str, end: int) -> bool:
    return not text[end : end + 2].strip() or text[end + 1 : end + 12].partition(" ")[0].rstrip(".,;:!?") in _SCORES


def _standing_for_a_number(text: str, tokens: Sequence[Token], index: int) -> Numeral | None:
    """Read "none", "nobody", "no one", "no casualties" as zero and "both sides" as two."""
    head, following = tokens[index], index + 1
    after, end = text[head.end : head.end + 24], tokens[index].end
    if head.kind == "B":
        noun = after[1:].partition(" ")[0].rstrip(",.;")
        if not (
            noun.islower()
            and noun.isalpha()
            and (noun.endswith("s") or noun in ("of", "men", "women", "people", "children"))
        ):
            return None
    elif text[head.start : head.end].lower() == "no":
        if after[1:].startswith(("less ", "longer", "means ", "others")):
            return None
        if following < len(tokens) and after.startswith((" one", "-one")) and tokens[following].start == end + 1:
            end, following = tokens[following].end, following + 1
    elif after.startswith((" other", " the ", " too ")):
        return None
    return Numeral(head.start, end, Figure(head.value, 1), "words", following=following)
