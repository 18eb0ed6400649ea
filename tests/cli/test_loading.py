"""What can happen before a command runs."""

from __future__ import annotations

import sys

import pytest

from xref.cli import main


def test_an_interrupt_while_the_program_is_loaded_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "xref.cli._running":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "xref.cli._running", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    assert main(["list"]) == 130
