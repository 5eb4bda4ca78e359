"""A straight scale for charts and the timeline, with few, round ticks. Positions are percentages of the width."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.present.page.html import Html, el

TICKS = 5  # about as many labels as fit on a phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From `low` at the left to `high` at the right."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Where a value stands, in percent of the width, never outside it."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return round(100 * min(max(share, 0.0), 1.0), 2)

    def ticks(self) -> list[float]:
        """Round values along the scale: steps of 1, 2 or 5 times a power of ten."""
        step = step_for(self.high - self.low)
        first = int(self.low // step) + (self.low % step > 0)
        return [index * step for index in range(first, int(self.high // step) + 1)]


def step_for(width: float) -> float:
    """The round step that cuts a width into about `TICKS` pieces.

    >>> step_for(1_600_000), step_for(7)
    (500000, 2)
    """
    step = 1
    while True:
        for factor in (1, 2, 5):
            if width <= factor * step * TICKS:
                return factor * step
        step *= 10


def percent(value: float) -> str:
    """A position as SVG writes it."""
    return f"{value:g}%"


def axis(labels: list[tuple[float, str]]) -> Html:
    """A line of labels along the top of a chart; decoration, as every row says its own value."""
    texts = [el("text", label, x=percent(at), y=13, text_anchor=anchor(at)) for at, label in labels]
    ticks = [el("line", x1=percent(at), x2=percent(at), y1=17, y2=22) for at, _ in labels]
    return el("svg", texts, ticks, class_="axis", height=22, width="100%", aria_hidden="true")


def anchor(at: float) -> str:
    """How a label hangs on its position, so that none runs over the edge."""
    return "start" if at < 8 else "end" if at > 92 else "middle"
