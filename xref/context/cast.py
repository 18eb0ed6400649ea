"""The cast of an article: who is named in it, and under which full name.

One pass over the text collects the capitalised runs; a short name ("Lavrov") is then the longest run that ends with it,
when the article leaves no choice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from xref.context import lexicon
from xref.context.roles import body_of
from xref.model import Span, Speaker

_CAPITAL = r"(?:al-|el-|ad-|as-|ash-|d'|O')?[A-Z][\w'-]*\.?"
_LINK = r"(?:de la|de|del|da|di|bin|ibn|van der|van|von|der|la|le|el|al|abu|dos|du)"
_RUN = re.compile(rf"(?<![\w-]){_CAPITAL}(?: (?:{_LINK} )?{_CAPITAL})*")
_POST_WORD = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(lexicon.POSTS, key=len, reverse=True)) + r")(?:'s)?(?![\w-])\.?", re.IGNORECASE
)
_ORGANISATION = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(lexicon.ORGANISATION_WORDS)) + r")(?:'s)?(?![\w-])")
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,7}")
_ARTICLES = re.compile(r"^(?:an?|the|one|another|his|her|its|their)\s+", re.IGNORECASE)
_NOT_NAMES = frozenset(
    "the a an in on at but and as if when while after before it he she they we you i this that these those there meanwhile however "
    "earlier later monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december also so no not yes many some most all both according according".split()
)


@dataclass(slots=True)
class Cast:
    """Full names by last word, and posts by name; filled once an article."""

    full: dict[str, list[str]] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    runs: list[tuple[int, int]] = field(default_factory=list)

    def name(self, short: str) -> str:
        """Return the full form of a short name, or the name itself where the article does not settle it."""
        found = self.full.get(short.split()[-1], [])
        longer = [name for name in found if name != short and (name.endswith(f" {short}") or _same_last(name, short))]
        if not longer:
            return short
        best = max(longer, key=len)
        return (
            best
            if all(best.endswith(name) or name in best or name.split()[0] == best.split()[0] for name in longer)
            else short
        )


def _same_last(name: str, short: str) -> bool:
    return " " not in short and name.split()[-1] == short


def split_post(run: str) -> tuple[str, str]:
    """Divide a run of words into post and personal name.

    >>> split_post("Homs Governor Talal Barazi")
    ('Homs Governor', 'Talal Barazi')
    """
    last = None
    for match in _POST_WORD.finditer(run):
        last = match
    if last is None:
        return "", run
    tail = run[last.end() :].strip(" ,")
    of = re.match(r"(?:of|for|to)\s+(?:the\s+)?", tail)
    if of:  # "mayor of Nice Christian Estrosi": the place takes one name, the person the rest
        words = tail[of.end() :].split()
        names = [w for w in words if w[:1].isupper()]
        if len(names) >= 3 and words[-2][:1].isupper():
            return run[: last.end()] + " " + tail[: len(tail) - len(" ".join(words[-2:]))].strip(), " ".join(words[-2:])
        return run, ""
    return run[: last.end()].strip(), tail


def collect(text: str) -> Cast:
    """Collect the named persons of a text, with the posts that stand before them."""
    cast = Cast()
    for match in _RUN.finditer(text):
        cast.runs.append(match.span())
        words = match.group().split()
        while words and words[0].lower().rstrip(".") in _NOT_NAMES:
            words = words[1:]
        if len(words) < 2:
            continue
        run = " ".join(words).removesuffix("'s").rstrip(".")
        post, name = split_post(run)
        if " " not in name or _ORGANISATION.search(name):
            continue
        names = cast.full.setdefault(name.split()[-1], [])
        if name not in names and len(names) < 8:
            names.append(name)
        if post and name not in cast.posts:
            before = text[max(0, match.start() - 40) : match.start()]
            lead = re.search(r"(?:[A-Za-z-]+ ){0,3}$", before)
            cast.posts[name] = post if not lead else post
    return cast


def speaker(cast: Cast, phrase: str, span: Span, verb: str, apposition: str = "") -> Speaker:
    """Interpret the words for a speaker: who it is, for which body, or whether it is nobody by name."""
    words = _ARTICLES.sub("", phrase.strip(" ,\"'"))
    post, name = split_post(words)
    prepositional = re.split(r"\s(?:in|from|at|close|near|on|who|inside|within|familiar|with)\s", words)[0]
    if len(prepositional) < len(words) and prepositional.split()[-1].lower() in lexicon.UNNAMED:
        return Speaker(words, anonymous=True, kind="role", span=span, verb=verb)
    if name:
        runs = [m.group() for m in _RUN.finditer(name)]
        person = runs[-1].removesuffix("'s").rstrip(".") if runs and name.endswith(runs[-1]) else ""
    else:
        person = ""
    outlet = _outlet(words)
    if outlet and not (post and person and not _outlet(person) == ""):
        return Speaker(outlet, kind="outlet", span=span, verb=verb)
    if person and not _ORGANISATION.search(person) and not (_ACRONYM.fullmatch(person) and not post):
        full = cast.name(person)
        title = post or apposition or cast.posts.get(full, "")
        if " " in full or title or person != full:
            return Speaker(full, body=body_of(title) or body_of(apposition), kind="person", span=span, verb=verb)
        return Speaker(full, kind="", span=span, verb=verb)
    heads = [
        w
        for w in re.findall(
            r"[\w'-]+", re.split(r"\s(?:in|from|at|of|for|with|close|near|on|who|inside|within)\s", words)[0]
        )
    ]
    head = heads[-1].lower() if heads else ""
    if words.lower() in lexicon.BODIES or (
        _ORGANISATION.search(words) and head not in lexicon.UNNAMED and head not in lexicon.POSTS
    ):
        return Speaker(words, body="", kind="organisation", span=span, verb=verb)
    if head in lexicon.UNNAMED:
        return Speaker(words, anonymous=True, kind="role", span=span, verb=verb)
    if head in {"groups", "monitors", "newspapers", "factions", "parties"} and not _ORGANISATION.search(words):
        return Speaker(words, anonymous=True, kind="role", span=span, verb=verb)
    if head in lexicon.BODIES:
        return Speaker(words, kind="organisation", span=span, verb=verb)
    if head in lexicon.POSTS:
        return Speaker(words, body=body_of(words), kind="role", span=span, verb=verb)
    return Speaker(words, kind="organisation", span=span, verb=verb)


def _outlet(words: str) -> str:
    """Return the outlet's name that the words are, without what stands around it ("the AFP news agency")."""
    core = re.sub(
        r"^the\s+|\s+(?:news\s+agency|state\s+news\s+agency|agency|television|tv|channel|newspaper|correspondent|reporter)$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    last = core.split()[-1] if core.split() else ""
    if core in lexicon.OUTLETS or last in lexicon.OUTLETS:
        caps = [w for w in core.split() if w[:1].isupper() or w[:3] in {"al-", "el-"}]
        return " ".join(caps[-3:]) if caps else core
    if (
        core.split()
        and core.split()[0] in lexicon.OUTLETS
        and re.search(r"agency|tv|television|channel|newspaper|network", words, re.IGNORECASE)
    ):
        return core.split()[0]
    if re.search(
        r"\b(?:News Agency|News Network|Times|Daily|Post|Guardian|Mirror|Telegraph|Herald|Tribune|Broadcasting)\b",
        words,
    ):
        return words
    return ""
