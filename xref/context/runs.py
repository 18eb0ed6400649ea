"""Capitalised runs: personal names with the posts before, around and behind them."""

from __future__ import annotations

import re

from xref.context.lexicon import words as lexicon
from xref.expressions import regex
from xref.values._names.lexicon import given_names

SHORTENED = (
    r"(?:(?:[A-Z]\.)*[A-Z]|Gen|Col|Brig|Lt|Dr|Mr|Mrs|Ms|Sen|Gov|Rep|Sgt|Capt|Maj|St|Adm|Prof|Rev|Insp|Supt"
    r"|Det|Cpl|Cmdr|Ofc|Dep)\."
)
CAPITAL = rf"(?:{SHORTENED}|(?:al-|el-|ad-|an-|ar-|as-|ash-|az-|d'|O')?[A-Z][\w'-]*)"
LINK = r"(?:de la|de|del|da|di|bin|ibn|van der|van|von|der|la|le|el|al|abu|dos|du)"
RUN = regex(rf"(?<![A-Za-z0-9-]){CAPITAL}(?: (?:{LINK} )?{CAPITAL}){{0,11}}")
LONG_RUN = regex(rf"(?<![A-Za-z0-9-]){CAPITAL}(?: (?:{LINK} )?{CAPITAL}){{1,11}}")
ACRONYM = regex(r"[A-Z][A-Z&.-]{1,7}")
MODIFIERS = regex(
    r"^(?:(?:[\w.]+-(?:based|backed|run|owned|linked|affiliated|led|controlled|funded)|(?:pro|anti)-\w+|"
    r"(?!al-|el-|(?:in|of|for|at|from|on|to|with|and|near|by|close)\s)[a-z][\w-]*)\s+)+(?=[A-Z]|al-)"
)
_COMPOUND = regex(r"[\w.]+-(?:based|backed|run|owned|linked|affiliated|led|controlled|funded|born|held)")
_POST_BEHIND = regex(
    rf"({CAPITAL}(?: (?:{LINK} )?{CAPITAL}){{1,3}}),? ((?:the |an? )?(?:director|head|chief|chairman|founder|leader|"
    rf"spokesman|"
    r"spokeswoman|commander|member)\b(?: of| for| at)\b.*)$"
)
_NAMED = regex(r"(.{2,80}?)\s(?:named|called)\s+(.+)$")
_OFFICES = frozenset({"minister", "secretary", "undersecretary"})
_PLACE = regex(r"\s(?:of|for|to|in)\s$")


def bare(word: str) -> str:
    """Return a word in lower case without possessive and point.

    >>> bare("Minister's"), bare("Gen.")
    ('minister', 'gen')
    """
    return word.lower().removesuffix("'s").rstrip(".,")


def clean(run: str) -> str:
    """Return a run without the words before a name that only begin its sentence, and without possessive.

    >>> clean("The UN-backed Ann Lee's")
    'Ann Lee'
    """
    words = run.removesuffix("'s").removesuffix("'").split()
    first = 0
    while first < len(words) and (words[first].lower() in lexicon("not-names") or _COMPOUND.fullmatch(words[first])):
        first += 1
    return " ".join(words[first:])


def body_named(run: str) -> bool:
    """Whether a run holds a word of an organisation's name.

    >>> body_named("Tal Relief Committee"), body_named("Ann Lee")
    (True, False)
    """
    return any(word.removesuffix("'s") in lexicon("organisation") for word in run.split())


def split_post(run: str) -> tuple[str, str]:
    """Divide a run of words into post and personal name.

    >>> split_post("Coastal Governor Omar Diab"), split_post("mayor of Turin Paolo Neri")
    (('Coastal Governor', 'Omar Diab'), ('mayor of Turin', 'Paolo Neri'))
    """
    words = run.split()
    last = next((i for i in range(len(words) - 1, -1, -1) if bare(words[i]) in lexicon("posts")), None)
    if last is None:
        named = _NAMED.match(run)
        return (named[1], named[2]) if named else ("", run)
    if behind := _POST_BEHIND.match(run):
        return behind[2], behind[1]
    tail = words[last + 1 :]
    if tail[:1] in (["named"], ["called"]):
        tail = tail[1:]
    if tail and tail[0] in {"of", "for", "to", "at", "in"}:
        start = _personal(tail)
        return (
            (run, "") if start is None else (" ".join(words[: len(words) - len(tail) + start]), " ".join(tail[start:]))
        )
    return " ".join(words[: last + 1]), " ".join(tail)


def _personal(tail: list[str]) -> int | None:
    """Where a personal name starts behind a post and its place ("of Turin Paolo Neri")."""
    first = 2 if tail[1:2] == ["the"] else 1
    names = tail[first:]
    if len(names) < 3:
        return None
    if given := given_at(names):
        return first + given
    if not all(word[:1].isupper() or re.fullmatch(LINK, word) for word in names[-2:]):
        return None
    return len(tail) - (3 if re.fullmatch(LINK, names[-2]) else 2)


def given_at(words: list[str]) -> int | None:
    """Where a personal name starts in a run of capitalised words: at its first given name.

    >>> given_at("Tal Governor Omar Diab".split()), given_at(["Tal", "Governor"])
    (2, None)
    """
    known = given_names()
    return next((i for i, word in enumerate(words[:-1]) if word in known or word.partition("-")[0] in known), None)


def without_place(run: str, lead: str) -> str:
    """Take the place of a post from the name behind it: "envoy for Syria Staffan de Mistura".

    >>> without_place("Tal Omar Diab", "the governor of "), without_place("Omar Diab", "the governor ")
    ('Omar Diab', 'Omar Diab')
    """
    words = run.split()
    if len(words) < 3 or not _PLACE.search(lead):
        return run
    if (given := given_at(words)) is not None:
        return " ".join(words[given:])
    if not any(bare(word) in lexicon("posts") for word in lead.split()):
        return run
    office = len(words) > 3 and bare(lead.split()[-2]) in _OFFICES and not any(re.fullmatch(LINK, w) for w in words)
    return " ".join(words[-2:] if office else words[1:])  # "Minister of Public Health Ann Lee"


def post_before(lead: str) -> str:
    """Return the words of a post before a name: "Kremlin spokesman", "the prosecutor".

    >>> post_before("said the Tal deputy governor "), post_before("said the ")
    ('Tal deputy governor', '')
    """
    words = lead.split()
    if not lead.endswith(" ") or not words or words[-1].lower() not in lexicon("posts"):
        return ""
    kept = [words[-1]]
    for word in words[-2:-5:-1]:
        belongs = (
            word[:1].isupper()
            or word.endswith("'s")
            or word in lexicon("bodies")
            or word in {"deputy", "chief", "senior"}
        )
        if word[-1:] in ',.;:"' or not belongs:
            break
        kept.insert(0, word)
    return " ".join(kept)
