"""The codes of lint: what each says, why it is refused, and what would be right."""

from __future__ import annotations

from xref.tuples import NamedTuple


class Code(NamedTuple):
    """A kind of problem: its title, and the long explanation that ``xref lint --explain`` prints."""

    title: str
    text: str


CODES: dict[str, Code] = {
    # --- files
    "R101": Code("file or folder cannot be read", "The path does not exist, is no folder, or may not be read."),
    "R102": Code("file is not UTF-8", "Rule files are UTF-8 text. Save the file as UTF-8 in your editor."),
    "R103": Code(
        "file is too large, too deep, or repeats too much",
        "A rule file has at most 400 kB, 24 levels and 20,000 values, counted each time that an alias (*name) repeats "
        "them. So no file can stop a run.",
    ),
    "R104": Code(
        "file is not YAML",
        "The most frequent cause is a text with ': ', '[' or '{' in it without quotation marks:\n\n"
        "    about: Talks: when they begin          # wrong\n"
        '    about: "Talks: when they begin"        # right\n\n'
        "Patterns stand below a |, where every character is plain:\n\n"
        "    patterns: |\n      [the] talks will begin (on | by) {when:date}",
    ),
    "R105": Code("a key is no plain word", "A key begins with { or [, or is a list. Quote it if it is a text."),
    "R106": Code("a key stands twice", "YAML would keep the second and drop the first silently. Join the two."),
    "R107": Code(
        "a file would be left out",
        "Rules are files named <id>.yaml; a pack shares _events.yaml, _phrases.yaml and _names.yaml. A file that "
        "looks like one of these and would be skipped (.yml, another name with an underscore) is refused instead.",
    ),
    "R108": Code("file is empty", "Write a rule, or delete the file. `xref new` drafts one."),
    "R109": Code(
        "a name is taken",
        "Rule ids and event kinds are unique over all packs of a run, and an alias stands for one name of a kind. Ids "
        "do not depend on folders, so that a moved file keeps its findings, baselines and waivers.",
    ),
    "R110": Code(
        "a text is cut",
        "In YAML a # after a space begins a comment, so that the rest of the text would be lost silently:\n\n"
        "    text: They won the #1 prize.          # wrong\n"
        '    text: "They won the #1 prize."        # right',
    ),
    # --- keys and values
    "R201": Code(
        "patterns are no block",
        "Patterns stand below a |, one a line, not as a YAML list, where '{', '[' and ': ' would break and ' #' would "
        "cut silently:\n\n    patterns: |\n      {n:count} groups joined the ceasefire",
    ),
    "R202": Code("patterns are folded", "Below > YAML joins the lines to one. Write | instead."),
    "R203": Code("wrong type of value", "A text, number, list or mapping stands where another is needed."),
    "R204": Code("a key is missing", "The key must be there. `xref new` drafts a file with all of them."),
    "R205": Code("unknown key", "The key is not known here: mostly a misspelling, or wrong indentation."),
    "R206": Code("value is none of the known ones", "The key takes one of a few words, which the message names."),
    "R207": Code("not an id", "Ids are lower-case words joined by hyphens: talks-start."),
    "R208": Code("value is empty", "Something must stand here."),
    "R209": Code("no key of the event kind", "inherit names keys that the kind declares under keys."),
    "R210": Code(
        "id is not the file's name", "A rule called talks-start stands in talks-start.yaml, so that it is found."
    ),
    "R211": Code(
        "no pattern has the slot",
        "A name in subject, values, fill or expect must be a slot of a pattern: a value that no pattern can fill would "
        "stay empty for ever, and the rule would look healthy.",
    ),
    "R212": Code("one_of without choice", "one_of lists the labels of a choice: write type: choice."),
    "R213": Code("within without tolerance", "compare: within says how far numbers may lie apart: add tolerance."),
    "R214": Code("no label of the choice", "opposites names labels of one_of."),
    "R215": Code("the subject names no event", "A subject is {event: kind, ...} or a text: 'delegation of {side}'."),
    "R216": Code("unknown event kind", "Event kinds are declared in _events.yaml of the same pack."),
    "R217": Code(
        "nothing without why", "An example of nothing says what keeps the rule from matching, for its reader."
    ),
    "R218": Code(
        "a pair is not two texts under a verdict",
        'A pair tests how values compare:\n\n    pairs:\n      - conflict: ["14 groups joined.", "13 groups joined."]\n'
        '      - agree: ["14 groups joined.", "Fourteen groups joined."]\n        published: [2017-01-23, 2017-01-24]',
    ),
    "R219": Code("unknown name in braces", "question and label fill in slots, event kinds and keys: {place}."),
    "R220": Code("an option without effect", "The value type of the slot does not know this option."),
    "R221": Code(
        "no example of nothing",
        "A rule is known by what it leaves alone: at least one example reads alike and makes no such claim. "
        "`xref lint` asks for it; a run does without.",
    ),
    "R222": Code(
        "the question names a slot that the subject does not",
        "A report's row is of one subject, and its question can name nothing else: with the question How many jobs "
        "does {firm} cut? the subject is 'layoffs at {firm}'. A run does without, and writes the slot's name.",
    ),
    # --- patterns
    "R300": Code("pattern cannot be read", "The pattern breaks the grammar here. See the reference of the language."),
    "R301": Code("open bracket", "A bracket is never closed, or closed by another kind. \\( is the character itself."),
    "R302": Code(
        "glued bracket",
        "Brackets hold whole words. For group and groups write ~group; for one of two words (group | groups).",
    ),
    "R303": Code("not a slot or phrase", "A slot is {name:type} or {type}, a phrase <name>, both in lower case."),
    "R304": Code("empty alternative", "( | a) has an empty side. What may be absent stands in [ ]."),
    "R305": Code(
        "misplaced gap",
        "A gap (...) skips words between two things that must be there. First or last it would skip what nothing asks "
        "for; two together are one. It skips at most 30 words (...30).",
    ),
    "R306": Code(
        "~ before something else", "~ stands before the base form of a lower-case word: ~invite, not ~invited."
    ),
    "R307": Code("unknown type", "`xref list types` shows the value types."),
    "R308": Code("unknown phrase", "Phrases stand in the rule's phrases: or in _phrases.yaml of its pack."),
    "R309": Code("phrases go round in a circle", "A phrase may hold others, but not itself through them."),
    "R310": Code("too large", "Phrases within phrases multiply: the pattern would have more than 20,000 states."),
    "R311": Code("one slot, two types", "A slot has one type wherever it stands, and as a key that of the key."),
    "R312": Code("nothing to choose from", "A choice needs values.<slot>.one_of with its labels."),
    "R313": Code(
        "no fixed word",
        "Every pattern has at least one word that must be there, outside [ ]: sentences are found by such words. "
        "A pattern of slots, articles, signs and optional parts alone would match nearly everywhere.",
    ),
    "R314": Code(
        "a full stop inside a pattern",
        "Patterns run inside one sentence. To reach into the next one of its paragraph, write scope: paragraph and a "
        "gap.",
    ),
    "R315": Code(
        "alternatives without brackets",
        "a b | c d could mean two things. Write (a b | c d), a (b | c) d, or each alternative on a line of its own.",
    ),
    "R316": Code(
        "a regular expression",
        "Patterns are words, not regular expressions. ~word takes all forms of a word, {n:count} a number, [word] what "
        "may be absent, (a | b) one of several, and ... a few words.",
    ),
    # --- rules that cannot match, and look healthy
    "R401": Code("min is above max", "No value lies between them, so that the slot never matches."),
    "R402": Code("a pattern stands twice", "The same pattern on two lines: the second never wins."),
    "R403": Code(
        "a pattern is always ruled out",
        "A line of not or unless matches whatever this pattern matches, so that no match is ever reported.",
    ),
    "R404": Code("a wording stands for two labels", "The first label always wins; the second is never given."),
    "R405": Code("a phrase is never used", "No pattern has <name>: mostly a misspelling in one of the two."),
    "R406": Code("a pattern takes itself for a denial", "The same pattern stands under patterns and under denials."),
    "R407": Code(
        "~ before a word that the dictionary does not know",
        "The pattern takes the word with the endings of a regular one. Mostly it is a misspelling; a word that is "
        "right is written with its forms: (retweet | retweets | retweeted | retweeting).",
    ),
}


def explain(code: str) -> str:
    """The long explanation of a code; raises ``KeyError`` for an unknown one.

    >>> explain("R106").splitlines()[0]
    'R106: a key stands twice'
    """
    found = CODES[code.upper()]
    return f"{code.upper()}: {found.title}\n\n{found.text}\n"
