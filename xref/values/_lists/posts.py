"""Names that only tell whose post a person holds, or say a name again in brackets: they are no items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from xref.expressions import regex
from xref.model import Mention, NameKind, Span
from xref.values._lists import meant
from xref.values._names.lexicon import words
from xref.values._names.value import Name

_POST = regex(
    r"(?:the )?(?:acting |former |deputy |first |second )?(?:vice[- ])?"
    r"(?:head|commander|leader|chief|chairman|chairwoman|president"
    r"|secretary-general|director|spokesman|spokeswoman|commander-in-chief|(?:[a-z]+ )?minister|premier|king|emir"
    r"|sultan|ambassador) of (?:(?:the )?(?:[a-z-]+ ){0,2}(?:State|Kingdom|Republic|region|enclave) of (?:the )?"
    r"|the |[A-Z][\w.-]*'s (?:[\w-]+ )?)?$",
    re.IGNORECASE,
)
_OF_A_STATE = regex(
    r" of (?:the )?(?:[a-z-]+ ){0,2}(?:state|kingdom|republic|region|enclave) of (?:the )?$", re.IGNORECASE
)
_OFFICE = r" (?:Secretary(?:-General| of State)|President|Prime Minister)"
# "Vice President of the Lake Council | Lt. Gen. Ann Lee"
_RANKED = regex(
    r"(?:(?:Lt|Maj|Brig|Col|Gen|Capt|Adm)\b|(?:Lieutenant|Major|Brigadier|General|Colonel|Admiral|Marshal|Captain)\b)"
)
_SENT = regex(  # "the EU | envoy for the Lakes region, | Ann Lee"
    rf"{_OFFICE}'s |(?:(?:{_OFFICE})?(?:'s)? (?:(?:[A-Z][\w-]*|special|chief|peace|top|personal|new|former) ){{0,2}}"
    r"(?i:representative|envoy|ambassador|mediator|rapporteur)|(?<=[Rr]epresentative)|(?<=[Ee]nvoy))"
    r"(?: (?:for|to|on|in) [^.;:,()\n]{3,80}?)?,? "
)
# "the main rebel group, the Green Front, signed": one party, first by what it is and then by its name.
_STYLE = regex(r"\b(?:group|movement|faction|organi[sz]ation|outfit|alliance|coalition|militia)$")
_NAMED = regex(r",? (?:the |called (?:the )?|known as (?:the )?)?")
_CLOSED = regex(r"(?:,(?! (?:and|or|the|[A-Z]))|[.;:]|$| (?:has|have|had|will|would|on|in|to|also|signed)\b)", re.M)
# "Kolb | Governor Ann Lee", where no table has the place.
_OF_PLACE = regex(r"(?:[A-Z][\w'-]+ ){0,3}(?:Gov\.|(?:Governor|Mayor|Commissioner|Coordinator|counterpart)\b)")
_OVER = regex(r"(?<![\w.'-])(?:[A-Z][\w'-]+ ){1,3}$")
# "the rebel groups | Blue Front and Green Front", "old rivals | Blue Party and Green Party".
_STYLES = regex(
    r"(?<![\w-])(?:(?:the|(?P<count>both|\d+|two|three|four|five|six|seven|eight|nine|ten)|rival|warring|feuding"
    r"|neighbou?ring|main|armed|rebel|insurgent|militant|ethnic|political|opposition|separatist|islamist|former|biggest|largest|old|long-?time"
    r"|[a-z]+(?:ian|ese|ish|ni|qi|li|ean|can)) ){0,4}"
    r"(?:groups|factions|movements|organi[sz]ations|outfits|militias|parties|(?:arch-?)?(?:rivals|foes|enemies)) $",
    re.IGNORECASE,
)
_SEVERAL = regex(r"(?: \([\w-]{2,12}\))?(?:,? and |, )")
# "the presidents of Chad Ann Lee and | Mali Omar Diallo", "the EU and | US envoys, Ann Lee and Omar Diallo".
_HOLDERS = (
    r"(?:presidents|ministers|leaders|premiers|chiefs|heads(?: of \w+)?|secretaries|envoys|representatives|commanders"
    r"|negotiators|chairmen|ambassadors|mediators)"
)
_OF_EACH = regex(rf"\b{_HOLDERS} of [^.;:()\n]{{3,150}}(?:,|,? and) (?:the )?$", re.IGNORECASE)
_SHARED = regex(rf"(?:the )?[\w-]+ (?:[a-z]+ )?{_HOLDERS}, ")
# "Green Front's chief of staff, | General Ann Lee".
_OWN_POST = regex(
    r"'s (?:[a-z-]+ ){0,4}(?:chief|leader|commander|secretary(?:[- ]general)?|chairman|head|spokesman|spokeswoman"
    r"|negotiator|president|deputy|envoy|minister|representative)(?: (?:of|for) (?:the )?[a-z]+(?: [a-z]+)?)?, "
)
_POST_FIRST = regex(r"[a-z][a-z -]+, ")  # "Ann Lee's | representative, Karl Moss"
_BODIES = frozenset({NameKind.GROUP, NameKind.ORGANISATION})
_LETTERS = regex(r"(?:/[A-Z]\w*)? \(")  # "Green Movement/Army (| GM/A) leader Ann Lee"
# "the People's Party (PP) | government of Ann Lee", "the Green Front | rebel group led by Omar Diallo"
_RULED = regex(
    r"(?: (?:rebel|government|guerrilla|opposition))?"
    r" (?:government|regime|administration|cabinet|group|movement|faction|wing|forces|junta|militia)"
    r",? (?:of|under|(?:led|headed|commanded) by) "
)
# "Ann Lee (the envoy of Chad), Omar Diallo (chairman of the League) and others"
_BRACKETED = regex(
    r" \((?=[^()]*\b(?:advis[eo]r|ambassador|chair(?:man|woman|person)?|chief|commander|envoy|head|leader|minister"
    r"|negotiator|president|premier|secretary|director|governor|coordinator|representative|deputy)\b)[^()]{3,90}\)"
    r"(?=,| and | as well as )",
    re.IGNORECASE,
)
_LED_BY = regex(r" (?:of|under|led by|headed by) ")  # "the government of | Ann Lee and the rebels"
_RULING = ("government", "regime", "administration")
_LONGEST = 60
_JOINTS = frozenset({", ", " and ", ", and "})


_PEOPLES_BEFORE = regex(r"(?<![\w-])(?:[Tt]he )?([A-Z][a-z]+)(?:, [A-Z][a-z]+)*,? and $")
_OF_A_PEOPLE = regex(rf"[A-Z][\w-]+ (?:[a-z]+ )?{_HOLDERS} ", re.IGNORECASE)


def posts_of_peoples(text: str, first: Mention) -> tuple[int, tuple[Name, ...]] | None:
    """Where the posts begin that persons share out among them, and nobody beside: "the Malian and | Chadian envoys".

    >>> from xref.extension import Discourse
    >>> from xref.values import value_type
    >>> text = "The Malian and Chadian ministers Ann Lee and Omar Diallo met."
    >>> [mention.raw for mention in value_type("party+").find(Discourse(text), 0, len(text))]
    ['The Malian and Chadian ministers Ann Lee and Omar Diallo']
    """
    if not (meant.is_person(first) and _OF_A_PEOPLE.match(first.raw)):
        return None
    before = _PEOPLES_BEFORE.search(text, max(0, first.span.start - 80), first.span.start)
    return (before.start(), ()) if before is not None and meant.is_people(before[1]) else None


def without_posts(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out the body in "commander of the National Army (NA) Ann Lee", and "(UAE)" behind the name it stands for.

    So is whoever sent an envoy that is named: "the EU Special Representative for Peace, Ann Lee".

    Where a body has its letters in brackets, a person right behind it can only be the one with the post.
    """
    kept: list[Mention] = []
    mentions = list(_over_brackets(text, mentions))
    for mention in map(partial(_over_its_style, text), map(partial(_over_its_place, text), mentions)):
        if kept and kept[-1].span.start >= mention.span.start:
            del kept[-1]
        before = kept[-1] if kept else None
        if before is not None and _says_again(text, before, mention):
            kept[-1] = _reaching(text, before, before.span.start, mention.span.end + 1)
            continue
        if before is not None and _by_its_letters(text, before, mention):
            kept[-1] = _reaching(text, mention, before.span.start, mention.span.end + 1)
            continue
        if before is not None and _in_brackets(text, before, mention):
            kept[-1] = _reaching(text, before, before.span.start, mention.span.end + 1)
            continue
        if before is not None and _names_it(text, before, mention):
            kept[-1] = _reaching(text, mention, before.span.start, mention.span.end)
            continue
        if (owner := _said_of_body(text, kept, mention)) is not None:
            kept[owner:] = [_reaching(text, kept[owner], kept[owner].span.start, mention.span.end)]
            continue
        if _SHARED.match(mention.raw) and meant.is_person(mention):
            while kept and not meant.is_person(kept[-1]) and text[kept[-1].span.end : mention.span.start] in _JOINTS:
                mention = _reaching(text, mention, kept.pop().span.start, mention.span.end)
            kept.append(mention)
            continue
        start = None if before is None else _start_of_post(text, before, mention)
        if start is not None:
            if len(kept) > 1 and _LETTERS.fullmatch(text[kept[-2].span.end : start]):
                del kept[-1]
                start = kept[-1].span.start
            kept[-1] = _reaching(text, mention, start, mention.span.end)
            continue
        kept.append(mention)
    return kept


