"""What the verbs around a date say of its direction: "held Tuesday" is past, "will be held Tuesday" is to come."""

from __future__ import annotations

from xref.values.date._appointed import ARRANGED, BIDDEN, MOVED, is_coming

_TENSES = {
    "future": (
        "will shall would won't scheduled planned due expected expect set plan plans going planning expects upcoming"
        " next coming must should hope hopes deadline begins starts opens resumes resume expires likely forecast"
        " predicted slated may might"
    ),
    # Of what is to come, in whole sentences ("the council meets on Monday"); headlines tell the past in these.
    "present": (
        "goes meets hosts plays faces heads travels arrives flies leaves comes takes appears convenes concludes"
        " closes ends reopens kicks turns celebrates returns go meet host fly arrive appear leave"
        " begin start reconvene"
    ),
    "past": (
        "was were had did said says told held began begun took came went met made been left saw won lost fell"
        " rose broke spoke wrote sent shot hit led gave found ran became kept paid sold bought drew grew knew flew"
        " stood sat caught thought fought built spent felt heard sank drove stole froze chose struck swept fled laid"
        " retook withdrew overthrew sought swore taught threw tore upheld withheld dug dealt blew hid hung shook slid"
        " sprang stuck undertook overtook overcame"
    ),
    "be": "be",
    "to": "to",
}
_CUES = {word: tense for tense, words in _TENSES.items() for word in words.split()}
_LEANING = frozenset(  # with "to"
    (
        *("have", "has", "is", "are", "need", "needs", "want", "wants", "agreed", "agree", "agrees", "vowed", "vows"),
        *("pledged", "pledges", "promised", "promises", "intends", "intend", "aims", "aim", "threatened"),
    )
)
# Of a thing that a day has brought, where they follow it: "the blast on Wednesday may be the worst", "comes after".
_OF_THE_PAST = frozenset(("may", "might", "comes", "leaves", "takes", "appears", "appear", "likely"))
_NO_PRESENT = frozenset(  # words before a noun or an infinitive that is written like these verbs
    ("the", "a", "an", "his", "her", "its", "their", "this", "that", "first", "final", "of", "to", "track", "swim")
)
# Of what is still to come, in an infinitive that no verb of the past governs: "a truce to start on Friday".
_TO_COME = frozenset(
    (
        *("start", "begin", "open", "resume", "commence", "end", "expire", "come", "go", "take", "reopen"),
        *("appear", "reappear", "face", "stand"),  # before a court
        *("sign", "cease"),
    )
)
# Likewise where no other verb stands before: "Chad, Mali to hold talks on Friday", but for "came to hold talks on".
_IN_HEADLINES = frozenset(("hold", "meet", "host", "attend", "visit", "join", "release", "free", "swap", "exchange"))
_AT_A_TIME = frozenset(
    ("on", "at", "by", "in", "late", "early", "before", "after", "this", "next")
)  # "to end on Friday"
# Words whose infinitive tells of what has been: "the first to open on Friday".
_OF_WHAT_WAS = frozenset(("first", "last", "second", "only", "used", "able", "time", "chance", "right"))
# What is agreed or announced begins or ends later: "agreed a truce starting on Tuesday", "declared one until Friday".
_DECISIONS = frozenset(
    (
        "agreed",
        "agree",
        "announced",
        "announce",
        "announces",
        "declared",
        "declares",
        "proclaimed",
        "offered",
        "accepted",
    )
)
_ONSETS = frozenset(("starting", "beginning", "effective"))
_TERMS = frozenset(("from", "until", "till"))
_INVITED = frozenset(("invited", "invites", "invite", "inviting", "invitation", "invitations"))
_BEEN = frozenset(("was", "were", "been", "are", "is"))
_NOW = frozenset(("is", "are", "remains", "remain", "being"))
_WILL = frozenset(("will", "shall", "would", "won't"))
_CLAUSES = frozenset(("for", "that", "as", "when", "which", "who", "if", "after", "before", "because", "while", "to"))
_AFTER_SET = frozenset(
    ("off", "out", "up", "fire", "alight", "ablaze", "foot", "sail", "about", "upon", "by")
)  # "set off on Monday"
_RECORDS = frozenset(("record", "records", "high", "low", "peak", "mark", "best"))
_BEFORE_A_MONTH = frozenset(("in", "of", "since", "by", "until", "till", "from", "last", "early", "late", "mid", "and"))
_OF_VERBS = ("crash-", "re-", "co-", "force-", "belly-")
_HOW = frozenset(("heavy", "bad", "poor", "severe", "strong", "high", "low", "lack", "rain", "flooding"))
_WHENCE = frozenset(("from", "out", "in", "under", "off", "down", "through", "toward", "towards"))
_DUE = frozenset(("due", "set", "scheduled", "supposed", "expected", "meant", "slated"))
_AT_FIRST = frozenset(("originally", "initially", "previously"))
_HOURS = frozenset(("open", "close"))
_POLLS = frozenset(("polls", "stations", "booths"))
_ABLE = frozenset(
    (
        *("have", "not", "only", "barely", "hardly", "still", "hear", "see", "feel", "smell", "tell", "find", "reach"),
        *("heard", "seen", "felt", "found", "reached", "identified", "saved", "confirmed", "verified"),
    )
)
_HELD_TRUE = frozenset(
    (
        *("believed", "thought", "said", "known", "reported", "alleged", "feared", "found", "claimed", "considered"),
        *("appeared", "appears", "seemed", "seems", "understood", "presumed", "suspected", "proved", "turned"),
    )
)
_SHARES = frozenset(("percent", "votes", "seats"))
_RANKED = _SHARES | {"vote", "cent", "points", "place", "first", "second", "third"}
_NOUNS = frozenset(("plan", "plans", "bid"))
_OWNERS = frozenset(
    ("a", "the", "this", "that", "its", "their", "his", "her", "any", "against", "over", "on", "for", "of")
)
_NO_VERB = frozenset(("need", "feed", "speed", "seed", "indeed", "breed", "united"))


