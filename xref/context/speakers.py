"""Speakers: the words of a phrase as somebody with a name, for a body, or as nobody by name."""

from __future__ import annotations

import re

from xref.context.cast import Cast, body_pattern, known_name, without_affiliation
from xref.context.lexicon import words as lexicon
from xref.context.phrases import nominal
from xref.context.roles import institution
from xref.context.runs import ACRONYM, CAPITAL, MODIFIERS, RUN, bare, body_named, clean, given_at, split_post
from xref.expressions import regex
from xref.model import Span, Speaker
from xref.values._names.lexicon import given_names

_AMOUNT = r"(?:number|majority|couple|handful|dozens|hundreds|pair) of"
_ARTICLES = regex(
    rf"^(?:(?:an?|the|one|another|his|her|its|their|our|this|some|several|other|many|most|{_AMOUNT})\s+)+",
    re.IGNORECASE,
)
_PRESENTED = regex(r"(?<!village)(?<!town)(?<!city)(?<!place)(?<!area) (?:named|called) ")  # "a man named Omar Diab"
_AT_FIRST = regex(r"\s+at(?:\s+first)?$")  # "officials at first reported"
_QUOTES = regex(r"(?<!\w)'|'(?!\w)")
_TAIL = regex(
    r"\s(?:in|from|at|close|near|on|who|inside|within|familiar|with|linked|based|affiliated|known|briefed|loyal|"
    r"speaking|living|"
    r"present|of|for|to|that|quoted|working|by)\s"
)
_OUTLET = regex(
    r"(?:News Agency|News Network|News|Times|Daily|Post|Guardian|Mirror|Telegraph|Herald|Tribune|Gazette|Broadcasting|"
    r"TV|Television|Radio)$"
)
_PLACED = regex(rf"(.*?{CAPITAL} {CAPITAL}) (?:in|at|from) [A-Z][\w-]*$")  # "Paul Wood in Beirut"
_VAGUE = regex(r"(?:an?|one|another|some)\s|(?:[a-z-]+ )?(?:monitor|watchdog|group|charity)$", re.IGNORECASE)
_COUNTED = regex(r"(?:two|three|four|five|six|several|\d+)\s", re.IGNORECASE)  # "four hospitals in Lyon"
_MEMBER = regex(rf"({CAPITAL} {CAPITAL}(?: {CAPITAL}){{0,2}}) (?:of|with) (?:the )?(.+)$")
_KIND = regex(
    r"(?:[\w-]+ ){0,3}?(?:group|militia|party|movement|faction|brigade|organi[sz]ation|charity|company|firm|bank) "
    r"([A-Z][\w'-]*(?: .+)?)$"
)
_ISSUED = regex(
    r"(?:[a-z]+ )?(?:statement|report|communique|bulletin|data|figures|records|statistics|survey|study|announcement"
    r"|note|tally|estimate)s? "
    r"(?:(?:released |issued |published |compiled )?by|from) (?:the )?(.+)$",
    re.IGNORECASE,
)
_ISSUER = regex(
    r"(.+?(?:'s|s')|[A-Z][A-Z.]+|(?:[A-Z]\w+ )+(?:Agency|Bureau|Commission|Department|Ministry|Office))(?: [a-z]+)? "
    r"(?:statement|figures|data|records|statistics|count|tally|results|estimates)$"
)
_UNSIGNED = regex(  # "the latest data", "initial figures": counted by whoever counts, so nobody's word
    r"(?:(?:latest|last|(?:most )?recent|new|newest|updated?|revised|current|preliminary|provisional|initial|first"
    r"|early|earlier|available|incomplete|partial)(?: official)? )+"
    r"(?:data|figures|records|tally|tallies|statistics|report|statement|documents?)",
    re.IGNORECASE,
)
_GIVEN_AS = regex(
    r"(?:gave (?:only )?(?:his|her|their) (?:first )?name(?: only)?(?: as|,)|(?:identified|named|called) (?:only )?as|"
    rf"(?:identified|introduced) (?:himself|herself|themselves)(?: only)? as) ({CAPITAL}(?: {CAPITAL}){{0,3}})"
)
_FURTHER = regex(
    r"\s+(?:(?:a|an|the|another|one|which|who)\s|(?:[a-z]+ )?(?:monitor|group|watchdog|organi[sz]ation|network)$)"
)


def speaker(cast: Cast, phrase: str, span: Span, verb: str, apposition: str = "") -> Speaker:
    """Interpret the words for a speaker; ``apposition`` is what the text adds to them.

    >>> from xref.model import NameBook
    >>> found = speaker(Cast(NameBook()), "Norwegian Foreign Minister Kari Lund", Span(0, 36), "said")
    >>> found.name, found.body
    ('Kari Lund', 'Norwegian Foreign Ministry')
    """
    return _named(cast, phrase, apposition)._replace(span=span, verb=verb)


