"""What the verbs around a date say of its direction: "held Tuesday" is past, "will be held Tuesday" is to come."""

from __future__ import annotations

_TENSES = {
    "ahead": "will shall would won't scheduled planned due expected set plan plans going",  # whatever follows them
    "future": "planning expects upcoming next coming must should hope hopes",
    "past": (
        "was were had did said says told held began begun took came went met made has have been left saw won lost fell"
        " rose broke spoke wrote sent shot hit led gave found"
    ),
    "be": "be",
    "to": "to",
}
_CUES = {word: tense for tense, words in _TENSES.items() for word in words.split()}
_LEANING = frozenset(("have", "has", "is", "are", "need", "needs", "want", "wants"))  # with "to"
_NO_VERB = frozenset(("need", "feed", "speed", "seed", "indeed", "breed", "united"))


def tense_cues(words: str) -> list[str]:
    """What each verb among some words, in small letters, says of the time, in text order.

    >>> tense_cues("the talks, to be held on"), tense_cues("police said they had arrested"), tense_cues("has to leave")
    (['future'], ['past', 'past', 'past'], ['future'])
    """
    found: list[str] = []
    before = ""
    for raw in words.split():
        word = raw if raw[-1].isalpha() else raw.rstrip(",\"')-")
        cue = _CUES.get(word)
        if cue is None:
            if word[-2:] == "ed" and len(word) > 3 and word not in _NO_VERB and before != "be":
                found.append("past")
            elif word[-3:] == "'ll":
                found.append("ahead")
        elif cue == "past":
            if before != "be":
                found.append("past")
        elif cue == "to":
            if before in _LEANING:
                if found and found[-1] == "past":
                    found.pop()  # the "has" of "has to"
                found.append("future")
        elif cue != "be" or before == "to":
            found.append("future" if cue == "be" else cue)
        before = word
    return found
