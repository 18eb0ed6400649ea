"""Reading whoever can act or speak: one pass over tagged words gives names with their kinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.model.records import made
from xref.values._keeping import kept
from xref.values._names import grammar, whereabouts
from xref.values._names.acronyms import acronym, spelled_out
from xref.values._names.alone import is_body, stands_for_someone
from xref.values._names.envoys import sent_by_a_part, speak_for_it
from xref.values._names.expansions import expansion
from xref.values._names.firms import firm, shown_at, shown_in
from xref.values._names.gazetteer import government, index, takes_article
from xref.values._names.heads import BY_ITS_HEAD, bodies_alone, heads_it, sender
from xref.values._names.institutions import institution, militia, modifies, role, with_matter
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.mediators import leader_of_talks, leads_in_war, mediates, mediator
from xref.values._names.people import is_person, named_after, names_a_place, nickname, short_form
from xref.values._names.phrase import Phrase, phrase
from xref.values._names.rows import carrier, of_a_people, sharing
from xref.values._names.seats import BROKEN_AWAY, BY_ITS_SEAT, breakaway, capital_as_government
from xref.values._names.tagging import tag
from xref.values._names.titles import holder
from xref.values._names.told import BLOCK, told_beside
from xref.values._names.value import Found, Name
from xref.values._names.vicinity import is_addressed

Reader = Callable[[str, int, int, NameBook], tuple[Found, ...]]


@kept
def read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all actors in ``text[start:end]``, in text order, without overlap."""
    tagged = tag(text, start, end, book)
    found: list[Found] = []
    done = 0
    firms = shown_in(text, start // BLOCK)
    for at, stretch in tagged.stretches()[0]:
        stop, search = at + len(stretch), grammar.actor_in(stretch)
        while done < stop and (match := search(stretch, done - at if done > at else 0)):
            group = match.lastgroup or ""
            alone = group == "short" or (
                group == "land" and not match["sent"] and tagged.known[at + match.start()].value.name not in BROKEN_AWAY
            )
            if firms and (shown := shown_at(text, tagged, match, at)) is not None:
                found.append(Found(*shown))
                done = tagged.at(shown[1])
                continue
            if alone and not stands_for_someone(text, tagged, at + match.start()):
                done = at + match.start() + 1  # most unknown names that stand alone: nothing is made for them
                continue
            made = phrase(text, tagged, match, at, group)
            if group == "leading":
                leader = leader_of_talks(made, index(book))
                found += (leader,) if leader is not None else ()
                done = made.stop
                continue
            if group == "envoys" and tagged.tags[made.last - 1] == "J" and not heads_it(made, "sender"):
                made, group = sender(made), "known"
            if group in _NAMES:
                first, last = made.span(_NAMES[group])
                named = firm(text, tagged.start(first))
                if named is not None and named[1] > tagged.end(last - 1):
                    found.append(Found(tagged.start(first), named[1], named[0]))
                    done = tagged.at(named[1])
                    continue
                if named is not None or (first == made.first and names_a_place(text, tagged, first, last)):
                    done = made.stop
                    if named is None and (school := named_after(text, tagged, first, last)) is not None:
                        found.append(school)
                    continue
            value = None if sent_by_a_part(made) else _BUILDERS["short" if alone else group](made)
            if value is None or (group == "acronym" and found and _initials_of(made, found[-1])):
                done = made.begin + 1
                continue
            one, done = _found(made, value, start, end)
            while found and found[-1].end > one.start:
                found.pop()  # the words that letters stand for
            found.append(one)
    return tuple(found)


@kept
def alone(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all actors in ``text[start:end]``, each body by its own name: "Chad president" is none."""
    return bodies_alone(text, read(text, start, end, book), book)


def _initials_of(phrase: Phrase, before: Found) -> bool:
    """Whether letters in brackets are the initials of the person right before them: "Ann Lee (AL)"."""
    initials = "".join([word[0] for word in before.value.name.split()])
    person = before.value.kind is NameKind.PERSON and initials == phrase.raw
    return person and phrase.text[before.end : phrase.words.start(phrase.first)] == " ("


def _found(phrase: Phrase, value: Made, start: int, end: int) -> tuple[Found, int]:
    """Return what a phrase names, with a further name beside it, and the first word after it."""
    text, words, match, _, first, _, _, last = phrase
    name, group = value[0], match.lastgroup
    stop = words.end(last - 1)
    after = text[stop : stop + 1]
    if after == ")" and group in ("acronym", "known") and (spelled := spelled_out(phrase, start)) is not None:
        return Found(*spelled[:2], spelled[2] if group == "acronym" else name), last
    if group == "known" and words.tags.startswith("dC", first) and not takes_article(name.name):
        first += 1  # "the Syria deal": the article is the deal's
    opening = words.start(first)
    if group == "institution" and (matter := with_matter(text, stop)) > stop:
        stop, last = matter, words.at(matter)
        after = text[stop : stop + 1]
    person = name.kind is NameKind.PERSON
    longer = None
    if person and after and after in " ,":
        longer = nickname(text, stop, end, name)
    elif not person and after == " ":
        longer = short_form(text, stop, end, name)
    if longer is not None:
        if not person and longer[0].aliases:
            wider = expansion(text, stop + 1, longer[0].aliases[0])
            if wider is not None and start <= wider < opening and text[wider:opening].lower() != "the ":
                longer = replace(longer[0], name=text[wider:stop], inside=()), longer[1]
                opening = wider
        name, stop = longer
        last = words.at(stop)
    return made(Found, (opening, stop, name, value[1:])), last


Made = tuple[Name] | tuple[Name, str]


def _titled(phrase: Phrase) -> Made | None:
    first, last = phrase.span("name")
    name = phrase.of(first, last)
    tags, alone = phrase.words.tags, last - first == 1
    before, after = tags[first - 1], tags[last : last + 1]
    if tags[first] == "A" and (len(phrase.of(first, first + 1)) > 2 or before not in "JTm"):
        return None  # "ministers UN Relief"; but "Vice President JD Lee"
    if tags[first] == "z" and phrase.of(first - 1, first).rstrip(".") not in ("Mr", "Mrs", "Ms", "Miss", "Dr"):
        return None  # "King Street"
    if alone and before == "," and tags[first - 2] == "L" and after not in ("&", ","):
        return None  # "foreign leaders, Sow said"
    if alone and (before == "r" or after in ("o", "B") or name.isupper()):
        return None  # "team members": no title of one person; "Chairman Railway Board"; "MINISTERS WELCOME": no name
    if alone and before == "," and after == "p":
        return None  # "a league leader, Fulbari district unit"
    if alone and name in lexicon_words("notpersons") and _FOR_ANOTHER.search(tags, phrase.begin, first):
        return None  # "MP for Dundee East"
    if alone and _AT_A_BODY.search(tags, phrase.begin, first):
        return None  # "analyst at CMC Markets"
    if before == "," and phrase.of(first, first + 1).partition("-")[0] in lexicon_words("notpersons"):
        return None  # "the coordinator, South-West Zone, of the union"
    if _OF_OTHERS.search(tags[phrase.begin : first]) or _OF_A_BODY.search(tags, first, last + 1):
        return None
    title = phrase.of(phrase.begin, first).rstrip(", ")
    return (holder(f"Dean {name}", ""),) if title == "Dean" and alone else (holder(name, title),)


# Over the tags of a post: "head of National | Disaster Relief Force", "ministers of Lazio, | Umbria".
_AT_A_BODY = regex(r"[Fift][dj]?[AON]$")
_FOR_ANOTHER = regex(r"[Ff][dj]?[DCOGKPWANn]{1,3}$")
_OF_A_BODY = regex(r"(?<=f[DC])[NnPW]{1,2}o|(?<=fd[DC])[NnPW]{1,2}o")  # "head of the Brazilian Bar | Association"
_OF_OTHERS = regex(r"[Fift][dj]?m{1,3}$|L[Fift].*,$")


def _listed(phrase: Phrase) -> Made | None:
    return (phrase.words.known[phrase.first].value,)


def _full(phrase: Phrase) -> Made | None:
    name = phrase.raw
    if group := militia(name):
        return (group,)
    if phrase.words.tags[phrase.last - 1] == "z" and not _is_called(phrase, phrase.last - 1):
        return None  # "Albert Hall"
    if not is_person(phrase.text, phrase.words, phrase.first, phrase.last):
        return None
    post = grammar.apposed().match(phrase.words.tags, phrase.last)
    return (holder(name, phrase.of(*post.span(1)) if post else ""),)


def _is_called(phrase: Phrase, at: int) -> bool:
    """Whether a kind of site is the surname of someone: "Richard Hall", "Mr Hall"."""
    if phrase.words.tags[max(0, phrase.begin - 1) : phrase.begin + 1] in ("dn", "in"):
        return False  # "at the Albert Hall"
    told = told_beside(phrase.text, phrase.words.end(at))  # "Richard Hall, 31, was held"
    return told or is_addressed(phrase.text, phrase.of(at, at + 1), phrase.words.start(at))


def _short(phrase: Phrase) -> Made | None:
    body = is_body(phrase.text, phrase.raw, phrase.tag, phrase.words.start(phrase.first))
    kind = NameKind.ORGANISATION if body else NameKind.PERSON
    return (Name(phrase.raw, kind),)


def _government(phrase: Phrase) -> Made | None:
    if part := next((group for group in ("region", "ruledregion") if phrase.match[group]), ""):
        region = phrase.words.known[phrase.span(part)[0]].value
        name = Name(f"government of {region.name}", NameKind.GOVERNMENT, (region.name, *region.inside))
        return (name,) if region.level == "region" else None
    if phrase.match["seat"]:  # "the regime in Damascus"
        return (government(phrase.words.known[phrase.span("seat")[0]].value.body), BY_ITS_SEAT)
    at, _ = phrase.span("state" if phrase.match["state"] else "ruled")
    return (government(phrase.words.known[at].value.name),)


def _envoys(phrase: Phrase) -> Made | None:
    if not speak_for_it(phrase):
        return _role(phrase)
    body = phrase.words.known[phrase.span("sender")[0]].value
    return (body, BY_ITS_HEAD) if phrase.words.tags[phrase.last - 1] == "J" else (body,)


def _outlet(phrase: Phrase) -> Made | None:
    return (Name(" ".join(phrase.raw.split()).removeprefix("the "), NameKind.OUTLET),)


_NUMBERED = regex(r"\b(\d{1,3}(?:st|nd|rd|th)) $")  # "the 82nd Airborne Division"
_OWNED, _OF_ONE = regex(r"[djy]?[NnhJL]'"), regex(r"(?:[Tt]he )?[A-Z]\w*'s ")


def _institution(phrase: Phrase) -> Made | None:
    if phrase.tag == "j" or (phrase.words.tags[phrase.last - 1] == "r" and phrase.raw.split()[-1].islower()):
        return None  # "a Red Crescent convoy", "the Dutch negotiators"
    if phrase.raw.endswith(("College", "Railway")) and phrase.words.tags[phrase.last : phrase.last + 1] == "z":
        return None  # "Lima Medical College Hospital"
    tags = phrase.words.tags[phrase.first : phrase.last]
    at = tags.find("G") if "o" not in tags else -1
    if at >= 0 and not phrase.of(phrase.first + at, phrase.first + at + 1).endswith((" Party", " Army", " Front")):
        return None  # "the Free Democratic Party" is not the Democratic one
    if _OWNED.match(phrase.words.tags, phrase.first) and _OF_ONE.match(phrase.raw):
        return None  # "Modi's Council"; but "the Workers' Party"
    begin, stop = phrase.words.start(phrase.first), phrase.words.end(phrase.last - 1)
    whole = phrase.text[begin : with_matter(phrase.text, stop)]
    name = institution(whole, phrase.owners)
    if name is None:
        return None
    numbered = _NUMBERED.search(phrase.text, max(0, begin - len("101st ")), begin)
    return (replace(name, name=f"{numbered[1]} {name.name}"),) if numbered else (name,)


def _role(phrase: Phrase) -> Made | None:
    if modifies(phrase) or (phrase.words.tags[phrase.last - 1] == "J" and not heads_it(phrase)):
        return None
    name = role(phrase.raw, phrase.owners) if "N" not in phrase.tags else of_a_people(phrase)
    return (name,) if name else None


def _calling(phrase: Phrase) -> Made | None:
    """Take the name that stands behind what it names: "the rebel movement Renamo"."""
    first, _ = phrase.span("calling")
    if phrase.of(first - 1, first).lower() not in lexicon_words("callings"):
        return None
    known = phrase.words.known.get(first)
    return (known.value if known else Name(phrase.raw, NameKind.GROUP),)


def _known(phrase: Phrase) -> Made | None:
    at, tags = phrase.first, phrase.words.tags
    if tags[at] == "C" and at and phrase.of(at - 1, at) in ("Air", "Lake"):
        return None  # "Air France", "Lake Chad"
    if tags[at] == "M" and _SERVICE.match(tags, at + 1):
        return None  # "the National Weather Service"
    if tags[at] == "D" or leads_in_war(phrase):
        return None  # "a Chadian striker", "United States-led troops"
    if tags[at] == "C" and at and tags[at - 1] == "a" and _OF_A_PART.search(phrase.text, 0, phrase.words.start(at)):
        return None  # "the government of southern Sudan"
    before = tags[phrase.begin - 1 : phrase.begin]
    if before == "j" and tags[at] != "R" and not mediates(phrase):
        return None  # "an AFP reporter"
    placed = tags[at] == "C" and (
        whereabouts.led_by_place(tags, phrase.begin) or whereabouts.country_of_a_place(tags, at)
    )
    if placed and not mediates(phrase):  # "in Qatar", not "in Qatar-mediated talks"
        return None
    return (phrase.words.known[at].value,)


_OF_A_PART = regex(r"\bof (?:the )?(?:north|south|east|west|centr)[a-z-]+ $")
_SERVICE = regex(r"[Nm]{1,2}o")


_NAMES = {"full": "full", "titled": "name"}  # the groups that hold a person's name
_BUILDERS: dict[str, Callable[[Phrase], Made | None]] = {
    "titled": _titled,
    "listed": _listed,
    "full": _full,
    "outlet": _outlet,
    "sharing": sharing,
    "government": _government,
    "envoys": _envoys,
    "institution": _institution,
    "calling": _calling,
    "carrier": carrier,
    "role": _role,
    "mediator": mediator,
    "capital": capital_as_government,
    "land": breakaway,
    "known": _known,
    "acronym": acronym,
    "short": _short,
}
