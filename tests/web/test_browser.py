"""The desk in a real browser: with and without scripts, by keyboard, on a phone, in the dark, and as axe sees it."""

import socket
import threading
import time
from pathlib import Path

import pytest

from consilience.store.open import open_store
from consilience.web import urls
from consilience.web.app import make_app
from consilience.web.settings import Settings
from tests.present.ferry import EIDE, FINDINGS, R1, C
from tests.web.house import Asleep, fill

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium at /usr/bin/chromium"),
]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
SLUG = "ferry-runs-aground-in-gale-off-hestvik"
STORY = urls.to(urls.STORY, name=SLUG)
PAGES = {
    "home": urls.HOME,
    "story": STORY,
    **{view: urls.to(urls.VIEW, name=SLUG, view=view) for view in ("brief", "figures", "timeline", "map", "people")},
    **{
        view: urls.to(urls.VIEW, name=SLUG, view=view) for view in ("voices", "wording", "origins", "checks", "reasons")
    },
    "reports": urls.to(urls.REPORTS, name=SLUG),
    "report": urls.to(urls.REPORT, name=SLUG, report_id=R1.id, mark="75-125"),
    "claim": urls.to(urls.CLAIM, name=SLUG, claim_id=C["eleven"].id),
    "finding": urls.to(urls.FINDING, name=SLUG, finding_id=FINDINGS[0].id),
    "judge": urls.to(urls.JUDGE, name=SLUG, kind="name", id=EIDE.id),
    "share": urls.to(urls.SHARE, name=SLUG),
    "changes": urls.CHANGES,
    "judgements": urls.JUDGEMENTS,
    "search": urls.to(urls.SEARCH, text="reef"),
    "add": urls.ADD,
    "missing": "/nothing/here",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The address of a desk that is served for as long as these tests run, and its store."""
    import uvicorn

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store = fill(open_store(tmp_path_factory.mktemp("served") / "wreck.db"))
    given = Settings(port=port)
    app = make_app(store, given, reading=Asleep(store, given))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}", store
    server.should_exit = True
    thread.join(timeout=5)
    store.close()


@pytest.fixture(scope="module")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the playwright package")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, served):
    """A function that opens a page of the desk; what it asks of others and complains about is checked at the end."""
    home, _ = served
    asked, complaints, contexts = [], [], []

    def opens(path, **options):
        contexts.append(chromium.new_context(base_url=home, **options))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield opens
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((home, "data:"))] == []
    assert [words for words in complaints if "404" not in words] == []


@pytest.fixture
def axe():
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe()


def serious(axe, page, **options):
    """What axe holds against a page, by rule, with an example."""
    found = axe.run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return {v["id"]: v["nodes"][0]["html"][:200] for v in found if v["impact"] in ("serious", "critical")}


@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_serious_and_nothing_is_too_wide(opened, axe, width):
    page = opened(urls.HOME, viewport={"width": width, "height": 900})
    found = {}
    for name, path in PAGES.items():
        page.goto(path)
        page.emulate_media(color_scheme="light")
        found[name] = serious(axe, page)
        page.emulate_media(color_scheme="dark")
        found[name] |= serious(axe, page, runOnly=["color-contrast"])  # the dark changes nothing else
        if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
            found[name]["too wide"] = wide

    assert {name: what for name, what in found.items() if what} == {}


def test_axe_sees_what_is_wrong(opened, axe):
    page = opened(urls.HOME)
    page.evaluate("document.querySelector('h1').className = 'faint'")
    page.evaluate("document.styleSheets[1].insertRule('.faint { color: #ddd }', 0)")
    page.evaluate("document.querySelector('label[for=look-for]').remove()")
    page.evaluate("document.getElementById('look-for').removeAttribute('placeholder')")

    assert {"color-contrast", "label"} <= serious(axe, page).keys()


def test_axe_finds_nothing_serious_in_the_evidence(opened, axe):
    page = opened(STORY)
    for link, drawn in (("td a.quote", ".report"), ("a.why:not(.judge)", ".reason"), ("a.judge", ".judging")):
        page.locator(f"main {link}").first.click()
        page.locator(f"#evidence {drawn}").wait_for()
        assert serious(axe, page) == {}


def test_a_cell_opens_its_report_beside_the_page_and_escape_closes_it(opened):
    page = opened(STORY)
    cell = page.get_by_role("link", name="Eleven people drowned").first
    cell.scroll_into_view_if_needed()
    place = cell.bounding_box()["y"]

    cell.click()
    page.locator("#evidence .lit").first.wait_for()

    assert "".join(page.locator("#evidence .lit").all_inner_texts()) == "Eleven people drowned"
    assert page.locator("#evidence .what").inner_text() == "Harbour Post"
    assert f"{STORY}#reports/" in page.url
    assert abs(cell.bounding_box()["y"] - place) < 2

    page.keyboard.press("Escape")

    page.locator("#evidence").wait_for(state="hidden")
    assert "#" not in page.url
    assert cell.evaluate("link => link === document.activeElement")


def test_back_and_a_sent_address_open_what_was_open(opened):
    page = opened(STORY)
    page.get_by_role("link", name="Why this answer: How many people drowned?").click()
    page.locator("#evidence .reason").wait_for()
    address = page.url
    page.locator("#evidence").get_by_role("link", name="its whole way").first.click()
    page.locator("#evidence .way").wait_for()

    page.go_back()
    page.locator("#evidence .reason").wait_for()
    page.go_back()
    page.locator("#evidence").wait_for(state="hidden")

    again = opened(address)
    again.locator("#evidence .reason").wait_for()
    assert "latest by the same counter" in again.locator("#evidence").inner_text()


def test_a_judgement_is_made_beside_the_page_and_leads_back_to_it(opened):
    page = opened(STORY)
    page.get_by_role("link", name="Judge: How many people drowned?").click()
    page.locator("#evidence .judging").wait_for()

    assert page.locator("#evidence input[name=back]").first.input_value() == STORY


def test_everything_can_be_read_without_scripts(opened):
    page = opened(STORY, java_script_enabled=False)
    page.get_by_role("link", name="Eleven people drowned").first.click()
    page.wait_for_url("**#r*")
    page.locator(".text .lit").first.wait_for()
    assert "".join(page.locator(".text .lit").all_inner_texts()) == "Eleven people drowned"

    page.get_by_role("link", name="How “Eleven people drowned” counts").first.click()
    page.get_by_role("heading", name="From the words to the answer").wait_for()

    page.get_by_role("link", name="Timeline").click()
    page.get_by_role("navigation", name="As known at").get_by_role("link", name="5 March 2031").click()
    page.get_by_text("As known on 5 March 2031").first.wait_for()

    page.get_by_role("searchbox").first.fill("diesel")
    page.get_by_role("button", name="Search").first.click()
    page.locator("mark", has_text="diesel").first.wait_for()


def test_the_slider_goes_from_day_to_day(opened):
    page = opened(STORY)
    slider = page.get_by_role("slider", name="As known at")
    assert slider.get_attribute("aria-valuetext") == "now"

    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**?as_of=2031-03-06")

    slider = page.get_by_role("slider", name="As known at")
    assert slider.get_attribute("aria-valuetext") == "6 March 2031"
    assert slider.evaluate("one => one === document.activeElement")


def test_by_keyboard(opened):
    page = opened(urls.HOME)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "To the content"
    page.keyboard.press("/")
    assert page.locator(":focus").get_attribute("name") == "text"
    page.locator("main").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{STORY}")


def test_a_page_says_when_what_it_shows_has_changed(opened, served):
    _, store = served
    page = opened(STORY)
    page.wait_for_timeout(300)
    fill_again(store)

    page.locator("#news", has_text="This story has changed.").wait_for(timeout=5000)
    page.get_by_role("link", name="Show it as it is now").click()
    page.wait_for_function("() => document.getElementById('news').textContent === ''")


def fill_again(store):
    """The same picture once more, with a word that it has changed."""
    from consilience.store.base import StoryChange
    from tests.present.ferry import WRECK

    with store.writing() as writer:
        told = StoryChange(revision=writer.revision, at="2031-03-08T00:00:00Z", story_id="story-ferry", kind="report")
        writer.put_picture(WRECK, [told])


def test_a_dropped_file_is_handed_over(opened, served):
    _, store = served
    page = opened(urls.ADD)
    page.evaluate(
        """() => {
            const given = new DataTransfer();
            given.items.add(new File(["A bridge opened on Monday."], "bridge.txt", { type: "text/plain" }));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
        }"""
    )
    page.get_by_role("cell", name="bridge.txt").wait_for()

    assert [item.name for item in store.inbox()] == ["bridge.txt"]
    page.get_by_role("cell", name="waits").wait_for()
