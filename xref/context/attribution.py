"""Attributions: who is said to have said which stretch of an article.

Every cue is read in its sentence; quotations take the speaker of the cue beside them, and carry him over the sentences
and paragraphs that they span. What no attribution covers is the outlet's own voice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from xref.context import lexicon
from xref.context.cast import Cast, collect, speaker
from xref.context.quotations import Quotation, quotations
from xref.context.reference import Memory
from xref.context.speech import cue_pattern, phrase_after, subject_before
from xref.context.time import said
from xref.extension import Discourse
from xref.model import Article, AsOf, Sentence, Span, Speaker

_ADDRESSEE = re.compile(
    r"\s+(?:(?:an?|the|his|her)\s+)?(?P<who>(?:[\w'-]+\s+){0,4}?(?:"
    + "|".join(sorted(lexicon.ADDRESSEES))
    + r")|(?:al-)?[A-Z][\w'-]*(?:\s+(?:al-)?[A-Z][\w'-]*){0,3}(?:\s+(?:news\s+)?(?:agency|television|tv|radio|channel))?)(?![\w-])"
)
_ADJUNCT = re.compile(
    r"\s*(?:,?\s*(?:(?:late|early|earlier|later)\s+)?(?:on\s+)?(?:this\s+|last\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|week|morning|night|evening|afternoon)(?:\s+(?:morning|night|evening|afternoon))?|"
    r"(?:in|at|by|on|via|through|during|from|after|before|following|with|to|without|speaking|for)\s+(?:(?!that\b)[\w'&.-]+\s*){1,8}|(?:earlier|later|again|separately|too|live)|\(\w+\))",
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text that is given to speakers, the outermost first, without the outlet itself.

    >>> Attribution(Span(0, 9), (Speaker("Lavrov"),), Span(10, 14), AsOf()).speakers[0].name
    'Lavrov'
    """

    span: Span
    speakers: tuple[Speaker, ...]
    cue: Span
    said: AsOf


def attributed(attributions: tuple[Attribution, ...], span: Span) -> tuple[tuple[Speaker, ...], AsOf]:
    """Return the chain of speakers, from the outlet inwards, for a stretch of text, and when it was said.

    Nested attributions add up ("RIA Novosti reported that Bogdanov said ..."); the time is that of the innermost
    attribution that states one.
    """
    covering = [a for a in attributions if a.span.start <= span.start and span.end <= a.span.end]
    covering.sort(key=lambda a: (a.span.start - a.span.end, a.span.start, a.cue.start))
    chain: list[Speaker] = []
    when = AsOf()
    for attribution in covering:
        for person in attribution.speakers:
            if person.name not in {s.name for s in chain}:
                chain.append(person)
        if attribution.said.value:
            when = attribution.said
    return tuple(chain), when


def attributions(article: Article, discourse: Discourse) -> tuple[Attribution, ...]:
    """Find the attributions of an article, in text order."""
    return tuple(_Reader(article, discourse).read())


