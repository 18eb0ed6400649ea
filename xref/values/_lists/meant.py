"""Who is meant by "he and Ann Lee", by "the two leaders" and by "both sides": read from the text just before.

A pronoun takes up the subject of the sentence before it (Grosz, Joshi and Weinstein, "Centering", *Computational
Linguistics* 21(2), 1995); "the two leaders" the last two persons that a list joined, "both sides" the last two states
or bodies. All are inferred, and none is read where the text leaves a choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from xref.expressions import regex
from xref.extension import Discourse, ValueType
from xref.model import Mention, NameKind
from xref.values._names.gazetteer import look_up, shipped
from xref.values._names.mediators import is_before_mediation
from xref.values._names.value import Name

BY_PRONOUN, BY_COUNT = "who is meant by the pronoun", "who the two are"

_PRONOUN = regex(r"(?<![\w-])(?:he|she|himself|herself) and (?:the )?$", re.IGNORECASE)
_TWO_PERSONS = regex(
    r"(?<![\w-])(?<! of )(?<! of the )(?:the (?:two |rival |former )(?:men|women|leaders|presidents|ministers|premiers"
    r"|rivals|foes|enemies)|both (?:men|women|leaders|presidents|ministers)|the pair)(?![\w'-])(?! of )",
    re.IGNORECASE,
)
_REGIONAL = (  # what two states of one part of the world are called by
    r"(?:(?:North|South|West|East|Central|Southern|Northern|Western|Eastern) )?"
    r"(?:African|American|Asian|European|Arab|Baltic|Balkan|Caribbean|Caucasian|Pacific|Gulf|Nordic)"
)
_TWO_SIDES = regex(
    r"(?<![\w-])(?:(?:the )?(?:(?!and\b)\w+ )?(?:ministers|presidents|leaders|representatives|envoys"
    r"|delegations|delegates|negotiators|officials|commanders) (?:of|from) |(?<! of )(?<! from ))(?:the two|both)"
    r" (?:(?:warring|rival|military|feuding|opposing) (?:rivals|foes|camps)"
    rf"|(?:(?:warring|rival|opposing|neighbou?ring|(?-i:{_REGIONAL})) )?"
    r"(?:groups|factions|movements|sides|parties|countries|states|nations|governments"
    r"|neighbou?rs|armies|communities|tribes|clans))"
    r"(?![\w'-])(?! (?:of|in|to) )",
    re.IGNORECASE,
)
_THEY = regex(  # "they met in Rome", "where they signed it", "the two are to sit down again"
    r"(?<![\w-])(?:they|the two)(?= (?:(?:have|had|last|first|also|both|then|later|will|would|are|were|to|due|expected"
    r"|scheduled|set|previously|reportedly|finally|agreed) ){0,4}(?:met|meet|sat|sit|held|hold|reconvened?"
    r"|sign(?:ed)?|inked|sealed|struck|reached|clinched|concluded)\b)",
    re.IGNORECASE,
)
_ENDS = regex(r"[.!?][\"')]*\s+(?=[\"']?[A-Z])|\n+")
_LOOK_BACK = 900  # characters: some five sentences
_OPENING = 70  # characters of a sentence in which its subject stands


def pronoun_before(text: str, first: int) -> int | None:
    """Where the pronoun begins that a list goes on from: "he and Ann Lee".

    >>> pronoun_before("said he and Ann Lee", 12)
    5
    """
    found = _PRONOUN.search(text, max(0, first - 16), first)
    return found.start() if found else None


_HALF = regex(r"(?<![\w-])(North|South) and $")  # "South and | North Korea"
_OPPOSITE = {"North": "south ", "South": "north "}
_PEOPLE = r"(?:South |North )?[A-Z][a-z]+|U\.S\.|U\.K\.|U\.N\.|US|UK|UN|EU"
_PEOPLES = regex(rf"(?<![\w-])(?:(?:{_PEOPLE}), ){{0,6}}(?:{_PEOPLE}),? and $")
_ONE_PEOPLE = regex(_PEOPLE)
_ARTICLE = regex(r"^(?:an?|the) ", re.IGNORECASE)
_TROOPS = regex(
    r"[\w'. -]+ (?:forces|troops|fighters|officials|negotiators|delegations|delegates|envoys|leaders|teams|mediators"
    r"|observers|diplomats|representatives)"
)
_SENDING = frozenset({NameKind.GROUP, NameKind.ORGANISATION})


def people_before(text: str, first: Mention) -> tuple[int, tuple[Name, ...]] | None:
    """Whose envoys stand with those of another: Chad's in "Chadian and | Malian envoys", and where that begins."""
    half = _HALF.search(text, max(0, first.span.start - 12), first.span.start)
    other = look_up(shipped(), f"{half[1]} {first.value.name.rpartition(' ')[2]}") if half else None
    if half is not None and other is not None and first.raw.lower().startswith(_OPPOSITE[half[1]]):
        return half.start(1), (other.value,)
    if forces := _forces_before(text, first):
        return forces
    match = _PEOPLES.search(text, max(0, first.span.start - 80), first.span.start)
    if match is None or not _stands_with_a_people(text, first):
        return None
    peoples: tuple[Name, ...] = ()
    begin = first.span.start
    for word in reversed(list(_ONE_PEOPLE.finditer(text, *match.span()))):
        people = _people(word[0])
        if people is None:
            break
        begin, peoples = word.start(), (people, *peoples)
    return (begin, peoples) if peoples else None


