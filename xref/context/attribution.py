"""Attributions: who is said to have said which stretch of an article.

Every cue is read in its own sentence or quotation; quotations take the speaker of the cue beside them and carry him over
the sentences and paragraphs that they span. What no attribution covers is the outlet's own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from xref.context import headlines, statements, time
from xref.context.cast import collect, known_name
from xref.context.phrases import Phrase
from xref.context.quotations import Quotation, quotations
from xref.context.reference import Memory
from xref.context.speakers import speaker
from xref.context.statements import Statement
from xref.extension import Discourse
from xref.model import Article, AsOf, Sentence, Span, Speaker

_MOST_CUES = 24  # in one sentence; what has more is no prose
_LONGEST = 6000  # characters of one attributed stretch
_CONTRAST = re.compile(r",?\s(?:but|while|whereas|and|though|although)\s|;\s")
_CUT = re.compile(r",\s(?:but|whereas)\s(?!that\b)")
_RELATIVE = re.compile(r",\s(?:which|who)\s")


@dataclass(frozen=True, slots=True)
class Attribution:
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

    ``found`` are the attributions of the article, in text order. Nested attributions add up ("RIA Novosti reported that Bogdanov said ..."); the time is that of the innermost
    one that states any.
    """
    first = bisect_right(found, span.start - _LONGEST, key=lambda each: each.span.start)
    last = bisect_right(found, span.end, key=lambda each: each.span.start)
    covering = [each for each in found[first:last] if _covers(each, span)]
    covering.sort(key=lambda each: (each.span.start - each.span.end, each.span.start, -each.cue.start))
    chain: dict[str, Speaker] = {}
    when = AsOf()
    for each in covering:
        for person in each.speakers:
            chain.setdefault(person.name, person)
        when = each.said if each.said.value else when
    return tuple(chain.values()), when


def _covers(each: Attribution, span: Span) -> bool:
    """Whether a stretch lies in what is attributed; it may take in the words that attribute it ("put the toll at 12")."""
    if span.start >= each.span.end or span.end <= each.span.start:
        return False
    named = [one.span for one in (*each.speakers[-1:], Speaker("", span=each.cue)) if one.span is not None]
    start = min(each.span.start, *(one.start for one in named))
    end = max(each.span.end, *(one.end for one in named))
    return start <= span.start and span.end <= end


def attributions(article: Article, discourse: Discourse) -> tuple[Attribution, ...]:
    """Find the attributions of an article, in text order."""
    return tuple(_Reader(article, discourse).read())