class _Reader:
    def __init__(self, article: Article, discourse: Discourse) -> None:
        self.article = article
        self.text = discourse.text
        self.discourse = discourse
        self.cast: Cast = collect(self.text)
        self.memory = Memory(self.cast)
        self.quotes = quotations(self.text, _paragraphs(article))
        self.quote_starts = [q.span.start for q in self.quotes]
        self.found: list[Attribution] = []
        self.of_quote: dict[int, Attribution] = {}

    def read(self) -> list[Attribution]:
        sentences = self.article.sentences
        starts = [s.span.start for s in sentences]
        cues: dict[int, list[re.Match[str]]] = {}
        for match in cue_pattern().finditer(self.text):
            i = bisect_right(starts, match.start()) - 1
            if i >= 0 and match.end() <= sentences[i].span.end:
                cues.setdefault(i, []).append(match)
        for i, sentence in enumerate(sentences):
            for match in cues.get(i, ())[:40]:
                self._cue(sentence, match)
            if sentence.title:
                self._headline(sentence)
        self._spread()
        return sorted(self.found, key=lambda a: (a.span.start, a.span.end, a.cue.start))

    # --- one cue ---------------------------------------------------------------------------------

    def _cue(self, sentence: Sentence, match: re.Match[str]) -> None:
        start, end = sentence.span
        while end > start and self.text[end - 1] in " \n.!?":
            end -= 1
        if match["according"]:
            self._according(start, end, match)
        elif match["asby"] or match["citing"]:
            self._citing(start, end, match)
        else:
            self._verb(start, end, match)

    def _speaker(self, phrase: Span, verb: str, apposition: Span | None = None) -> Speaker:
        words = self.text[phrase.start : phrase.end]
        known = self.memory.resolve(words, phrase, verb)
        if known is None:
            extra = self.text[apposition.start : apposition.end] if apposition else ""
            known = speaker(self.cast, words, phrase, verb, extra)
        self.memory.spoke(known)
        return known

    def _add(self, span: Span, people: tuple[Speaker, ...], cue: Span, sentence: Span) -> Attribution | None:
        if span.end <= span.start:
            return None
        made = Attribution(span, people, cue, said(self.discourse, sentence, cue))
        self.found.append(made)
        return made

    def _according(self, start: int, end: int, match: re.Match[str]) -> None:
        phrase, stop = phrase_after(self.text, match.end() + 1, end)
        if phrase is None:
            return
        who = self._speaker(phrase, "according to")
        if not self.text[start : match.start()].strip(' "'):
            self._add(Span(stop, end), (who,), Span(*match.span()), Span(start, end))
            return
        rest = self.text[stop:end].lstrip()
        around = rest.startswith(",") and not re.match(r",\s*(?:and|but|while|which|who|whereas)\b", rest)
        left = self._left(start, match.start())
        self._add(Span(left, end if around else match.start()), (who,), Span(*match.span()), Span(start, end))

    def _citing(self, start: int, end: int, match: re.Match[str]) -> None:
        phrase, _ = phrase_after(self.text, match.end() + 1, end)
        if phrase is None:
            return
        who = self._speaker(phrase, match.group())
        mine = [k for k, a in enumerate(self.found) if start <= a.cue.start < match.start() and a.cue.end <= end]
        if not mine:
            self._add(
                Span(self._left(start, match.start()), match.start()), (who,), Span(*match.span()), Span(start, end)
            )
        for k in mine:
            old = self.found[k]
            chain = (who, *old.speakers) if match["asby"] or " by" in match.group() else (*old.speakers, who)
            self.found[k] = Attribution(old.span, chain, old.cue, old.said)

    def _verb(self, start: int, end: int, match: re.Match[str]) -> None:
        verb = match.group()
        cue = Span(*match.span())
        before = self.text[start : match.start()].rstrip()
        inverted = None
        if before[-1:] in {'"', ","} or before.endswith(('",', '."')):
            inverted, stop = phrase_after(self.text, match.end() + 1, end)
            if inverted is not None:
                rest = self.text[stop:end].strip()
                if (
                    not rest
                    or rest[0] in ",;:."
                    or rest.startswith(("in ", "on ", "at ", "late ", "after ", "during ", "earlier"))
                    or _ADJUNCT.match(" " + rest)
                ):
                    who = self._speaker(inverted, verb)
                    left = self._left(start, match.start())
                    made = self._add(Span(left, match.start()), (who,), cue, Span(start, end))
                    self._quote_of(left, match.start(), made)
                    follow = self._resumes(stop, end)
                    if follow is not None:
                        made = self._add(Span(follow, end), (who,), cue, Span(start, end))
                        self._quote_of(follow, end, made)
                    return
        subject, apposition = subject_before(self.text, start, match.start())
        if subject is None:
            return
        quote = self._quote_at(match.start())
        if quote is not None and subject.start < self.quotes[quote].span.start:
            return
        who = self._speaker(subject, verb, apposition)
        people: tuple[Speaker, ...] = (who,)
        stop = match.end()
        if verb in {"told", "tells", "informed", "quoted", "quotes", "cited", "cites"}:
            people, stop = self._addressed(who, verb, stop, end)
        stop, bare = self._adjuncts(stop, end)
        left = self._left(start, subject.start)
        lead = self.text[left : subject.start].strip(' ,"')
        follow = self._resumes(stop, end)
        if not bare and self.text[start : subject.start].rstrip().endswith(('"', ',"')):
            bare = not re.match(r"\s*(?:that\b|:|,?\s*\")", self.text[stop:end])
        bare = bare or bool(
            re.match(r"\s*,\s*(?:as (?:cited|quoted|reported)|citing|quoting|according)", self.text[stop:end])
        )
        if bare or follow is not None:
            if lead and not re.fullmatch(
                r"(?:and|but|as|while|so|then|meanwhile|however|in [\w ]+|on \w+)", lead, re.IGNORECASE
            ):
                made = self._add(Span(left, subject.start), people, cue, Span(start, end))
                self._quote_of(left, subject.start, made)
            if follow is not None:
                made = self._add(Span(follow, end), people, cue, Span(start, end))
                self._quote_of(follow, end, made)
            return
        parenthetical = self.text[stop : stop + 1] == "," and self.text[left : subject.start].rstrip().endswith(",")
        span = Span(left if parenthetical else match.end(), end)
        made = self._add(span, people, cue, Span(start, end))
        self._quote_of(match.end(), end, made)

    def _addressed(self, who: Speaker, verb: str, stop: int, end: int) -> tuple[tuple[Speaker, ...], int]:
        if verb in {"quoted", "quotes", "cited", "cites"}:
            phrase, after = phrase_after(self.text, stop + 1, end)
            if phrase is None:
                return (who,), stop
            match = re.match(r"\s+as\s+(?:saying|telling\s+\w+)", self.text[after:end])
            return (who, self._speaker(phrase, verb)), after + (match.end() if match else 0)
        match = _ADDRESSEE.match(self.text, stop, min(end, stop + 120))
        if not match:
            return (who,), stop
        heard = self.text[match.start("who") : match.end("who")]
        listener = speaker(self.cast, heard, Span(match.start("who"), match.end("who")), verb)
        if listener.kind == "outlet":
            return (listener, who), match.end()
        return (who,), match.end()

    def _adjuncts(self, stop: int, end: int) -> tuple[int, bool]:
        """Skip time, place and manner behind the verb; the flag says that nothing else follows."""
        at = stop
        for _ in range(4):
            match = _ADJUNCT.match(self.text, at, min(end, at + 160))
            if not match or match.end() == at:
                break
            at = match.end()
        rest = self.text[at:end].strip(' ."')
        if not rest:
            return end, True
        simple = stop
        return simple, not self.text[stop:end].strip(' ."')

    def _resumes(self, stop: int, end: int) -> int | None:
        """Where a statement goes on after the words for its speaker (", adding that ...")."""
        match = re.compile(
            r"[^,\"]{0,80}?,\s*(?:adding|noting|stressing|saying|warning|insisting|explaining|and added)\b[,:]?\s*(?:that\s+)?"
        ).match(self.text, stop, end)
        return match.end() if match else None

    def _left(self, start: int, end: int) -> int:
        """Where the statement to the left of a cue begins: at its sentence, quotation or independent clause."""
        left = start
        for match in re.finditer(r";|,\s+(?:but|while|whereas|although|though)\s", self.text[start:end]):
            left = start + match.end()
        while left < end and self.text[left] in " ,":
            left += 1
        return left

    # --- quotations ------------------------------------------------------------------------------

    def _quote_at(self, at: int) -> int | None:
        i = bisect_right(self.quote_starts, at) - 1
        return i if i >= 0 and at < self.quotes[i].span.end else None

    def _quote_of(self, start: int, end: int, made: Attribution | None) -> None:
        """Give the quotations that a statement touches to its speaker, as far as they run."""
        if made is None:
            return
        i = max(0, bisect_right(self.quote_starts, start) - 1)
        while i < len(self.quotes) and self.quotes[i].span.start < end:
            if self.quotes[i].span.end > start:
                self.of_quote[i] = made
            i += 1

    def _spread(self) -> None:
        """Cover whole quotations, and those that stand alone behind one whose speaker is known."""
        last: Attribution | None = None
        for i, quote in enumerate(self.quotes):
            made = self.of_quote.get(i)
            if made is None and last is not None and self._alone(i):
                made = last
            if made is None:
                last = None if not self._short(quote) else last
                continue
            if not (made.span.start <= quote.span.start and quote.span.end <= made.span.end):
                self.found.append(Attribution(quote.span, made.speakers, made.cue, made.said))
            last = made

    def _short(self, quote: Quotation) -> bool:
        return quote.span.end - quote.span.start < 40

    def _alone(self, i: int) -> bool:
        """Whether a quotation fills its own sentences, right behind the one before."""
        quote = self.quotes[i]
        if quote.continues:
            return True
        if i == 0 or self._short(quote):
            return False
        between = self.text[self.quotes[i - 1].span.end : quote.span.start]
        return (
            len(between) < 200
            and "\n\n\n" not in between
            and bool(re.search(r"[.!?]\s*$", between))
            and between.count(".") <= 1
        )

    # --- headlines -------------------------------------------------------------------------------

    def _headline(self, sentence: Sentence) -> None:
        start, end = sentence.span
        text = self.text[start:end]
        match = re.search(r"(?: - |: )([^:]{2,60})$", text)
        if match:
            phrase = Span(start + match.start(1), start + match.end(1))
            who = speaker(self.cast, match[1], phrase, "")
            if self._speaks(who, match[1]):
                self._add(Span(start, start + match.start()), (who,), phrase, Span(start, end))
                return
        match = re.match(r"([^:,]{2,60}):\s", text)
        if match:
            phrase = Span(start, start + match.end(1))
            who = speaker(self.cast, match[1], phrase, "")
            if self._speaks(who, match[1]):
                self._add(Span(start + match.end(), end), (who,), phrase, Span(start, end))

    def _speaks(self, who: Speaker, words: str) -> bool:
        if len(words.split()) > 5:
            return False
        last = words.split()[-1].lower()
        return who.kind in {"person", "outlet", "role"} or last in lexicon.BODIES or last in lexicon.UNNAMED


def _paragraphs(article: Article) -> list[Span]:
    """The paragraphs of title and body, as the sentences divide them."""
    found: list[Span] = []
    last = None
    for sentence in article.sentences:
        key = (sentence.paragraph, sentence.title)
        if key == last:
            found[-1] = Span(found[-1].start, sentence.span.end)
        else:
            found.append(sentence.span)
        last = key
    return found
