"""Agents: the noun phrase behind a preposition or an inverted verb ("according to X", "..., said X")."""

from __future__ import annotations

import re

from xref.context.lexicon import words as lexicon
from xref.context.phrases import LANDS, MARKS, PRONOUNS, Phrase, Word, nominal, time_word, tokens, trimmed
from xref.expressions import regex
from xref.model import Span

_WINDOW = 180
_LISTED = regex(  # "the Meteorology, Climatology and Geophysics Agency"
    r"(?:the )?(?:[A-Z][\w-]+(?:'s)? )?[A-Z][\w-]+(?:, [A-Z][\w-]+)+,? and (?:[A-Z][\w-]+ ){1,3}?"
    r"(?:Agency|Ministry|Department|Office|Bureau|Committee|Commission|Authority|Institute|Service|Administration)\b"
)
_TRAILING = regex(
    r"\s+(?:of|for|in|at|to|from|on|near|close|with|the|a|an|and|by|linked|based|who|that|familiar|briefed|present)$",
    re.IGNORECASE,
)
_SHORT_FORM = regex(r"\s*[\[(]([A-Z][\w-]{1,12})[\])]")
_APPOSITION = regex(r",?\s+((?:the|a|an|head|director|who|which)\s[^,;\"]{3,120})(?=,|$)")
_NAME = regex(r",\s((?:[A-Z][\w'.-]*\s){1,3}[A-Z][\w'-]*)(?=,|$)")
_PREDICATE = regex(r"(?:the|a|an)\s+(?:\w+\s+){0,3}(?:was|were|is|are|will|has|had)\s")
_HEADED = regex(r"\s(?:of|in|at|on|near|for|from|to|with|by|who|which|that)\s")  # what follows the head of a phrase
_INSIDE = frozenset({"the", "de", "la", "al", "bin", "and", "a", "an", "human", "for", "rights", "ibn", "van"})
_POSTED = frozenset({"facebook", "twitter", "telegram", "instagram", "x", "social", "television", "tv", "radio"})
_RESULTS = "results"  # of which one tells: "according to final results"
_DOCUMENTS = frozenset({"manifest", "manifests", "log", "logs"})  # not the passengers on it
_COMPASS = frozenset(("northern", "southern", "eastern", "western", "central")) | frozenset(
    f"{side}{end}{tail}" for side in ("north", "south") for end in ("east", "west") for tail in ("", "ern")
)
_AFTER_TAIL = frozenset({"the", "a", "al", "condition", "to", "with", "on", "familiar", "in"})


def after(text: str, start: int, end: int) -> tuple[Phrase | None, int]:
    """Read the phrase that starts at ``start``; the number is where reading stopped.

    >>> text = "according to the Syrian Observatory for Human Rights, nine died"
    >>> phrase, stop = after(text, 13, len(text))
    >>> text[phrase.span.start : phrase.span.end]
    'the Syrian Observatory for Human Rights'
    """
    if listed := _LISTED.match(text, start, end):
        short = _SHORT_FORM.match(text, listed.end(), end)
        return Phrase(Span(*listed.span()), Span(*short.span(1)) if short else None), (short or listed).end()
    near = text.find(",", start + 40, min(end, start + _WINDOW))  # few phrases are longer, none crosses a comma
    words = tokens(text, start, min(end, start + _WINDOW) if near < 0 else near)
    if words and words[0].low in PRONOUNS:
        return Phrase(Span(words[0].start, words[0].end)), words[0].end
    stop, seen, alone = start, False, False
    for i, word in enumerate(words):
        if word.text in MARKS or (seen and time_word(word.text)) or not _belongs(words, i, seen):
            break
        seen = seen or word.name or (word.noun and word.low not in lexicon("determiners"))
        alone = word.noun and i < 2  # "a local" is one, "local police" are no locals
        stop = word.end
    if not seen and not alone:
        return None, start
    while trailing := _TRAILING.search(text[start:stop]):
        stop = start + trailing.start()
    if short := _SHORT_FORM.match(text, stop, end):
        return Phrase(trimmed(text, start, stop), Span(*short.span(1))), short.end()
    if name := _named(text, trimmed(text, start, stop), end):
        return Phrase(name, trimmed(text, start, stop)), name.end
    apposition = _following(text, stop, end)
    return Phrase(trimmed(text, start, stop), apposition), apposition.end if apposition else stop


def _belongs(words: list[Word], i: int, seen: bool) -> bool:
    """Whether a word goes on with the phrase; ``seen`` says that a name or a noun has been read."""
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else None
    if word.name or word.noun or word.low == _RESULTS or (seen and word.low in _DOCUMENTS):
        return True
    if seen and word.low in LANDS and (words[i - 1].name or words[i - 1].low in _COMPASS):
        return True  # "the governor of Tula | province"
    if not seen:
        paired = i > 0 and word.low == "and" and any(later.noun for later in words[i + 1 : i + 4])
        return word.low in lexicon("determiners") or word.modifier or paired  # "local security | and medical sources"
    if following is None:
        return False
    if word.low in lexicon("tails", "joined") and _goes_on(words, i, following):
        return True
    if word.low in {"the", "a", "an"} and words[i - 1].low in lexicon("tails"):
        ahead = words[i + 1 : i + 4]
        return any(later.name or later.noun or later.low in LANDS for later in ahead)  # "head of | the council"
    if word.low in _COMPASS and following.low in LANDS:
        return True
    goes_on = following.name or following.noun
    if word.low == "and" and words[i - 1].noun and following.modifier and i + 2 < len(words) and words[i + 2].noun:
        return True  # "police | and medical sources"
    if word.low in _INSIDE and goes_on and word.low not in {"the", "a", "an"}:
        return True
    if not word.modifier or following.noun:
        return word.modifier
    third = words[i + 2] if i + 2 < len(words) else None  # "Egyptian | state news agency"
    return third is not None and third.noun and word.low in lexicon("describing") and following.modifier


def _goes_on(words: list[Word], i: int, following: Word) -> bool:
    """Whether a tail follows a preposition or participle of the phrase."""
    if time_word(following.text) or words[i].low in {"that", "who"} or (words[i].low == "to" and words[i - 1].name):
        return False
    if words[i].low == "on" and following.low in _POSTED:
        return False  # "wrote the governor | on Facebook"
    if following.name or following.noun:
        return True
    return following.low in _AFTER_TAIL and i + 2 < len(words) and not time_word(words[i + 2].text)


def _named(text: str, post: Span, end: int) -> Span | None:
    """Read the name behind a post (", Omar Diab,"), as far as its comma."""
    match = _NAME.match(text, post.end, end)
    head = _HEADED.split(text[post.start : post.end], maxsplit=1)[0].split()[-1].lower()
    return Span(*match.span(1)) if match and head in lexicon("posts") else None


def _following(text: str, stop: int, end: int) -> Span | None:
    """Read the apposition behind a phrase (", the governor of Tula,"), as far as its comma."""
    match = _APPOSITION.match(text, stop, min(end, stop + 140))
    if not match or _PREDICATE.match(match[1]):
        return None
    relative = match[1].startswith(("who ", "which "))
    head = (
        match[1] if relative else _HEADED.split(match[1], maxsplit=1)[0]
    )  # "the bombing | in Lima killed nine people"
    return Span(*match.span(1)) if any(nominal(word.lower()) for word in head.split()) else None
