"""Sentences of our own with the dates that they hold: (published, sentence, the dates in canonical form).

An empty list is a sentence that holds no date. Canonical forms are those of ``xref.values.date``.
"""

from __future__ import annotations

TUESDAY = "2021-06-15"  # day of publication in most rows

Row = tuple[str, str, list[str]]

CALENDAR: list[Row] = [
    ("", "The bridge was opened on 4 May 1987.", ["1987-05-04"]),
    ("", "The bridge was opened on the 4th of May, 1987.", ["1987-05-04"]),
    ("", "The bridge was opened on May 4th, 1987, by the mayor.", ["1987-05-04"]),
    ("", "The bridge was opened on Mon. 4 May 1987.", ["1987-05-04(Mon)"]),
    ("", "Files dated 1987-05-04 were found.", ["1987-05-04"]),
    ("", "The flood of September 1921 is remembered.", ["1921-09"]),
    ("", "The mill burned down in 1843.", ["1843"]),
    ("", "It was rebuilt in the 1850s.", ["185X"]),
    ("", "The wall dates from the 14th century.", ["13XX"]),
    ("", "The tomb is from the 3rd century BC.", ["-02XX"]),
    ("", "A treaty of 446 BC ended it.", ["-0445"]),
    ("", "The dam was finished in the spring of 1962.", ["1962-21"]),
    ("", "Output fell in the third quarter of 2019.", ["2019-35"]),
    ("", "Sales rose in Q2 2018.", ["2018-34"]),
    ("", "They met on the first Monday of October 2014.", ["2014-10(Mon#1)"]),
    ("", "They met on the last Friday of May 2014.", ["2014-05(Fri#-1)"]),
    ("", "Voting is in the second week of July 2030.", ["2030-07-W02"]),
    ("", "The plant shut in late November 2003.", ["2003-11(late)"]),
    ("", "The plant shut in mid-2003.", ["2003(mid)"]),
    ("", "The plant shut at the end of 2003.", ["2003(end)"]),
    ("", "He was born around 1640.", ["1640~"]),
    ("", "He was born in 1640 or 1641, in 1640 or 1642?", ["[1640,1641]", "[1640,1642]"]),
    ("", "Christmas Day 2015 was warm.", ["2015-12-25"]),
    ("", "Easter 2018 fell early.", ["2018-04-01(feast:easter)"]),
    ("", "Thanksgiving 2013 was late.", ["2013-11-28(feast:thanksgiving)"]),
    ("", "It rained on 07/08/1969.", ["[1969-07-08,1969-08-07]"]),
    ("", "It rained on 27/08/1969.", ["1969-08-27"]),
    ("", "It rained at 10:30 pm on 3 March 2009.", ["2009-03-03T22:30"]),
    ("", "It rained at 22:30 GMT on 3 March 2009.", ["2009-03-03T22:30Z"]),
    ("", "It rained on the morning of 3 March 2009.", ["2009-03-03(morning)"]),
    ("", "The law of nineteen ninety-six stands.", ["1996"]),
]

TOGETHER: list[Row] = [
    ("", "The fair ran from 14 to 16 March 2012.", ["2012-03-14/2012-03-16"]),
    ("", "The fair ran on March 14-16, 2012.", ["2012-03-14/2012-03-16"]),
    ("", "The fair ran from 28 February to 3 March 2012.", ["2012-02-28/2012-03-03"]),
    ("", "The fair ran from November 2011 to January 2012.", ["2011-11/2012-01"]),
    ("", "The fair ran from June to August 1992.", ["1992-06/1992-08"]),
    ("", "He ruled from 1870 to 1890.", ["1870/1890"]),
    ("", "He ruled 1870-90, they say.", ["1870/1890"]),
    ("", "It broke some time between the 5th and the 7th of May 2012.", ["[2012-05-05..2012-05-07]"]),
    ("", "It broke between 2001 and 2004.", ["[2001..2004]"]),
    ("", "Nobody has lived there since 1911.", ["1911/.."]),
    ("", "The lease runs until 30 June 2040.", ["../2040-06-30"]),
    ("", "It must be paid by 30 June 2040.", ["[..2040-06-30]"]),
    ("", "It was paid before 30 June 2010.", ["[..2010-06-30)"]),
    ("", "It was paid after June 2010.", ["(2010-06..]"]),
    ("", "It will not open before 2035 or after 2050.", ["[..2035)", "(2050..]"]),
    ("", "Strikes in April and June 1955 were short.", ["1955-04", "1955-06"]),
    ("", "Strikes on January 17, 18 and 20, were short.", ["XXXX-01-17", "XXXX-01-18", "XXXX-01-20"]),
]

