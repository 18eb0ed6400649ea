"""Attributions: who is said to have said which stretch of an article.

Every cue is read in its own sentence or quotation; quotations take the speaker of the cue beside them and carry him
over the sentences and paragraphs that they span. What no attribution covers is the outlet's own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.context import carrying, cues, headlines, statements, time
from xref.context.bounds import bounds
from xref.context.cast import collect, known_name
from xref.context.extents import LONGEST, extents, fragment, goes_on
from xref.context.mentioned import Mentioned
from xref.context.phrases import PRONOUNS, Phrase
from xref.context.quotations import quotations
from xref.context.reference import Memory
from xref.context.speakers import speaker
from xref.context.statements import Statement
from xref.context.subjects import together
from xref.context.vouching import voucher
from xref.extension import Discourse
from xref.model import Article, AsOf, Sentence, Span, Speaker
from xref.tuples import NamedTuple

_MOST_CUES = 24  # in one sentence; what has more is no prose
_OPENING = 60  # characters of a sentence in which a time can open it


class Attribution(NamedTuple):
    """A stretch of text that is given to speakers, the outermost first, without the outlet itself.

    ``cue`` are the words that say so; ``said`` is when it was said.

    >>> Attribution(Span(0, 9), (Speaker("Lavrov"),), Span(10, 14), AsOf()).speakers[0].name
    'Lavrov'
    """

    span: Span
    speakers: tuple[Speaker, ...]
    cue: Span
    said: AsOf


def attributed(found: Sequence[Attribution], span: Span) -> tuple[tuple[Speaker, ...], AsOf]:
    """Return the chain of speakers, from the outlet inwards, for a stretch of text, and when it was said.

    ``found`` are the attributions of the article, in text order. Nested ones add up ("RIA Novosti reported that
    Bogdanov said ..."); the time is that of the innermost one that states any.

    >>> told = Attribution(Span(0, 10), (Speaker("the mayor"),), Span(10, 25), AsOf())
    >>> [speaker.name for speaker in attributed([told], Span(0, 4))[0]], attributed([told], Span(30, 34))[0]
    (['the mayor'], ())
    """
    first = bisect_right(found, span.start - LONGEST, key=_start)
    last = bisect_right(found, span.end, key=_start)
    covering = [each for each in found[first:last] if _covers(each, span)]
    covering.sort(
        key=lambda each: (not _told_last(each, span), each.span.start - each.span.end, each.span.start, -each.cue.start)
    )
    chain: dict[str, Speaker] = {}
    when = AsOf()
    for each in covering:
        for person in each.speakers:
            chain.setdefault(person.name, person)
        when = each.said if each.said.value else when
    return tuple(chain.values()), when


def _told_last(each: Attribution, span: Span) -> bool:
    """Whether an outlet is named last that reports all before it: "the mayor said nine died, the Mirror reported"."""
    return each.cue.start >= span.end and any(speaker.kind == "outlet" for speaker in each.speakers[:1])


def _start(each: Attribution) -> int:
    return each.span.start


def _covers(each: Attribution, span: Span) -> bool:
    """Whether a stretch lies in what is attributed; it may take in the words that do so ("put the toll at 12")."""
    if span.start >= each.span.end or span.end <= each.span.start:
        return False
    named = [each.span, each.cue, *(one.span for one in each.speakers[-1:] if one.span is not None)]
    return min(one.start for one in named) <= span.start and span.end <= max(one.end for one in named)


def attributions(article: Article, discourse: Discourse) -> tuple[Attribution, ...]:
    """Find the attributions of an article, in text order.

    >>> from xref.engines._passages import passage
    >>> text = "Nine people died, the mayor said."
    >>> [text[slice(*each.span)] for each in attributions(passage(text, name="a"), Discourse(text))]
    ['Nine people died,']
    """
    return tuple(_Reader(article, discourse).read())


class _Reader:
    """One reading of one article, from its first sentence to its last."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        self.article = article
        self.discourse = discourse
        self.text = discourse.text
        self.cast = collect(self.text, discourse.names)
        self.memory = Memory(self.cast, Mentioned(article, discourse, self.cast))
        self.quotes = quotations(self.text, _paragraphs(article))
        self.starts = [quote.span.start for quote in self.quotes]
        self.speaker_of: dict[int, Attribution] = {}  # of a quotation, by its index
        self.published = time.published(article)
        self.last_time: AsOf | None = None

    def read(self) -> list[Attribution]:
        found = [each for sentence, matches in self._cues() for each in self._sentence(sentence, matches)]
        found = sorted([*found, *self._quotations()], key=lambda each: (each.span, each.cue))
        found = sorted([*found, *self._carried(found)], key=lambda each: (each.span, each.cue))
        return sorted([*found, *self._vouched(found)], key=lambda each: (each.span, each.cue))

    def _carried(self, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Sentences between two that the same speaker has said."""
        named = [each for each in found if each.speakers]
        spoken = [(_whole(each), each.speakers[-1]) for each in named]
        for place, span in carrying.between(self.article.sentences, spoken):
            if self._quote_at(span.start) is None:
                yield named[place]._replace(span=span)

    def _vouched(self, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """What a sentence gives to somebody of the sentence before it, which nobody else has said."""
        last: Sentence | None = None
        for sentence in self.article.sentences:
            told, before, last = voucher(self.text, sentence.span), last, sentence
            if told is None or sentence.title or (before is None and not told.here):
                continue
            span = Span(sentence.span.start, told.cue.start) if told.here or before is None else before.span
            if not any(each.span.start < span.end and span.start < each.span.end for each in found):
                yield Attribution(span, (self._speaker(told.speaker, "gave"),), told.cue, self.published)

    def _cues(self) -> Iterator[tuple[Sentence, list[re.Match[str]]]]:
        """The sentences that need reading, with their cues."""
        sentences = self.article.sentences
        starts = [sentence.span.start for sentence in sentences]
        at: dict[int, list[re.Match[str]]] = {i: [] for i, sentence in enumerate(sentences) if sentence.title}
        for match in cues.pattern().finditer(self.text):
            i = bisect_right(starts, match.start()) - 1
            if i >= 0 and match.end() <= sentences[i].span.end:
                at.setdefault(i, []).append(match)
        for i in sorted(at):
            yield sentences[i], at[i][:_MOST_CUES]

    # --- sentences ----------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence, matches: list[re.Match[str]]) -> list[Attribution]:
        whole = bounds(self.text, sentence.span)
        made: list[tuple[Statement, tuple[Speaker, ...], AsOf]] = []
        for match in matches:
            quote = self._quote_at(match.start())
            clause = _inserted(self.text, whole, match) if quote is None else _shared(whole, self.quotes[quote].span)
            read = statements.read(self.text, clause, match) if clause.end >= match.end() else None
            if read is None or ((match["as_by"] or match["citing"]) and self._extend(made, read)):
                continue
            if match["saying"] and made:  # it goes on with what the verb before it says
                continue
            made.append((read, self._chain(read, clause.start, quoted=quote is not None), self._when(read, whole)))
        made = [each for each in made if not (each[0].acting and _reported(each[0], made))]
        found = [each for i in range(len(made)) for each in self._attribute(made, i)]
        if sentence.title and not found and (headline := headlines.spoken(self.text, sentence.span, self.cast)):
            span, who = headline
            found = [Attribution(span, (who,), who.span or span, self.published)]
        return found

    def _attribute(self, made: list[tuple[Statement, tuple[Speaker, ...], AsOf]], i: int) -> Iterator[Attribution]:
        read, people, when = made[i]
        others = [other for j, (other, _, _) in enumerate(made) if j != i]
        for part in extents(self.text, read, others, lambda at: self._quote_at(at) is not None):
            each = Attribution(part, people, read.cue, when)
            if self._quote_at(read.cue.start) is None:
                self._give_quotes(each)
            yield each

    def _extend(self, made: list[tuple[Statement, tuple[Speaker, ...], AsOf]], read: Statement) -> bool:
        """Add "as cited by X" and "citing X" to the statement before it in the sentence."""
        if not made:
            return False
        who = self._speaker(read.speaker, read.verb)
        last, people, when = made[-1]
        outer = read.verb.startswith("as ") or read.verb.endswith(" by")
        made[-1] = (last, (who, *people) if outer else (*people, who), when)
        return True

    def _chain(self, read: Statement, start: int, *, quoted: bool) -> tuple[Speaker, ...]:
        """The speakers of a statement: the outlet that was told, who speak, and whom they quote."""
        leads = read.speaker.span.end <= read.cue.start
        voices = together(self.text, start, read.speaker) if leads else (read.speaker,)
        chain = [self._speaker(voice, read.verb, quoted=quoted) for voice in voices]
        if read.passed is not None:
            chain.append(self._speaker(read.passed, read.verb))
        heard = known_name(self.cast.book, self.text[slice(*read.heard)]) if read.heard is not None else None
        mine = {(self.article.outlet.value or "").lower(), *(each.name.lower() for each in chain)}
        if heard is not None and heard[1] == "outlet" and heard[0].lower() not in mine:
            chain.insert(0, Speaker(heard[0], kind="outlet", span=read.heard, verb=read.verb))
        return tuple(chain)

    def _speaker(self, phrase: Phrase, verb: str, *, quoted: bool = False) -> Speaker:
        words = self.text[slice(*phrase.span)]
        who = self.memory.resolve(words, phrase.span, verb, quoted=quoted)
        if who is None:
            beside = self.text[slice(*phrase.apposition)] if phrase.apposition else ""
            who = speaker(self.cast, words, phrase.span, verb, beside)
        if not quoted:
            self.memory.spoke(who)
        return who._replace(span=_joined(phrase))

    def _when(self, read: Statement, sentence: Span) -> AsOf:
        lead = Span(sentence.start, min(read.speaker.span.start, sentence.start + _OPENING))
        between = Span(read.speaker.span.end, read.cue.start)
        stated = time.said(self.discourse, (read.beside, between, *((lead,) if read.behind is None else ())))
        if stated is None and self.text[slice(*read.speaker.span)].lower() in PRONOUNS:
            stated = self.last_time  # "He added": on the same occasion
        self.last_time = stated
        return stated or self.published

    # --- quotations ---------------------------------------------------------------------------

    def _quote_at(self, at: int) -> int | None:
        i = bisect_right(self.starts, at) - 1
        return i if i >= 0 and at < self.quotes[i].span.end else None

    def _give_quotes(self, each: Attribution) -> None:
        """Remember the speaker of the quotations that a statement touches."""
        i = max(0, bisect_right(self.starts, each.span.start) - 1)
        while i < len(self.quotes) and self.quotes[i].span.start < each.span.end:
            if self.quotes[i].span.end > each.span.start:
                self.speaker_of[i] = each
            i += 1

    def _quotations(self) -> Iterator[Attribution]:
        """Cover whole quotations, and those that stand alone behind one whose speaker is known."""
        last: Attribution | None = None
        for i, quote in enumerate(self.quotes):
            each = self.speaker_of.get(i)
            if each is not None and each.span.start <= quote.span.start and quote.span.end <= each.span.end:
                last = each
            elif each is None and (i == 0 or not goes_on(self.text, self.quotes[i - 1], quote)):
                last = last if fragment(self.text, quote) else None
            elif (source := each or last) is not None:
                last = source._replace(span=quote.span)
                yield last


def _inserted(text: str, sentence: Span, cue: re.Match[str]) -> Span:
    """The words between two dashes in which a cue stands: "two bombs - the paper says three - went off"."""
    first = text.rfind(" - ", sentence.start, cue.start())
    last = text.find(" - ", cue.end(), sentence.end)
    return Span(first + 3, last) if 0 <= first < last else sentence


def _reported(read: Statement, made: Sequence[tuple[Statement, tuple[Speaker, ...], AsOf]]) -> bool:
    """Whether the cue of a statement lies in what another one of its sentence says."""
    parts = [part for other, _, _ in made if other is not read for part in (other.behind, other.ahead) if part]
    return any(part.start <= read.cue.start < part.end for part in parts)


def _whole(each: Attribution) -> Span:
    """A stretch together with the words that attribute it."""
    return Span(min(each.span.start, each.cue.start), max(each.span.end, each.cue.end))


def _joined(phrase: Phrase) -> Span:
    """The words for a speaker together with their apposition."""
    if phrase.apposition is None:
        return phrase.span
    return Span(min(phrase.span.start, phrase.apposition.start), max(phrase.span.end, phrase.apposition.end))


def _shared(a: Span, b: Span) -> Span:
    start = max(a.start, b.start)
    return Span(start, max(start, min(a.end, b.end)))


def _paragraphs(article: Article) -> list[Span]:
    """The paragraphs of title and body, as the sentences divide them."""
    found = [sentence.span for sentence in article.sentences[:1]]
    for last, sentence in pairwise(article.sentences):
        if (last.paragraph, last.title) == (sentence.paragraph, sentence.title):
            found[-1] = Span(found[-1].start, sentence.span.end)
        else:
            found.append(sentence.span)
    return found
