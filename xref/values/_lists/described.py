"""What a body is, told before its name in a row: "Chad and the political wing of the | Green Front".

A person has a post there ("Ann Lee and Prime Minister of Kolb | Karl Moss"); a body its sort ("the militant group"),
a part that acts for it ("all factions of the"), or both.
"""

from __future__ import annotations

from xref.expressions import regex
from xref.model import Mention
from xref.values._lists import meant
from xref.values._lists.splitting import JOINT

_SORT = (
    "alliance|army|bloc|coalition|faction|federation|front|group|grouping|guerrillas|militia|movement|organi[sz]ation|outfit"
    "|party|rebels|union"
)
_PART = (
    "branch(?:es)?|command|commanders|committee|council|delegates|delegation|factions?|groups|leaders|leadership|members"
    "|(?:[Mm]ember )?[Ss]tates|outfits|representatives?|sections?|wings?"
)
_DET = (
    "(?:(?:the|an?|all|both|another|its|one of the|some of the|(?:two|three|four|five|six|seven|eight|nine|ten)) ){0,2}"
)
# No verb stands between: "Chad and the troops attacked members of the | Green Front" is no row.
_WORD = (
    r"(?!(?:an?|and|at|by|for|from|has|have|in|is|met|not|of|on|or|said|that|the|to|was|were|which|who|with)\b"
    r"|(?!armed|banned|outlawed|united|unified)[a-z]+ed\b|(?!fighting|governing|ruling|warring)[a-z]+ing\b)[\w'-]+ "
)
_KIND = rf"{_DET}(?:{_WORD}(?:and (?=[a-z-]+ (?:{_PART})))?){{0,4}}"
_SORTED = rf"{_KIND}(?:{_SORT})(?: (?:called|named|known as|the))? "
_ACTING = rf"{_KIND}(?:{_PART}) of (?:{_KIND}(?:{_PART}) of )?(?:{_SORTED}|{_DET}(?:{_WORD}){{0,2}})"
_AND = rf"(?:,? (?:{JOINT}) )"
_OVER_A_SORT = regex(rf"(?:{_AND}|, ){_SORTED}")
_OVER_A_PART = regex(rf"{_AND}{_ACTING}")
_BESIDE_A_PERSON = regex(rf", {_ACTING}")  # "the Front, the largest wing of the League": only said of it
_BEFORE_NAME = regex(r"(?:[a-z-]+ )*")


def joined_over_what_it_is(gap: str, before: Mention, body: Mention) -> bool:
    """Whether a gap joins a body by what it is or by the part that acts for it: " and all factions of the "."""
    if meant.is_person(body):
        return False
    told = _BEFORE_NAME.match(body.raw)
    whole = gap + (told[0] if told else "")
    if _OVER_A_SORT.fullmatch(whole) or _OVER_A_PART.fullmatch(whole):
        return True
    return meant.is_person(before) and _BESIDE_A_PERSON.fullmatch(whole) is not None