RELATIVE: list[Row] = [
    (TUESDAY, "The court ruled on Tuesday.", ["2021-06-15(Tue) {year,month,day}"]),
    (TUESDAY, "The court ruled on Monday.", ["2021-06-14(Mon) {year,month,day}"]),
    (TUESDAY, "The verdict will be read on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The verdict was read on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The talks, to be held Thursday, are secret.", ["2021-06-17(Thu) {year,month,day}"]),
    (TUESDAY, "The court ruled yesterday.", ["2021-06-14 {year,month,day}"]),
    (TUESDAY, "The court ruled late Monday.", ["2021-06-14(Mon,day:late) {year,month,day}"]),
    (TUESDAY, "A fire broke out last night.", ["2021-06-14(night) {year,month,day}"]),
    (TUESDAY, "The vote is next month.", ["2021-07 {year,month}"]),
    (TUESDAY, "The vote was late last month.", ["2021-05(late) {year,month}"]),
    (TUESDAY, "The vote was last year.", ["2020 {year}"]),
    (TUESDAY, "He came three days ago.", ["2021-06-12 {year,month,day}"]),
    (TUESDAY, "Polls open in two weeks.", ["2021-06-29 {year,month,day}"]),
    (TUESDAY, "The army left on 3 March.", ["2021-03-03 {year}"]),
    (TUESDAY, "The army will leave on 3 August.", ["2021-08-03 {year}"]),
    (TUESDAY, "The army left on 28 December.", ["2020-12-28 {year}"]),
    (TUESDAY, "The army left in late May.", ["2021-05(late) {year}"]),
    (TUESDAY, "They meet on Wednesday, June 16.", ["2021-06-16(Wed) {year}"]),
    (TUESDAY, "They meet on Friday of next week.", ["2021-06-25(Fri) {year,month,day}"]),
    (TUESDAY, "They sat from Monday to Thursday.", ["2021-06-14(Mon)/2021-06-17(Thu) {year,month,day}"]),
    (TUESDAY, "He arrived on 2 June 2021. Three days later he left.", ["2021-06-02", "2021-06-05 {year,month,day}"]),
    (
        TUESDAY,
        "He arrived on 2 June 2021. The following Monday he left.",
        ["2021-06-02", "2021-06-07(Mon) {year,month,day}"],
    ),
    (TUESDAY, "He arrived in 2009. The previous year he had fled.", ["2009", "2008 {year}"]),
    (TUESDAY, "He fled two days after Christmas 2009.", ["2009-12-27 {year,month,day}"]),
    (TUESDAY, "Shells fell late Sunday night.", ["2021-06-13(Sun,night) {year,month,day}"]),
    (TUESDAY, "Shells fell early Sunday morning.", ["2021-06-13(Sun,early morning) {year,month,day}"]),
    (TUESDAY, "Shops close on Saturdays.", ["Sat"]),
    (TUESDAY, "Wednesday three men fled.", ["2021-06-09(Wed) {year,month,day}"]),
    (TUESDAY, "The show began at around 10.30 p.m. local time.", ["T22:30~"]),
    (TUESDAY, "On Monday she fell. A few minutes later she rose.", ["2021-06-14(Mon) {year,month,day}"]),
    ("", "The court ruled on Tuesday.", ["Tue"]),
    ("", "The court ruled on 3 March.", ["XXXX-03-03"]),
    ("", "The court ruled last month.", []),
    ("2021-06", "The court ruled last month.", ["2021-05 {year,month}"]),
    ("2021", "The court ruled last year.", ["2020 {year}"]),
]

NONE: list[Row] = [
    (TUESDAY, "14 armed groups have joined the truce.", []),
    (TUESDAY, "They cited Resolution 2254 and Resolution No. 1973.", []),
    (TUESDAY, "The 45-year-old, who has two children aged 7 and 9, was unhurt.", []),
    (TUESDAY, "The home side won 3-1 after a 2-2 draw.", []),
    (TUESDAY, "Call 555-0199 or 020 7946 0018 for details.", []),
    (TUESDAY, "The ticket costs $12.50, or 1,999 in all.", []),
    (TUESDAY, "About 2000 people and 1950 soldiers took part.", []),
    (TUESDAY, "They may march on the capital, which may fall.", []),
    (TUESDAY, "One may ask what this may mean.", []),
    (TUESDAY, "He lives at 299/5 Mill Road, room 1204.", []),
    (TUESDAY, "The fall of the city was swift.", []),
    (TUESDAY, "Version 1.1.30 fixes it; see 10.1.", []),
    (TUESDAY, "There is no February 30, and no 32 August.", []),
    (TUESDAY, "She was partner of the year and won the second half.", []),
    (TUESDAY, "The six-year war cost $1990.", []),
    (TUESDAY, "It fell 5% in two weeks.", []),
    (TUESDAY, "They met for the first time in the third round.", []),
]

ROWS = [*CALENDAR, *TOGETHER, *RELATIVE, *NONE]