def tense_before(words: list[str]) -> str:
    """The direction that the nearest verb before a date gives it: "past", "future", "present", or none.

    >>> tense_before("the talks, to be held on".split()), tense_before("police will say who was arrested on".split())
    ('future', 'past')
    >>> tense_before("the truce will take effect at 9:45 p.m. local time on".split())
    'future'
    >>> tense_before("they heard shots coming from the yard on".split())
    'past'
    >>> tense_before("it calls for both sides to cease hostilities as of".split())
    'future'
    >>> tense_before("they won 34% of the vote, ahead of the greens, in".split()), tense_before("came ahead of".split())
    ('past', 'future')
    >>> tense_before("chad, mali to hold talks on".split()), tense_before("they came to hold talks on".split())
    ('future', 'past')
    """
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word[-1] in ".;!?" and (len(word) > 3 or word[0].isdigit()) and "." not in word[:-1]:
            return ""  # another sentence; "p.m." ends none
        following = words[place + 1] if place + 1 < len(words) else ""
        direction = (_infinitive if word == "to" else _direction)(words, place, following)
        if direction is not None:
            return direction
    return ""


def _direction(words: list[str], place: int, following: str) -> str | None:
    """The direction that a word before a date gives it; nothing where it gives none and the words before it count."""
    word = words[place]
    if _is_passed_over(words, place, following):
        return None
    if settled := _settled(words, place, following):
        return settled
    found = _tense_at(words, place)
    if (
        (word in ("may", "might") and following == "have")
        or (word == "set" and (following in _AFTER_SET or words[place - 1] == "sun"))
        or (word == "following" and words[place - 1] != "the")  # "agreed to hold more, following talks in Rome on"
    ):
        found = "past"
    if word in _NOUNS and place and (words[place - 1] in _OWNERS or words[place - 1].endswith(("'s", "ed"))):
        return None  # "rejected a plan to raise taxes on", "backed plans to"
    if word in _DECISIONS and (words[-1] in _TERMS or not _ONSETS.isdisjoint(words[place + 1 :])):
        found = "future"
    if word in _INVITED and "to" in words[place + 1 :]:
        return "future" if _of_the_meeting(words, place) else ""
    return _told(words, place, found)


def _is_passed_over(words: list[str], place: int, following: str) -> bool:
    """Whether a word that can tell the time of a verb tells none here."""
    word = words[place]
    if word == "coming":
        return following in _WHENCE  # "shots coming from a house on Friday"
    if word == "be":
        return place > 1 and words[place - 2] in _HELD_TRUE  # "the body of one believed to be the boy was found on"
    # "due to the collapse on Sunday", "due to floods"
    return word == "due" and following == "to" and _is_cause(words[place + 2 : place + 3])


def _settled(words: list[str], place: int, following: str) -> str:
    """The direction of a word that tells it whatever else stands there; "" where it does not."""
    word = words[place]
    if (word == "head" and following == "to") or (word in _HOURS and words[place - 1] in _POLLS):
        return "present"  # "before voters head to the polls on Sunday", "polls open at 8 on Sunday"
    if word == "could" and _is_outlook(words[place + 1 : place + 3]):
        return "future"
    if word == "set" and place and words[place - 1] in _RECORDS:
        return "past"  # "near the record set on Friday"
    # "came ahead of the talks on Friday", not "won 34% of the vote, ahead of the Greens on 20%, in Sunday's vote"
    return "future" if word == "ahead" and following == "of" and not _is_ranking(words, place) else ""


