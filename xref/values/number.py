"""Numbers of any kind: integers, decimals, fractions, negative ones."""

from __future__ import annotations

from xref.extension import Discourse, ValueType
from xref.model import Mention
from xref.values._numerals.amounts import Amount, Domain
from xref.values._numerals.cursor import Numeral
from xref.values._numerals.grammar import numeral
from xref.values._numerals.lexing import lex
from xref.values._numerals.measures import amount_of, mention, same, whole
from xref.values._numerals.refusals import is_time, stands_for_a_noun
from xref.values._numerals.relating import relate
from xref.values._numerals.scanning import Said, scan
from xref.values._numerals.writing import dump, render

NUMBERED = Domain(signed=True, exact_below=20)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the numbers between two offsets, those before a unit too, but none that is glued to one ("29km").

    >>> [mention.raw for mention in find(Discourse("It rose by 2.5 degrees, 29km off."), 0, 33)]
    ['2.5']
    """
    found = []
    for said in scan(discourse.text, start, end):
        if said.form == "ordinal" or is_time(discourse.text, said) or stands_for_a_noun(discourse.text, said):
            continue
        if said.unit is None:
            if _over_zero(discourse.text, said):
                continue
            first, last = said.start, said.end
        elif said.tail or (
            said.high is None and discourse.text[said.number_end : said.number_end + 1] not in (" ", "")
        ):
            continue
        elif said.high is None and (parts := _parts(discourse.text, said)):
            found += [mention("number", discourse, n.start, n.end, _amount(n, discourse.profile)) for n in parts]
            continue
        else:
            first, last, said = said.number_start, said.number_end, said._replace(unit=None)
        found.append(mention("number", discourse, first, last, amount_of(said, discourse.profile, NUMBERED)))
    return found


def _parts(text: str, said: Said) -> list[Numeral]:
    """The numbers of an amount said in parts: the 2 and the 3 of "2 years and 3 months"."""
    tokens = lex(text, said.number_start, said.end)
    first = numeral(text, tokens, 0) if tokens else None
    found = []
    while first is not None and first.end < said.number_end and first.following < len(tokens):
        found.append(first)
        first = numeral(text, tokens, first.following)
    return [*found, first] if found and first is not None else []


def _amount(read: Numeral, profile: str) -> Amount:
    return Amount(read.figure, None, "", "", profile, NUMBERED)


def _over_zero(text: str, said: Said) -> bool:
    """Whether digits stand over nought, which makes no number of either: "1/0"."""
    before, after = text[max(0, said.number_start - 2) : said.number_start], text[said.number_end : said.number_end + 3]
    if after[:2] == "/0" and not after[2:].isdigit():
        return True
    return not said.low.value and before[1:] == "/" and before[:1].isdigit()


def parse(text: str) -> Amount:
    """Read a number that is a text of its own.

    >>> render(parse("half a million"))
    '500,000'
    """
    said, profile = whole(text, "number")
    return amount_of(said, profile, NUMBERED)


UNIT = ValueType(
    "number", "a number, whole or not, above or below zero", find, relate, render, parse, dump, same, clash="count"
)
