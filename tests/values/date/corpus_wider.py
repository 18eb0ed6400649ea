"""More sentences of our own with their dates: clocks, terms, rows of days, feasts, bounds with "at least"."""

from __future__ import annotations

from tests.values.date.corpus import TUESDAY, Row

CLOCKS: list[Row] = [
    ("", "Doors open at ten thirty am.", ["T10:30"]),
    ("", "Doors shut at seven forty-five p.m.", ["T19:45"]),
    (TUESDAY, "Police came shortly after 2 a.m. Saturday.", ["2021-06-12T02~(Sat) {year,month,day}"]),
    ("", "The alarm rang just before 5:30 p.m.", ["T17:30~"]),
    ("", "The guard saw him at 340pm and at 1150 a.m.", ["T15:40", "T11:50"]),
    ("", "It rang at half past seven in the evening.", ["T19:30"]),
    ("", "It rang at a quarter to eight in the morning.", ["T07:45"]),
    ("", "It rang at half past seven o'clock.", ["T07:30"]),
    ("2021-06-15T08:00", "The vote will be on Thursday at 8 GMT.", ["2021-06-17T08Z(Thu) {year,month,day}"]),
    (TUESDAY, "Shells fell early in the morning on Monday.", ["2021-06-14(Mon,early morning) {year,month,day}"]),
    (
        TUESDAY,
        "Shells fell on Monday at 9am and 3pm.",
        ["2021-06-14T09(Mon) {year,month,day}", "2021-06-14T15 {year,month,day}"],
    ),
    (
        TUESDAY,
        "Shells fell at 9am and 3pm on Monday.",
        ["2021-06-14T09 {year,month,day}", "2021-06-14T15(Mon) {year,month,day}"],
    ),
    (TUESDAY, "I am ten and am glad of it.", []),
    ("", "The mill burned at twelve o'clock midnight, and the barn at 12 noon.", ["T00", "T12"]),
    (TUESDAY, "At 16:42 hours, on 06/14/2021, guards were called.", ["2021-06-14T16:42"]),
    ("", "The bell rang at ten past four.", ["T04:10"]),
    ("", "The ship was hit at 0930 Gulf time, or 5:30 a.m. Greenwich Mean Time.", ["T09:30+04:00", "T05:30Z"]),
    ("", "It begins at 8 p.m. British Summer Time.", ["T20+01:00"]),
    ("", "It begins at 8 p.m. Berlin time.", ["T20"]),
    (TUESDAY, "It burned in the wee hours of the morning.", ["(early morning)"]),
]

YEARS: list[Row] = [
    ("", "Profit fell in H1 2019 and in 2H20.", ["2019-40", "2020-41"]),
    ("", "Profit fell in FY21.", ["FY2021"]),
    ("", "He played there in the 2015/16 season.", ["2015/2016"]),
    ("", "Snow fell in the winter of 1998-99.", ["1999-24"]),
    ("", "It shut in the nineteen-seventies.", ["197X"]),
    ("", "It was common in the late 19th and early 20th centuries.", ["18XX(late)", "19XX(early)"]),
    ("", "It was common in the first decade of the 21st century.", ["200X"]),
    ("", "It shut in the final days of 2019.", ["2019(end)"]),
    ("", "It shut in the latter half of 2019.", ["2019(late)"]),
    ("", "Rules have changed since 9/11.", ["2001-09-11/.."]),
    ("", "Payments on or earlier than 5 May 2018 count.", ["[..2018-05-05]"]),
    ("", "Payments after or on 5 May 2018 count.", ["[2018-05-05..]"]),
    ("", "He drove a 2008 Honda to the 2009 Honda fair.", ["2009"]),
]