_FORCES = regex(rf"(?<![\w-])(?:[Tt]he )?(?P<people>{_PEOPLE}) (?:armed )?(?:forces|troops) and (?:the )?$")
_REBELS = regex(
    r"[\w' -]*\b(?:rebels?|guerrillas?|insurgents?|separatists?|militants|militias?|fighters)\b[\w ]*", re.I
)


def _forces_before(text: str, first: Mention) -> tuple[int, tuple[Name, ...]] | None:
    """The state whose forces face rebels: Chad in "Chadian forces and | the rebels"."""
    match = _FORCES.search(text, max(0, first.span.start - 60), first.span.start)
    state = _people(match["people"]) if match is not None and _REBELS.fullmatch(first.raw) else None
    return (match.start(), (state,)) if match is not None and state is not None else None


def _stands_with_a_people(text: str, first: Mention) -> bool:
    """Whether a name tells whose envoys or forces some are, as a people's before it may: "Malian envoys"."""
    if getattr(first.value, "kind", None) in _SENDING:
        return _TROOPS.fullmatch(first.raw) is not None
    if getattr(first.value, "kind", None) is not NameKind.COUNTRY:
        return False
    raw = _ARTICLE.sub("", first.raw, count=1)
    whole = " " in raw or is_before_mediation(text, first.span.end)
    return whole and _people(raw.partition(" ")[0]) is not None


def _people(word: str) -> Name | None:
    """The country whose adjective a word is; letters such as "U.S." stand for one as they are."""
    entry = look_up(shipped(), word.replace(".", ""))
    return entry.value if entry is not None and (entry.tag == "D" or word.isupper()) else None


def is_people(word: str) -> bool:
    """Whether a word is the adjective of a country.

    >>> is_people("Qatari"), is_people("Qatar")
    (True, False)
    """
    return _people(word) is not None


_HALVES = regex(r"(?<![\w-])(?:(?:the|both|two|rival) ){1,3}(Koreas|Sudans)(?![\w-])", re.IGNORECASE)
_STATES = {"koreas": ("North Korea", "South Korea"), "sudans": ("Sudan", "South Sudan")}