def _named(cast: Cast, phrase: str, apposition: str) -> Speaker:
    """Who a phrase names: a person, a body, a post, or sources without a name."""
    words = " ".join(_ARTICLES.sub("", _QUOTES.sub("", phrase.strip(' ,"')).removesuffix("'s")).split()) or phrase
    words = _AT_FIRST.sub("", words)
    if issued := _ISSUED.match(words) or _ISSUER.match(words):
        words = issued[1].removesuffix("'s").removesuffix("'")  # "a statement from the army", "the army's own figures"
    if given_as := _GIVEN_AS.search(apposition):
        return Speaker(given_as[1], kind="person")
    if placed := _PLACED.match(words):
        words = placed[1]
    elif (member := _MEMBER.match(words)) and (name := _without_rank(member[1])):
        words, apposition = name, f"member of {member[2]}"  # "Omar Diab of the Homs Council", "with it"
    plain = MODIFIERS.sub("", words)
    if (named := _known(cast, words, plain, apposition)) is not None:
        return Speaker(named[0], kind=named[1])
    short = _TAIL.split(words)[0]
    head = short.split()[-1].lower().removesuffix("'s") if short.split() else ""
    unnamed = head in lexicon("unnamed") and _PRESENTED.search(words) is None
    if unnamed and (short != words or head not in lexicon("posts")):
        return Speaker(words, anonymous=True, kind="role")
    post, name = split_post(words)
    person = _last_run(name) if name else ""
    if regex(r"[a-z] and (?:the )?[A-Z]").search(name) and not regex(r"'s|[a-z] [a-z]+ and").search(name):
        return Speaker(words, body=institution(post), kind="")  # "Lund and Berg said"
    generic = " " not in words and nominal(words.lower())
    # "the office in Lyon", "the Danish embassy in Lyon"
    tailed = short != words and (head in lexicon("bodies") or (short.islower() and not post))
    if person and not generic and not tailed and not body_named(person) and (post or not ACRONYM.fullmatch(person)):
        return _person(cast, words, post, person, apposition)
    return _nameless(cast, phrase, words, plain, short, head)


def _without_rank(run: str) -> str:
    """A personal name behind its ranks ("Lt. Joe Park"), empty where a run holds none."""
    words = run.split()
    given = given_at(words)
    ranked = given is not None and all(bare(word) in lexicon("posts") for word in words[:given])
    return " ".join(words[given:]) if ranked else ""


def _known(cast: Cast, words: str, plain: str, apposition: str) -> tuple[str, str] | None:
    """A name that is known beforehand, or a body by the words of its name."""
    if ACRONYM.fullmatch(apposition) and (found := known_name(cast.book, apposition)):
        return found
    if found := known_name(cast.book, words) or known_name(cast.book, plain):
        return found
    if service := _service(cast, words):
        return service, "outlet"
    if kind := _KIND.fullmatch(words):  # "rebel group Jaysh al-Islam"
        return known_name(cast.book, kind[1]) or (kind[1], "organisation")
    body = body_pattern().match(plain)
    if body and (body.end() == len(plain) or _FURTHER.match(plain, body.end())):
        name = body.group()
        return (cast.body(name) if " " not in name else "") or name, "outlet" if _OUTLET.search(
            name
        ) else "organisation"
    return None


def _service(cast: Cast, words: str) -> str:
    """A part of an outlet by its language or country ("BBC Hausa"), empty where the words are none."""
    outlet, _, rest = words.partition(" ")
    plain = rest.isalpha() and rest.istitle() and not nominal(rest.lower()) and rest not in given_names()
    return words if plain and (found := known_name(cast.book, outlet)) and found[1] == "outlet" else ""


def _person(cast: Cast, words: str, post: str, person: str, apposition: str) -> Speaker:
    """A person by name, who speaks for the body whose post he holds."""
    person = without_affiliation(person)
    full = cast.name(person)
    before = words[: -len(person)].strip() if words.endswith(person) else ""
    title = post or before or apposition
    cast.holds(full, title)
    body = max((institution(each) for each in (title, apposition, cast.posts.get(full, ""))), key=len)
    settled = " " in full or bool(title or cast.posts.get(full))
    return Speaker(full, body=cast.institution(body), kind="person" if settled else "")


def _nameless(cast: Cast, phrase: str, words: str, plain: str, short: str, head: str) -> Speaker:
    """A body or a post without a person's name; vague ones ("a monitoring group") are anonymous."""
    vague = (words.islower() and _VAGUE.match(phrase) is not None) or _COUNTED.match(words) is not None
    vague = vague or _UNSIGNED.fullmatch(words) is not None
    if head in lexicon("posts"):
        body = cast.institution(institution(words))
        return Speaker(words, body=body, anonymous=vague or head in lexicon("unnamed"), kind="role")
    if body_named(short):
        return Speaker(plain, kind="outlet" if _OUTLET.search(plain) else "organisation")
    if (head in lexicon("unnamed") and head not in lexicon("posts")) or head in lexicon("plural-bodies"):
        return Speaker(words, anonymous=True, kind="role")
    if head in lexicon("bodies"):
        return Speaker(words, anonymous=vague, kind="organisation")
    capital = any(word[:1].isupper() for word in words.split())
    return Speaker(words, anonymous=not capital, kind="organisation" if words[:1].isupper() else "role")


def _last_run(words: str) -> str:
    """The capitalised run at the end of a phrase."""
    run = ""
    for match in RUN.finditer(words):
        run = match.group() if match.end() == len(words) else ""
    return clean(run)
