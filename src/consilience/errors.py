"""Every error this package raises on purpose.

ConsilienceError
├── SpanError            a span does not fit its report
├── EvidenceError        a claim without evidence
├── PipelineMissing      the spaCy pipeline that was named is not installed
├── Unreadable           one input that cannot be read; it becomes a `Skipped`
├── NothingRead          none of the inputs could be read
├── NotWritten           a result that could not be put where it was wanted
├── SituationError       a situation file that cannot be understood
├── FindingMissing       no such finding in a situation
├── StoryMissing         no such story in a store
├── NothingKnown         a story of which nothing had come out yet
├── ReportMissing        no such report in a store
├── ClaimMissing         no such claim in a story
├── TargetMissing        nothing there of what is to be judged
├── DeskError            the desk cannot be opened
├── InboxFull            more waits to be read than may
├── TooLarge             more was sent to the desk than may be
├── DumpError            a dump of GeoNames that cannot be read
├── GazetteerError       an imported gazetteer that cannot be used
├── StoreMissing         there is no store where one was named
├── StoreUnusable        a store that cannot be opened, read or written
├── StoreTooNew          a store that a newer version has written
├── StoreBusy            another change of the store takes too long
└── UsageError           an option that makes no sense
"""


class ConsilienceError(Exception):
    """The root of the family; `hint`, where there is one, says what to do."""

    hint: str | None = None


class SpanError(ConsilienceError):
    """A span does not fit the report it points into."""

    def __init__(self, report_id: str, start: int, end: int, *, length: int) -> None:
        self.report_id, self.start, self.end, self.length = report_id, start, end, length
        super().__init__(f"span {start}:{end} does not fit report {report_id!r}, which has {length} characters")


class EvidenceError(ConsilienceError):
    """A claim rests on nothing."""

    def __init__(self, predicate: str) -> None:
        self.predicate = predicate
        super().__init__(f"a claim of {predicate!r} has no evidence")


class PipelineMissing(ConsilienceError):
    """The spaCy pipeline that was asked for is not installed."""

    def __init__(self, name: str, package: str) -> None:
        self.name, self.package = name, package
        self.hint = f"install it with `pip install {package}`, or name an installed one with --pipeline"
        super().__init__(f"the spaCy pipeline {name!r} is not installed")


class Unreadable(ConsilienceError):
    """One input cannot be read; `reason` says why, in words that follow the input's name."""

    def __init__(self, step: str, reason: str) -> None:
        self.step, self.reason = step, reason
        super().__init__(reason)


class NothingRead(ConsilienceError):
    """Not one of the inputs gave a report; `reasons` says why, one sentence an input."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        self.reasons = reasons
        super().__init__("nothing could be read" + "".join(f"\n  {reason}" for reason in reasons))


class NotWritten(ConsilienceError):
    """A result could not be put where it was wanted."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"cannot write {path}: {reason}")


class SituationError(ConsilienceError):
    """A file is not a situation."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        self.hint = "a situation file is what `consilience read … --json FILE` writes"
        super().__init__(f"`{path}` is not a situation file: {reason}")


class FindingMissing(ConsilienceError):
    """A situation has no such finding."""

    def __init__(self, finding: str, path: str, known: tuple[str, ...]) -> None:
        self.finding, self.path, self.known = finding, path, known
        self.hint = "it has, for example: " + ", ".join(known[:5]) if known else "it has no findings at all"
        super().__init__(f"no finding `{finding}` in `{path}`")


class StoryMissing(ConsilienceError):
    """A store has no such story."""

    def __init__(self, name: str, store: str) -> None:
        self.name, self.store = name, store
        self.hint = f"`consilience stories --store {store}` lists those that are there"
        super().__init__(f"no story `{name}` in `{store}`")


class NothingKnown(ConsilienceError):
    """None of a story's reports had come out by a moment."""

    def __init__(self, story: str, moment: str, earliest: str | None) -> None:
        self.story, self.moment, self.earliest = story, moment, earliest
        self.hint = f"the first of them came out on {earliest}" if earliest else "its reports have no publication date"
        super().__init__(f"nothing of “{story}” had come out by {moment}")


