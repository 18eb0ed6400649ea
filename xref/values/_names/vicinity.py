"""What the text around a name says of it: looked for within a few pages, so that reading stays linear.

The text is divided into blocks of ``BLOCK`` characters; what stands in the block of a name and in the two
beside it counts, which for a news article is the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from xref.expressions import regex
from xref.values._cues import Cues
from xref.values._names.lexicon import capital_tags, given_names, lower_tags, words
from xref.values._names.told import BLOCK, is_told, surname_told

_PARTICLES = frozenset({"de", "van", "von", "bin", "ibn", "al", "el", "abu", "di", "da", "del", "der"})
_ARTICLES = frozenset({" al-", " el-", " as-", " ad-", " an-", " ar-", " at-", " az-"})  # of Arabic surnames
_ARTICLE = 4  # characters of these
_LOOKED_AT = 12
_MARGIN = 60  # characters; no title is longer


def whole_word(text: str, word: str, at: int) -> bool:
    """Return whether a word stands by itself near an offset."""
    return next(_places(text, word, at // BLOCK), -1) >= 0


def is_surname(text: str, word: str, at: int, *, middle: bool = False) -> bool:
    """Return whether a text gives a person's full name that ends with a word, with a ``middle`` name or without one.

    >>> is_surname("Dmitry Peskov was asked. Peskov said no.", "Peskov", 25)
    True
    """
    return _is_surname(text, word, at // BLOCK, middle)


def begins_a_name(text: str, word: str, at: int) -> bool:
    """Return whether a text calls someone by a given name whom it has named in full before that.

    >>> text = "Ovo Lanor spoke, and Ovo left."
    >>> begins_a_name(text, "Ovo", 21), begins_a_name(text, "Ovo", 0)
    (True, False)
    >>> begins_a_name("Karl and Anna Lanor were held. Karl was jailed.", "Karl", 31)
    True
    """
    first = text.find(f"{word} ", max(0, at - BLOCK), at)
    if first >= 0 and (other := _AND_ANOTHER.match(text, first + len(word))):
        return other[1] in given_names()
    after = text[first + len(word) + 1 : first + len(word) + 3] if first >= 0 else ""
    return after.istitle() and after.isalpha()


_AND_ANOTHER = regex(r" and ([A-Z][a-z]+) [A-Z][a-z]+")  # "Karl and Anna Lanor" have one surname


@lru_cache(maxsize=128)
def _is_surname(text: str, word: str, block: int, middle: bool) -> bool:
    led = _led(text, word, block)
    if " " in word:
        return _named_so(text, word, block, led, middle) or is_told(text, word, block)
    return bool(led) and (
        _named_so(text, word, block, led, middle) or surname_told(text, [place for place, _ in led], len(word))
    )


def _named_so(text: str, word: str, block: int, led: Sequence[tuple[int, str]], middle: bool) -> bool:
    """Whether a given name or a title stands before a word in one of the places where it may be a surname."""
    if word.lower() in words("openers") or word.lower() in words("calendar"):
        return False
    for place, before in led:
        if before == _LEADING:
            return True
        if before == _OTHER or (before == _MIDDLE and not middle):
            continue
        begin = place - 3 if text[place - 1] == "-" else place
        leading = text[max(0, begin - _MARGIN) : begin]
        if before == _QUOTE:
            leading = _QUOTED.sub("", leading)
        words_before = leading.split()
        if not words_before:
            continue
        if before != _MIDDLE and _leads(words_before):
            return True
        if middle and _leads_by_middle(words_before):
            plain = (
                word.isupper()
                or word.islower()
                or word.endswith("ing")
                or whole_word(text, word.lower(), block * BLOCK)
            )
            return not plain
    return False


@lru_cache(maxsize=128)
def _led(text: str, word: str, block: int) -> tuple[tuple[int, str], ...]:
    """Return where a word stands right behind one that can be a part of the same name, and how that one leads to it.

    Of most words there is none.
    """
    led: list[tuple[int, str]] = []
    find, size = text.find, len(word)
    place, stop = max(0, (block - 1) * BLOCK) - 1, (block + 2) * BLOCK
    for _ in range(_LOOKED_AT):
        place = find(word, place + 1, stop)
        if place < 0:
            break
        if text.startswith(" ", place - 1):
            begin = place
        elif place > _ARTICLE and text[place - _ARTICLE : place].lower() in _ARTICLES:
            begin = place - _ARTICLE + 1  # "Abdel Fattah al-Burhan", later "Burhan"
        else:
            continue
        first = text.rfind(" ", max(0, begin - _MARGIN), begin - 1) + 1
        before = _before(text[first : begin - 1])
        if not before:
            continue
        after = text[place + size : place + size + 1]
        if not (after.isalnum() or after == "-"):
            led.append((place, before))
    return tuple(led)


_LEADING = "given name or title"
_PARTICLE = "particle"
_QUOTE = "quoted name"
_MIDDLE = "middle name"
_OTHER = "other"


@lru_cache(maxsize=8192)
def _before(stretch: str) -> str:
    """Return how the end of a stretch without a space leads to a surname, empty where it can be no part of the name.

    >>> [_before(word) for word in ("told", "Dmitry", "van", "president", "Lanor", "2016")]
    ['', 'given name or title', 'particle', 'given name or title', 'middle name', 'other']
    """
    if stretch.endswith(",") or (
        stretch.islower()
        and stretch.isalpha()
        and stretch not in _PARTICLES
        and lower_tags().get(stretch) not in ("J", "T")
    ):
        return ""
    word = stretch.split()[-1:]
    if not word:
        return _OTHER
    if word[0][-1] in "\"'":
        return _QUOTE
    if word[0].rstrip(".") in _PARTICLES:
        return _PARTICLE
    if _leads(word):
        return _LEADING
    return _MIDDLE if _may_be_middle(word[0]) else _OTHER


_QUOTED = regex(r" [\"'][A-Z][^\"']{1,20}[\"'](?= $)")  # 'Ivan "Vanya" Orlov'


def _leads_by_middle(before: list[str]) -> bool:
    """Return whether a given name or a title stands before one or two words that can be middle names."""
    for middle in (1, 2):
        if len(before) <= middle or not _may_be_middle(before[-middle]):
            return False
        if _leads(before[:-middle]):
            return True
    return False


@lru_cache(maxsize=4096)
def _may_be_middle(word: str) -> bool:
    """Return whether a word can stand between a given name or a title and a surname: not the verb of a headline."""
    low = word.lower()
    return (
        (word.istitle() or "'" in word)
        and word.replace("'", "").isalpha()
        and len(word) > 2
        and not low.endswith(("s", "ed", "ing"))
        and not (low in lower_tags() or low in capital_tags() or low in words("openers") or low in words("calendar"))
    )


_OF_BODIES = (
    *("leader ", "spokesman ", "spokeswoman ", "spokesperson ", "chief executive ", "CEO ", "secretary general "),
    *("secretary-general ", "said in a ", "coalition", "alliance", "airline", "consortium", "opposition coalition"),
)
_OF_A_BODY = regex(
    r" (?:(?:leader|spokes(?:man|woman|person)|chief executive|CEO|secretary[- ]general) [A-Z]"
    r"|said in a (?:press )?(?:statement|release)\b|(?:coalition|alliance|airline|consortium|opposition coalition)\b)"
)
_BODY = regex(r"[A-Z](?<!\w.)[a-z]\w+\Z")


@cache
def _cues_of_bodies() -> Cues[str]:
    return Cues({f" {cue}": cue for cue in _OF_BODIES})


@lru_cache(maxsize=16)
def bodies(text: str) -> frozenset[str]:
    """Return the words that a text calls a body by what it has or does: a leader, a statement.

    >>> sorted(bodies("Azimio leader Raila Odinga spoke. Amtrak said in a statement that it ran."))
    ['Amtrak', 'Azimio']
    """
    found = set()
    for _, at in _cues_of_bodies().found(text, 0, len(text)):
        body = _BODY.search(text, max(0, at - _MARGIN), at) if _OF_A_BODY.match(text, at) else None
        if body is not None and _begins_a_name(text, body.start()):
            found.add(body[0])
    return frozenset(found)


@lru_cache(maxsize=128)
def holds_something(text: str, word: str) -> bool:
    """Return whether a text says anywhere that something is in what a word names: asked once for all its mentions."""
    return f" in {word}" in text


def _begins_a_name(text: str, at: int) -> bool:
    """Whether no other word of a name stands before a place: not in "the Azimio la | Umoja coalition"."""
    before = text[max(0, at - _MARGIN) : at].split(" ")[-2:-1]
    return not before or (before[0] not in _PARTICLES | {"la", "le", "of"} and not before[0][:1].isupper())


def is_addressed(text: str, word: str, at: int) -> bool:
    """Return whether a text calls someone by a word that is also a kind of place: "Mr Hall", "Ms Church"."""
    return any(whole_word(text, f"{title} {word}", at) for title in ("Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Ms."))


def _places(text: str, word: str, block: int) -> Iterator[int]:
    """Yield where a word stands by itself, the first few times, in a block and its neighbours."""
    place, stop = max(0, (block - 1) * BLOCK) - 1, (block + 2) * BLOCK
    for _ in range(_LOOKED_AT):
        place = text.find(word, place + 1, stop)
        if place < 0:
            return
        before, after = text[max(0, place - 1) : place], text[place + len(word) : place + len(word) + 1]
        if not (before.isalnum() or after.isalnum() or before == "-" or after == "-"):
            yield place


def _leads(before: list[str]) -> bool:
    """Return whether the words before a name make it a surname: a given name, a title, a particle after one."""
    last = before[-1].rstrip(".")
    if before[-1] == "A":
        return False  # the article that opens a sentence
    if last in _PARTICLES and len(before) > 1:
        return _leads(before[:-1])
    if last in given_names() or (last[:1].isupper() and len(last) == 1):
        return True
    if before[-1] != last and last.lower() not in words("T"):
        return False
    return capital_tags().get(last.lower(), "") in ("J", "T") or lower_tags().get(last, "") == "J"