TERMS: list[Row] = [
    (TUESDAY, "In the January-to-March quarter sales fell.", ["2021-01/2021-03 {year}"]),
    (TUESDAY, "In 2008-09 it lost money, unlike the 2010-11 season.", ["2008/2009", "2010/2011"]),
    (TUESDAY, "The 2018-19 season was poor; the file is dated 2008-09.", ["2018/2019", "2008-09"]),
    (TUESDAY, "Profit for the year ended September 30 fell.", ["2019-10-01/2020-09-30 {year}"]),
    (TUESDAY, "Profit for the year ending September 30 will fall.", ["2020-10-01/2021-09-30 {year}"]),
    (TUESDAY, "Profit fell in the six months to October.", ["2020-05/2020-10 {year}"]),
    ("", "Profit fell in the 12 months to March 2021.", ["2020-04/2021-03"]),
    ("", "Profit fell in the year to 30 June 2020.", ["2019-07-01/2020-06-30"]),
    ("", "Profit fell in the three months ended June 30, 2019.", ["2019-04-01/2019-06-30"]),
    ("", "Sales for the week ending 5 June 2020 rose.", ["2020-05-30/2020-06-05"]),
    ("", "The war ended in May 1945.", ["1945-05"]),
    (TUESDAY, "He fled two and a half years ago.", ["2018-12~ {year,month}"]),
    (TUESDAY, "He fled a year and a half ago.", ["2019-12~ {year,month}"]),
    (TUESDAY, "Three years ago the mill shut.", ["2018 {year}"]),
]

PARTS: list[Row] = [
    (TUESDAY, "It rained in June, July and August 2019.", ["2019-06", "2019-07", "2019-08"]),
    ("", "It was sold in May/June 2019, or in the second half of July 2019.", ["[2019-05..2019-06]", "2019-07(late)"]),
    ("", "Shells fell on the night of 5-6 May 2019.", ["2019-05-05(night)"]),
    ("", "Files of Sep-04-2019 and Sep-14-2019", ["2019-09-04", "2019-09-14"]),
    ("", "Profit fell in the first nine months of 2019.", ["[2019-01..2019-09]"]),
    (TUESDAY, "Profit fell in the last six months of the year.", ["[2021-07..2021-12] {year}"]),
    (TUESDAY, "It was sold in the fourth week of this month.", ["2021-06-W04 {year,month}"]),
    ("", "Fourth-quarter 2019 sales rose, as in 3Q 2018.", ["2019-36", "2018-35"]),
    (TUESDAY, "He died half a century ago.", ["1971~ {year}"]),
    ("", "Profit fell in the first three quarters of 2019.", ["[2019-01..2019-09]"]),
    (TUESDAY, "He died last year in May.", ["2020-05 {year}"]),
    (TUESDAY, "It opens next year on 4 July.", ["2022-07-04 {year}"]),
    (TUESDAY, "He died the last weekend this month.", ["2021-06-W-1-WE {year,month}"]),
    (TUESDAY, "Shots were heard on Christmas morning at 9:00.", ["2020-12-25T09:00 {year}"]),
    (TUESDAY, "The shop is open on Tuesday early-evening.", ["2021-06-15(Tue,early evening) {year,month,day}"]),
]

WIRE: list[Row] = [
    (TUESDAY, "It came a day before the tenth anniversary.", []),
    (TUESDAY, "She was seen at 7:30 on Monday evening.", ["2021-06-14T19:30(Mon) {year,month,day}"]),
    (TUESDAY, "The mill was shut from Aug. 4 through Aug. 18.", ["XXXX-08-04/XXXX-08-18"]),
    (TUESDAY, "The court adjourned until the 19th.", ["../2021-06-19 {year,month}"]),
    (
        TUESDAY,
        "The deadline is Friday, and the trial begins Monday.",
        ["2021-06-18(Fri) {year,month,day}", "2021-06-21(Mon) {year,month,day}"],
    ),
    (TUESDAY, "The deal closes by year-end, after the year-end party.", ["[..2021(end)] {year}"]),
    (TUESDAY, "As of Monday, 12 had died.", ["2021-06-14(Mon) {year,month,day}"]),
    (TUESDAY, "Profit rose from the year-earlier quarter.", []),
    ("", "A shell fell on 3 May 2019, and a second fell in the same quarter.", ["2019-05-03"]),
    ("", "June 14, 2019 - On June 11, 2019 a bomb went off.", ["2019-06-14", "2019-06-11"]),
    (TUESDAY, "It ran between Sept. 1 and Dec. 31 of last year.", ["[2020-09-01..2020-12-31] {year}"]),
    (
        TUESDAY,
        "They sat from Monday to Friday last week.",
        ["2021-06-07(Mon)/2021-06-11(Fri) {year,month,day}"],
    ),
    (TUESDAY, "It fell in the early hours of Sunday morning.", ["2021-06-13(Sun,day:early) {year,month,day}"]),
    (TUESDAY, "He will leave as soon as Monday.", ["[2021-06-21(Mon)..] {year,month,day}"]),
    (TUESDAY, "The Sunday Times and the Mail on Sunday recalled Bloody Sunday.", []),
    (TUESDAY, "It burned on Sunday, June 12.", ["2021-06-12(Sun) {year}"]),
    (TUESDAY, "It burned on Sunday, March 1.", ["2020-03-01(Sun) {year}"]),
    (TUESDAY, "Mr August rejected May's offer of a 2000-word essay.", []),
]