def _over_brackets(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, the persons of a row with the brackets behind them that tell their post, and none from in there."""
    end = 0
    for mention in mentions:
        if mention.span.start < end:
            continue
        post = _BRACKETED.match(text, mention.span.end) if meant.is_person(mention) else None
        if post is not None:
            end = post.end()
            mention = _reaching(text, mention, mention.span.start, end)
        yield mention


def _says_again(text: str, name: Mention, letters: Mention) -> bool:
    between = text[name.span.end : letters.span.start]
    same = name.value.name == letters.value.name and letters.raw.isupper()
    brackets = between + text[letters.span.end : letters.span.end + 1]
    return same and brackets in (" ()", " []")


def _by_its_letters(text: str, name: Mention, letters: Mention) -> bool:
    """Whether brackets behind a body say it by what it is known as: "the Mozambican National Resistance (Renamo)"."""
    bodies = {getattr(each.value, "kind", None) for each in (name, letters)} <= _BODIES
    between = text[name.span.end : letters.span.start] + text[letters.span.end : letters.span.end + 1]
    return bodies and between == " ()" and letters.raw.isalpha()


def _over_its_place(text: str, mention: Mention) -> Mention:
    """The holder of a post with the words before it that say over what he holds it."""
    if not (meant.is_person(mention) and _OF_PLACE.match(mention.raw)):
        return mention
    over = _OVER.search(text, max(0, mention.span.start - _LONGEST), mention.span.start)
    if over is None:
        return mention
    start = over.start()
    while start < mention.span.start and _is_plain(text[start : text.index(" ", start)]):
        start = text.index(" ", start) + 1
    return _reaching(text, mention, start, mention.span.end)


def _over_its_style(text: str, mention: Mention) -> Mention:
    """The first of several bodies with the words before it that say what they are."""
    if getattr(mention.value, "kind", None) not in _BODIES or _SEVERAL.match(text, mention.span.end) is None:
        return mention
    styles = _STYLES.search(text, max(0, mention.span.start - _LONGEST), mention.span.start)
    if styles is None or styles["count"]:
        return mention  # a count has its own say in how long the list is
    return _reaching(text, mention, styles.start(), mention.span.end)


def _is_plain(word: str) -> bool:
    """Whether a word has its capital from the sentence that it opens, or from the calendar."""
    return word.lower() in words("openers") or word.lower() in words("calendar")


def _in_brackets(text: str, one: Mention, other: Mention) -> bool:
    """Whether brackets tell for whom someone acts, or who for a body: "Ann Lee (Chad)", "Chad (Ann Lee)"."""
    if meant.is_person(one) is meant.is_person(other):
        return False
    return text[one.span.end : other.span.start] == " (" and text[other.span.end : other.span.end + 1] == ")"


def _names_it(text: str, style: Mention, name: Mention) -> bool:
    """Whether a name says who it is of whom the words before it only said what it is."""
    kinds = (getattr(style.value, "kind", None), getattr(name.value, "kind", None))
    if kinds[0] is not NameKind.ROLE or kinds[1] not in (NameKind.GROUP, NameKind.ORGANISATION):
        return False
    apart = _NAMED.fullmatch(text, style.span.end, name.span.start) and _STYLE.search(style.raw)
    return bool(apart) and _CLOSED.match(text, name.span.end) is not None


def _start_of_post(text: str, body: Mention, person: Mention) -> int | None:
    """Where the words begin that say whose post the person behind a body holds; None if they say no such thing."""
    between = text[body.span.end : person.span.start]
    if meant.is_person(person) and _SENT.fullmatch(text, body.span.end, person.span.start):
        return body.span.start
    if meant.is_person(person) and (
        _OWN_POST.fullmatch(between) or (between == "'s " and _POST_FIRST.match(person.raw))
    ):
        return body.span.start
    if between == ") " and person.raw[0].islower() and not meant.is_person(body):
        return body.span.start
    if between == " " and _is_of_each(text, body, person):
        return body.span.start
    if between not in (" ", ", ") or not meant.is_person(person) or meant.is_person(body):
        return None
    kind = getattr(body.value, "kind", None)
    ruled = kind is NameKind.COUNTRY and between == ", " and _has_a_title(person)  # "of Chad, | General Omar Diallo"
    # "the leader of the breakaway republic of Kolb, | Ann Lee"
    ruled = ruled or (
        between == ", " and _OF_A_STATE.search(text, max(0, body.span.start - 40), body.span.start) is not None
    )
    ranked = between == " " and kind in _BODIES and _RANKED.match(person.raw) is not None
    if not (body.raw.endswith(")") or ruled or ranked) and (between == " " or kind not in _BODIES):
        return None
    post = _POST.search(text, max(0, body.span.start - _LONGEST), body.span.start)
    if post is None:
        return body.span.start if between == " " and not ranked else None
    return post.start()


def _has_a_title(person: Mention) -> bool:
    """Whether a title stands before a name: "General Ann Lee"."""
    first = person.raw.partition(" ")[0]
    return first[0].isupper() and not person.value.name.startswith(first)


def _said_of_body(text: str, kept: Sequence[Mention], mention: Mention) -> int | None:
    """Which of the last two is a body of which a name behind it tells the leader or the land."""
    for place in range(len(kept) - 1, max(-1, len(kept) - 3), -1):
        body, begin, end = kept[place], kept[place].span.end, mention.span.start
        led = body is kept[-1] and body.raw.endswith(_RULING) and _LED_BY.fullmatch(text, begin, end)
        if led and meant.is_person(mention):
            return place
        if getattr(body.value, "kind", None) not in _BODIES:
            continue
        ruled = meant.is_person(mention) and _RULED.fullmatch(text, begin, end)
        at_home = getattr(mention.value, "kind", None) is NameKind.COUNTRY and text[begin:end] == " of "
        return place if ruled or (at_home and body is kept[-1]) else None
    return None


def _is_of_each(text: str, land: Mention, person: Mention) -> bool:
    """Whether a land in a row tells whose president the person behind it is."""
    lands = getattr(land.value, "kind", None) is NameKind.COUNTRY and meant.is_person(person)
    return lands and _OF_EACH.search(text, max(0, land.span.start - 160), land.span.start) is not None


def _reaching(text: str, mention: Mention, start: int, end: int) -> Mention:
    return mention._replace(span=Span(start, end), raw=text[start:end])
