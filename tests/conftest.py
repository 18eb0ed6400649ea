"""Settings of the whole test suite."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# In CI a run must depend on the commit alone, and a busy machine is no failure; at a desk each run tries anew.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Keep the collector from running while a test takes the time: it would count what other tests left behind."""
    gc.disable()
    yield
    gc.enable()
