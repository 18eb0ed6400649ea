"""Sentences of our own with dates told from publication or from a date of the text, and with bounds on either."""

from __future__ import annotations

from tests.values.date.corpus import TUESDAY, Row

AGO: list[Row] = [
    (TUESDAY, "The mill shut more than a year ago.", ["[..2020-06] {year,month}"]),
    (TUESDAY, "The mill shut over 20 years ago.", ["[..2001] {year}"]),
    (TUESDAY, "The mill shut less than two weeks ago.", ["[2021-06-01..2021-06-15] {year,month,day}"]),
    (TUESDAY, "The mill shut nearly three years ago.", ["2018~ {year}"]),
    (TUESDAY, "The mill shut a week or so ago.", ["2021-06-08~ {year,month,day}"]),
    (TUESDAY, "The mill shut 20 years or so ago.", ["2001~ {year}"]),
    (TUESDAY, "The mill shut a month or two ago.", ["[2021-04..2021-05] {year,month}"]),
    (TUESDAY, "The mill shut a year or two ago.", ["[2019..2020-06] {year}"]),
    (TUESDAY, "The mill shut a year ago today.", ["2020-06-15 {year,month,day}"]),
    (TUESDAY, "The mill shut a week ago Friday.", ["2021-06-04 {year,month,day}"]),
    (TUESDAY, "The mill shut 25 years ago this month.", ["1996-06 {year,month}"]),
    (TUESDAY, "The mill has its feast on 13 June 2021. On this day in 1944 it opened.",
     ["2021-06-13", "1944-06-13 {month,day}"]),
    (TUESDAY, "The mill shut on 5 May 1990. On this day in 1944 it opened.", ["1990-05-05", "1944-06-15 {month,day}"]),
    (TUESDAY, "The mill shut on Friday last.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The mill shut Monday two weeks ago, not at Easter 3 years ago.",
     ["2021-05-31(Mon) {year,month,day}", "2018-04-01(feast:easter) {year}"]),
    (TUESDAY, "They agreed a halt starting Friday.", ["2021-06-18(Fri)/.. {year,month,day}"]),
    (TUESDAY, "They announced a halt from Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "They announced it from Rome on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The toll due to the fire on Sunday has risen.", ["2021-06-13(Sun) {year,month,day}"]),
    (TUESDAY, "The toll due to landslides on Sunday has risen.", ["2021-06-13(Sun) {year,month,day}"]),
    (TUESDAY, "The court is due to pass judgment on Sunday.", ["2021-06-20(Sun) {year,month,day}"]),
    (TUESDAY, "It began in 2011. By 2013 he led it. In 2014 it fell. A clerk is due to be tried on 3 July.",
     ["2011", "[..2013]", "2014", "2021-07-03 {year}"]),
    (TUESDAY, "It began in 2011. By 2013 he led it. In 2014 it fell. A clerk was due to be tried on 3 July.",
     ["2011", "[..2013]", "2014", "2014-07-03 {year}"]),
    (TUESDAY, "The mill was robbed at 5 p.m. on 9 July by two men.", ["XXXX-07-09T17"]),
    (TUESDAY, "He had been arrested on 9 July and again on 9 May.", ["XXXX-07-09", "2021-05-09 {year}"]),
    (TUESDAY, "The boy was hurt in a fall seen on video.", []),
    (TUESDAY, "The flood came in the fall.", ["XXXX-23"]),
    (TUESDAY, "They fought a duel starting Friday.", ["2021-06-11(Fri)/.. {year,month,day}"]),
    (TUESDAY, "Mill to open early Friday", ["2021-06-18(Fri,day:early) {year,month,day}"]),
    (TUESDAY, "The mill failed to open on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The mill was the first to open on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The board meets Mondays and Thursdays at noon.", ["Mon", "T12(Thu)"]),
    (TUESDAY, "Sundays suicide bombing and Mondays raid were told apart.",
     ["2021-06-13(Sun) {year,month,day}", "2021-06-14(Mon) {year,month,day}"]),
    (TUESDAY, "The mill was robbed in May and December.", ["2021-05 {year}", "2020-12 {year}"]),
    (TUESDAY, "The mill was robbed in July.", ["XXXX-07"]),
    (TUESDAY, "The mill opens Monday week.", ["2021-06-28(Mon) {year,month,day}"]),
    (TUESDAY, "The mill shut the Friday before last, the night before last.",
     ["2021-06-04(Fri) {year,month,day}", "2021-06-13(night) {year,month,day}"]),
    ("", "It began on 5 May 1944, and ended less than two weeks later.",
     ["1944-05-05", "[1944-05-05..1944-05-19] {year,month,day}"]),
]  # fmt: skip

TO_NOW: list[Row] = [
    (
        TUESDAY,
        "The mill shut.\nIt shut in 1990, in 1994 and in 1997.\nThe work begun on June 4 is over.",
        ["1990", "1994", "1997", "2021-06-04 {year}"],
    ),
    (
        TUESDAY,
        "The mill shut in 1988.\nIt shut in 1990, in 1994 and in 1997.\nThe work begun on June 4 is over.",
        ["1988", "1990", "1994", "1997", "1997-06-04 {year}"],
    ),
    (TUESDAY, "Rents rose over the past year.", ["[2020-06-15..2021-06-14] {year,month,day}"]),
    (TUESDAY, "Rents rose last year, the last year of the plan.", ["2020 {year}"]),
    (TUESDAY, "Rents rose in the last decade.", ["[2011-06-15..2021-06-14] {year,month,day}"]),
    (TUESDAY, "Ten fires were put out in the past 24 hours.", ["[2021-06-14..2021-06-15] {year,month,day}"]),
    (TUESDAY, "Rents rose in the past months.", []),
    (TUESDAY, "Rents rose earlier this year.", ["[2021-01..2021-06-15] {year,month,day}"]),
    (TUESDAY, "Rents will rise later this month.", ["[2021-06-15..2021-06-30] {year,month,day}"]),
    (TUESDAY, "Seas may rise by the end of the century.", ["[..20XX(end)] {year}"]),
    (TUESDAY, "The deal closes by the year's end.", ["[..2021(end)] {year}"]),
    ("", "It began in May 1944. Later that year it ended.", ["1944-05", "[1944-05..1944-12] {year,month}"]),
]

APPOINTED: list[Row] = [
    (TUESDAY, "The fair is Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The fair is on Friday at noon.", ["2021-06-18T12(Fri) {year,month,day}"]),
    (TUESDAY, "The latest is Friday's fire.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The miller is flying to Rome on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The miller is visiting those hurt in a raid on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "A wake is being held on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "He is being held over a theft on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The board meets on Friday, the miller said.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The guild called a strike for Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The guild called for amends for Friday's fire.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The polls open at 8 a.m. on Friday.", ["2021-06-18T08(Fri) {year,month,day}"]),
    (TUESDAY, "Rome could join Friday's talks.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "They could hear the mill on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "Friday's deal means that bread will be cheap.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "They found one believed to be the miller on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The terms set by the guild on Friday are good.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "Within six hours, the fire grew.", []),
    (TUESDAY, '"It opens within three days", he said.', ["[2021-06-15..2021-06-18] {year,month,day}"]),
    (TUESDAY, "The guild gave them until Friday.", ["../2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "They were told to leave by Friday.", ["[..2021-06-18(Fri)] {year,month,day}"]),
    (TUESDAY, "He was ordered to appear in court on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
]

FRAMED: list[Row] = [
    (TUESDAY, "The mill will start Monday, and end Friday at noon.",
     ["2021-06-21(Mon) {year,month,day}", "2021-06-18T12(Fri) {year,month,day}"]),
    (TUESDAY, "It will be built by end July.", ["[..2021-07(end)] {year}"]),
    (TUESDAY, "They met on the third Thursday this September, not the first Monday next month.",
     ["2021-09-16(Thu) {year,month,day}", "2021-07-05(Mon) {year,month,day}"]),
    (TUESDAY, "It shut for the third month this year.", ["2021 {year}"]),
    (TUESDAY, "It shut in the third month of 2019 and the last month of last year.", ["2019-03", "2020-12 {year}"]),
    (TUESDAY, "They sang at last year's June 4 feast and this year's summer fair.",
     ["2020-06-04 {year}", "2021-22 {year}"]),
    (TUESDAY, "They sang of last year's fall in prices at last year's Christmas fair.",
     ["2020 {year}", "2020-12-25 {year}"]),
    (TUESDAY, "It shut two weekends ago, five mornings a week.", ["2021-W22-WE {year,number}"]),
    (TUESDAY, "On 5 May 2000 people came; on June 3rd 79 people left.", ["2021-05-05 {year}", "2021-06-03 {year}"]),
    (TUESDAY, "On 5 May 2000 the mill burned.", ["2000-05-05"]),
    (TUESDAY, "It burned on Friday, the 13th.", ["2021-08-13(Fri) {year,month}"]),
    (TUESDAY, "On Friday, the 3rd victim died.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "They halt from 0900 on May 8 until 1000 feet are dug.", ["2021-05-08T09:00 {year}"]),
    ("2021-10-20", "The mill was robbed in January.", ["2021-01 {year}"]),
    ("2021-10-20", "It shut in May 2019. The mill was robbed in January.", ["2019-05", "XXXX-01"]),
    ("2021-10-20", "The mill will be shut in March.", ["2022-03 {year}"]),
    (TUESDAY, "Doors opened at 5am (1000GMT), 6am (1100GMT) and 7am (1130GMT) on Sunday.",
     ["T05", "T10:00Z", "T06", "T11:00Z", "T07", "T11:30Z", "2021-06-13(Sun) {year,month,day}"]),
    (TUESDAY, "It burned on Monday. Earlier in the day it was robbed.",
     ["2021-06-14(Mon) {year,month,day}", "2021-06-14 {year,month,day}"]),
    (TUESDAY, "It burned on 5 May. Earlier in the day it was robbed.",
     ["2021-05-05 {year}", "2021-06-15 {year,month,day}"]),
    ("", "It shut at three o'clock in the afternoon on the third day of 2019.", ["2019-01-03T15"]),
    (TUESDAY, "It runs from the 3rd to the 7th of next month.", ["2021-07-03/2021-07-07 {year,month}"]),
    (TUESDAY, "It runs in the week of the 17th, Q3 next year or by the 1st of the month.",
     ["2021-W24 {year,number}", "2022-35 {year}", "[..2021-06-01] {year,month}"]),
    (TUESDAY, "It shuts the coming weekend, between noon and 2 on Friday.",
     ["2021-W24-WE {year,number}", "[2021-06-18T12(Fri)..2021-06-18T14(Fri)] {year,month,day}"]),
    (TUESDAY, "It was their last day before they head to Rome on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "He was found guilty last week of theft.", ["2021-W23 {year,number}"]),
    ("", "It ran from 7/8/2018 to 13/8/2018.", ["2018-08-07/2018-08-13"]),
    (TUESDAY, "It burned at ten past five on Friday; that five to six men came on Sunday is untrue.",
     ["2021-06-11T05:10(Fri) {year,month,day}", "2021-06-13(Sun) {year,month,day}"]),
]  # fmt: skip

BESIDE: list[Row] = [
    ("", "They met on the Monday after Easter 2018.", ["2018-04-02(Mon) {year,month,day}"]),
    ("", "They met in the week before Christmas 2015.", ["[2015-12-18..2015-12-24] {year,month,day}"]),
    ("", "They met on the night before 5 May 2016.", ["2016-05-04(night) {year,month,day}"]),
    ("", "They met on the Sunday following 5 May 2016.", ["2016-05-08(Sun) {year,month,day}"]),
    ("", "They met two days after the May 5, 2016 raid.", ["2016-05-07 {year,month,day}"]),
    ("", "They met on Monday after the vote.", ["Mon"]),
    ("", "They met on 6, 7 and 9 May 2016.", ["2016-05-06", "2016-05-07", "2016-05-09"]),
    ("", "They met between 5 and 9 May 2016.", ["[2016-05-05..2016-05-09]"]),
    (TUESDAY, "They met on the weekend of May 8-9.", ["2021-W18-WE {year,number}"]),
]

BOUNDS: list[Row] = [
    (TUESDAY, "The bridge will not reopen until Friday.", ["[2021-06-18(Fri)..] {year,month,day}"]),
    (TUESDAY, "The bridge is shut until Friday.", ["../2021-06-18(Fri) {year,month,day}"]),
    ("", "Cars built in 2010 or later, or from 2014 onwards, pay.", ["[2010..]", "2014/.."]),
    ("", "Prices rose at end-2016 and in early to mid-May 2017.", ["2016(end)", "[2017-05(early)..2017-05(mid)]"]),
    ("", "It was built in the second half of the 19th century.", ["[1850..1899]"]),
    ("", "It began on the first day of 2017.", ["2017-01-01"]),
]

WRITTEN: list[Row] = [
    ("", "It rang at 0930 GMT and at 1530 hours, after 1600 hours of work.", ["T09:30Z", "T15:30"]),
    ("", "It rang at 20:00 UTC+2.", ["T20:00+02:00"]),
    (TUESDAY, "It rang at 9 a.m. ET.", ["T09-04:00"]),
    ("2021-12-15", "It rang at 9 a.m. ET.", ["T09-05:00"]),
    ("", "Doors are open from 9 to 11 a.m. and shut at ten to five p.m.", ["T09/T11", "T16:50"]),
    ("", "It was built in AD 79, not 44 B.C. or between 500 and 400 BC.", ["0079", "-0043", "[-0499..-0399]"]),
    ("", "It was built between 3000 and 2500 BC.", ["[-2999..-2499]"]),
    ("", "The tomb is of around 3000 BC.", ["-2999~"]),
]

TENSES: list[Row] = [
    (TUESDAY, "The mill declared a dividend, payable Aug. 25.", ["2021-08-25 {year}"]),
    (TUESDAY, "It was the worst week since July.", ["XXXX-07/.."]),
    (TUESDAY, "Output is near its record of December 17.", ["XXXX-12-17"]),
    (TUESDAY, "Output rose, leaving it near its high set on January 6.", ["2021-01-06 {year}"]),
    (TUESDAY, "After a revision Friday to March's figures, sales fell.",
     ["2021-06-11(Fri) {year,month,day}", "2021-03 {year}"]),
    (TUESDAY, "A day later, the owners retook it.", []),
    (TUESDAY, "The council meets on Monday.", ["2021-06-21(Mon) {year,month,day}"]),
    (TUESDAY, "The fair goes ahead on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "Council meets mayor Monday", ["2021-06-14(Mon) {year,month,day}"]),  # a headline tells the past
    (TUESDAY, "He drove home after the track meet on Monday.", ["2021-06-14(Mon) {year,month,day}"]),
    (TUESDAY, "Reed, who faces three charges, on Monday denied all.", ["2021-06-14(Mon) {year,month,day}"]),
    (TUESDAY, "The hearing was adjourned until Friday.", ["../2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The man called on Friday; the court adjourned on Friday.",
     ["2021-06-11(Fri) {year,month,day}", "2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The fair was postponed to Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The road is closed until Friday.", ["../2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "The blast on Friday may be the worst; the raid on Friday comes after it.",
     ["2021-06-11(Fri) {year,month,day}", "2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "The storm may reach the coast on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "Two men may have drowned on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "They agreed to meet on Friday.", ["2021-06-18(Fri) {year,month,day}"]),
    (TUESDAY, "They agreed to a truce on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
    (TUESDAY, "They went to visit him on Friday.", ["2021-06-11(Fri) {year,month,day}"]),
]  # fmt: skip

BACKGROUND: list[Row] = [  # years gone by that are named by the way make no history of a report
    (
        TUESDAY,
        "The mill shut for good.\n\nIt burnt down in 1998. It was rebuilt in 2001 and sold in 2008.\n\n"
        "The owners said this week that it had lost money last year.",
        ["1998", "2001", "2008", "2021-W24 {year,number}", "2020 {year}"],
    ),
    (
        TUESDAY,
        "The mill shut for good.\n\nIt burnt down in 1998. It was rebuilt in 2001 and sold in 2008.\n\n"
        "The buyer was told in February.",
        ["1998", "2001", "2008", "2021-02 {year}"],
    ),
    (
        TUESDAY,
        "The mill shut on Friday.\n\nIt burnt in 1998, in 2001 and in 2008. It was sold on 12 October.",
        ["2021-06-11(Fri) {year,month,day}", "1998", "2001", "2008", "XXXX-10-12"],
    ),
    (
        TUESDAY,
        "In May 1998 it burnt. In July 2001 it was rebuilt. In June 2008 it was sold. Last year it had shut.",
        ["1998-05", "2001-07", "2008-06", "2007 {year}"],
    ),
]
COUNTS: list[Row] = [
    (TUESDAY, "He fled two to four months ago.", ["[2021-02..2021-04] {year,month}"]),
    (TUESDAY, "He fled 2 or 3 days ago.", ["[2021-06-12..2021-06-13] {year,month,day}"]),
    (TUESDAY, "The road will reopen in two to three weeks.", ["[2021-06-29..2021-07-06] {year,month,day}"]),
    (TUESDAY, "Rents rose 5 percent in two to three weeks.", []),
    ("", "Logged at 2011-07-03 21:11 UTC, and on Oct 1,1980.", ["2011-07-03T21:11Z", "1980-10-01"]),
]

SPORTS_AND_FIGURES: list[Row] = [
    ("", "Sales fell in the third quarter ended 31 March 2016.", ["2016-01-01/2016-03-31"]),
    ("", "Sales fell in the fiscal year ended June 30, 2017.", ["2016-07-01/2017-06-30"]),
    ("", "She scored with 2:35 left, at the 12:34 mark.", []),
    ("", "Temperatures were in the upper 90s in case 16-CR-1234; call 555-1234.", []),
    ("", "He moved in the mid-80s, and in the 1980s.", ["198X(mid)", "198X"]),
    (TUESDAY, "Shots were fired on Saturday, Oct. 31.", ["2020-10-31(Sat) {year}"]),  # the year in which it is one
]

TOLD = [*AGO, *TO_NOW, *APPOINTED, *FRAMED, *BESIDE, *BOUNDS, *WRITTEN, *TENSES]
TOLD += [*BACKGROUND, *COUNTS, *SPORTS_AND_FIGURES]
