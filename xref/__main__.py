"""``python -m xref`` is ``xref``."""

import sys

from xref.cli import main

sys.exit(main())
