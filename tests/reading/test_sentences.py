"""Where sentences end: each case is a text with ``|`` at every boundary."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.reading.sentences import LONGEST, split

CASES = [
    # plain
    "Talks began.| They ended.",
    "Who came?| Nobody knows!| Really.",
    "No full stop at the end",
    "One line.|\nAnother line.",
    # titles and initials
    "Mr. Haddad met Gen. Otto Brandt.| He left.",
    "Lt. Col. Ines Prado spoke.| She left.",
    "J. R. Ewing spoke to W. H. Auden.| They left.",
    "Sens. Ann Lee and Bob Roy voted.| The bill passed.",
    "Messrs. Brown and Green resigned.",
    "St. Petersburg was quiet.| Ft. Worth was not.",
    # acronyms
    "The U.S. Embassy closed.| The U.N. Security Council met.",
    "He lives in the U.S.| His brother does not.",
    "They flew to the U.S.| The plane landed.",
    "U.S. Sen. Ann Lee spoke.",
    "The E.U. Commission said so.",
    # numbers
    "It rose 3.5 percent.| It fell 1,200.5 points.",
    "Flight No. 12 crashed.| He said no.| The search goes on.",
    "Nos. 4 and 5 were lost.",
    "They met on Jan. 5.| On Feb. 6 they parted.",
    "It began in Jan.| The talks failed.",
    "1. The first point stands.| 2. The second falls.",
    "It was 5 p.m. Monday when it fell.",
    "It fell at 5 p.m. (1600 GMT) on Monday.",
    "It fell at 5 p.m.| The search began at dawn.",
    "He earned $1.2 million.| 14 people saw it.",
    "See p. 12 and Fig. 3 there.",
    # company and place endings
    "Acme Inc. Chief Ann Lee spoke.",
    "He sold Acme Inc.| The price was low.",
    "Acme Inc. (ACM) has sold Brill Corp. (NYSE: BRL), a dairy.",
    "He sold Acme Inc.| (The price was low.)",
    "Bob Roy Jr. and Sr. agree.",
    "She lives in Portland, Ore. with her son.",
    "Arms, food, etc. were found.",
    # quotes
    '"We will go."| He left.',
    "“We will go.”| He left.",
    "“Will you go?” he asked.| “No.”",
    "“Will you go?” Ann Lee asked reporters.",
    "“Enough!” shouted Mr. Roy.",
    "“We want action.”| Ann Lee left.",
    "He said: “It is over.| We won.”| Then he left.",
    "It is over,” he said.| We won.",
    "‘Go.’| She went.",
    "She said (it was late.)| They left.",
    "“[The ministers] met.| [They] agreed,” it said.",
    # ellipses
    "The end...| It began again.",
    "The end ... was near.",
    "The end… came.| Then it began.",
    "He paused [...] and spoke.",
    # missing or doubled spaces
    "They left the talks.|The others stayed.",
    "“We won.”|Then he left.",
    "Two spaces.|  Three spaces.|   Done.",
    "See example.com for more.| Or mail a.b@example.org now.",
    "Version 2.0 is e.g. better, i.e. newer.",
    # Arabic names may begin a sentence
    "They left.| al-Nusra stayed.| el-Sisi spoke.",
    "They left. but came back.",
    "M. al-Haddad and R. el-Amin met.| They left.",
    # a full stop before a comma or a bracket ends nothing
    "Acme Inc., of Ohio, closed (as of Jan. 5).| It reopened.",
]


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize("case", CASES)
def test_boundaries(case: str) -> None:
    assert pieces(case.replace("|", "")) == [part.strip() for part in case.split("|")]


@given(st.text(alphabet="aB. !?\"'“”’()[]\n\r\t.…U.S1,é", max_size=200))
def test_spans_are_in_order_inside_and_cover_all_words(text: str) -> None:
    spans = list(split(text, 0, len(text)))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[start] == text[start].strip() and text[end - 1].strip() for start, end in spans)
    outside = set(range(len(text))) - {i for start, end in spans for i in range(start, end)}
    assert not any(text[i].strip() for i in outside)


@given(st.text(max_size=100), st.integers(0, 20))
def test_a_slice_is_split_as_if_it_stood_alone(text: str, shift: int) -> None:
    shifted = "x. " * shift + text
    start = len(shifted) - len(text)
    alone = [(a + start, b + start) for a, b in split(text, 0, len(text))]
    assert [tuple(span) for span in split(shifted, start, len(shifted))] == alone


def test_no_sentence_is_longer_than_the_limit() -> None:
    text = "word " * 10_000
    found = pieces(text)
    assert len(found) > 1
    assert all(len(sentence) <= LONGEST for sentence in found)
    assert " ".join(found).split() == text.split()


def test_what_is_too_long_is_cut_at_a_semicolon_or_a_comma() -> None:
    found = pieces("nine people were killed; two others, police said, were hurt and " * 100)
    assert len(found) > 1
    assert all(piece.endswith(";") for piece in found[:-1])
    assert all(piece.endswith(",") for piece in pieces("two others, police said " * 200)[:-1])


def test_work_is_linear_on_awkward_text() -> None:
    from time import process_time

    for unit in (".", ". ", "A.b ", '"', "(", "U.S. ", "\n", "? “"):
        begun = process_time()
        sum(1 for _ in split(unit * 200_000, 0, len(unit) * 200_000))
        assert process_time() - begun < 5
