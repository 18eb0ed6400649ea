"""Lakes and mountains named by the word before their name, and places that a shipwreck lies off."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.tagging import Tagged
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname

Row = tuple[int, int, Name]

_FEATURES = ("Lake ", "Mount ")
_FEATURE = regex(r"\b(?:Lake|Mount) (?P<name>[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*)(?![\w-]|'[^s])")
_OFF = regex(
    r"\b(?:[Ss](?:ank|unk|inking)|[Cc]apsized?|[Ff]ounder(?:ed|s)|[Oo]verturned|[Ww]rec?k(?:ed)?|[Ss]hipwreck|aground"
    r"|crashed|drowned|rescued|waters|sea|seas|km|kilomet(?:re|er)s|miles) off (?P<name>[A-Z][^\W\d_]+)(?![\w-])"
)


def waters(text: str, start: int, end: int, words: Tagged) -> list[Row]:
    """Return the lakes and mountains in ``text[start:end]``, and unknown places that ships sink off.

    A lake may be called after a land or a town, which is another place: "Lake Chad", "Lake Victoria".
    """
    found: list[Row] = []
    if any(text.find(feature, start, end) >= 0 for feature in _FEATURES):
        for match in _FEATURE.finditer(text, start, end):
            first, last = words.at(match.start()), words.at(match.end())
            if _is_one(words, first, last):
                found.append((first, last, Name(match[0], NameKind.PLACE, level="site")))
    if text.find(" off ", start, end) >= 0:
        for match in _OFF.finditer(text, start, end):
            first, last = words.at(match.start("name")), words.at(match.end())
            name = match["name"]
            if words.tags[first:last] != "N" or words.tags[last : last + 1] in _MORE:
                continue
            if not is_surname(text, name, match.start("name")):
                found.append((first, last, Name(name, NameKind.PLACE)))
    return found


def _is_one(words: Tagged, first: int, last: int) -> bool:
    """Whether words are all of a name: not "Salt Lake Kolb", "the Lake Kolb Council", the Lake District."""
    alone = words.tags[max(0, first - 1) : first] not in tuple("NnKPWCOT") and last == first + 2
    goes_on = words.tags[last : last + 1] in _MORE or words.tags[last : last + 2] == "Bo"  # "the Lake Kolb Basin Union"
    return alone and words.tags[first + 1] in "NnKPWC" and not goes_on


_MORE = tuple("NnoOz")  # tags of words that go on with a name
