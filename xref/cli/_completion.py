"""Completion scripts for shells, written from the parsers: what the help offers is what is completed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence

from xref.cli._parser import commands_of
from xref.tuples import NamedTuple

# Options whose words argparse does not know, because the list of them costs time that only a wrong word needs.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "--fail-on": ("error", "warning", "note", "disputed", "tension", "undetermined", "never"),
    "--profile": ("default", "acled", "wikimpacts"),
}
_FILES = ("FILE", "PATH", "DIR", "OLD", "NEW", "RULE | FILE")  # metavars that stand for a path


class Option(NamedTuple):
    """An option: its forms, what it does, and the words it takes, if it takes one."""

    forms: tuple[str, ...]
    about: str
    takes: bool
    words: tuple[str, ...] = ()
    path: bool = False


class Page(NamedTuple):
    """A command as completion sees it."""

    name: str
    about: str
    options: tuple[Option, ...]
    words: tuple[str, ...]  # of its arguments
    path: bool  # whether an argument can be a file


def pages_of(parser: argparse.ArgumentParser, formats: Sequence[str]) -> list[Page]:
    """Read the commands off a parser; ``formats`` are the names of the report formats."""
    choices = commands_of(parser)
    about = {action.dest: action.help or "" for action in choices._choices_actions}
    words = {**_WORDS, "--format": tuple(formats)}
    return [_page(name, about[name], part, words) for name, part in choices.choices.items() if name in about]


def _page(name: str, about: str, parser: argparse.ArgumentParser, words: Mapping[str, tuple[str, ...]]) -> Page:
    options, arguments = [], []
    for action in parser._actions:
        if not action.option_strings:
            arguments.append(action)
            continue
        known = _choices(action) or words.get(action.option_strings[-1], ()) or words.get(action.option_strings[0], ())
        forms = tuple(action.option_strings)
        about_it = (action.help or "").replace("%%", "%")
        options.append(Option(forms, about_it, action.nargs != 0, known, action.metavar in _FILES))
    offered = tuple(word for action in arguments for word in _choices(action))
    return Page(name, about, tuple(options), offered, any(action.metavar in _FILES for action in arguments))


def _choices(action: argparse.Action) -> tuple[str, ...]:
    return tuple(map(str, action.choices or ()))


def bash(pages: Sequence[Page]) -> str:
    """Return the script for bash 3.2 and later: ``complete`` with files where nothing else is known."""
    lines = [
        "# xref completion for bash: put this file where bash-completion looks, or source it",
        "_xref() {",
        "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= word i",
        "  COMPREPLY=()",
        "  # --format=csv comes as three words",
        "  if [[ $current == = ]]; then current=",
        "  elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi",
        "  for ((i = 1; i < COMP_CWORD; i++)); do",
        "    word=${COMP_WORDS[i]}",
        "    if [[ $word != -* ]]; then command=$word; break; fi",
        "  done",
        "  case $command in",
        f'    "") _xref_words "{" ".join([*(page.name for page in pages), "--help", "--version"])}" ;;',
    ]
    for page in pages:
        lines += [f"    {page.name})", "      case $before in"]
        for option in page.options:
            if option.takes:
                offered = f'_xref_words "{" ".join(option.words)}"' if option.words else ":"
                lines.append(f"        {'|'.join(option.forms)}) {offered}; return ;;")
        lines += ["      esac", f'      if [[ $current == -* ]]; then _xref_words "{" ".join(_forms(page))}"']
        if page.words:
            lines.append(f'      else _xref_words "{" ".join(page.words)}"')
        lines += ["      fi ;;"]
    return "\n".join(
        [
            *lines,
            "  esac",
            "}",
            '_xref_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }',
            "complete -o default -F _xref xref",
            "",
        ]
    )


def _forms(page: Page) -> Iterator[str]:
    return (form for option in page.options for form in option.forms)


def zsh(pages: Sequence[Page]) -> str:
    """Return the script for zsh's completion system, with what each word is for."""
    lines = ["#compdef xref", "# xref completion for zsh: save as _xref in a folder of $fpath", "_xref() {"]
    lines += ["  local -a subcommands=("]
    lines += [f"    {_quoted(page.name + ':' + page.about)}" for page in pages]
    lines += ["  )", "  if ((CURRENT == 2)); then", "    _describe command subcommands", "    return", "  fi"]
    lines += ["  local command=$words[2]", "  shift words; ((CURRENT--))", "  case $command in"]
    for page in pages:
        lines.append(f"    {page.name}) _arguments -S \\")
        lines += [f"      {spec} \\" for option in page.options for spec in _zsh_option(option)]
        rest = f"({' '.join(page.words)})" if page.words else "_files" if page.path else " "
        first = f"'1: :{rest}' '*: :_files'" if page.words and page.path else f"'*: :{rest}'"
        lines.append(f"      {first} ;;")
    return "\n".join([*lines, "  esac", "}", '_xref "$@"', ""])


def _zsh_option(option: Option) -> Iterator[str]:
    about = option.about.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    value = ""
    if option.takes:
        value = ": :" + (f"({' '.join(option.words)})" if option.words else "_files" if option.path else " ")
    for form in option.forms:
        yield _quoted(f"*{form}[{about}]{value}")


def fish(pages: Sequence[Page]) -> str:
    """Return the script for fish, with what each word is for."""
    names = " ".join(page.name for page in pages)
    lines = ["# xref completion for fish: save as ~/.config/fish/completions/xref.fish", "complete -c xref -f"]
    none = f"not __fish_seen_subcommand_from {names}"
    for page in pages:
        lines.append(f"complete -c xref -n {_quoted(none)} -a {page.name} -d {_quoted(page.about)}")
    for page in pages:
        start = f"complete -c xref -n {_quoted('__fish_seen_subcommand_from ' + page.name)}"
        if page.path:
            lines.append(f"{start} -F")
        if page.words:
            lines.append(f"{start} -a {_quoted(' '.join(page.words))}")
        for option in page.options:
            forms = " ".join(f"-l {form[2:]}" if form.startswith("--") else f"-s {form[1:]}" for form in option.forms)
            takes = f" -x -a {_quoted(' '.join(option.words))}" if option.words else " -r -F" if option.path else " -x"
            lines.append(f"{start} {forms}{takes if option.takes else ''} -d {_quoted(option.about)}")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    """Quote a text for zsh and for fish alike; none of ours has a line break.

    >>> _quoted("what 'about' means")
    "'what ’about’ means'"
    """
    return "'" + text.replace("'", "’") + "'"


SHELLS = {"bash": bash, "fish": fish, "zsh": zsh}
