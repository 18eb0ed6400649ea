"""From the match of a rule to claims: one for each slot that answers its question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from xref.context import Attribution, attributed, counted_on, read_stance, standing
from xref.engines._subjects import days_rejected, is_no_day, places_of_speakers, subject_of
from xref.engines._telling import PLACED, is_of_another, is_over, lies_ahead, of_what_happened, stance_of, without_gaps
from xref.extension import Discourse
from xref.linking.events.local import LocalEvents
from xref.model import Article, AsOf, Claim, EventMention, Mention, RulePolicy, Span, Speaker, Stance, Status, Subject
from xref.rules import Match, RuleSet
from xref.values import narrows

_COUNTED = frozenset({"count", "percent"})  # what is counted once it is over: votes, dead


class Claimer:
    """Makes the claims of one article from the matches of rules."""

    def __init__(
        self,
        article: Article,
        discourse: Discourse,
        rules: RuleSet,
        events: LocalEvents,
        spoken: Sequence[Attribution],
        named: Mapping[Mention, Mention],
    ) -> None:
        self._article = article
        self._discourse = discourse
        self._rules = rules
        self._events = events
        self._spoken = spoken
        self._named = named  # the persons of slots as the article names them in full

    def claims(self, match: Match, about: EventMention | None) -> Iterator[Claim]:
        """The claims of a match; ``about`` is the mention of its event, where its subject is one."""
        policy, text = self._rules.policies[match.rule], self._discourse.text
        sentence = self._article.sentences[match.sentence].span
        stance = self._stance(match, sentence)
        speakers, as_of = self._said(match, sentence)
        subject = self._subject(match, about, stance, policy)
        rejected = days_rejected(match, about)
        if about is not None and self._rules.kinds[about.kind].momentary:
            rejected |= places_of_speakers(match, text)
            over = any(is_over(each, self._discourse.published) for each in match.slots.values())
            stance = of_what_happened(stance, match.span, text, over=over)
        coming = [each for each in match.slots.values() if lies_ahead(each, self._discourse.published)]
        others = f".{match.one}" if match.one else ""
        for slot in sorted(set(policy.slots) - set(match.qualifiers.values())):
            mention = match.slots.get(slot)
            if mention is None or mention.value is None or is_no_day(mention) or slot in rejected:
                continue
            if is_of_another(mention, match.span, text, match.skipped):
                continue
            full = counted_on(text, self._named.get(mention, mention), match.span)
            filled = ("taken from nearby text",) if slot in match.filled else ()
            ahead = mention in coming or (mention.type in PLACED and bool(coming))
            yield Claim(
                id=f"{self._article.name}:{match.rule}.{slot}@{mention.span.start}-{mention.span.end}{others}",
                rule=match.rule,
                subject=subject,
                slot=slot,
                type=narrows(full.type) or full.type,
                value=full.value,
                raw=self._article.text[mention.span.start : mention.span.end],
                span=mention.span,
                evidence=match.span,
                sentence=sentence,
                article=self._article.name,
                stance=stance_of(mention, match.span, stance, text, ahead=ahead),
                speakers=speakers,
                as_of=as_of,
                inferred=(*full.inferred, *filled),
            )

    def _stance(self, match: Match, sentence: Span) -> Stance:
        text = without_gaps(self._discourse.text, match.skipped)
        return read_stance(text, sentence, match.span, negated=match.negated, denied=match.denied, matched=True)

    def _said(self, match: Match, sentence: Span) -> tuple[tuple[Speaker, ...], AsOf]:
        """Who says so, and as of when: what the sentence says of that comes before the day of the saying."""
        speakers, said = attributed(self._spoken, match.span)
        return speakers, standing(self._discourse, sentence) or said

    def _subject(self, match: Match, about: EventMention | None, stance: Stance, policy: RulePolicy) -> Subject:
        """The subject of the claims; what has been counted is of an event that has been held."""
        subject = subject_of(match, self._events, about, self._named)
        counts = _COUNTED.intersection(slot.type for slot in policy.slots.values())
        if stance.status is not Status.HAPPENED or not counts:
            return subject
        return subject._replace(event=self._events.held(subject.event, self._discourse.published))
