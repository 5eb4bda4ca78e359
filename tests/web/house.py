"""A desk over a small store: the made-up wreck of `tests/present/ferry.py`, and nothing read in the background."""

import warnings
from contextlib import contextmanager
from pathlib import Path

from consilience.model import Reading as ReportReading
from consilience.model import Situation
from consilience.store.base import Store, StoryChange
from consilience.store.open import open_store
from consilience.web.app import make_app
from consilience.web.inbox import Reading
from consilience.web.settings import Settings
from tests.present.ferry import WRECK

with warnings.catch_warnings():  # it would rather have a client that nobody else here needs
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

AT_HOME = "http://localhost:8765"


class Asleep(Reading):
    """Takes what is put in, and reads nothing."""

    def start(self) -> None:
        self.state = "idle"


def fill(store: Store, picture: Situation = WRECK) -> Store:
    """The store with one story in it."""
    with store.writing() as writer:
        for report in picture.reports:
            writer.add_report(report, ReportReading(report_id=report.id))
        (story,) = picture.stories
        change = StoryChange(revision=writer.revision, at="2031-03-07T00:00:00Z", story_id=story.id, kind="story")
        writer.put_picture(picture, [change])
    return store


@contextmanager
def desk(folder: Path, *, store: Store | None = None, base: str = AT_HOME, **settings):
    """A client of a desk; no redirect is followed, so that each can be looked at."""
    opened = store or fill(open_store(folder / "wreck.db"))
    given = Settings(store=str(folder / "wreck.db"), **settings)
    app = make_app(opened, given, reading=Asleep(opened, given))
    with TestClient(app, base_url=base, follow_redirects=False, raise_server_exceptions=True) as client:
        yield client
    if store is None:
        opened.close()
