"""Proper names of any kind, by their capitals: firms, parties, ships, products that no table can list.

Known actors keep their value, and a place alone is no such name. Elsewhere a run of capitalised words is one name,
with "of" or "&" inside it and the legal form of a firm ("Inc.", "plc", "AG") left out of the canonical name. A single
word that opens a sentence is taken only where the text does not write it small elsewhere and the lexicon does not know
it as a common word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.model.records import made
from xref.tuples import NamedTuple
from xref.values._keeping import kept
from xref.values._names import actors, places
from xref.values._names.gazetteer import look_up, shipped
from xref.values._names.lexicon import lower_tags
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.value import Found, Name

_LETTERS = r"(?:[&+/][A-Z][\w-]*)*"  # "AT&T", "PPU+AFP", "Green Party/Civic"
_WORD = rf"(?:[A-Z][\w-]*{_LETTERS}|\d+[A-Z]\w*)"
# as _WORD, and quick to search for
_FIRST = r"[A-Z\d](?<![\w.-].)(?:(?<=[A-Z])[\w-]*(?:[&+/][A-Z][\w-]*)*|(?<=\d)\d*[A-Z]\w*)"
_PARTNERS = rf", {_WORD} & {_WORD}"  # "Marlow, Stone & Reed"
_AIM = (  # "Movement for Democratic Change", "Revolution for Prosperity"
    r" for (?=(?:[A-Z]\w+ic |[A-Z]\w+al )?(?:Action|Change|Democracy|Development|Equality|Freedom|Growth|Hope"
    r"|Independence|Justice|Liberty|Life|Peace|Progress|Prosperity|Reconstruction|Reform|Renewal|Restoration|Rights|Salvation"
    r"|Solidarity|Stability|Unity)\b)"
)
_NUMBERED = (
    r" \d{1,3}(?= (?:rocket|mission|space|capsule|missile|satellite|probe|lander|reactor|pipeline|jet|vaccine)s?)"
)
_RUN = regex(rf"{_FIRST}(?:{_PARTNERS}|(?: & | of |{_AIM}| )(?:{_WORD}|plc\b)|\.com\b)*(?:{_NUMBERED})?")
_LEGAL_FORMS = """Inc Corp Corporation Incorporated Ltd Limited plc PLC Plc AG SE SA NV BV GmbH Co Company LLC LLP SpA
    Oyj AB AS ASA A/S KGaA Pty Bhd Holding Holdings Group"""
_OTHER_WORDS = """A An The This That These Those It Its He She They We I You His Her Their Our My Who What When Where
    While Why How In On At By For From To Of With Without As After Before During Under Over Until Since If But And Or
    Nor Yet So Also Both Each Either Neither All Most Many Some Several Few No Not More Less Only Just Even Still Now
    Then There Here Mr Mrs Ms Dr Shares Shareholders Investors Analysts Regulators Bidders Banks Lawyers Directors
    Sources Executives Prosecutors Police Officials Voters Last Next Earlier Later Yesterday Today Tomorrow Meanwhile
    However According Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    About Around Nearly Almost Roughly Having Being Rs INR USD EUR GBP
    Although Amid Among Amongst Against Behind Besides Between Beyond Beside Despite Hence Indeed Instead Like Moreover
    Nevertheless Nonetheless Once Overall Perhaps Regarding Soon Though Through Throughout Thus Together Unless Unlike
    Upon Whereas Whether Within Turnout Results Combined Compared Following Founded Formed Formerly Furthermore Given
    Similarly Likewise Particularly Regularly Accordingly Additionally Simply Namely Early Late Nearby"""
_BODIES = frozenset("Alliance Congress Convention Front League Movement Party Union".split())
_ADVERBS = ("ally", "ently", "antly", "ously", "ively", "edly", "ingly", "ately", "ably", "ibly", "ainly", "ultly")
_LETTERS_BEHIND = regex(r" \([A-Z][\w-]*\)")  # "the Peruvian Orchard Party (POP)"
_COMPOUNDS = ("-owned", "-based", "-listed", "-backed", "-led", "-controlled", "-run", "-quoted")  # "US-listed Velora"
_CURRENCIES = frozenset("$€£¥₹₦₩")
_FORMS = frozenset(_LEGAL_FORMS.split())
_NO_NAMES = frozenset(_OTHER_WORDS.split())
# What follows a word that only describes: "Semiconductor giant Broadcom", "Billionaire former president Ana Pell".
_DESCRIBED = regex(
    r"[\w-]+ (?:(?!\w+(?:s|ed) |bought |sold |said |to |has |is |was |led |won |paid )[a-z-]+ )?"
    r"(?:former (?:[a-z]+ ){1,3}|(?:ex-\w+|giant|maker|firm|company|chain|operator|developer|producer|manufacturer"
    r"|retailer|supplier|provider|startup|start-up|businessman|businesswoman|tycoon|heavyweight|specialist"
    r"|conglomerate) )[A-Z]"
)
_OWNING = regex(r"'s [A-Z]")  # known towns are no such name, nor the land in "Peru's Lira Cement"
_DESCRIBING = regex(  # "the BNPL pioneer Afterpay", "Indigenous candidate Ana Pell": wherever it stands
    r"(?:the )?[\w-]+ (?:[a-z]+ist )?(?:giant|maker|firm|operator|developer|producer|manufacturer|retailer|supplier"
    r"|provider|startup|start-up|conglomerate|specialist|pioneer|candidate|nominee|contender|challenger|hopeful|activist"
    r"|businessman|businesswoman|tycoon) [A-Z]"
)
_OF_ITS_OWN = regex(  # "Barlow's has offered", "Barlow's will pay": the 's is part of the name
    r"'s (?:has|had|will|would|is|was|were|said|says|agreed|agrees|tabled|tables|made|makes|bought|buys|paid|pays"
    r"|raised|offered|offers|and [A-Z][\w-]+ (?:[A-Z][\w-]+ )*(?:have|had|said|will|would|were|are|agreed))\b"
)
_OPENING = frozenset(".!?:\"')]")  # after these, or a line break, a word has its capital from its place


@kept
def read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all proper names in ``text[start:end]``, in text order, without overlap.

    >>> [found.value.name for found in read("The dairy Novaltis AG bought Bank of Ruhr.", 0, 42, NameBook())]
    ['Novaltis', 'Bank of Ruhr']
    """
    acting = actors.alone(text, start, end, book)
    known = tuple(found for found in acting if _proper(text, found))
    runs = _runs(text, start, end, book, _told(text, start, end, book, known))
    if not runs:
        return known
    return tuple(_merged(text, runs, known) if known else runs)