def _is_ranking(words: list[str], place: int) -> bool:
    """Whether who is ahead of whom is told, not ahead of what: a share or a place stands before or after."""
    told = words[place - 1].rstrip(",") if place else ""
    return told in _RANKED or told.endswith("%") or any("%" in word or word in _SHARES for word in words[place + 2 :])


def _infinitive(words: list[str], place: int, following: str) -> str | None:
    """The direction that a "to" before a date gives it, as in ``_direction``."""
    if following == "end" and not _AT_A_TIME.issuperset(words[place + 2 : place + 3]):
        return None  # "reached an accord to end the war"
    if words[place - 1] in _DUE and _is_over(words[max(0, place - 4) : place - 1]):
        return "past"
    if following in _TO_COME and place and _leaves_open(words[place - 1]):
        return "future"
    if following in _IN_HEADLINES and not any(map(_tense, words[:place], ("", *words))):
        return "future"
    if following in _NO_PRESENT or following[:1].isdigit():
        return None  # "agreed to a truce"
    return _told(words, place, _tense_at(words, place))


def _is_over(words: list[str]) -> bool:
    """Whether what was due has been put off or is over: "had been due to end", "originally scheduled to begin"."""
    return words[-2:] == ["had", "been"] or not _AT_FIRST.isdisjoint(words)


def _tense_at(words: list[str], place: int) -> str:
    """The tense of a word beside the one before it, adverbs apart: "will reportedly meet"."""
    if words[place] in ARRANGED and is_coming(words, place):
        return "present"
    before = place - 1 - (place > 1 and words[place - 1][-2:] == "ly")
    return _tense(words[place], words[before] if place else "")


def _told(words: list[str], place: int, found: str) -> str | None:
    if found == "present" and "after" in words[place + 1 :]:
        return ""  # "faces charges after a shooting early on Wednesday"
    return found or None


def _is_outlook(words: list[str]) -> bool:
    """Whether "could" tells of what may come, not of what one was able to: "could be signed", not "could be heard"."""
    return bool(words) and words[-1] not in _ABLE and words[0] not in _ABLE


def _is_cause(words: list[str]) -> bool:
    """Whether the word behind "due to" begins a cause, and is no infinitive: "the fire", "floods", not "discuss"."""
    word = words[0] if words else "the"
    return word in _NO_PRESENT or word in _HOW or (word[-1] == "s" and word[-2:] != "ss")


def _of_the_meeting(words: list[str], place: int) -> bool:
    """Whether a day behind an invitation is that of what one is asked to, and cannot be that of the asking.

    "Invited to Sunday's talks", "to talks in Rome on Sunday", "were invited to talks on Sunday", but for "invited them
    to talks on Sunday".
    """
    return words[-1] != "on" or "in" in words[place:] or not _BEEN.isdisjoint(words[max(0, place - 2) : place])


def _leaves_open(before: str) -> bool:
    """Whether the word before an infinitive lets it tell of what is to come: not "failed to begin", "the first to".

    >>> _leaves_open("bailed"), _leaves_open("failed")
    (True, False)
    """
    return before in MOVED or before in BIDDEN or (before not in _OF_WHAT_WAS and _tense(before, "") != "past")


def tense_after(words: list[str]) -> str:
    """The direction that the first verb after a date gives it.

    >>> tense_after("the court will decide".split())
    'future'
    """
    before = ""
    for raw in words:
        found = "" if raw in _OF_THE_PAST else _tense(raw, before)
        if found:
            return found
        if raw[-1] in ".;!?" or raw in _CLAUSES:
            return ""
        before = raw
    return ""


def _is_verb(word: str) -> bool:
    """Whether a participle is a verb that has two parts, if it has: "crash-landed", no "rebel-held"."""
    return "-" not in word or word.startswith(_OF_VERBS)


def _tense(raw: str, before: str) -> str:
    """What a word after another says: the "held" of "to be held" says nothing itself."""
    word = raw if raw[-1].isalpha() else raw.rstrip(",\"')-.;!?")
    if word == "may" and (before in _BEFORE_A_MONTH or before[:1].isdigit()):
        return ""
    cue = _CUES.get(word) if before != "than" else None  # "harder than expected"
    if cue is None:
        if word[-2:] == "ed" and len(word) > 3 and word not in _NO_VERB and before != "be" and _is_verb(word):
            return "" if before in _NOW else "past"
        return "future" if word[-3:] == "'ll" else ""
    if cue == "past":
        if word == "have" and before in _WILL:
            return "future"
        return "" if before == "be" else cue
    if cue == "to":
        return "future" if before in _LEANING else ""
    if cue == "be":
        return "future" if before == "to" else ""
    if cue == "present":
        return "future" if before in _WILL else "" if before in _NO_PRESENT else cue
    return "future"
