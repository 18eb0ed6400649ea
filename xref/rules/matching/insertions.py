"""Insertions: what stands between two commas, dashes or brackets, and leaves a whole sentence when it is taken out.

"The ministry, citing hospitals, said" and "the bishop (a mediator) said" are read as "the ministry said" and "the
bishop said". English sets off so an apposition, a relative or participial clause, an adjunct, and a clause of
reporting (Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 15.53-57, 17.65-93 and appendix
III.17). Commas also divide lists and clauses: read as an insertion is only what begins as one and has, behind its
second comma, words with which the clause before its first goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from xref.context.clauses import auxiliaries, finite_like, past_like
from xref.context.lexicon import words as lexicon
from xref.rules.language.words import Words

_LONGEST = 24  # words between its two signs
_FRONTED = 9  # words of what a sentence may open with
_CLOSINGS = 3  # signs that may close one: the first may be inside it ("who ran the port, the mill and the bank,")
_PREPOSITIONS = frozenset(
    """about across after against along amid among around as at before behind beside between beyond by despite during
    following for from given in inside into like near of off on onto outside over per since through throughout to
    toward towards under unlike until upon via with within without""".split()
)
_ARTICLES = frozenset(["a", "an", "the", "its", "his", "her", "their", "one", "another", "also", "both", "each"])
_PLAIN = _ARTICLES | {"of", "and", "de", "del", "al"}
_LINKS = frozenset(["and", "or", "but", "nor", "plus", "&", "as", "then"])
_ADJUNCTS = _PREPOSITIONS - {"of", "to", "like", "per", "given"} | {"while", "when", "although", "though", "according"}
_ADVERBS = frozenset(
    """however meanwhile too also instead though therefore moreover nevertheless nonetheless allegedly reportedly
    apparently initially finally eventually again today yesterday indeed""".split()
)
_REPORTING = frozenset(
    """said says told added reported confirmed announced claimed stated according believe believed say""".split()
)
_STANDING = frozenset("already now once long still mostly mainly largely usually until formerly".split())
_RANKS = frozenset("first second third fourth last latest only main".split())
_OF_A_QUALITY = frozenset("at for with about to".split())  # "angry at", "famous for", "home to"
_NO_ADJECTIVES = _PLAIN | _LINKS | _PREPOSITIONS | {"those", "these", "this", "that", "people", "including"}
_NAMING = frozenset(  # what follows says which, or who is among them: a pattern may want just that
    ["called", "named", "dubbed", "known", "including"]
)
_OF_PLACE = frozenset(["in", "at", "near", "inside", "outside", "between", "along", "across", "by", "of"])
_BESIDE_IT = frozenset(  # what may follow a verb of reporting and is not what was said
    """on in at to reporters journalists monday tuesday wednesday thursday friday saturday sunday today yesterday
    earlier later by after during via through late early""".split()
)
_SAYS = (["said"], ["says"], ["told"], ["added"])  # "According to Tal News, the letter said Ann Lee, its head, would"
_REFUSED = frozenset(["killing", "leaving", "wounding", "injuring", "bringing"])  # what follows is a result, not more


def insertions(words: Words, text: str) -> Mapping[int, tuple[int, ...]]:
    """Where insertions begin among the words of a sentence, each with the words that may come behind it.

    >>> from xref.rules.language.words import read_words
    >>> told = "Ann Lee, 34, who runs the port, was jailed on Friday (4 May), police said."
    >>> words = read_words(told, 0, len(told))
    >>> {begin: [words.lows[end] for end in ends] for begin, ends in insertions(words, told).items()}
    {4: ['was'], 2: ['who', 'was'], 14: [',']}
    """
    found: dict[int, tuple[int, ...]] = {}
    for opening, closing in reversed(list(_set_off(words))):
        kept = (closing,) * _fronted(words, opening)  # "On Friday, in Tal, rebels met": a pattern may ask for a comma
        found[opening] = (*kept, closing + 1, *found.get(closing, ()))
    bracketed = len(words) and text.find("(", words.starts[0], words.ends[-1]) >= 0
    for begin, end in _bracketed(words, text) if bracketed else ():
        found[begin] = (*found.get(begin, ()), end, *found.get(end, ()))
    return found


def _set_off(words: Words) -> Iterator[tuple[int, int]]:
    """Insertions between two commas or two dashes, each as the two."""
    lows = words.lows
    signs = [at for at, low in enumerate(lows) if low in (",", "-")]
    closed = -1  # the sign that closed the last insertion
    for number, opening in enumerate(signs):
        same = (at for at in islice(signs, number + 1, None) if lows[at] == lows[opening])
        for closing in islice(same, _CLOSINGS if opening else 0):
            if closing - opening > _LONGEST or any(words.walls[opening + 1 : closing + 2]):
                break
            if _inserted(words, opening, closing, again=opening == closed):
                closed = closing
                yield opening, closing
                break


def _inserted(words: Words, opening: int, closing: int, *, again: bool) -> bool:
    """Whether what stands between two signs is an insertion; ``again`` says that the first of them closes one."""
    lows, body = words.lows, words.lows[opening + 1 : closing]
    behind = lows[closing + 1] if closing + 1 < len(lows) else ""
    if not body or not behind or behind in _REFUSED or behind in (",", "-", ";", ":"):
        return False
    if any(low == "," and after in _LINKS for low, after in pairwise(body)):
        return False
    if not again and _reporting(body):
        return True
    if behind in _LINKS:
        return behind == "and" and _relative(body)
    if len(body) <= 2 and body[-1] in _ADVERBS:
        return True
    if not (_goes_on(lows, closing + 1) or (body[0].isdigit() and behind in ("who", "of"))):
        return _fronted(words, opening) and (body[0] in _ADJUNCTS or _relative(body))
    if lows[opening] == "-":
        return True
    first = body[0]
    if _relative(body):
        return lows[closing + 1] not in _OF_PLACE  # "which hit a tent in Tal, near the port, ..."
    if first in _ADJUNCTS or (first == "of" and again):
        return True
    if first.isdigit() and len(body) <= 3:
        return True  # an age
    return _apposed(words, opening, closing)


def _fronted(words: Words, opening: int) -> bool:
    """Whether what stands before a sign is a time or a place with which the sentence opens: behind it the subject."""
    lows = words.lows
    return opening <= _FRONTED and lows[0] in _PREPOSITIONS and not any(map(finite_like, lows[:opening]))


def _goes_on(lows: Sequence[str], at: int) -> bool:
    """Whether the clause before an insertion can go on with a word: with its verb, or with more of it."""
    low = lows[at]
    if low in lexicon("adverbs") or low.endswith("ly"):
        at, low = at + 1, lows[at + 1] if at + 1 < len(lows) else ""
    return finite_like(low) or low in _PREPOSITIONS or low in _ADJUNCTS or low in _PRESENT


_PRESENT = frozenset("says plans wants hopes remains calls faces denies".split())


def _reporting(body: Sequence[str]) -> bool:
    """Whether words are a clause of reporting: "police said", "according to the mayor", "said Ann Lee"."""
    if body[0] == "according" or (body[0] in _REPORTING and len(body) <= 12):
        return True
    verb = next((at for at, low in enumerate(body) if low in _REPORTING), 0)
    if not 0 < verb <= 8 or body[verb] == "according" or any(low == "," or finite_like(low) for low in body[:verb]):
        return False
    return verb == len(body) - 1 or (len(body) <= 14 and body[verb + 1] in _BESIDE_IT)


def _relative(body: Sequence[str]) -> bool:
    """Whether words begin as a relative clause: "which ...", "one of whom ..."."""
    return body[0] in lexicon("relatives") - {"that"} or any(low in ("which", "whom", "whose") for low in body[1:4])


def _apposed(words: Words, opening: int, closing: int) -> bool:
    """Whether words tell more of the noun before them, and are no clause and no item of a list."""
    body, forms = words.lows[opening + 1 : closing], words.forms[opening + 1 : closing]
    if body[0] in _NAMING:
        return False
    if past_like(body[0]) or body[0].endswith("ing"):
        return finite_like(words.lows[closing + 1])
    clause = next((at for at, low in enumerate(body) if low in lexicon("relatives") or past_like(low)), len(body))
    if (
        any(low in auxiliaries() for low in body[:clause])
        or body[clause : clause + 1] in _SAYS
        or (clause == len(body) - 1 and past_like(body[-1]))
    ):
        return False
    if "'s" in body[:6]:
        return True
    if all(form[:1].isupper() or form in _PLAIN for form in forms):
        return False  # "Chad, the Sudan, in Mali"
    if _told_of_any(body):
        return finite_like(words.lows[closing + 1])
    named = words.forms[opening - 1][:1].isupper()
    if body[0] in _ARTICLES:
        return named or body[0] not in ("the", "both", "each")
    return named and forms[0].islower() and forms[0].isalpha()


def _told_of_any(body: Sequence[str]) -> bool:
    """Whether words tell more of a noun, named or not: "already under fire", "the first of its kind", "angry at it"."""
    if body[0] in _STANDING or (body[0] == "the" and len(body) > 1 and (body[1] in _RANKS or body[1].endswith("est"))):
        return True
    return len(body) > 2 and body[0].isalpha() and body[0] not in _NO_ADJECTIVES and body[1] in _OF_A_QUALITY


def _bracketed(words: Words, text: str) -> Iterator[tuple[int, int]]:
    """What stands in brackets: its first word, and the word behind it."""
    begin: int | None = None
    for at in range(1, len(words)):
        between = text[words.ends[at - 1] : words.starts[at]]
        if begin is not None and ")" in between:
            if not any(words.walls[begin : at + 1]):
                yield begin, at
            begin = None
        if between.rstrip("\"'").endswith("("):
            begin = at if between.count("(") == 1 else None
