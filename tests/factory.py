"""What tests build by hand: a report from a line of text."""

from consilience.model import Part, Report, When


def day(value: str) -> When:
    return When(value=value, earliest=value, latest=value, precision="day", basis="metadata", reason="for a test")


def report(text: str, *, outlet: str | None = None, published: str | None = None, uri: str = "r") -> Report:
    return Report(
        id=Report.id_of(uri=uri, outlet=outlet, title=None, published=published, text=text),
        uri=uri,
        outlet=outlet,
        text=text,
        parts=(Part(start=0, end=len(text), kind="body"),) if text else (),
        published=day(published) if published else None,
        language="en",
        words=len(text.split()),
    )
