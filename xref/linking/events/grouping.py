"""Grouping the mentions of one kind in one article: those with keys first, then the bare ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from xref.expressions import regex
from xref.linking.events import further, introduced, passing, strikes
from xref.linking.events.circumstance import without_circumstances
from xref.linking.events.focus import OPEN, Focus, Growing, Overlap
from xref.linking.events.headlined import headlined, retells, retold
from xref.linking.events.keys import NAMED, NUMBERED, Keys, of_persons, shared, stated, telling
from xref.linking.events.news import WEEK, News
from xref.linking.events.other_cases import told_of_other_cases
from xref.linking.events.rounds import is_accord_beside, told_of_other_rounds
from xref.linking.events.shares import Shares, is_of_all, tells_of_several_blows
from xref.linking.events.spans import DATED, dates_of, meet, of_day_and_weeks
from xref.linking.events.taking_up import goes_on, is_known, names_its_place, of_one_village, tells_of_it
from xref.linking.events.traits import larger, opposed, other_figures
from xref.linking.events.victims import joined_by_victim
from xref.linking.events.whose import whose
from xref.model import EventKey, EventKind, EventMention, KeyPolicy, Provenance, Span, Trait

_PLACE = "place"
_STORY = 4  # sentences over which a story is told on without naming its event
_ITS_DAY = regex(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day's? ")


class Grouping:
    """The mentions of one kind in one article, those with keys first, then the bare ones."""

    def __init__(self, kind: EventKind | None, published: str, text: str, *, crowded: bool = False) -> None:
        self._policies: Mapping[str, KeyPolicy] = {policy.name: policy for policy in kind.keys} if kind else {}
        self._crowded = crowded
        self._national = any(policy.land for policy in self._policies.values())  # such as votes: each is of its year
        self._of_persons = kind is not None and of_persons(kind)  # such as trials
        self._ordinary = [trait.name for trait in kind.traits] if kind else []
        self._sides = [trait.name for trait in kind.traits if trait.separates] if kind else []
        self._rare = {Trait(trait.name, label) for trait in kind.traits for label in trait.rare} if kind else set()
        self._keys = Keys()
        self._momentary = kind is not None and kind.momentary
        self._news = News(kind, published, text, crowded=crowded)
        self._text = text
        self._several = self._momentary and tells_of_several_blows(text)
        self._share = Shares(self._keys, self._ordinary, several=self._several)
        self._sole: set[str] = set()  # keys that are of no other event: of the one person named, of strength
        self.events: list[Growing] = []

    def place(self, mentions: Sequence[EventMention]) -> None:
        """Give every mention its event."""
        groups = self._overlaps(mentions)
        if self._momentary:
            plain = list(without_circumstances(groups, self._text, self._sides))
            groups = list(further.told_further(plain, self._text, crowded=self._crowded))
        cases = told_of_other_cases(groups, self._text, self._news.day) if self._of_persons else groups
        groups = told_of_other_rounds(cases, self._text, failed=not self._momentary, ahead=self._national)
        if self._crowded or self._several:
            self._share.note(groups)
        self._news.look_back(groups)
        self._sole = self._keys.sole((key for group in groups for key in group.keys), self._policies)
        named = [(group, self._place_keyed(group)) for group in groups if group.keys or group.further]
        bare = [group for group in groups if not (group.keys or group.further)]
        if self._momentary and self._news.day is None:
            introduced.put_months_behind(named, bare, self._text)
        if self._momentary:
            introduced.put_further_behind(named, bare)
        if self._momentary and (news := headlined(named, bare, self._ordinary)) is not None:
            news.background = False
        opening = min((group.place for group in bare), default=None) if self._national else None
        where = [(group.place, event) for group, event in named]
        focus = Focus(where, passing.told_in_passing(named, self._text), opening)
        vague = further.told_anew(bare, self._text) if self._momentary else frozenset()
        alone = strikes.told_alone(bare, self._text) if self._momentary and self._crowded else {}
        own: dict[int, Growing] = {}
        lead = self._lead(bare, focus.main)
        for group in bare:
            new = not self._momentary and introduced.told_as_new(group, self._text)
            event, certainty = whose(group, self.events, self._text) or focus.at(group, new=new)
            certainty = Provenance.INFERRED if group.sentence in vague else certainty
            event = event or lead
            beside = self._several and event is not lead and not event.further
            if beside and is_of_all(group, event, self._text, self._ordinary):
                event, certainty = lead, Provenance.INFERRED
            told = alone.get(group.sentence)
            if told is not None and self._of_its_own(told, event, certainty):
                event, certainty = own.setdefault(group.sentence, Growing()), Provenance.STATED
            if opposed(group.traits, event.traits, self._sides):
                event, certainty = self._of_another_side(group), Provenance.STATED
            event.take(group, certainty, absorb=False)
        if bare and lead not in self.events and lead.members:
            self.events.append(lead)
        self.events += own.values()
        self.events.sort(key=lambda event: event.first)
        if self._momentary and not self._crowded:
            self.events = joined_by_victim(self.events)

    def _lead(self, bare: Sequence[Overlap], main: Growing | None) -> Growing:
        """The main event: that which comes first, or what attacks in several places did in all, if a text opens so."""
        if not self._several or main is None or main.named is None:
            return main or Growing()
        told = [trait for group in bare if group.place < (main.named or group.place) for trait in group.traits]
        placed = [
            event for event in self.events if not event.background and any(key.type == _PLACE for key in event.keys)
        ]
        return Growing() if len(placed) > 1 and larger(told, main.traits, self._ordinary) else main

    def _brought_in(self, group: Overlap, event: Growing) -> bool:
        """Whether a mention with a place and figures brings in a strike beside one told of without a place."""
        if not (self._crowded and self._momentary and other_figures(group.traits, event.traits, self._ordinary)):
            return False
        return strikes.brought_in(group, event, self._text)

    def _of_its_own(self, told: strikes.Told, event: Growing, certainty: Provenance) -> bool:
        """Whether a sentence without a key has figures, and a place or a strike, that are not those of an event."""
        doubtful = certainty is Provenance.INFERRED
        if not (told.where or doubtful) or told.names(event, self._text):
            return False
        return bool(told.where and doubtful) or other_figures(told.traits, event.traits, self._ordinary)

    def _has_figures(self, event: Growing, group: Overlap) -> bool:
        """Whether the sentence of a mention has given other figures of an event than the mention does."""
        here = (mention for mention, _ in event.members if mention.sentence == group.sentence)
        return self._momentary and any(
            mention.span.end <= group.span.start and other_figures(group.traits, mention.traits, self._ordinary)
            for mention in here
        )

    def _of_another_side(self, group: Overlap) -> Growing:
        """The event spoken of last that its traits do not keep apart, else one of its own."""
        met = (event for event in self.events if (event.named or event.first) <= group.place)
        near = (event for event in met if not (group.anew and event.background))
        open_ones = [event for event in near if not opposed(group.traits, event.traits, self._sides)]
        if open_ones:
            return max(open_ones, key=lambda event: event.last)
        self.events.append(Growing())
        return self.events[-1]

    def main(self) -> Growing:
        """The event that the article is about: the first named that is no background."""
        return min(self.events, key=lambda event: (event.background, event.first))

    def _overlaps(self, mentions: Sequence[EventMention]) -> list[Overlap]:
        """Mentions of overlapping words that nothing keeps apart are one mention with the keys of all."""
        found: list[Overlap] = []
        for mention in mentions:
            keys = tuple(telling(stated(mention.keys), self._policies))
            new = Overlap((mention,), keys, mention.sentence, mention.span, traits=mention.traits)
            place = next((place for place in range(-1, -1 - len(found[-4:]), -1) if self._one(found[place], new)), None)
            if place is None:
                found.append(new)
                continue
            last = found[place]
            more = tuple(key for key in keys if key not in last.keys)
            span = Span(last.span.start, max(last.span.end, mention.span.end))
            traits = (*last.traits, *mention.traits)
            joined = last._replace(members=(*last.members, mention), keys=(*last.keys, *more), span=span, traits=traits)
            found[place] = joined
        return found

    def _one(self, group: Overlap, new: Overlap) -> bool:
        same_words = group.sentence == new.sentence and new.span.start < group.span.end
        return same_words and not self._apart(new.keys, group.keys)

    def _place_keyed(self, group: Overlap) -> Growing:
        """Find or make the event that a mention with keys names."""
        if group.further:
            return self._place_further(group)
        candidates = [
            event
            for event in self.events[-OPEN:]
            if not self._apart(self._telling(group, event), event.keys, told=self._told_before(group, event))
            and not self._apart(group.keys, event.guessed)
            and not self._stale(group, event)
            and not (opposed(group.traits, event.traits, self._sides) and not self._same_story(group, event))
            and not self._share(group, event)
            and not self._brought_in(group, event)
        ]
        aside = self._aside(group, candidates)
        if aside:
            aside.take(group, Provenance.INFERRED, absorb=False)
            return aside
        alike = [(shared(group.keys, event.keys), event) for event in candidates]
        best = max((count for count, _ in alike), default=0)
        if best:
            tied = [event for count, event in alike if count == best]
            tied = [event for event in tied if not self._has_figures(event, group)] or tied  # "bombed, killing 17"
            event = max(tied, key=lambda event: (not event.background or event.last >= group.sentence - 1, event.last))
            event.take(group, Provenance.STATED, absorb=True)
            return event
        open_ones = [event for event in candidates if not self._another(group, event)]
        if not open_ones:
            event = Growing(background=self._news.is_past(group.keys))
            self.events.append(event)
            event.take(group, Provenance.STATED, absorb=True)
            return event
        event = max(open_ones, key=lambda event: (event.last, not event.background))
        alone = all(other is event or other.background for other in self.events)
        known = self._news.tells(group) or self._known_by_day(group, event)
        sure = alone and (known or {key.name for key in group.keys} <= self._sole)
        certainty = Provenance.STATED if sure else Provenance.INFERRED
        event.take(group, certainty, absorb=sure)
        return event

    def _aside(self, group: Overlap, candidates: Sequence[Growing]) -> Growing | None:
        """The event, not the main one, told just before by its day alone, with which "The raid killed ten" goes on."""
        if not (self._momentary and self.events) or dates_of(group.keys) or not goes_on(self._text, group.span.start):
            return None
        told = (event for event in candidates if event is not self.main() and event.last == group.sentence - 1)
        return next((event for event in told if all(key.type in DATED for key in event.keys)), None)

    def _place_further(self, group: Overlap) -> Growing:
        """The event of "another strike": one told so before of the same place or just now, else one of its own."""
        known = [
            event
            for event in self.events[-OPEN:]
            if event.further
            and not self._apart(group.keys, event.keys)
            and not opposed(group.traits, event.traits, self._sides)
        ]
        anew = not self._momentary and is_accord_beside(group, self._text)
        apart = self._crowded and strikes.killed_also(group, self._text)
        near = (
            each
            for each in known
            if ((each.last == group.sentence and not anew) or (shared(group.keys, each.keys) and not apart))
            and not self._has_figures(each, group)
        )
        event = next(near, None)
        if event is None:
            far = self._national or not self._momentary or self._news.is_past(group.keys)
            far = far or passing.came_long_before(group, self._text)
            event = Growing(further=True, background=far)
            self.events.append(event)
        event.take(group, Provenance.STATED, absorb=True)
        return event

    def _told_before(self, group: Overlap, event: Growing) -> bool:
        """Whether "the blast in Tal", "the bomber struck Tal" tells more closely where the event just told of was.

        Of two quakes that a text tells of it says the days, the strengths, or that one is another.
        """
        if not self._rare.isdisjoint(event.traits.intersection(group.traits)):
            return True
        if self._momentary and retells(group, event, self._ordinary):
            return True
        its_day = self._momentary and not self._crowded and _ITS_DAY.match(self._text, group.span.start)
        if its_day and meet(dates_of(group.keys), dates_of(event.keys)):
            return True
        near = self._momentary and event.last >= group.sentence - 1 and not event.background
        known = tells_of_it(self._text, group) or goes_on(self._text, group.span.start)
        return (near and (known or names_its_place(self._text, group, event))) or self._still(group, event)

    def _same_story(self, group: Overlap, event: Growing) -> bool:
        """Whether "the fire broke out" goes on with the blast just told of, where no place sees several a day."""
        return not self._crowded and self._told_before(group, event)

    def _still(self, group: Overlap, event: Growing) -> bool:
        """Whether a sentence that takes up the story ("The bus was hit in Tal") follows on the event told of last."""
        last = max(self.events, key=lambda other: other.last)
        near = self._momentary and event is last and not event.background and group.sentence - last.last <= _STORY
        start = group.span.start
        takes_up = near and (goes_on(self._text, start) or (not self._crowded and is_known(self._text, start)))
        same = not self._crowded and meet(dates_of(group.keys), dates_of(event.keys))
        return takes_up and (same or not dates_of(group.keys))

    def _telling(self, group: Overlap, event: Growing) -> Sequence[EventKey]:
        """The keys that may keep a mention out of an event: what has a name of its own, a storm, hits many places."""
        named = self._momentary and any(key.type in NAMED for key in event.keys)
        if not named or any(key.type in NAMED for key in group.keys):
            return group.keys
        return [key for key in group.keys if key.type in DATED]

    def _apart(self, keys: Iterable[EventKey], others: Sequence[EventKey], *, told: bool = False) -> bool:
        """Whether stated keys keep a mention out; one ``told`` before may be in a place that nobody knows."""
        text = self._keys.text
        for key in keys:
            theirs = {text(other): other for other in others if other.name == key.name}
            if self._crowded and not told:  # where a city sees several a day, two of its streets are two places
                theirs = self._keys.finest(theirs)
            if theirs and self._keys.clash({text(key): key}, theirs, self._policies[key.name], sure=told):
                return True
        return False

    def _stale(self, group: Overlap, event: Growing) -> bool:
        """Whether one of two momentary events lies before the news, or over many days, and the other is the news."""
        if self._news.day is None and self._momentary:
            return introduced.of_another_month(group, event, self._text)
        if not self._momentary:
            undated_news = not event.background and not dates_of(event.keys)
            return undated_news and self._news.is_long_past(group.keys)
        if self._known_by_day(group, event) or retold(group, event, self._ordinary):
            return False
        mine, theirs = dates_of(group.keys), dates_of(event.keys)
        if mine and not theirs and further.goes_back(group, event, self._text, self._news.latest, self._ordinary):
            return True
        if mine and theirs:  # a quake "this month" is that of the 14th
            rare = not self._rare.isdisjoint(event.traits.intersection(group.traits))
            return not rare and of_day_and_weeks(mine, theirs, self._news.day)
        news = max(self._news.days, WEEK) if of_one_village(group, event) else self._news.days
        return self._news.days_to([*group.keys, *event.keys]) > news

    def _another(self, group: Overlap, event: Growing) -> bool:
        """Whether the keys that an event lacks make it another: a number, or a date that is not that of the news."""
        numbered = any(key.type in NUMBERED for key in group.keys)
        if (numbered and event.keys) or (event.further and not event.keys):
            return True
        if not any(key.type in DATED for key in group.keys):
            return event.background
        if introduced.told_as_old(group, self._text):
            return not event.background
        if self._news.day is None or self._known_by_day(group, event):
            return False
        return not event.background and not self._news.tells(group)

    def _known_by_day(self, group: Overlap, event: Growing) -> bool:
        """Whether "Saturday's raid" gives the day of the one event that an article told of before, within a week."""
        alone = all(other is event for other in self.events) and not event.background and not dates_of(event.keys)
        named = alone and not self._crowded and _ITS_DAY.match(self._text, group.span.start)
        return bool(named) and self._news.days_to(group.keys) <= WEEK