def _told(text: str, start: int, end: int, book: NameBook, known: Sequence[Found]) -> set[tuple[int, int]]:
    """Where names stand that are known, of actors and of places: such a run needs no further look."""
    told = {(first, last) for first, last, _, _ in known}
    for first, last, value, _ in places.read(text, start, end, book):
        if value.inside or (text.startswith("'s ", last) and _OWNING.match(text, last)):
            told.add((first, last))
    return told


def _proper(text: str, found: Found) -> bool:
    """Whether an actor has a name: "the movement" has none."""
    start, end, value = found[:3]
    if value.kind is NameKind.ROLE and value.name.islower():
        return False
    if value.name.isupper() and value.name == text[start:end].removeprefix("the ") and _DESCRIBING.match(text, start):
        return False
    return not (text.startswith(_LETTERS_OF_COUNTRIES, start, end) and _lettered(text, start))


@lru_cache(maxsize=512)
def _by_letters(name: str, book: NameBook) -> Name | None:
    """What capital letters stand for elsewhere, where they are no actor in their sentence: "a UN convoy"."""
    found = actors.read(name, 0, len(name), book)
    return found[0].value if len(found) == 1 and (found[0].start, found[0].end) == (0, len(name)) else None


def _merged(text: str, runs: Sequence[Found], known: Sequence[Found]) -> list[Found]:
    """Return the known names and those runs that are wider than all known names they touch, in text order."""
    merged: list[Found] = []
    first = 0
    for run in runs:
        while first < len(known) and known[first].end <= run.start:
            merged.append(known[first])
            first += 1
        last = first
        while last < len(known) and known[last].start < run.end:
            last += 1
        if first == last or _widens(text, run, known[first:last]):
            merged.append(run)
            first = last
    merged += known[first:]
    return merged


def _widens(text: str, run: Found, inside: Sequence[Found]) -> bool:
    """Whether a run holds more than the known names that touch it, and cuts none of them."""
    if (
        inside[-1].value.kind is NameKind.PERSON
        and sum(actor.end - actor.start + 1 for actor in inside) > run.end - run.start
    ):
        return False  # "the president of Chile Ana Pell"
    return all(
        (run.start <= actor.start or text[actor.start : run.start].lower() == "the ")
        and (actor.end <= run.end or _LETTERS_BEHIND.fullmatch(text, run.end, actor.end))
        and min(actor.end, run.end) - max(actor.start, run.start) < run.end - run.start
        for actor in inside
    )


class _Named(NamedTuple):
    """What of a run of capitals is a name: offsets in the run, the name, and what must be looked at where it stands."""

    first: int
    last: int
    value: Name
    alone: bool  # one word that opens the run
    letters: bool  # nothing but capitals


def _runs(text: str, start: int, end: int, book: NameBook, told: set[tuple[int, int]]) -> list[Found]:
    """Return the runs of capitals that are names nobody told: no ordinary word that opens a sentence."""
    runs = []
    for match in _RUN.finditer(text, start, end):
        whole, at = match[0], match.start()
        if whole < "A" and text[at - 1 : at] in _CURRENCIES:
            continue  # "$19B acquisition"
        if whole in _COUNTRIES_BY_LETTERS and _lettered(text, at):
            continue
        if whole.startswith("All ") and text.startswith("the ", at - len("the ")):
            whole, at = f"The {whole}", at - len("the ")
        for first, last, value, alone, letters in _names_in(whole):
            if (at + first, at + last) in told:
                continue
            if alone and _no_name(text, at + first, at + last, value.name):
                continue
            if letters:
                value = _by_letters(value.name, book) or value
            stop = at + last
            if text.startswith("'s ", stop) and _OF_ITS_OWN.match(text, stop):
                stop += len("'s")
            runs.append(made(Found, (at + first, stop, value, ())))
    return runs


