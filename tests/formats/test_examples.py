"""The examples in the text of the modules are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import xref.formats
import xref.gate

MODULES = [
    "xref.settings",
    *(
        module.name
        for package in (xref.formats, xref.gate)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ),
    "xref.formats",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