ROWS_OF_DAYS: list[Row] = [
    (TUESDAY, "The mill burnt in 1998, 2001 and 2008.", ["1998", "2001", "2008"]),
    (TUESDAY, "The 1998, 2001, 2004 and 2008 fairs paid.", ["1998", "2001", "2004", "2008"]),
    (TUESDAY, "The mill burnt in January, March and April.", ["2021-01 {year}", "2021-03 {year}", "2021-04 {year}"]),
    (TUESDAY, "Talks of March, May and June 2012 failed.", ["2012-03", "2012-05", "2012-06"]),
    (TUESDAY, "In March, May said that she would go.", ["2021-03 {year}"]),
    (TUESDAY, "It made 1998, 2001 and 2008 homes.", []),
    (
        TUESDAY,
        "They meet on Monday and Tuesday of next week.",
        ["2021-06-21(Mon)/2021-06-22(Tue) {year,month,day}"],
    ),
    (
        TUESDAY,
        "They will sit next week on Tuesday or Thursday.",
        ["2021-06-22(Tue) {year,month,day}", "2021-06-24(Thu) {year,month,day}"],
    ),
    (
        TUESDAY,
        "It fell on Monday and Friday.",
        ["2021-06-14(Mon) {year,month,day}", "2021-06-11(Fri) {year,month,day}"],
    ),
    (TUESDAY, "Every Monday they meet, and each May a fair is held.", []),
]

FEASTS: list[Row] = [
    (TUESDAY, "He was held over the Memorial Day weekend.", ["2021-W21-WE {year,number}"]),
    (TUESDAY, "Two died over the Easter weekend of 2019.", ["2019-W16-WE"]),
    (TUESDAY, "On Ukrainian Independence Day shops close.", []),
    ("", "Eid al-Fitr 2020 was quiet.", ["2020(feast:eid al-fitr)"]),
    ("", "Canadian Thanksgiving 2020 was quiet.", ["2020-10-12(feast:canadian thanksgiving)"]),
    ("", "It opened on the last weekend of October 2013.", ["2013-10-W-1-WE"]),
]

AT_LEAST: list[Row] = [
    (TUESDAY, "It will be shut until at least the end of August.", ["../[2021-08(end)..] {year}"]),
    (TUESDAY, "It stays shut at least until Friday.", ["../[2021-06-18(Fri)..] {year,month,day}"]),
    ("", "It has been shut since at least 2015.", ["[..2015]/.."]),
]

NONE: list[Row] = [
    (TUESDAY, "On Wednesday three men fled.", ["2021-06-09(Wed) {year,month,day}"]),
    (TUESDAY, "They freed on Tuesday 16 captured servicemen.", ["2021-06-15(Tue) {year,month,day}"]),
    (TUESDAY, "By Friday 13 bodies had been found.", ["[..2021-06-11(Fri)] {year,month,day}"]),
    (TUESDAY, "On Sunday 13 the rebels took it.", ["2021-06-13(Sun) {year,month}"]),
    (TUESDAY, "In March two blasts shook the mill.", ["2021-03 {year}"]),
    (TUESDAY, "In this Oct. 11, 2016, photo two men walk.", ["2016-10-11"]),
    (TUESDAY, "She finished in 2:03, reading John 3:16 aloud.", []),
    (TUESDAY, "She ran it in 9.8 seconds, past 1600 Pennsylvania Avenue.", []),
    (TUESDAY, "In the first week they lost, and finished the 3rd.", []),
]

WIDER = [*CLOCKS, *WIRE, *PARTS, *YEARS, *TERMS, *ROWS_OF_DAYS, *FEASTS, *AT_LEAST, *NONE]
