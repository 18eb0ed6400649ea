"""Descriptions: which of several things a value is of, by the words beside the nouns and verbs of its clause.

A room that costs 80 is "a single room" in one sentence and "a family room" in the other: where two sentences have other
words in the same place beside one word, and neither has the other's anywhere, they tell two things apart (restrictive
modification: Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 17.2-17.4). What only one of them
adds may just tell more of the one thing; it makes a part of a sum.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from xref.context.clauses import finite_like
from xref.discovery.acts import one_act, tells_an_act
from xref.discovery.copies import Token
from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.roles import GROUP
from xref.discovery.wording import Wording
from xref.discovery.words import EMPTY, stem
from xref.model import Relation
from xref.values import value_type

_STOPS = frozenset(',;:.!?()"')
_FUNCTION_WORDS = "within upon shall must might should while per onto via"
_LEADING = "of in on at for as to from with by against into under over among during about near without through"
_IN_ALL = "order total all addition average fact least most well part turn vain case"  # "in total": no phrase
_DETERMINING = "the a an its his her their this that these those all every each"
_LIKE_ADVERBS = "family assembly supply ally rally belly monopoly early daily weekly monthly yearly"
_MARK = ","
_EMPTY = EMPTY | frozenset((*_FUNCTION_WORDS.split(), _MARK))
_PREPOSITIONS = frozenset(_LEADING.split())
_DETERMINERS = frozenset(_DETERMINING.split())
_OF_A_PLACE = frozenset(("in", "on", "at", "by", "near", "along", "under", "inside", "outside"))
_RESTRICTING = _OF_A_PLACE | frozenset(("for", "as", "among", "during", "when", "with"))  # "beds for children"
_OF_A_TIME = frozenset(("at", "during", "when", "now"))
_ARTICLES = frozenset(("the", "a", "an"))
_IS = frozenset(("is", "was", "are", "were", "became"))
_VALUE = "#"  # with which a value begins that stands among the words
_DATE = f"{_VALUE}date "
_TOLD_BY = (_DATE, f"{_VALUE}ordinal ")  # "the Sunday edition", "a first reading"
_GROUP = f"{_VALUE}{GROUP} "  # "voters over 60", "ran the 100 metres"
_LONGEST = 4  # words of a noun phrase

Place = tuple[str, str]  # a word, and how others hang on it: before it, behind it, behind a preposition
Phrase = tuple[str, ...]
Beside = Mapping[Place, frozenset[Phrase]]


def other_description(x: Figure, a: Wording, y: Figure, b: Wording, *, beside: bool = False) -> bool:
    """Whether two sentences have other words in the same place of the clauses of two values, or ``beside`` these.

    What stands before a name is a part of it, or tells more of whom it names; and a noun may stand for a name.
    """
    compared = (_mark(x), _mark(y))
    one, other = (_beside(_clause(each, of.outline), compared) for each, of in ((x, a), (y, b)))
    names = a.inner | b.inner
    places = one.keys() & other.keys()
    if beside:
        places &= {place for place in places if place[0] == _VALUE or place[0] in x.head & y.head}
    return any(place[0] not in names and _exclude(one[place], a, other[place], b) for place in sorted(places))


def _exclude(one: frozenset[Phrase], a: Wording, other: frozenset[Phrase], b: Wording) -> bool:
    """Whether phrases of two sentences tell two things: neither has the other's words, and none is like another's."""
    if one & other or not _excluded(one, b) or not _excluded(other, a):
        return False
    named = [_is_name(phrase, of) for phrases, of in ((one, a), (other, b)) for phrase in sorted(phrases)]
    if any(named) and not all(named):
        return False
    pairs = product(sorted(one), sorted(other))
    return not any(_one_place(x, y) if all(named) else _related(x, y) for x, y in pairs)


def restriction(figure: Figure, wording: Wording) -> tuple[str, frozenset[Phrase]]:
    """What only some of those counted are, by a phrase behind them, with the preposition that it hangs on.

    Of "60 beds for children" that is "for children"; nothing where there is none, or one with a name.
    """
    words = _clause(figure, wording.outline)
    at = next((place for place, word in enumerate(words) if word == _mark(figure)), len(words))
    for place in range(at + 1, len(words)):
        word, behind = words[place], words[place + 1 :]
        if word == "now":
            return word, frozenset(((word,),))
        if word in _RESTRICTING:
            phrase = tuple(_told(behind) if word == "when" else _phrase(behind))
            told = (
                phrase and phrase[0] not in _IN_ALL.split() and set(map(stem, phrase)) <= wording.words - wording.names
            )
            return word, frozenset((phrase,)) if told else frozenset()
        if word in _EMPTY or word.startswith(_VALUE) or (stem(word) not in figure.head and figure.head):
            break
    return "", frozenset()


def other_restriction(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two amounts are each of some only, and of others: "20 men at its peak", "9 men when it closed"."""
    (kind, one), (other_kind, other) = restriction(x, a), restriction(y, b)
    if (
        not one
        or not other
        or not (kind == other_kind or {kind, other_kind} <= _OF_A_TIME or {kind, other_kind} <= _OF_A_PLACE)
    ):
        return False
    return _exclude(one, a, other, b)


