"""Parties that only a text's own words make: peoples that share a noun, a union's government.

No table knows the peoples of the world, and the noun that tells what they are stands once, behind the last or before
the first: "the Pokot and Marakwet communities". Each gets it for itself, so that they join as any names do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from xref.expressions import regex
from xref.model import Mention, NameKind, Span
from xref.values._lists.splitting import JOINT
from xref.values._names.gazetteer import government, look_up, shipped
from xref.values._names.lexicon import words
from xref.values._names.value import Name

_SINGLE = {
    "communities": "community",
    "tribes": "tribe",
    "sub-tribes": "tribe",
    "sub-clans": "clan",
    "clans": "clan",
    "peoples": "people",
    "factions": "faction",
    "governments": "government",
    "government": "government",
}
_LEVELS = frozenset(("central", "federal", "state"))
_PEOPLES = ("community", "tribe", "clan", "people")  # one people may be called by any of them
_WORD = r"(?!The\b|Both\b|Governments?\b)[A-Z]\w*(?:['-](?!s\b)\w+)*"
_ONE = rf"(?:{_WORD}(?: {_WORD}){{0,2}}|[Cc]entral|[Ff]ederal|[Ss]tate)"
_AND = rf"(?: (?:{JOINT}) |, (?:(?:{JOINT}) )?)(?:(?:by|between|from) )?(?:the )?"
_SENT = r"(?:(?i:elders|leaders|chiefs|members|representatives|delegates|envoys|youths?|warriors) (?:of|from) )?"
_KIND = r"(?:(?i:rival|warring|feuding|neighbou?ring|pastoral|ethnic|provincial|state|county|regional|two|three) ){0,2}"
_NOUN = "(?i:communities|(?:sub-)?(?:tribes|clans)|peoples|factions|governments?)"
_HOME = (
    rf"(?: (?:of|from|in) (?:the )?{_WORD}(?: {_WORD}){{0,2}}(?:(?:, {_WORD}(?: {_WORD}){{0,2}}){{1,2}}(?= and ))?)?"
)
_SHARED = regex(
    rf"(?<![\w-])(?:{_SENT}(?:[Tt]he )?{_KIND}(?P<before>{_ONE}(?:{_AND}{_ONE}){{1,5}}) {_KIND}(?P<noun>{_NOUN})\b"
    rf"(?!(?<=overnments) of [A-Z]|(?<=Peoples) [A-Z]){_HOME}"
    rf"|{_SENT}(?:[Tt]he )?{_KIND}(?P<of>{_NOUN}) of (?P<behind>{_ONE}(?:{_AND}{_ONE}){{1,5}})"
    rf"|{_SENT}[Tt]he (?P<one>{_WORD}) (?P<single>community|tribe|clan)\b(?! leaders?\b){_HOME})"
)
_HELD = regex(rf"\b(?:{_NOUN}|community|tribe|clan)\b")
_EACH = regex(_ONE)
# India's papers call the union's government the Centre: "signed with the Centre", "Centre, Assam sign".
_CENTRE = regex(
    r"(?<![\w-])(?:(?:with |(?<=\n)|\A)(?=C)|(?<!\b[ai][nt] )(?=[Tt]he ))(?P<centre>(?:[Tt]he )?Centre)\b"
    r"(?=,? (?!(?:for|of|on|at|in)\b(?! (?:\w+day|[A-Z][a-z]+\.? \d)))[a-z]|[.,]| [A-Z][\w-]+ (?:state )?government)"
    r"|(?P<union>(?<![\w-])(?:[Tt]he )?Union [Gg]overnment)\b"
    r"|(?P<state>(?<![\w-])(?:[Tt]he )?(?:state|provincial) government)\b"
    r"(?=[,.;]| (?:and|on|has|have|had|will|in|to|signed|with|began|met|broke|are|were|at|[a-z]+ed)\b)"
)
# Parts of a state that act for themselves: "Bavaria and Saxony sign", "the chief ministers of Bavaria and Saxony".
_HEADS = r"(?:(?i:chief ministers|governors|premiers)|CMs)"
_LANDS = rf"(?P<one>{_WORD}(?: {_WORD})?)(?:,? and |, )(?P<other>{_WORD}(?: {_WORD})?)"
_ACT = regex(rf"\b{_HEADS}\b|\b(?:sign|ink|initial)(?:ed)?\b")
_ACTING = regex(
    rf"(?<![\w-]){_LANDS}(?: {_HEADS})?"
    r"(?= (?:(?:have|had|will|would|to|on|\w+day|also|both|formally) ){0,3}(?:sign|ink|initial)(?:ed)?\b)"
    rf"|(?:[Tt]he )?{_HEADS} of {_LANDS.replace('one', 'first').replace('other', 'last')}"
)
_WIDEST = 120  # characters on either side of a noun
_UNION, _STATE = Name("central government", NameKind.ROLE), Name("state government", NameKind.ROLE)


def with_shared(text: str, start: int, end: int, found: Sequence[Mention]) -> Sequence[Mention]:
    """Add to the parties found in a stretch those that share a noun, in place of what was read of their words."""
    more = [one for one in _told(text) if start <= one.span.start and one.span.end <= end]
    if not more:
        return found
    kept = [one for one in found if not any(_overlap(one.span, new.span) for new in more)]
    return sorted([*kept, *more], key=lambda mention: mention.span)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@lru_cache(maxsize=2)
def _told(text: str) -> tuple[Mention, ...]:
    """All of them in a text, in its order."""
    named = _CENTRE.finditer(text) if "Centre" in text or " government" in text else ()
    union = (
        _mention(text, *match.span(match.lastgroup or 0), _STATE if match.lastgroup == "state" else _UNION)
        for match in named
    )
    shared = chain.from_iterable(_sharing(text, match) for match in _phrases(text))
    return tuple(sorted((*union, *shared, *_lands(text)), key=_place))


def _lands(text: str) -> Iterator[Mention]:
    """Two parts of a state in a row that signs, or whose heads are named: each stands for its government."""
    done = 0
    for act in _ACT.finditer(text):
        match = _ACTING.search(text, max(done, act.start() - _WIDEST), act.end() + _WIDEST)
        if match is None or match.start() > act.start():
            continue
        done = match.end()
        groups = ("one", "other") if match["one"] else ("first", "last")
        known = [look_up(shipped(), match[group]) for group in groups]
        if all(entry is not None and entry.value.level == "region" for entry in known):
            yield _mention(text, match.start(), match.end(groups[0]), _party(match[groups[0]], "government"))
            yield _mention(text, match.start(groups[1]), done, _party(match[groups[1]], "government"))


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """The phrases around the nouns that may be shared."""
    done = 0
    for held in _HELD.finditer(text):
        match = _SHARED.search(text, max(done, held.start() - _WIDEST), held.end() + _WIDEST)
        if match is not None and match.start() <= held.start() < match.end():
            done = match.end()
            yield match


def _place(mention: Mention) -> Span:
    return mention.span


def _sharing(text: str, match: re.Match[str]) -> Iterator[Mention]:
    """The parties of one phrase; the first takes the words before it, the last those behind."""
    if match["one"]:
        if not _is_opener(match["one"]):
            yield _mention(text, *match.span(), _party(match["one"], match["single"]))
        return
    group = "before" if match["before"] else "behind"
    head = (match["noun"] or match["of"]).lower()
    noun, names = _SINGLE[head], list(_EACH.finditer(text, *match.span(group)))
    if head == noun and names[0][0].lower() not in _LEVELS:
        return  # "Chad and the Assam government"
    if any(_is_opener(name[0]) for name in names) or not _shares(noun, [name[0] for name in names]):
        return
    for at, name in enumerate(names):
        first = match.start() if at == 0 else name.start()
        last = match.end() if at == len(names) - 1 else name.end()
        yield _mention(text, first, last, _party(name[0], noun))


def _is_opener(word: str) -> bool:
    return word.partition(" ")[0].lower() in words("openers") and not word[0].islower()


def _shares(noun: str, names: Sequence[str]) -> bool:
    """Whether each of a row can have such a noun: a state's government has its name already."""
    known = [look_up(shipped(), name) for name in names]
    return noun != "government" or not all(entry is not None and entry.tag in "CD" for entry in known)


def _party(word: str, noun: str) -> Name:
    if noun == "government":
        if word.lower() in _LEVELS:
            return Name(f"{word.lower()} government", NameKind.ROLE)
        state = look_up(shipped(), word)
        return government(state.value.name if state is not None and state.tag in "CD" else word)
    others = tuple(f"{word} {other}" for other in _PEOPLES if other != noun) if noun in _PEOPLES else ()
    return Name(f"{word} {noun}", NameKind.ROLE, aliases=(*others, word))


def _mention(text: str, first: int, last: int, name: Name) -> Mention:
    return Mention("party", Span(first, last), text[first:last], name)
