"""The cast of an article: who speaks, under the fullest name that the article gives, and for which body.

One pass over the text collects the capitalised runs; a short name ("Lavrov") is then the longest run that ends with it,
where the article leaves no choice. Outlets, organisations and countries are those of the name tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from xref.context import lexicon
from xref.context.roles import institution
from xref.model import NameBook, NameKind, Span, Speaker
from xref.values._names.gazetteer import Known, index, look_up
from xref.values._names.tagging import given_names

_SHORTENED = r"(?:[A-Z]|Gen|Col|Brig|Lt|Dr|Mr|Mrs|Ms|Sen|Gov|Rep|Sgt|Capt|Maj|St|Adm|Prof|Rev|Insp|Supt)\."
_CAPITAL = rf"(?:{_SHORTENED}|(?:al-|el-|ad-|an-|ar-|as-|ash-|az-|d'|O')?[A-Z][\w'-]*)"
_LINK = r"(?:de la|de|del|da|di|bin|ibn|van der|van|von|der|la|le|el|al|abu|dos|du)"
_RUN = re.compile(rf"(?<![A-Za-z0-9-]){_CAPITAL}(?: (?:{_LINK} )?{_CAPITAL})*")
_ARTICLES = re.compile(r"^(?:(?:an?|the|one|another|his|her|its|their|our|this|some|several|other|many|most)\s+)+", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,7}")
_TAIL = re.compile(
    r"\s(?:in|from|at|close|near|on|who|inside|within|familiar|with|linked|based|affiliated|known|briefed|loyal|speaking|living|present|of|for|to|that|quoted|working|by)\s"
)
_NEWS_WORDS = re.compile(r"\s+(?:(?:state\s+)?news\s+agency|agency|television|tv|TV|channel|newspaper|radio|network|magazine|daily|website|site)$")
_POST_BEHIND = re.compile(
    rf"({_CAPITAL}(?: (?:{_LINK} )?{_CAPITAL}){{1,3}}),? ((?:the |an? )?(?:director|head|chief|chairman|founder|leader|spokesman|spokeswoman|commander|member)\b(?: of| for| at)\b.*)$"
)
_MODIFIERS = re.compile(r"^(?:(?:[\w.]+-(?:based|backed|run|owned|linked|affiliated|led|controlled|funded)|(?:pro|anti)-\w+|(?!al-|el-|(?:in|of|for|at|from|on|to|with|and|near|by|close)\s)[a-z][\w-]*)\s+)+(?=[A-Z]|al-)")
_DETERMINER = re.compile(r"\s+(?:a|an|the|another|one|which|who)\s")
_COMPOUND = re.compile(r"[\w.]+-(?:based|backed|run|owned|linked|affiliated|led|controlled|funded|born|held)")
_OUTLET = re.compile(r"(?:News Agency|News Network|News|Times|Daily|Post|Guardian|Mirror|Telegraph|Herald|Tribune|Gazette|Broadcasting|TV|Television|Radio)$")


@cache
def _posts() -> re.Pattern[str]:
    words = "|".join(sorted(lexicon.POSTS, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w-])(?:{words})(?:'s)?(?![\w-])\.?", re.IGNORECASE)


@cache
def _organisation() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(sorted(lexicon.ORGANISATION_WORDS)) + r")(?:'s)?(?![\w-])")


@cache
def _bodies() -> re.Pattern[str]:
    """Names of bodies with their tails: "Syrian Observatory for Human Rights"."""
    words = "|".join(sorted(lexicon.ORGANISATION_WORDS))
    return re.compile(
        rf"(?<![\w-])(?:[A-Z][\w'-]* ){{0,4}}(?:{words})(?![\w-])(?: (?:of|for) (?:the )?[A-Z][\w-]*(?:(?: and)? [A-Z][\w-]*){{0,3}})?"
    )


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
        longer = [n for key in keys for n in self.full.get(key, ()) if n != short and n.endswith((f" {short}", f"-{short}"))]
        if not longer:
            return short
        best = max(longer, key=lambda name: (len(name), name))
        return best if all(best.endswith(name) or _same_person(best, name) for name in longer) else short

    def institution(self, body: str) -> str:
        """Return a body of a post under its full name: "Observatory" as the article or the tables know it."""
        for form in (body, body.removesuffix("s")):  # the apostrophe may be lost
            if form and (found := known_name(self, form)) is not None and found[1] == "organisation":
                return found[0]
            if form and (full := self.body(form)):
                return full
        return body

    def body(self, short: str) -> str:
        """Return the full name of a body for a short form ("Observatory"), if the article settles it."""
        fitting = {b for b in self.bodies if short in b.split() and b != short}
        return fitting.pop() if len(fitting) == 1 else ""


def _same_person(full: str, other: str) -> bool:
    return other.split()[0] == full.split()[0] or set(other.split()) <= set(full.split())


def split_post(run: str) -> tuple[str, str]:
    """Divide a run of words into post and personal name.

    >>> split_post("Homs Governor Talal Barazi"), split_post("mayor of Nice Christian Estrosi")
    (('Homs Governor', 'Talal Barazi'), ('mayor of Nice', 'Christian Estrosi'))
    """
    if behind := _POST_BEHIND.match(run):
        return behind[2], behind[1]
    last: re.Match[str] | None = None
    for match in _posts().finditer(run):
        last = match
    if last is None:
        named = re.match(r"(.*)\s(?:named|called)\s+(.+)$", run)
        return (named[1], named[2]) if named else ("", run)
    tail = run[last.end() :].strip(" ,")
    if tail.startswith(("named ", "called ")):
        tail = tail.split(" ", 1)[1]
    if of := re.match(r"(?:of|for|to|at|in)\s+(?:the\s+)?", tail):
        names = tail[of.end() :].split()
        if len(names) >= 3 and (given := _given(names)):
            return run[: len(run) - len(" ".join(names[given:]))].strip(), " ".join(names[given:])
        if len(names) >= 3 and all(word[:1].isupper() or re.fullmatch(_LINK, word) for word in names[-2:]):
            cut = -3 if re.fullmatch(_LINK, names[-2]) else -2
            return f"{run[: last.end()]} {tail[: tail.rindex(' '.join(names[cut:]))].strip()}", " ".join(names[cut:])
        return run, ""
    return run[: last.end()].strip(), tail


def collect(text: str, book: NameBook) -> Cast:
    """Collect the persons and bodies that a text names, with the posts that stand before the persons."""
    cast = Cast(book)
    for match in _RUN.finditer(text):
        run = _without_place(_clean(match.group()), text[max(0, match.start() - 24) : match.start()])
        if " " not in run:
            continue
        if _organisation().search(run):
            for body in _bodies().finditer(text, match.start(), min(len(text), match.end() + 60)):
                name = _clean(body.group())
                if " " in name and len(cast.bodies) < 64 and name not in cast.bodies:
                    cast.bodies.append(name)
                break
        post, name = split_post(run)
        if (words := name.split()) and len(words) > 1 and re.fullmatch(r"[A-Z]{3,8}", words[0]):
            name = " ".join(words[1:])  # "PYD Khalil", of a body
        if " " not in name or _organisation().search(name):
            continue
        known = cast.full.setdefault(name.split()[-1], [])
        if name not in known and len(known) < 8:
            known.append(name)
        lead = text[max(0, match.start() - 48) : match.start()]
        post = post or _lower_post(lead)
        if post and len(institution(post)) >= len(institution(cast.posts.get(name, ""))):
            cast.posts[name] = post
    return cast


def _without_place(run: str, lead: str) -> str:
    """Take the place of a post from the name behind it: "envoy for Syria Staffan de Mistura"."""
    words = run.split()
    if len(words) < 3 or not re.search(r"\s(?:of|for|to|in)\s$", lead):
        return run
    if (given := _given(words)) is not None:
        return " ".join(words[given:])
    return " ".join(words[1:]) if _posts().search(lead) else run


def _given(words: list[str]) -> int | None:
    """Where a personal name starts in a run of capitalised words: at its first given name."""
    known = given_names()
    return next((i for i, word in enumerate(words[:-1]) if word in known or word.partition("-")[0] in known), None)


def _lower_post(lead: str) -> str:
    """The words of a post before a name: "Kremlin spokesman", "the prosecutor"."""
    words = lead.split()
    if not lead.endswith(" ") or not words or words[-1].lower() not in lexicon.POSTS:
        return ""
    kept = [words[-1]]
    for word in words[-2:-5:-1]:
        if word[-1:] in ',.;:"' or not (word[:1].isupper() or word.endswith("'s") or word.lower() in lexicon.BODIES | {"deputy", "chief", "senior"}):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _clean(run: str) -> str:
    words = run.removesuffix("'s").removesuffix("'").rstrip(".").split()
    while words and (words[0].lower().rstrip(".") in lexicon.NOT_NAMES or _COMPOUND.fullmatch(words[0])):
        words = words[1:]
    return " ".join(words)


def speaker(cast: Cast, phrase: str, span: Span, verb: str, apposition: str = "") -> Speaker:
    """Interpret the words for a speaker: who it is, for which body, or whether it is nobody by name."""
    words = " ".join(_ARTICLES.sub("", phrase.strip(" ,\"'").removesuffix("'s")).split()) or phrase.strip() or "?"
    short = _TAIL.split(words)[0]
    head = short.split()[-1].lower().removesuffix("'s") if short.split() else ""
    if _ACRONYM.fullmatch(apposition) and (known := known_name(cast, apposition)):
        return Speaker(known[0], kind=known[1], span=span, verb=verb)
    plain = _MODIFIERS.sub("", words)
    known = known_name(cast, words) or known_name(cast, plain)
    if known is not None:
        return Speaker(known[0], kind=known[1], span=span, verb=verb)
    if (body := _bodies().match(plain)) and (body.end() == len(plain) or _DETERMINER.match(plain, body.end())):
        kind = "outlet" if _OUTLET.search(body.group()) else "organisation"
        return Speaker((cast.body(plain) if " " not in plain else "") or body.group(), kind=kind, span=span, verb=verb)
    named = " named " in words or " called " in words
    if head in lexicon.UNNAMED and not named and (short != words or (head not in lexicon.POSTS and not words[-1:].isupper())):
        return Speaker(words, anonymous=True, kind="role", span=span, verb=verb)
    post, name = split_post(words)
    person = _last_capitals(name) if name else ""
    if person and not _organisation().search(person) and not (_ACRONYM.fullmatch(person) and not post):
        if " " in person and re.fullmatch(r"[A-Z]{3,8}", person.split()[0]):
            person = person.split(" ", 1)[1]
        full = cast.name(person)
        lower_post = words[: -len(person)].strip() if words.endswith(person) else ""
        title = post or lower_post or apposition or cast.posts.get(full, "")
        body = max((institution(each) for each in (title, apposition, cast.posts.get(full, ""))), key=len)
        if title and (full not in cast.posts or len(institution(title)) > len(institution(cast.posts[full]))):
            cast.posts[full] = title
        body = cast.institution(body)
        settled = " " in full or bool(title)
        return Speaker(full, body=body, kind="person" if settled else "", span=span, verb=verb)
    if _organisation().search(short):
        return Speaker(plain, kind="outlet" if _OUTLET.search(plain) else "organisation", span=span, verb=verb)
    if head in lexicon.UNNAMED and head not in lexicon.POSTS:
        return Speaker(words, anonymous=True, kind="role", span=span, verb=verb)
    if head in lexicon.BODIES:
        vague = bool(re.match(r"(?:an?|one|another|some)\s", phrase, re.IGNORECASE)) and words.islower()
        return Speaker(words, anonymous=vague, kind="organisation", span=span, verb=verb)
    if head in lexicon.POSTS:
        body = cast.institution(institution(words))
        return Speaker(words, body=body, anonymous=not body or head in lexicon.UNNAMED, kind="role", span=span, verb=verb)
    return Speaker(words, kind="organisation" if words[:1].isupper() else "role", anonymous=not re.search(r"[A-Z]", words), span=span, verb=verb)


def _last_capitals(words: str) -> str:
    """The capitalised run at the end of a phrase."""
    run = ""
    for match in _RUN.finditer(words):
        run = match.group() if match.end() == len(words) else ""
    return _clean(run)


def known_name(cast: Cast, words: str) -> tuple[str, str] | None:
    """Look a phrase up among the names that are known: an outlet, an organisation, a country or its capital."""
    core = _NEWS_WORDS.sub("", words)
    last = " ".join(core.split()[-2:])
    for form in dict.fromkeys((words, core, last, core.split()[-1] if core.split() else "")):
        if not form:
            continue
        found: Known | None = look_up(index(cast.book), form)
        if found is None:
            continue
        kind = found.value.kind
        if kind is NameKind.OUTLET and (form in (words, core) or _news_phrase(words)):
            return found.value.name, "outlet"
        if form == words and kind in (NameKind.ORGANISATION, NameKind.GROUP, NameKind.GOVERNMENT):
            return found.value.name, "organisation"
        if form == words and kind in (NameKind.COUNTRY, NameKind.PLACE):
            return words, "organisation"
    return None


def _news_phrase(words: str) -> bool:
    return bool(re.search(r"(?:agency|television|tv|channel|newspaper|radio|network|outlet|broadcaster|daily|media|magazine)\b", words, re.IGNORECASE))
