"""The words around a list that say whether it is complete, and how many it has."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.tuples import NamedTuple

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
COUNTS = {word: number for number, word in enumerate(_NUMBERS.split("|"), 2)} | {"both": 2, "one": 1}
_COUNT = rf"{_NUMBERS}|both|\d{{1,2}}"
_WHOSE = "(?:the |these |those |its |all |their )"
_NOUN = r"(?:[a-z-]+ ){0,3}([a-z-]+s|people|men|women)"
_BY = "(?: (?:by|to|from|with|for|of|between|in|on|against))?"

_ONLY = regex(
    r"(?<!\w)(?<!not )((?:only|just|solely|exclusively"
    rf"|(?:no one|none|nobody|no [a-z]+) (?:but|except(?: for)?|other than)){_BY} )(?:the )?$",
    re.I,
)
_SUCH_AS = regex(
    r"(?<!\w)(?:not (?:only|just|solely|merely)"
    r"|includ(?:ing|es?|ed)|such as|among (?:them|others)|notably|especially|like|for example|e\.g\.)"
    rf",?{_BY} (?:the )?$",
    re.I,
)
_AND_HE = regex(r"(?<!\w)(?:he|she|they|i|we|himself|herself) and (?:the )?$", re.I)
_ALL_BUT = regex(
    r"(?<!\w)((?:all|everyone|everybody|every \w+|any \w+|all [\w ]{1,30}),? "
    r"(?:but|except(?: for)?|excluding|apart from|aside from|other than|with the (?:sole )?exception of"
    r"|save(?: for)?|bar)"
    rf"{_BY} )(?:the )?$",
    re.I,
)
_COUNTED = regex(
    rf"(?<![\w-])({_WHOSE}?({_COUNT}) {_NOUN}(?: of (?:the )?[a-z-]+)?"
    r"(?:,|:| -| \(|,? namely|, which are| are| were)? ?\(?)(?:the )?$",
    re.I,
)
_COUNT_AFTER = regex(rf"\s?(?:,|-|--|\() {_WHOSE}?({_COUNT}) {_NOUN}\b", re.I)
_ALONE = regex(r"\s(?:alone\b|only(?=[.,;:!?)]|$))")
_OTHERS = regex(
    r",?\s(?:(?:and|or) (?:\w+ )?others?\b|among others|et al\b|etc\b"
    rf"|and (?:several|many|some|{_COUNT}) (?:other|more)"
    r"|as well as (?:several|many|some|various|a number of|other)\b|(?:was|were|is|are) among (?:those|the|other)\b)"
    r"|, (?:and )?other (?:[\w-]+ ){0,3}(?:officials|leaders|dignitaries|diplomats|envoys|delegates|guests)\b",
    re.I,
)
_TOO = regex(
    r"\s(?:have |has |had )?also (?:signed|attended|joined|witnessed|took part|taken part|participated|agreed)\b"
)
_GOES_ON = regex(
    r",? (?:who|which|whose|both) [^,.;]{3,80}(?:, (?:and|or)| as well as) (?:the )?[A-Z]"
    r"| (?:and|or) [a-z]+-[a-z]+ [A-Z]"
    r"|, (?:an? (?:representative|envoy|delegate|member)|(?:representatives|envoys|delegates|members)) of "
    r"|, (?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s? (?:[A-Z][\w'-]+ ){1,4}(?:and|as well as) "  # "A, Chad's Ngor Bol and B"
    r"|-[a-z]+ed\b"  # "the Norwegian-brokered talks" had others, too, who brokered them
)
_PLURAL = regex(  # what two do together in a headline: a singular subject has "signs"
    r"\s(?:(?:to |set to |finally |formally )?(?:sign|agree|ink|seal|strike|reach|hold|meet|begin|start|resume|open|end"
    r"|trade|exchange|swap|restore|extend|launch|accuse|vow|pledge|discuss|clash|join|reject|back|welcome|announce"
    r"|embrace|shake|ratify|adopt|initial|conclude|normali[sz]e)"
    r"|(?:peace |truce |ceasefire |trade )?(?:talks|negotiations|truce|ceasefire|summit)) ",
    re.I,
)
_OF_BOTH = regex(  # "Ministers of rivals | Chad, Niger meet"
    r"(?:[\w'-]+ ){0,5}(?:ministers|leaders|presidents|envoys|officials|delegations|chiefs)(?: (?:of|from))?"
    r"(?: (?:the )?(?:[a-z-]+ )?(?:rivals|foes|neighbou?rs|enemies|allies))?"
    r"|(?:[\w'-]+ ){0,2}(?:rivals|foes|neighbou?rs|enemies|allies)",
    re.I,
)
_BESIDE = regex(r"\b(?:besides|apart from|aside from|in addition to|other than|beyond|alongside|unlike) $", re.I)
_HEADED = regex(rf"(?:{_WHOSE}{{0,2}}|[A-Z][\w-]*'s )({_COUNT}) [\w' -]+", re.I)
_LAST = regex(
    r"(?:only|just|solely|exclusively|but|except|for|from|than|of|by|to|with|between|in|on|against|including|"
    r"include|includes|included|as|them|others|notably|especially|like|example|e\.g\.|excluding|bar|save|solely|merely|and)",
    re.I,
)
_MEASURES = regex(
    r"(?:days|weeks|months|years|hours|minutes|times|points|miles|kilometers|kilometres|meters|metres|dollars"
    r"|euros|pounds|rounds|seconds|decades|centuries|goals|seats|votes|percent|others|occasions|stages|ste"
    r"ps|ways|tons|tonnes)",
    re.I,
)


class Cue(NamedTuple):
    """What stands around a list: by what it is closed or opened, its count, and where it then begins."""

    complete: str
    size: int | None
    start: int


def before(text: str, first: int) -> Cue | None:
    """Read the words that end at a list's first item: "only", "including", "all but"; None where there are none.

    Whoever "he" is in "he and Chad", the list goes on.

    >>> before("signed only by Chad", 15)
    Cue(complete='stated', size=None, start=15)
    """
    words = text[max(0, first - 80) : first]
    if not _cued(words):
        return None
    if match := _ALL_BUT.search(words):
        return Cue("but", None, first - (len(words) - match.start(1)))
    if match := _ONLY.search(words):
        adjacent = " " not in match[1].strip()
        return Cue("stated", None, first - (len(words) - match.start(1)) if adjacent else first)
    return Cue("open", None, first) if _SUCH_AS.search(words) or _AND_HE.search(words) else None


_AND_ONE = regex(
    r"(?:^|[.!?\n]['\"]?\s)(?!(?:In|Under|With|Through|At|By|After|Following|Before|As|When|While|On|For|If|Since|Of)\s)"
    r"(?:(?!\w+ed\s|(?:said|says|met|held|won|has|have|had|was|were|is|are|will|to|that|but|made|took|came|went|began|broke|fell|led|left|gave)\s)"
    r"[\w'-]+,?\s){1,9}(?<!, )(?:and|or) (?:the )?(?:[a-z]+ of (?:the )?)?$",
)
_BETWEEN = regex(r"\bbetween (?:the )?$", re.I)
_AND_MORE = regex(r",? (?:[\w'-]+ )?and ")


def left_out(text: str, first: int, last: int) -> bool:
    """Whether a name is joined to another that could not be read: "The Aru chief and | Chad signed it".

    >>> left_out("The Aru chief and Chad signed it", 18, 22), left_out("The war ended and Chad signed it", 18, 22)
    (True, False)
    """
    if _last_word(text[max(0, first - 12) : first]) in ("and", "the", "of", "or", "between"):
        if _AND_ONE.search(text, max(0, first - 110), first):
            return True
        return _BETWEEN.search(text, max(0, first - 12), first) is not None and _AND_MORE.match(text, last) is not None
    return False


_OVER = regex(  # after a name: words of a name or a post that no table has, and no verb
    r"(?:,| and| as well as) (?:(?:[A-Z][\w'.-]+|\([A-Z]{2,9}\)|and|of|the|for|as|well|former|then|leaders?|ministers?"
    r"|representing|(?:led|headed|represented) by|party|movement),? ){0,12}"
    r"[A-Z][\w'.-]+,? (?:and |as well as )?(?:[a-z]+ )?"
)


def goes_on_over(text: str, end: int, first: int) -> bool:
    """Whether a list goes on over names that could not be read: "Chad, Orla Bran, | Ann Lee and Omar Diallo signed".

    >>> text = "Chad, Orla Bran, Ann Lee and Omar Diallo signed"
    >>> goes_on_over(text, 4, 17), goes_on_over("Chad met Ann Lee", 4, 9)
    (True, False)
    """
    return first - end < _WIDEST and _OVER.fullmatch(text, end, first) is not None


_WIDEST = 120  # characters
_FRONTED = regex(
    r"(?:^|[.!?\n]\W*)(?:In|Under|With|Through|At|By|After|Following|Before|According to)\s[\w' -]{0,70}$", re.MULTILINE
)
_WATCHED = regex(  # "On Friday, in the presence of the king, | Chad and Niger signed it"
    r"\b(?:presence|auspices|mediation|sponsorship|patronage|guidance|chairmanship|supervision|headquarters|seat"
    r"|offices|invitation) of (?:the )?$"
)
_VERB = regex(
    r"\s(?:(?:have|had|both|also|finally|formally|will|are to)\s){0,2}"
    r"(?:[a-z]+ed|met|held|began|struck|signs?|conclude)\b"
)


def fronted(text: str, first: int, last: int) -> bool:
    """Whether a list's first item ends a phrase before the clause, whose subject is the rest of it.

    >>> text = "With the help of Norway, Chad and Niger signed the accord."
    >>> fronted(text, 17, 39)
    True
    """
    leads = _FRONTED.search(text, max(0, first - 90), first) or _WATCHED.search(text, max(0, first - 24), first)
    return leads is not None and _VERB.match(text, last) is not None


def _cued(words: str) -> bool:
    """Return whether the last word, "the" apart, can end one of the phrases: most lists need no more than this."""
    last = _last_word(words)
    if last in ("the", "The"):
        last = _last_word(words.rstrip()[: -len(last)])
    return _LAST.fullmatch(last) is not None


def _last_word(words: str) -> str:
    return words.rstrip(" ,").rpartition(" ")[2].rpartition("\n")[2]


def counted(text: str, first: int, items: int) -> Cue | None:
    """Read a count that introduces a list: "the three guarantors, A, B and C".

    >>> counted("the three guarantors, A, B and C", 22, 3)
    Cue(complete='stated', size=3, start=0)
    """
    words = text[max(0, first - 80) : first]
    match = _COUNTED.search(words)
    if match is None or _is_measure(match[1]) or not near(number(match[2]), items):
        return None
    if beside(text, first - (len(words) - match.start(1))):
        return None
    # "both countries, A and B" counts those it names, and says nothing of others
    complete = "plain" if match[2].lower() == "both" else "stated"
    return Cue(complete, number(match[2]), first - (len(words) - match.start(1)))


def _is_measure(words: str) -> bool:
    """Whether what is counted are weeks or rounds, of whatever: "after three weeks of talks, A and B"."""
    return any(map(_MEASURES.fullmatch, words.rstrip(" ,:-").split()))


def after(text: str, last: int, end: int, items: int) -> Cue | None:
    """Read the words that begin at a list's end: "alone", "and others", ", the three guarantors".

    >>> after("Chad and Mali alone signed", 13, 26, 2)
    Cue(complete='stated', size=None, start=13)
    """
    if _ALONE.match(text, last, end):
        return Cue("stated", None, last)
    if opened(text, last, end) or (items > 1 and _TOO.match(text, last, end)):
        return Cue("open", None, last)
    match = _COUNT_AFTER.match(text, last, end) if items > 1 else None
    if match is None or _MEASURES.fullmatch(match[2]) or not near(number(match[1]), items):
        return None
    return Cue("plain", number(match[1]), last)


def opened(text: str, last: int, end: int) -> bool:
    """Return whether a list goes on: "and others", "etc", or behind a clause: "Chad and Mali, who agree, and Niger".

    >>> opened("Chad, which agrees, and Niger", 4, 29), opened("Chad, which agrees", 4, 18)
    (True, False)
    """
    return _OTHERS.match(text, last, end) is not None or _GOES_ON.match(text, last, end) is not None


def headline(text: str, first: int, last: int) -> bool:
    """Return whether two names open a line and do something together: "Chad, Niger sign border pact".

    The first may be a land's, "South Sudan's Kiir, Machar sign peace deal", or stand behind what it is about.

    >>> headline("Chad, Niger sign border pact", 0, 11)
    True
    """
    opening = text[max(0, first - _INDENT) : first].rpartition("\n")[2].strip()
    opens = not opening or any(led.fullmatch(opening) for led in (_OF_BOTH, _OWNER, _TELLS))
    return opens and _PLURAL.match(text, last) is not None


_OWNER = regex(r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s")
_TELLS = regex(r".*(?::|\b[Ss]ays?|\b[Aa]nnounces?)")
_INDENT = 80  # characters: no line begins with more of space


def beside(text: str, first: int) -> bool:
    """Whether what follows a count comes on top of it: "besides the two powers, Chad and Mali".

    >>> beside("besides the two powers", 8)
    True
    """
    return _BESIDE.search(text, max(0, first - 20), first) is not None


def heads(raw: str) -> int | None:
    """Return the count with which words introduce a list: 3 for "the three guarantors".

    >>> heads("the three guarantors"), heads("the guarantors")
    (3, None)
    """
    match = _HEADED.fullmatch(raw)
    return number(match[1]) if match else None


def near(count: int | None, items: int) -> bool:
    """Return whether a count can be that of a list of so many items: at most two off, as a slip would be.

    >>> near(3, 4), near(3, 9)
    (True, False)
    """
    return count is None or abs(count - items) <= 2


def number(word: str) -> int:
    """Return the number that a word or digits stand for.

    >>> number("three"), number("12")
    (3, 12)
    """
    return int(word) if word.isdigit() else COUNTS[word.lower()]