@lru_cache(maxsize=8192)
def _names_in(run: str) -> tuple[_Named, ...]:
    """The names in a run of capitals: one, or a person and a party."""
    parts = _parted(0, run) if " of " in run else ((0, run),)
    return tuple([named for at, part in parts if (named := _trimmed(at, part))])


def _parted(at: int, run: str) -> tuple[tuple[int, str], ...]:
    """Part "Ana Pell of African Renewal Union" into person and party; "Royal Bank of Ruhr" is one name."""
    owner, of, body = run.partition(" of ")
    words, tags = owner.split(" "), lower_tags()
    of_a_party = body.isupper() or body.split(" ")[-1].lower() in lexicon_words("o")
    if not of or len(words) < 2 or not of_a_party or any(word.lower() in tags for word in words):
        return ((at, run),)
    return ((at, owner), (at + len(owner) + len(of), body))


def _trimmed(at: int, run: str) -> _Named | None:
    """The name in a run of capitals: without the words before it that are no part of a name, and its legal form."""
    words = run.split(" ")
    skipped = max((at for at, word in enumerate(words, 1) if word.endswith(_COMPOUNDS)), default=0)
    while skipped < len(words) and (_is_no_name(words[skipped]) or words[skipped] in {"of", "&", "plc"}):
        if words[skipped] == "All" and (words[:skipped] == ["The"] or words[-1] in _BODIES):
            break  # "the All Orchards Front", "All People's Party"
        if words[skipped] == "Just" and len(words) > skipped + 1:
            break  # "Just Eat"
        skipped += 1
    parts = words[skipped:]
    while parts and parts[-1] in _NO_NAMES:
        parts.pop()
    if not parts:
        return None
    first = at + sum(len(word) + 1 for word in words[:skipped])
    last = first + len(" ".join(parts))
    while len(parts) > 1 and parts[-1] in _FORMS:
        parts.pop()
    if len(parts) == 1 and parts[0] in _FORMS:
        return None
    name = " ".join(parts)
    return _Named(first, last, Name(name, NameKind.ORGANISATION), len(parts) == 1 and not skipped, name.isupper())


def _is_no_name(word: str) -> bool:
    """Whether a word that opens a run is none of a name: "Despite", "Interestingly"; but "Rally" is."""
    return word in _NO_NAMES or (len(word) > len("Rally!") and word.endswith(_ADVERBS))


def _no_name(text: str, at: int, end: int, word: str) -> bool:
    """Whether a word with a capital is an ordinary one, or describes the name that follows."""
    if not (at > 1 and text[at - 1] == " " and text[at - 2].isalnum()) and _common(text, at, word):
        return True
    if not text[end : end + 2].islower():
        return False
    return _of_a_country(word) or _DESCRIBING.match(text, at) is not None


def _common(text: str, at: int, word: str) -> bool:
    """Whether a word that follows no other is an ordinary one that opens a sentence."""
    before = text[max(0, at - 3) : at]
    mark = before.rstrip()
    after_dateline = mark != before and mark.endswith((" -", "--"))
    if at and not after_dateline and mark[-1:] not in _OPENING and "\n" not in before[len(mark) :]:
        return False
    if _DESCRIBED.match(text, at):
        return True
    small = word.lower()
    if small in lower_tags():
        return True
    return small.isascii() and small.isalpha() and _holds(text, small)


@lru_cache(maxsize=4096)
def _of_a_country(word: str) -> bool:
    """Whether a word tells the country of what follows it in lower case: "a Peruvian rival"."""
    known = look_up(shipped(), word)
    return known is not None and known.tag == "D"


_COUNTRIES_BY_LETTERS = frozenset({"US", "U", "UK", "EU"})  # "U" of "U.S."
_LETTERS_OF_COUNTRIES = ("US", "U.", "UK", "EU")
_LETTERED = regex(r"(?:US|U\.S\.|UK|U\.K\.|EU) (?!\w+(?:s|ed)\b)([a-z]+)")


def _lettered(text: str, at: int) -> bool:
    """Whether a country by its letters tells where what follows is from: "buys US rival Velora", but "the US said"."""
    match = _LETTERED.match(text, at)
    return match is not None and lower_tags().get(match[1], "x") in "xabmJhkosSuw"


_SEARCHED = 20_000  # characters of a text that is searched for a word; of a longer one all words are listed


def _holds(text: str, word: str) -> bool:
    """Whether a text has a word as it is written, by itself."""
    if len(text) > _SEARCHED:
        return word in _words_of(text)
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
            return True
        at = text.find(word, at + 1)
    return False


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text as it writes them."""
    return frozenset(regex(r"\w+").findall(text))
