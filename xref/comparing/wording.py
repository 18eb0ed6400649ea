"""Wording: reasons in plain sentences, with both values, both sources and what was assumed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xref.comparing.pairs import Outcome
from xref.comparing.sides import Side
from xref.comparing.voices import voice_of
from xref.expressions import regex
from xref.model import Article, Claim, PairVerdict, Polarity, Status

_STATUS = {
    Status.PROPOSED: "proposed",
    Status.PLANNED: "planned",
    Status.SCHEDULED: "scheduled",
    Status.HAPPENED: "",
    Status.POSTPONED: "postponed",
    Status.CANCELLED: "cancelled",
}
_LEAD = {
    PairVerdict.UNDETERMINED: "undecided",
    PairVerdict.TENSION: "both hold only if one is read loosely",
}


_POINTING = frozenset({"here"})  # words that name nothing without the text around them
_LOOKED_AT = 1000  # claims of a side that can be named in a sentence
_MARKS = regex(r" ?\{[^{}]*\}|\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\)")
_ALIKE = regex(r"(?<!\S)(\S+) and \1 allow the same time")  # two dates that differ in what is inferred alone


def readable(text: str) -> str:
    """A normalised value without the marks that only parsing needs; the parts of a day or a year stay, for reports.

    >>> readable("2017-01-23(Mon) {year}"), readable("2016-12(late) {year}")
    ('2017-01-23', '2016-12(late)')
    """
    return _MARKS.sub("", text) or text


def listed(names: Sequence[str], limit: int = 5) -> str:
    """Join names as a sentence would.

    >>> listed(["A", "B", "C"]), listed(["A"])
    ('A, B and C', 'A')
    """
    shown = list(names[:limit])
    if len(names) > limit:
        shown.append(f"{len(names) - limit} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def source(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The outlet of a claim and, in brackets, whom it quotes."""
    article = articles.get(claim.article)
    outlet = (article.outlet.value if article else None) or claim.article
    named = [speaker.name for speaker in claim.speakers if speaker.name]
    return f"{outlet} ({named[-1]})" if named else outlet


def said(side: Side, claim: Claim) -> str:
    """The value of a claim in its text's own words, with its standing and, where it is inferred, what it was taken for.

    Of two opposites, to deny one is to assert the other.
    """
    content = side.content
    denied = claim.stance.polarity is Polarity.DENIED
    turned = denied and content.polarity is Polarity.ASSERTED
    told = not (turned or content.text != content.stated or claim.raw in _POINTING)
    taken = "" if told else f"taken as {readable(content.text)}"
    scope = (
        str(content.scope)
        if content.scope.total or content.scope.where or content.scope.who not in ("", "people")
        else ""
    )
    more = "; ".join(filter(None, [scope, _STATUS[content.status], taken]))
    dated = f", as of {side.context.said}" if side.context.said else ""
    raw = " ".join(claim.raw.split())
    return f"{'denies' if denied else 'says'} “{raw}”{f' ({more})' if more else ''}{dated}"


def of_pair(a: Side, b: Side, outcome: Outcome, articles: Mapping[str, Article]) -> str:
    """One sentence for two sides and what stands between them."""
    first, second = _sources(a, b, articles)
    text = f"{first} {said(a, a.claims[0])}; {second} {said(b, b.claims[0])}"
    lead = _LEAD.get(outcome.verdict)
    why = ": ".join(filter(None, [lead, _ALIKE.sub(r"both can be \1", readable(outcome.reason))]))
    assumed = f" (assumed: {outcome.assumption})" if outcome.assumption and outcome.assumption not in why else ""
    return sentence(f"{text}: {why}{assumed}" if why else text)


def of_agreement(sides: Sequence[Side], articles: Mapping[str, Article]) -> str:
    """One sentence for all who say the same."""
    claims = {(claim.article, voice_of(claim)): claim for side in sides for claim in side.claims[:_LOOKED_AT]}
    names = list(dict.fromkeys(source(claim, articles) for claim in claims.values()))
    verb = said(sides[0], sides[0].claims[0])
    if len(names) > 1:
        verb = {"says": "say", "denies": "deny"}[verb.split()[0]] + verb[verb.index(" ") :]
    return sentence(f"{listed(names)} {verb}")


def sentence(text: str) -> str:
    """End a text with one full stop.

    >>> sentence("both say 12."), sentence("both say 12")
    ('both say 12.', 'both say 12.')
    """
    return f"{text.rstrip(' .')}."


def _sources(a: Side, b: Side, articles: Mapping[str, Article]) -> tuple[str, str]:
    first, second = source(a.claims[0], articles), source(b.claims[0], articles)
    if first == second and a.claims[0].article == b.claims[0].article:
        return first, "the same text"
    if first == second:
        return f"{first} in {a.claims[0].article}", f"{second} in {b.claims[0].article}"
    return first, second