class ReportMissing(ConsilienceError):
    """A store has no such report."""

    def __init__(self, report: str, store: str) -> None:
        self.report, self.store = report, store
        self.hint = f"`consilience search --store {store} WORDS` finds the reports that have the words"
        super().__init__(f"no report `{report}` in `{store}`")


class ClaimMissing(ConsilienceError):
    """A story has no such claim."""

    def __init__(self, claim: str, story: str) -> None:
        self.claim, self.story = claim, story
        self.hint = "a claim that a new report or a judgement changed has a new id; the story's findings lead to it"
        super().__init__(f"no claim `{claim}` in the story `{story}`")


class TargetMissing(ConsilienceError):
    """What a person wants to judge is not there."""

    def __init__(self, kind: str, target: str) -> None:
        self.kind, self.target = kind, target
        self.hint = "it may have changed since; look at the story as it is now"
        super().__init__(f"there is no {kind} `{target}` to say anything of")


class DeskError(ConsilienceError):
    """The desk cannot be opened to its readers."""

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)


class InboxFull(ConsilienceError):
    """More waits to be read than may; `unit` is what is counted."""

    def __init__(self, waiting: int, most: int, unit: str = "things") -> None:
        self.waiting, self.most, self.unit = waiting, most, unit
        self.hint = "wait until some of it is read, or read it with `consilience read … --store`"
        super().__init__(f"{waiting:,} {unit} wait to be read already, and at most {most:,} may")


class TooLarge(ConsilienceError):
    """More was sent to the desk at once than it takes; `what` says which of it."""

    def __init__(self, what: str, most: int, hint: str) -> None:
        self.what, self.most, self.hint = what, most, hint
        size = f"{most / 1_000_000:g} MB" if most >= 1_000_000 else f"{most:,} bytes"
        super().__init__(f"{what} is larger than {size}")


class DumpError(ConsilienceError):
    """A file is no dump of GeoNames, or not a whole one."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        self.hint = (
            "a dump is allCountries.zip, or the zip or text of one country, "
            "as https://download.geonames.org/export/dump/ has them"
        )
        super().__init__(f"`{path}` cannot be imported: {reason}")


class GazetteerError(ConsilienceError):
    """An imported gazetteer cannot be used."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        self.hint = (
            "import the dump again: `consilience gazetteer import FILE`; or do without: `consilience gazetteer remove`"
        )
        super().__init__(f"the gazetteer `{path}` cannot be used: {reason}")


class StoreMissing(ConsilienceError):
    """There is no store where one was named."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.hint = f"`consilience read … --store {url}` makes one"
        super().__init__(f"there is no store `{url}`")


class StoreUnusable(ConsilienceError):
    """A store cannot be opened, read or written; `reason` follows its name."""

    def __init__(self, url: str, reason: str, hint: str | None = None) -> None:
        self.url, self.reason, self.hint = url, reason, hint
        super().__init__(f"the store `{url}` cannot be used: {reason}")


class StoreTooNew(ConsilienceError):
    """A store was written by a newer version, whose tables this one does not know."""

    hint = "use the version that wrote it, or a newer one: `pip install --upgrade consilience`"

    def __init__(self, url: str, version: str) -> None:
        self.url, self.version = url, version
        super().__init__(f"the store `{url}` has tables of version {version}, which this version does not know")


class StoreBusy(ConsilienceError):
    """Another change of the store did not end in time."""

    hint = "try again when the other run has ended; one that hangs can be stopped, and nothing is lost"

    def __init__(self, url: str, seconds: int) -> None:
        self.url, self.seconds = url, seconds
        super().__init__(f"the store `{url}` is being changed by another run, for more than {seconds} seconds")


class UsageError(ConsilienceError):
    """The command line asks for something that cannot be done."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.hint = hint
        super().__init__(message)