def is_restricted(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether only the first of two counts is of some only, by words that the other sentence does not have."""
    phrases = restriction(x, a)[1]
    return bool(phrases) and x.unit in COUNTED and _excluded(phrases, b) and not restriction(y, b)[1]


def _excluded(phrases: frozenset[Phrase], other: Wording) -> bool:
    """Whether a sentence has none of the words and values of some phrases."""
    words = {word for phrase in phrases for word in phrase}
    return not other.words & set(map(stem, words)) and not words & {f"{_VALUE}{value}" for value in other.values}


def _is_name(phrase: Phrase, wording: Wording) -> bool:
    return all(stem(word) in wording.names for word in phrase)


def _one_place(a: Phrase, b: Phrase) -> bool:
    """Whether two names may be those of one place: "America", "United States"."""
    kind = value_type("place")
    try:
        one, other = (kind.parse(" ".join(phrase).title()) for phrase in (a, b))
    except ValueError:
        return False
    return kind.relate(one, other).lenient not in (Relation.DISJOINT, Relation.INCOMPARABLE)


def _related(a: Phrase, b: Phrase) -> bool:
    """Whether a word of one phrase tells what one of the other does: one act, or the beginning of the same word."""
    stems = product(map(stem, a), map(stem, b))
    return any(one_act(x, y) or x.startswith(y) or y.startswith(x) for x, y in stems)


def _clause(figure: Figure, sentence: Sequence[Token]) -> Sequence[str]:
    """The words around a value up to the marks on either side, with each value as one of them.

    With them go those of what is fronted, and of what an apposition stands behind: "In June, 31 percent", "of lager, a
    rise of 3 percent".
    """
    at = next((place for place, token in enumerate(sentence) if token.figure is figure), -1)
    if at < 0:
        return ()
    stops = [-1, *(place for place, token in enumerate(sentence) if token.text in _STOPS), len(sentence)]
    number = bisect_left(stops, at)
    parts = [list(_words(sentence[start + 1 : stop])) for start, stop in pairwise(stops[: number + 1])]
    own, before = parts[-1], parts[-2] if len(parts) > 1 else []
    if not any(map(_tells, own)):
        return [*before, _MARK, *own]
    fronted = parts[0] if len(parts) > 1 and parts[0][:1] and parts[0][0] in _PREPOSITIONS else []
    return own if any(map(_tells, fronted)) else [*fronted, _MARK, *own]


def _tells(word: str) -> bool:
    """Whether a word is the verb of a clause."""
    return finite_like(word) or _acts(word)


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for place, token in enumerate(tokens):
        if token.figure:
            yield _mark(token.figure)
        elif token.text in EMPTY and [each.text for each in tokens[place + 1 : place + 2]] == ["-"]:
            yield "".join(each.text for each in tokens[place : place + 3])  # "the under-21 side"
        elif token.text[0].isalpha() and not (token.text == "s" and place and tokens[place - 1].text == "'"):
            yield token.text


def _mark(figure: Figure) -> str:
    return f"{_VALUE}{GROUP if figure.role == GROUP else figure.unit} {figure.text}"


def _beside(words: Sequence[str], compared: Sequence[str]) -> Beside:
    """The words right before a word, those right behind a verb, and those behind a preposition that hangs on a word.

    The values that are ``compared`` are none of them.
    """
    found: dict[Place, set[Phrase]] = defaultdict(set)
    for place, word in enumerate(words):
        if word.startswith(_VALUE):
            if word.startswith(_GROUP):
                before = next((each for each in words[:place][::-1] if each not in _DETERMINERS), "")
                found[_form(before), "behind"].add((word,))
            continue
        before, behind = words[place - 1] if place else "", words[place + 1 :]
        if word in _PREPOSITIONS:
            dated = word == "of" and behind[0].startswith(_DATE) if behind else False  # "the licence of 2019"
            found[_form(before), word].add(
                tuple(behind[:1] if dated and behind[0] not in compared else _phrase(behind))
            )
        elif word not in _EMPTY:
            told = _describes(before) or (before.startswith(_TOLD_BY) and before not in compared)
            if told and not _is_predicate(words[:place]):
                found[stem(word), "before"].add((before,))
            if _acts(word) or (behind and behind[0] in _ARTICLES):
                found[stem(word), "behind"].add(tuple(_phrase(behind)))
    kept = ((place, frozenset(filter(None, phrases))) for place, phrases in found.items())
    return {place: phrases for place, phrases in kept if phrases}


def _is_predicate(before: Sequence[str]) -> bool:
    """Whether the words before a noun tell what the subject is, and not which: "is a Welsh crime film"."""
    for place in range(len(before) - 1, 0, -1):
        if before[place] in _ARTICLES:
            return before[place - 1] in _IS
        if before[place] in _EMPTY:
            return before[place] in _IS
    return False


def _form(word: str) -> str:
    """A word as a stem; any value is one form."""
    return _VALUE if word.startswith(_VALUE) else stem(word)


def _acts(word: str) -> bool:
    return not word.endswith("ss") and tells_an_act(word)


def _describes(word: str) -> bool:
    """Whether a word may say of which kind the thing behind it is: no verb, no adverb."""
    if (
        not word
        or word.startswith(_VALUE)
        or word in _EMPTY
        or (word.endswith("ly") and word not in _LIKE_ADVERBS.split())
    ):
        return False
    return not finite_like(word) and not _acts(word)


def _phrase(words: Sequence[str]) -> Iterator[str]:
    """The words of a noun phrase without its determiner and its place in a row, up to a verb."""
    begun = False
    for place, word in enumerate(words[: _LONGEST + 1]):
        if (word in _DETERMINERS and not place) or word.startswith(f"{_VALUE}ordinal"):
            continue
        if word.startswith(_VALUE) or word in _EMPTY or (begun and _tells(word)):
            return
        yield word
        begun = True


def _told(words: Sequence[str]) -> Iterator[str]:
    """The words that carry meaning."""
    return (word for word in words if word not in _EMPTY and not word.startswith(_VALUE))