def halves(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Where a stretch speaks of two states by the name that they share, "the two Koreas", and which they are.

    >>> [(first, last, [state.name for state in states]) for first, last, states in halves("the two Koreas", 0, 14)]
    [(0, 14, ['North Korea', 'South Korea'])]
    """
    for match in _HALVES.finditer(text, start, end):
        entries = [look_up(shipped(), state) for state in _STATES[match[1].lower()]]
        yield *match.span(), tuple(entry.value for entry in entries if entry is not None)


_SIDE = r"(?:[A-Z]\w+ )?[A-Z]\w+|U\.S\."
_COMPOUND = regex(  # the second form in a headline
    rf"(?:(?<![\w-])({_SIDE})-|^({_SIDE}), )({_SIDE})(?= (?:[a-z-]+ ){{0,3}}"
    r"(?:talks|negotiations|summit|dialogue|meetings?|conference|truce|cease-?fire|exchange|swap|mediation)\b)",
    re.MULTILINE,
)


def compounds(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Where a stretch names talks or a truce by its two sides, "the India-Pakistan talks", and who these are.

    >>> [[side.name for side in sides] for *_, sides in compounds("the India-Pakistan talks", 0, 24)]
    [['India', 'Pakistan']]
    """
    for match in _COMPOUND.finditer(text, start, end):
        first, last = _side(match[1] or match[2]), _side(match[3])
        if first is not None and last is not None:
            begin = match.end(1 if match[1] else 2) - first[0]
            yield begin, match.start(3) + last[0], (first[1], last[1])


def _side(words: str) -> tuple[int, Name] | None:
    """Who is named by one or two words, and the length of those that name it: the article of "The Iran" does not."""
    for name in dict.fromkeys((words, words.rpartition(" ")[2])):
        entry = look_up(shipped(), name.replace(".", ""))
        if entry is not None and isinstance(entry.value, Name):
            return len(name), entry.value
    return None


def subject(unit: ValueType[object], discourse: Discourse, at: int) -> object | None:
    """The one person that the sentence before an offset, or its own beginning, is about."""
    text = discourse.text
    low = max(0, at - _LOOK_BACK)
    starts = [low, *(match.end() for match in _ENDS.finditer(text, low, at))]
    for start, end in ((starts[-1], at), *([(starts[-2], starts[-1])] if len(starts) > 1 else ())):
        persons = [mention for mention in unit.find(discourse, start, end) if is_person(mention)]
        if persons:
            opens = persons[0].span.start - start <= _OPENING
            one = len({unit.render(person.value) for person in persons}) == 1
            return persons[0].value if opens and one else None
    return None


def pairs(
    text: str, start: int, end: int, taken: Sequence[Mention], *, sides: bool
) -> list[tuple[int, int, bool | None]]:
    """Where a stretch speaks of two by their number or by "they", and whether these are persons; ``sides``: others."""
    kinds: list[tuple[re.Pattern[str], bool | None]] = [(_TWO_PERSONS, True)]
    if sides:
        kinds += [(_TWO_SIDES, False), (_THEY, None)]
    return [
        (*match.span(), persons)
        for wording, persons in kinds
        for match in wording.finditer(text, start, end)
        if not any(_clashes(mention, *match.span()) for mention in taken)
    ]


def _clashes(mention: Mention, first: int, last: int) -> bool:
    """Whether a list stands where the two do: "the two leaders, Ann Lee and ...", but not the leaders by themselves."""
    return mention.span.start < last + 2 and first < mention.span.end and not within(mention, first, last)


def within(mention: Mention, first: int, last: int) -> bool:
    """Whether a mention is no more than the words for the two."""
    return first <= mention.span.start and mention.span.end <= last


_FOR_PEACE = regex(
    r"(?:\b(?:brokered|mediated|facilitated|sponsored|hosted|chaired|organi[sz]ed|convened|guaranteed|attended"
    r"|witnessed|watched|overseen|hailed|welcomed|backed) (?:jointly )?by"
    r"|\b(?:mediation|facilitation|auspices|help|support|request) (?:of|by|from)"
    r"|\b(?:mediators|observers|envoys),?(?: from)?|\bpresence of"
    r"|\b(?:gratitude to|thanked)) (?:the )?(?:[a-z]+ )?$",
    re.IGNORECASE,
)


_AMONG = regex(r"\bincluding (?:[\w'-]+ ){0,4}$")  # "180 captives, including Chadian and | Malian soldiers"
_GO_BETWEENS = regex(
    r"\s?(?:mediat(?:ors?|ion)|facilitation|auspices|sponsorship|observers|monitors|facilitators|guarantors|peacekeepers)\b"
    r"|,? (?:- )?(?:who|which) (?:(?:are|is|were|was|have|has|had|been|also|jointly) )*(?:mediat|facilitat|broker)",
    re.IGNORECASE,
)
_FRONTIER = regex(r" (?:[a-z]+ )?(?:border|frontier)s?\b", re.IGNORECASE)  # "a town on the Chad-Niger border"
_COUNTRIES = regex(r"(?:countries|states|nations|governments|neighbou?rs)$", re.IGNORECASE)
_RULED = frozenset({NameKind.COUNTRY, NameKind.GOVERNMENT})
_WITH = regex(r" (?:[a-z]+ ){0,4}(?:met|meets?|meeting|talks|negotiations|negotiated|negotiating) with (?:the )?")
_BELLIGERENT = frozenset({NameKind.COUNTRY, NameKind.GOVERNMENT, NameKind.GROUP})


def they(text: str, lists: Sequence[Mention], at: int, render: Callable[[Any], str]) -> Mention | None:
    """The two that the sentence with "they", or else the one before it, is about, if it is about two."""
    starts = [0, *(match.end() for match in _ENDS.finditer(text, looked_back(at), at))]
    for start, end in ((starts[-1], at), *([(starts[-2], starts[-1])] if len(starts) > 1 else ())):
        told = [one for one in lists if start <= one.span.start < end]
        if told:
            two = told[0]
            if len(told) > 1 and _met(text, two, told[1]):
                two = two._replace(value=two.value.joined(told[1].value, render))
            opens = told[0].span.start - start <= _OPENING
            return two if opens and len(two.value.must) == 2 and two.value.complete == "plain" else None
    return None


_MET = regex(
    r" (?:[a-z]+ ){0,2}(?:met|meets?|meeting)(?: with)? "
    r"(?:(?:his|her|its) (?:[\w-]+ ){0,2}(?:counterpart|rival|foe),? )?"
)


def _met(text: str, one: Mention, other: Mention) -> bool:
    """Whether one has met the other: "Ann Lee has met her Malian counterpart Omar Diallo"."""
    return _MET.fullmatch(text, one.span.end, other.span.start) is not None


def last_two(text: str, lists: Sequence[Mention], words: str, *, persons: bool) -> Mention | None:
    """The last list of two persons, or of two others that can be called so; who mediates between two sides is neither.

    After "Chad met with Mali and Niger" two may be Chad and the others, or these: nobody is taken.
    """
    for at in reversed(range(len(lists))):
        one = lists[at]
        two = [_person(item) for item in one.value.must] == [persons, persons]
        if _AMONG.search(text, max(0, one.span.start - 60), one.span.start):
            continue
        if not persons and (_GO_BETWEENS.search(one.raw) or _GO_BETWEENS.match(text, one.span.end)):
            continue
        if "-" in one.raw and _FRONTIER.match(text, one.span.end) is not None:
            continue
        if _COUNTRIES.search(words) and not all(getattr(each, "kind", None) in _RULED for each in one.value.must):
            continue
        if not two or _FOR_PEACE.search(text, max(0, one.span.start - 40), one.span.start) is not None:
            continue
        return None if at and _met_with(text, lists[at - 1], one) else one
    return None


def _met_with(text: str, subject: Mention, others: Mention) -> bool:
    """Whether one side met two others."""
    kinds = {getattr(item, "kind", None) for item in subject.value.must}
    between = _WITH.fullmatch(text, subject.span.end, others.span.start)
    return len(subject.value.must) == 1 and kinds <= _BELLIGERENT and between is not None


def looked_back(at: int) -> int:
    """From where a text is read for the two.

    >>> looked_back(100), looked_back(1000)
    (0, 100)
    """
    return max(0, at - _LOOK_BACK)


def is_person(mention: Mention) -> bool:
    """Whether a mention is of a person by name."""
    return _person(mention.value)


def _person(value: object) -> bool:
    return getattr(value, "kind", None) is NameKind.PERSON
