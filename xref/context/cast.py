"""The cast of an article: the persons and bodies that it names, in full.

One pass over the text collects the capitalised runs; a short name ("Lavrov") is then the longest run that ends with it,
where the article leaves no choice. Outlets, organisations and countries are those of the name tables.
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import cache, lru_cache

from xref.context.lexicon import words as lexicon
from xref.context.roles import institution
from xref.context.runs import LONG_RUN, SHORTENED, body_named, clean, post_before, split_post, without_place
from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.records import dataclass
from xref.values._names.gazetteer import index, look_up, shipped
from xref.values._names.lexicon import given_names
from xref.values._names.lexicon import words as words_of_names

_NEWS_WORDS = regex(
    r"\s+(?:(?:state\s+)?news\s+agency|agency|television|tv|TV|channel|newspaper|radio|network|magazine|daily|website|"
    r"site)$"
)
_NEWS = regex(
    r"\b(?:agency|television|tv|channel|station|newspaper|radio|network|outlet|broadcaster|daily|media|magazine|"
    r"website)\b",
    re.IGNORECASE,
)
_MOST_BODIES, _MOST_NAMES = 64, 8
_HOUSES = (" station", " Station", " headquarters", " Headquarters", " academy")  # "Dover Police station" is a house


@dataclass(slots=True)
class Cast:
    """Full names by last word, posts by name, and the bodies that the article names."""

    book: NameBook
    full: dict[str, list[str]] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)

    def name(self, short: str) -> str:
        """Return the full form of a short name, or the name itself where the article does not settle it."""
        keys = (short.split()[-1], f"al-{short}", f"Al-{short}")
        found = [name for key in keys for name in self.full.get(key, ())]
        longer = [name for name in found if name != short and name.endswith((f" {short}", f"-{short}"))]
        if not longer:
            return short
        best = max(longer, key=lambda name: (len(name), name))
        return best if all(best.endswith(name) or _same_person(best, name) for name in longer) else short

    def body(self, short: str) -> str:
        """Return the full name of a body for a short form ("Observatory"), if the article settles it."""
        fitting = {body for body in self.bodies if short in body.split() and body != short}
        return fitting.pop() if len(fitting) == 1 else ""

    def institution(self, body: str) -> str:
        """Return the body of a post under its full name, as the tables or the article know it."""
        for form in (body, body.removesuffix("s")):  # "Observatorys": the apostrophe may be lost
            if form and (found := known_name(self.book, form)) is not None and found[1] == "organisation":
                return found[0]
            if form and (full := self.body(form)):
                return full
        return body

    def holds(self, name: str, post: str) -> None:
        """Remember the post of a person, unless one is known that names its institution better."""
        if post and len(institution(post)) >= len(institution(self.posts.get(name, ""))):
            self.posts[name] = post


_ALSO_GIVEN = frozenset({"German"})  # as the Spanish Germán is often written


def national(word: str) -> bool:
    """Whether a word before a name tells the country of the person, and is no given name itself.

    >>> national("Australian"), national("German"), national("Finn"), national("Karim")
    (True, False, False, False)
    """
    known = shipped().get(word)
    return known is not None and known.tag == "D" and word not in given_names() and word not in _ALSO_GIVEN


def without_affiliation(name: str) -> str:
    """A personal name without the word before it that says whose or what somebody is.

    >>> without_affiliation("NDP Berg"), without_affiliation("BBC's Paul Wood")
    ('Berg', 'Paul Wood')
    >>> without_affiliation("Eyewitness Karim Haddad"), without_affiliation("Australian Karim Haddad")
    ('Karim Haddad', 'Karim Haddad')
    """
    first, _, rest = name.partition(" ")
    party = len(first) > 2 and first.isupper() and first.isalpha()
    if rest and (first.endswith("'s") or party):
        return rest
    return rest if " " in rest and (first.lower() in lexicon("unnamed") or national(first)) else name


def _same_person(full: str, other: str) -> bool:
    return other.split()[0] == full.split()[0] or set(other.split()) <= set(full.split())


@cache
def body_pattern() -> re.Pattern[str]:
    """Names of bodies with their tails: "Syrian Observatory for Human Rights".

    >>> body_pattern().search("the Syrian Observatory for Human Rights said").group()
    'Syrian Observatory for Human Rights'
    >>> [body_pattern().search(text).group() for text in ("the Dover Council. Police said", "St. Paul Police")]
    ['Dover Council', 'St. Paul Police']
    """
    words = "|".join(sorted(lexicon("organisation")))
    tail = r"(?: (?:of|for) (?:the )?[A-Z][\w-]*(?:(?: and)? [A-Z][\w-]*){0,3})?"
    word = rf"(?:{SHORTENED}|[A-Z][\w'-]*(?:\.[\w'-]+)*(?:(?<=[A-Z])\.)?)"  # no sentence ends inside a name
    return regex(rf"(?<![\w-])(?:{word} ){{0,4}}(?:{words})(?![\w-]){tail}")


def collect(text: str, book: NameBook) -> Cast:
    """Collect the persons and bodies that a text names, with the posts that stand before the persons.

    >>> cast = collect("Mayor Ann Lee met the Tal Relief Committee. Lee said so.", NameBook())
    >>> cast.name("Lee"), cast.posts["Ann Lee"], cast.bodies
    ('Ann Lee', 'Mayor', ['Tal Relief Committee'])
    """
    cast = Cast(book)
    settled: set[str] = set()
    for match in LONG_RUN.finditer(text):
        if match.group() in settled:
            continue
        lead = text[max(0, match.start() - 48) : match.start()]
        run = without_place(clean(match.group()), lead)
        if " " not in run:
            continue
        if body_named(run) and not text.startswith(_HOUSES, match.end()):
            _add_body(cast, text, match)
        post, name = split_post(run)
        name = without_affiliation(name)
        if " " not in name or body_named(name) or name.split()[0] in words_of_names("notpersons"):
            continue  # "Hurricane Olga" says nothing
        known = cast.full.setdefault(name.split()[-1], [])
        if name not in known and len(known) < _MOST_NAMES:
            known.append(name)
        if post := post or post_before(lead):
            cast.holds(name, post)
            settled.add(match.group())
    return cast


def _add_body(cast: Cast, text: str, run: re.Match[str]) -> None:
    found = body_pattern().search(text, run.start(), min(len(text), run.end() + 60))
    name = clean(found.group()) if found else ""
    if " " in name and len(cast.bodies) < _MOST_BODIES and name not in cast.bodies:
        cast.bodies.append(name)


@lru_cache(maxsize=4096)
def known_name(book: NameBook, words: str) -> tuple[str, str] | None:
    """Look a phrase up among the known names: its canonical name and whether it is an outlet or an organisation.

    >>> known_name(NameBook(), "AFP news agency"), known_name(NameBook(), "Ruritania")
    (('AFP', 'outlet'), None)
    """
    core = _NEWS_WORDS.sub("", words)
    last = core.split()
    for form in dict.fromkeys((words, core, " ".join(last[-2:]), " ".join(last[-1:]))):
        found = look_up(index(book), form) if form else None
        if found is None:
            continue
        kind = found.value.kind
        if kind is NameKind.OUTLET and (form in (words, core) or _NEWS.search(words)):
            return found.value.name, "outlet"
        if form.isupper() and form != words and kind is NameKind.ORGANISATION and words.split()[-2].islower():
            return found.value.name, "organisation"  # "UN refugee agency UNHCR"
        if form == words and kind in (NameKind.ORGANISATION, NameKind.GROUP, NameKind.GOVERNMENT):
            return found.value.name, "organisation"
        if form == words and kind in (NameKind.COUNTRY, NameKind.PLACE):
            return words, "organisation"
    return None
