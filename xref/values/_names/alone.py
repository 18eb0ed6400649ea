"""Names of one word: of a person whom the text names in full elsewhere, or of a body that no table has."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.people import lived_in, nickname
from xref.values._names.tagging import Tagged
from xref.values._names.told import told_alone
from xref.values._names.value import Name
from xref.values._names.vicinity import begins_a_name, bodies, holds_something, is_surname


def is_body(text: str, word: str, tag_: str, at: int) -> bool:
    """Whether a word of no table is a body elsewhere in the text, and no place nor anyone's surname."""
    return (
        tag_ == "N"
        and word in bodies(text)
        and word.lower() not in lexicon_words("openers")
        and word not in lexicon_words("notpersons")
        and not holds_something(text, word)
        and not is_surname(text, word, at)
    )


_OPENED = regex(r"(?:^|[.!?][\"']? |\n)(?:Meanwhile|However|Later|Then|Instead|Still|Eventually|Ultimately|Finally), $")
_HOLDS = regex(  # "Moniruzzaman, chief of the river police"
    r", (?:the )?(?:[a-z-]+ ){0,2}(?:chief|head|director|spokes(?:man|woman|person)|chairman|commander|governor|mayor"
    r"|secretary|minister|officer-in-charge|leader|president|founder) (?:of|for) "
)


def _nicknamed(text: str, word: str, stop: int) -> bool:
    """Whether a name in quotes and a surname follow: "Delano 'Kimo' Sterling"."""
    return (
        text[stop : stop + 2] in (" '", ' "')
        and nickname(text, stop, len(text), Name(word, NameKind.PERSON)) is not None
    )


_OF_AGE = regex(r", (?:an? )?\d{1,2}(?:-year-old\b|, )")


def stands_for_someone(text: str, words: Tagged, at: int) -> bool:
    """Return whether a name of one word is that of a person whom the text names in full, or of a body."""
    tags = words.tags
    tag_ = tags[at]
    if tags[at + 1 : at + 2] == "p" and tags[at - 1 : at] == "d" and at:
        return False  # "the Torra district"
    start, stop = words.start(at), words.end(at)
    if tag_ in "PW" and at and tags[at - 1] in "it," and not _OPENED.search(text, max(0, start - 24), start):
        return False
    word = text[start:stop]
    if " " in word or lived_in(text, start):
        return False  # "South Carolina"
    if tag_ in "nN":
        if word in told_alone(text):
            return True  # "the victim was identified as Mustafa"
        if tag_ == "N" and is_body(text, word, tag_, start):
            return True
        if tag_ == "N" and (_HOLDS.match(text, stop) or _nicknamed(text, word, stop)):
            return True
        if tag_ == "n" and _goes_by_it(text, words, at, start, stop):
            return True
    return word not in lexicon_words("notpersons") and is_surname(text, word, start, middle=tag_ in "Nn")


def _goes_by_it(text: str, words: Tagged, at: int, start: int, stop: int) -> bool:
    """Whether a given name alone is that of someone: told by an age, named in full before, with a further name."""
    if _OF_AGE.match(text, stop):
        return True  # "Mustafa, a 23-year-old student"
    word = text[start:stop]
    if words.tags[at + 1 : at + 2] not in tuple("pzoBN") and begins_a_name(text, word, start):
        return True  # "Najib" after "Najib Razak"
    return nickname(text, stop, len(text), Name(word, NameKind.PERSON)) is not None
