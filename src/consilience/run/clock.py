"""What time it is, for what people and stores write down; `SOURCE_DATE_EPOCH` stops it."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> str:
    """The moment: ISO 8601, UTC, to the second."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
