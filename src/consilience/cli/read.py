"""`consilience read`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.blanking import Blank, blanked, check_blank

if TYPE_CHECKING:
    from consilience.model import Situation

STDOUT = "-"


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            help="Files (.txt .md .html .pdf .docx .eml .mbox .jsonl .jsonl.gz), folders, globs, http(s) addresses; "
            "`-` is stdin.",
            show_default=False,
        ),
    ],
    html: Annotated[Path | None, typer.Option(help="Write the page: one file that needs nothing else.")] = None,
    json: Annotated[str | None, typer.Option(help="Write the situation file; `-` is stdout.")] = None,
    store: Annotated[
        str | None, typer.Option(metavar="FILE|URL", help="Keep it all in a store: a file, or postgresql://…")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the reports that carry none, as 2031-03-04.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Only what had come out by then: 2031-03-04, 2031-03-04T15:20."),
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keep each report's reading there; a run that is cut short goes on from it."),
    ] = None,
    rule: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="What chooses among figures that differ: most, latest, conservative, …"),
    ] = None,
    judgements: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What people said of it, to be applied: a file of judgements.")
    ] = None,
    blank: Blank = None,
    pipeline: Annotated[str | None, typer.Option(help="Another installed spaCy pipeline.")] = None,
    processes: Annotated[
        int | None, typer.Option(min=1, help="How many processes parse; by default as many as the pile is worth.")
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch addresses of private networks too.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and no brief.")] = False,
) -> None:
    """Read a pile of reports and print the brief: what they agree on, dispute, have updated, foresee.

    The same pile gives the same bytes. What cannot be read is skipped, counted and named; the rest is read.
    """
    import sys

    from consilience import run
    from consilience.cli.judge_files import load
    from consilience.cli.progress import progress_on
    from consilience.extract.pipeline import DEFAULT_PIPELINE

    check(published, as_of, html, json, resume)
    check_blank(blank)
    if store is not None:
        from consilience.cli.adding import add

        apart(html=html, json=json, as_of=as_of, resume=resume, rule=rule, judgements=judgements, blank=blank)
        kept_reader = run.Reader(pipeline=pipeline or DEFAULT_PIPELINE, processes=processes)
        add(inputs, store=store, published=published, reader=kept_reader, allow_private=allow_private, quiet=quiet)
        return
    run.check_rule(rule := rule or run.DEFAULT_RULE)
    told = load(judgements) if judgements else ()
    with progress_on(sys.stderr, quiet=quiet) as progress:
        situation = run.read(
            inputs,
            published=published,
            as_of=as_of,
            rule=rule,
            judgements=told,
            reader=run.Reader(pipeline=pipeline or DEFAULT_PIPELINE, processes=processes, resume=resume),
            stdin=sys.stdin.buffer if sys.stdin else None,  # there is none after `<&-`
            allow_private=allow_private,
            progress=progress,
        )
    write(blanked(situation, blank), html=html, json=json, quiet=quiet)


def check(published: str | None, as_of: str | None, html: Path | None, json: str | None, resume: Path | None) -> None:
    """Fails before the work, not after it, where an option makes no sense."""
    from datetime import date

    from consilience.cli.output import check_writable
    from consilience.errors import UsageError
    from consilience.run.as_of import check_moment

    if published is not None:
        try:
            date.fromisoformat(published)
        except ValueError as error:
            raise UsageError(f"--published {published!r} is no date", "write it as 2031-03-04") from error
    if as_of is not None:
        check_moment(as_of)
    for path in (resume, html, None if json is None or json == STDOUT else Path(json)):
        if path is not None:
            check_writable(path)


def apart(**options: object) -> None:
    """Fails where an option was given that a store has another way for."""
    from consilience.errors import UsageError

    ways = {
        "html": "consilience show STORY --store … --html FILE",
        "json": "consilience show STORY --store … --json FILE",
        "as_of": "consilience as-of DATE STORY --store …",
        "resume": "a store resumes by itself: read the same inputs into it again",
        "rule": "consilience judge rule … --store …",
        "blank": "consilience show STORY --store … --blank WHO",
        "judgements": "consilience judge import FILE --store …",
    }
    for name, given in options.items():
        if given is not None:
            raise UsageError(f"--{name.replace('_', '-')} does not go with --store", ways[name])


def write(situation: Situation, *, html: Path | None, json: str | None, quiet: bool) -> None:
    """The page and the file where they were asked for; the brief and what was skipped for the reader."""
    import shutil
    import sys

    from consilience.cli.output import printing, write_file
    from consilience.present import render_brief, render_page, unread

    for item in unread(situation):
        typer.echo(f"skipped {item.uri} ({item.step}): {item.reason}", err=True)
    if html is not None:
        write_file(html, render_page(situation).encode())
    if json is not None and json != STDOUT:
        write_file(Path(json), situation.to_json())
    with printing():
        if json == STDOUT:
            sys.stdout.buffer.write(situation.to_json())
            sys.stdout.buffer.flush()
        elif not quiet:
            width = min(100, shutil.get_terminal_size((100, 24)).columns)  # 100: longer lines are hard to read
            typer.echo(render_brief(situation, width=width, colour=sys.stdout.isatty()))
