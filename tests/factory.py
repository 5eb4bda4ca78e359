"""What tests build by hand: a report from a line of text."""

from decimal import Decimal

from consilience.model import Claim, Part, Quantity, Report, Scope, Span, Step, Term, When, make_id


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


WHOLE = Scope()


def claim(
    report: Report,
    predicate: str,
    *,
    kind: str = "figure",
    subject: Term | None = None,
    object: Term | None = None,
    quantity: Quantity | None = None,
    when: When | None = None,
    where: str | None = None,
    scope: Scope = WHOLE,
    modality: str = "asserted",
    source: str | None = None,
) -> Claim:
    """A claim whose evidence is the whole report; `source` is the body it credits."""
    steps = (Step(entity_id=None, text=source, kind="organization", cue="said", span=None),) if source else ()
    return Claim(
        id=make_id("c", report.id, predicate, quantity, when, where, scope, modality, subject, object),
        report_id=report.id, story_id="s", kind=kind, predicate=predicate, subject=subject, object=object,
        quantity=quantity, when=when, where=where, scope=scope, event_id=None, modality=modality, attribution=steps,
        evidence=(Span.of(report, 0, len(report.text)),), text=report.text,
    )  # fmt: skip


def count(best: int, quantifier: str = "exact", unit: str | None = "person") -> Quantity:
    """A printed number, with the bounds its words give."""
    low = None if quantifier in ("about", "at_most", "less_than") else Decimal(best)
    high = None if quantifier in ("about", "at_least", "more_than") else Decimal(best)
    return Quantity(low=low, best=Decimal(best), high=high, quantifier=quantifier, unit=unit)
