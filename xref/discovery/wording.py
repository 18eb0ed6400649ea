"""Wording: a sentence as its values and words, and how much each word tells among all sentences of a run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum, inf, log2

from xref.context.clauses import finite_like
from xref.discovery.acts import act_counted
from xref.discovery.assertions import Assertion, assertion
from xref.discovery.copies import Token, outline
from xref.discovery.days import given_day, near, tells_a_day
from xref.discovery.figures import Figure, figures
from xref.discovery.initials import Spelled, letters, spelled
from xref.discovery.makers import makers
from xref.discovery.places import is_somewhere, places
from xref.discovery.restrictors import Bound, at_one_time, bound_names, is_one_of, objects, owned, part, phases
from xref.discovery.settled import AGAIN
from xref.discovery.sites import sites
from xref.discovery.spelling import spelled_alike
from xref.discovery.subjects import PRONOUNS, is_described, numbered, refers, subject
from xref.discovery.words import stem, written
from xref.expressions import regex
from xref.extension import Discourse

_BY_CHANCE = 2.5  # times the bits of a sentence's number that two sentences must share; 2 are shared by chance
_UNDATED = 2  # times as much where nothing says whether the two are of one week
_GENERAL = 3  # a place that more than N^(2/3) of N sentences name is no mark of what happened
_FEW = 5  # words: shorter sentences are never taken for a row of names
_SMALL = 0.35  # share of words in small letters below which a sentence is
_ANOTHER = regex(
    r"\b(?:another|an?\s+(?:later|earlier|second|third|subsequent|previous|further|similar)\s+[a-z]+"
    r"|elsewhere|separate(?:ly)?|meanwhile|w(?:as|ere)\s+also|also\s+(?:killed|wounded|injured|hit|struck)"
    r"|(?:past|last)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?)|this\s+(?:week|month|year)|since)\b",
    re.IGNORECASE,
)
_FINITE = regex(r"\b(?:is|was|are|were|has|had|have|did|will|would)\b")
_JOINT = regex(r"\W*(?:[A-Z][\w'.-]*\s+)*[A-Z][\w'.-]*\s+(?:and|&)\s+(?:[a-z]+\s+)?[A-Z]")
_IS_A = regex(r"\b(?:is|was|are|were)\s+an?\b")


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence as its values and its words.

    ``day`` is the day of the article where it is known. A sentence is ``news`` when
    it gives a day of its article's week or a bare weekday: what it tells happened then and not at another time.
    """

    figures: tuple[Figure, ...] = ()  # those that are settled
    every: tuple[Figure, ...] = ()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()  # of the words, those written with a capital
    inner: frozenset[str] = frozenset()  # of the names, those that do not begin the sentence
    refers: str = ""  # where the subject stands for something said elsewhere: the noun of "the film", or "it"
    numbered: str = ""  # the number behind its subject's name: "Opal Road 2"
    described: bool = False  # by such a noun with a name before it: "the Opal singer"
    subject: tuple[str, ...] = ()  # the names before the first verb, in order
    places: frozenset[str] = frozenset()  # the names behind a preposition of place
    somewhere: bool = False  # it leaves a place without its name: "in a town of the north"
    listed: bool = False  # it is a row of names or headlines, such as the tags of a page, and says nothing
    another: bool = False  # it tells of one more thing than the sentence before, or of many: "another", "this week"
    values: frozenset[str] = frozenset()  # with their types: an equal value is common ground like a word
    outline: tuple[Token, ...] = ()  # the words in order, with a mark for each value
    bound: Bound = field(default_factory=dict)  # the names that say which thing its values are of
    objects: Bound = field(default_factory=dict)  # and the common nouns
    phases: Bound = field(default_factory=dict)  # the events before, during or after which it is of
    joint: bool = False  # its subject is two people or things: "Quill and Brock had"
    part: str = ""  # what of somebody or something it is about: "the first season of", "her brother"
    one_of: bool = False  # of one of several in a row: "the first season of"
    owned: str = ""  # the same, also where it is all that matters of it: "her first album"
    whose: str = ""  # the pronoun for its owner
    is_a: bool = False  # it says what its subject is: "was a painter"
    again: bool = False  # it tells of what was so before: "won it again"
    then: bool = False  # of one time among others: "that season"
    letters: frozenset[str] = frozenset()  # the words of capitals alone, which may stand for a name
    spelled: Spelled = field(default_factory=dict)  # the words of the names for which such letters may stand
    assertion: Assertion | None = None
    named: tuple[Figure, ...] = ()  # where its subject was born or lies, who made it
    day: str = ""
    news: bool = False

    @property
    def said(self) -> Figure | None:
        """What the sentence says is so or must be, as a value; None where it has no auxiliary."""
        return Figure(self.assertion.mention, (), ()) if self.assertion else None

    @property
    def samples(self) -> frozenset[str]:
        """The samples on which other values rest, which grow with time: "based on 14 reviews"."""
        return frozenset(figure.text for figure in self.figures if figure.sample)

    @property
    def dated(self) -> str:
        """The first day that the sentence gives in full, "" where it gives none."""
        dates = (figure.mention.value for figure in self.figures if figure.unit == "date")
        return next(filter(None, map(given_day, dates)), "")


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the sentences of a run make of a word: how much it tells, in bits, and what is asked for at least.

    A word tells the more the fewer sentences have it (inverse document frequency: Sparck Jones, 1972). Among N
    sentences some two share 2 log2(N) bits by chance; ``asked`` is above that.
    """

    bits: Mapping[str, float] = field(default_factory=dict)
    asked: float = 0.0
    asked_on_a_day: float = 0.0  # the same where both are of one day's news, which leaves fewer sentences to chance
    telling: float = inf  # bits from which a name tells two things apart

    def weight(self, words: Iterable[str]) -> float:
        """The bits of some words; where nothing is known of them, one each."""
        return fsum(self.bits.get(word, 1.0) for word in words)

    def names_another(self, a: Wording, b: Wording) -> bool:
        """Whether a sentence names something, by a name rare enough to tell, that the other has in no spelling."""
        told = sorted(name for name in a.names - b.words if self.bits.get(name, 1.0) >= self.telling)
        return any(not spelled_alike(name, b.names) for name in told)

    def tells(self, names: frozenset[str]) -> bool:
        """Whether some names are enough to say whom two sentences are about; between two texts any name is."""
        return bool(names) and (not self.bits or self.weight(names) >= self.telling)

    def marks(self, places: frozenset[str]) -> bool:
        """Whether one of some places is named in few enough sentences to be the mark of what happened there."""
        return any(_GENERAL * self.bits.get(place, 0.0) >= 2 * self.telling for place in sorted(places))

    def is_place(self, place: str) -> bool:
        """Whether a place is not the one that all is about, such as the country."""
        return 2 * self.bits.get(place, 0.0) >= self.telling

    def share(self, a: frozenset[str], b: frozenset[str], more: float = 0.0) -> float:
        """The share of the lighter of two sets of words that the other has too, with ``more`` bits in common."""
        lighter = min(self.weight(a), self.weight(b))
        return (self.weight(a & b) + more) / (lighter + more) if lighter else 0.0

    def asked_of(self, a: Wording, b: Wording) -> float:
        """The bits that two sentences must share to be of one thing."""
        return self.asked if a.day and b.day else self.asked * _UNDATED


TWO_TEXTS = Corpus()  # of which it is known that they are about one thing
ONE_STORY = Corpus(telling=0.0)  # of which it is known, but which tell of other things beside it: any name tells


def corpus_of(sentences: Sequence[Wording]) -> Corpus:
    """Weigh the words of some sentences; a sentence that is copied counts once.

    >>> corpus = corpus_of([Wording(words=frozenset(words)) for words in ({"hall", "hull"}, {"hall", "lune"})])
    >>> corpus.bits["hall"] < corpus.bits["hull"]
    True
    """
    distinct = {sentence.words | sentence.values for sentence in sentences}
    often = Counter(word for words in distinct for word in words)
    known = log2(1 + len(distinct))
    bits = {word: log2(1 + len(distinct) / number) for word, number in often.items()}
    days = len({sentence.day for sentence in sentences})
    of_a_day = log2(1 + len(distinct) / max(1, days))
    return Corpus(bits, _BY_CHANCE * known, _BY_CHANCE * of_a_day, known / 2)


def read_wording(discourse: Discourse, start: int, end: int, day: str = "", *, asserting: bool = False) -> Wording:
    """Read a sentence of an article of some day: its values, and the words beside them.

    One that gives no value is not read further, unless what it asserts is asked for as well.

    >>> text = "The hall in Hull has 300 seats."
    >>> wording = read_wording(Discourse(text), 0, len(text))
    >>> sorted(wording.words), wording.refers, sorted(wording.places)
    (['hall', 'hull', 'seat'], 'hall', ['hull'])
    """
    about = subject(discourse.text, start, end)
    every = figures(discourse, start, end, about.end)
    found = [figure for figure in every if not figure.left_open]
    if not found and not asserting:
        return Wording(every=tuple(every))
    spans = sorted(mention.span for figure in found for mention in (figure.mention, figure.either) if mention)
    words = written(discourse.text, start, end, spans)
    stems = frozenset(act_counted(word) or word for word in map(stem, words))
    stands_for = refers(discourse.text, start, end)
    dates = [figure.mention.value for figure in found if figure.unit == "date"]
    thing, whose = owned(discourse.text, about.begin, end)
    return Wording(
        figures=tuple(found),
        every=tuple(every),
        words=stems,
        names=frozenset(stem(word) for word in words if word != word.lower()),
        inner=frozenset(stem(word) for word in words[_begins(words, discourse.text, start) :] if word != word.lower()),
        refers=stands_for,
        numbered=numbered(discourse.text, about.end, end) if about.names else "",
        described=bool(stands_for) and is_described(discourse.text, about.begin, end),
        subject=tuple(name for name in about.names if name in stems),
        places=places(discourse.text, start, end, spans),
        somewhere=is_somewhere(discourse.text, start, end),
        listed=_listed(words) and _FINITE.search(discourse.text, start, end) is None,
        another=_ANOTHER.search(discourse.text, start, end) is not None,
        values=frozenset(f"{figure.unit} {figure.text}" for figure in found if not figure.derived),
        outline=outline(discourse.text, start, end, every),
        bound=bound_names(discourse.text, start, end, about.names),
        objects=objects(discourse.text, start, end),
        phases=phases(discourse.text, start, end),
        joint=_JOINT.match(discourse.text, about.begin, about.end) is not None,
        part="" if stands_for in PRONOUNS else part(discourse.text, about.begin, end),
        one_of=is_one_of(discourse.text, about.begin, end),
        owned=thing,
        whose=whose,
        is_a=_IS_A.search(discourse.text, about.end, end) is not None,
        then=at_one_time(discourse.text, start, end),
        again=AGAIN.search(discourse.text, start, end) is not None,
        letters=letters(discourse.text, start, end),
        spelled=spelled(discourse.text, start, end),
        assertion=assertion(discourse.text, start, end, about.begin),
        named=(*sites(discourse.text, start, end), *makers(discourse.text, start, end)),
        day=day,
        news=any(near(given_day(date), day) if given_day(date) else tells_a_day(date) for date in dates),
    )


def in_full(a: Wording, b: Wording) -> Wording:
    """A sentence with the names that another writes in full in place of the letters that stand for them.

    >>> short = Wording(words=frozenset({"hrc"}), letters=frozenset({"hrc"}))
    >>> sorted(in_full(short, Wording(spelled={"hrc": frozenset({"club"})})).words)
    ['club']
    """
    names = {word: b.spelled[word] for word in a.letters & b.spelled.keys() if word not in b.letters}
    if not names:
        return a

    def full(words: Iterable[str]) -> Iterator[str]:
        return (each for word in words for each in sorted(names.get(word, (word,))))

    return replace(
        a,
        words=frozenset(full(a.words)),
        names=frozenset(full(a.names)),
        inner=frozenset(full(a.inner)),
        subject=tuple(dict.fromkeys(full(a.subject))),
        bound={word: frozenset(full(on)) for word, on in a.bound.items()},
    )


def _begins(words: Sequence[str], text: str, start: int) -> bool:
    """Whether a sentence begins with the first of its words that carry meaning."""
    return bool(words) and text.startswith(words[0], start)


def _listed(words: Sequence[str]) -> bool:
    """Whether nearly all words are written with a capital, and none of the others is a verb."""
    small = [word for word in words if word == word.lower()]
    return len(words) >= _FEW and len(small) < _SMALL * len(words) and not any(map(finite_like, small))