class _Reader:
    """One reading of one article, from its first sentence to its last."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        self.article = article
        self.discourse = discourse
        self.text = discourse.text
        self.cast = collect(self.text, discourse.names)
        self.memory = Memory(self.cast)
        self.quotes = quotations(self.text, _paragraphs(article))
        self.starts = [quote.span.start for quote in self.quotes]
        self.speaker_of: dict[int, Attribution] = {}
        self.default = time.published(article)
        self.last_time: AsOf | None = None
        self.outlet = (article.outlet.value or "").lower()

    def read(self) -> list[Attribution]:
        sentences = self.article.sentences
        starts = [sentence.span.start for sentence in sentences]
        cues: dict[int, list[re.Match[str]]] = {}
        for match in statements.cues().finditer(self.text):
            i = bisect_right(starts, match.start()) - 1
            if i >= 0 and match.end() <= sentences[i].span.end:
                cues.setdefault(i, []).append(match)
        found: list[Attribution] = []
        for i, sentence in enumerate(sentences):
            made = self._sentence(sentence, cues.get(i, [])[:_MOST_CUES])
            if sentence.title and not made and (headline := headlines.spoken(self.text, sentence.span, self.cast)):
                span, who = headline
                made = [Attribution(span, (who,), who.span or span, self.default)] if span.end > span.start else []
            found += made
        found += self._quotations(sentences)
        return sorted(found, key=lambda each: (each.span, each.cue))

    # --- sentences ----------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence, cues: list[re.Match[str]]) -> list[Attribution]:
        whole = statements.bounds(self.text, sentence.span)
        made: list[tuple[Statement, tuple[Speaker, ...], AsOf]] = []
        for match in cues:
            quote = self._quote_at(match.start())
            inside = quote is not None
            clause = _shared(whole, self.quotes[quote].span) if quote is not None else whole
            read = statements.read(self.text, clause, match) if clause.end > match.end() or not inside else None
            if read is None:
                continue
            if read.verb.startswith(("as ", "cit", "quot")) and read.passed is None and self._extend(made, read):
                continue
            made.append((read, self._chain(read, inside), self._when(read, whole)))
        found: list[Attribution] = []
        for i, (read, people, when) in enumerate(made):
            for part in self._parts(read, [other for j, (other, _, _) in enumerate(made) if j != i], whole):
                each = Attribution(part, people, read.cue, when)
                found.append(each)
                if self._quote_at(read.cue.start) is None:
                    self._claim_quotes(part, each)
        return found

    def _extend(self, made: list[tuple[Statement, tuple[Speaker, ...], AsOf]], read: Statement) -> bool:
        """Add "as cited by X" and "citing X" to the statement before it in the sentence."""
        if not made:
            return False
        who = self._speaker(read.speaker, read.verb)
        last, people, when = made[-1]
        outer = read.verb.startswith("as ") or read.verb.endswith(" by")
        made[-1] = (last, (who, *people) if outer else (*people, who), when)
        return True

    def _chain(self, read: Statement, quoted: bool) -> tuple[Speaker, ...]:
        """The speakers of a statement: the outlet that was told, who speaks, and whom he quotes."""
        chain = [self._speaker(read.speaker, read.verb, quoted=quoted)]
        if read.passed is not None:
            chain.append(self._speaker(read.passed, read.verb))
        if read.heard is not None:
            words = self.text[read.heard.start : read.heard.end]
            known = known_name(self.cast.book, words)
            if known is not None and known[1] == "outlet" and known[0].lower() not in {self.outlet, chain[0].name.lower()}:
                chain.insert(0, Speaker(known[0], kind="outlet", span=read.heard, verb=read.verb))
        return tuple(chain)

    def _speaker(self, phrase: Phrase, verb: str, *, quoted: bool = False) -> Speaker:
        words = self.text[phrase.span.start : phrase.span.end]
        extra = self.text[phrase.apposition.start : phrase.apposition.end] if phrase.apposition else ""
        who = self.memory.resolve(words, phrase.span, verb, quoted=quoted)
        if who is None:
            who = speaker(self.cast, words, phrase.span, verb, extra)
        if not quoted:
            self.memory.spoke(who)
        return who

    def _when(self, read: Statement, sentence: Span) -> AsOf:
        lead = Span(sentence.start, min(read.speaker.span.start, sentence.start + 60))
        between = Span(read.speaker.span.end, read.cue.start)
        opening = (lead,) if read.behind is None else ()
        stated = time.said(self.discourse, (read.beside, between, *opening))
        pronoun = self.text[read.speaker.span.start : read.speaker.span.end].lower() in {"he", "she", "it", "they"}
        if stated is None and pronoun:  # "He added": on the same occasion
            stated = self.last_time
        self.last_time = stated
        return stated or self.default

    def _parts(self, read: Statement, others: list[Statement], sentence: Span) -> list[Span]:
        """The stretches that a statement covers, cut where another speaker's begins."""
        parts: list[Span] = []
        if read.behind is not None and read.ahead is not None and read.ahead.start - read.behind.end < 200 and not _resumes(self.text, read):
            parts = [Span(read.behind.start, read.ahead.end)]
        else:
            parts = [part for part in (read.behind, read.ahead) if part is not None]
        cut: list[Span] = []
        for part in parts:
            start, end = part
            for other in others:
                if other.behind and start >= read.cue.end and other.behind.start <= read.cue.start and read.cue.end <= other.behind.end:
                    end = min(end, other.behind.end)  # nested: the other one reports this statement
                if other.cue.start > read.cue.end and start <= other.speaker.span.start < end and other.ahead is not None:
                    end = self._boundary(read.beside.end, other.speaker.span.start, last=True) or end
                elif other.cue.end < read.cue.start and start <= other.cue.start and other.ahead is not None and other.behind is None:
                    start = self._boundary(other.cue.end, read.speaker.span.start, contrast=True) or start
            if start >= read.cue.end and (stop := self._cut(read, start, end)):
                end = stop
            while start < end and (self.text[start].isspace() or self.text[start] in ",;"):
                start += 1
            if end > start:
                cut.append(Span(start, min(end, start + _LONGEST)))
        return cut

    def _boundary(self, start: int, end: int, *, last: bool = False, contrast: bool = False) -> int | None:
        """Where between two cues the second speaker's clause begins: right before his name, or at a contrast."""
        found = None
        for match in _CONTRAST.finditer(self.text, start, end):
            if self._quote_at(match.start()) is not None or (contrast and " and " in match.group()):
                continue
            if not last or len(self.text[match.end() : end].split()) <= 4:
                found = match.start() if last else match.end()
        return found

    def _cut(self, read: Statement, start: int, end: int) -> int | None:
        """Where what follows a verb is the outlet's own again: a semicolon, a contrast, a relative clause to an object."""
        for match in _CUT.finditer(self.text, start, end):
            if self._quote_at(match.start()) is None:
                return match.start()
        if read.verb in statements.lexicon.NOMINAL and not self.text.startswith("that ", start):
            match = _RELATIVE.search(self.text, start, end)
            if match and self._quote_at(match.start()) is None:
                return match.start()
        return None

    # --- quotations ---------------------------------------------------------------------------

    def _quote_at(self, at: int) -> int | None:
        i = bisect_right(self.starts, at) - 1
        return i if i >= 0 and at < self.quotes[i].span.end else None

    def _claim_quotes(self, part: Span, each: Attribution) -> None:
        i = max(0, bisect_right(self.starts, part.start) - 1)
        while i < len(self.quotes) and self.quotes[i].span.start < part.end:
            if self.quotes[i].span.end > part.start:
                self.speaker_of[i] = each
            i += 1

    def _quotations(self, sentences: Sequence[Sentence]) -> list[Attribution]:
        """Cover whole quotations, and those that stand alone behind one whose speaker is known."""
        found: list[Attribution] = []
        last: Attribution | None = None
        for i, quote in enumerate(self.quotes):
            each = self.speaker_of.get(i)
            if each is None and last is not None and self._alone(i):
                each = replace(last, span=quote.span)
            if each is None:
                last = last if self._fragment(quote) else None
                continue
            if not (each.span.start <= quote.span.start and quote.span.end <= each.span.end):
                found.append(replace(each, span=quote.span))
            elif i not in self.speaker_of:
                found.append(each)
            last = each
        return found

    def _fragment(self, quote: Quotation) -> bool:
        """Whether a quotation is a word or phrase inside somebody else's sentence."""
        words = self.text[quote.span.start : quote.span.end].strip('" ').split()
        return len(words) < 3 or not words[0][:1].isupper()

    def _alone(self, i: int) -> bool:
        """Whether a quotation goes on from the one before, or fills its own sentences right behind it."""
        quote = self.quotes[i]
        if quote.continues:
            return True
        if i == 0 or self._fragment(quote):
            return False
        between = self.text[self.quotes[i - 1].span.end : quote.span.start]
        return len(between) < 240 and between.count(".") <= 1 and bool(re.search(r"[.!?:]\s*$", between))


def _resumes(text: str, read: Statement) -> bool:
    """Whether a statement goes on in words of its own ("..., adding that ...") rather than around its speaker."""
    assert read.behind is not None and read.ahead is not None
    return bool(re.search(r"\b(?:add|not|stress|say|warn|insist|explain|claim|argu|point|predict|describ|call)\w*\b|\"", text[read.cue.end : read.ahead.start]))


def _shared(a: Span, b: Span) -> Span:
    return Span(max(a.start, b.start), max(min(a.end, b.end), max(a.start, b.start)))


def _paragraphs(article: Article) -> list[Span]:
    """The paragraphs of title and body, as the sentences divide them."""
    found: list[Span] = []
    for last, sentence in pairwise((None, *article.sentences)):
        if last is not None and sentence is not None and (last.paragraph, last.title) == (sentence.paragraph, sentence.title):
            found[-1] = Span(found[-1].start, sentence.span.end)
        elif sentence is not None:
            found.append(sentence.span)
    return found
