"""The page in a real browser: a cell clicked, the evidence seen, nothing asked of the net."""

from pathlib import Path

import pytest

from consilience.present import render_page
from tests.present.ferry import WRECK

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium at /usr/bin/chromium"),
]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


@pytest.fixture(scope="module")
def chromium():
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the playwright package")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, tmp_path):
    """A function that opens the wreck's page; what it asks for and complains about is checked at the end."""
    address = (tmp_path / "wreck.html").as_uri()
    (tmp_path / "wreck.html").write_text(render_page(WRECK), encoding="utf-8")
    asked, complaints, contexts = [], [], []

    def opens(*, anchor="", **options):
        contexts.append(chromium.new_context(**options))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address + anchor)
        return page

    yield opens
    for context in contexts:
        context.close()
    assert {url.split("#")[0] for url in asked if not url.startswith("data:font/")} == {address}
    assert complaints == []


def test_a_cell_opens_its_evidence_and_escape_closes_it(opened):
    page = opened()
    cell = page.get_by_role("link", name="Eleven people drowned").first
    cell.scroll_into_view_if_needed()
    place = cell.bounding_box()["y"]

    cell.click()

    assert page.locator("#evidence .lit").all_inner_texts() == ["Eleven", " people drowned"]
    assert page.locator("#evidence .what").inner_text() == "Harbour Post"
    assert "#r" in page.url
    assert abs(cell.bounding_box()["y"] - place) < 2

    page.keyboard.press("Escape")

    assert not page.locator("#evidence").is_visible()
    assert "#" not in page.url
    assert cell.evaluate("link => link === document.activeElement")


def test_back_returns_to_the_evidence_before(opened):
    page = opened()
    page.locator("td a.quote").nth(0).click()
    first = page.locator("#evidence .what").inner_text()
    page.locator("td a.quote").nth(1).click()
    assert page.locator("#evidence .what").inner_text() != first

    page.go_back()
    assert page.locator("#evidence .what").inner_text() == first

    page.go_back()
    assert not page.locator("#evidence").is_visible()


def test_an_address_opens_at_its_evidence(opened):
    page = opened()
    page.locator("td a.quote").nth(2).click()
    anchor = "#" + page.url.split("#")[1]

    again = opened(anchor=anchor)

    assert again.locator("#evidence .lit").count() > 0


def test_why_an_answer_is_what_it_is(opened):
    page = opened()
    page.get_by_role("link", name="Why this answer: How many people drowned?").click()

    assert "latest by the same counter" in page.locator("#evidence").inner_text()


def test_a_cell_can_be_reached_and_opened_by_keyboard(opened):
    page = opened()
    page.locator("td a.quote").first.focus()
    page.keyboard.press("Enter")

    assert page.locator("#evidence").evaluate("panel => panel === document.activeElement")


def test_without_scripts_a_cell_leads_to_its_place_in_the_report(opened):
    page = opened(java_script_enabled=False)
    page.locator("td a.quote").first.click()

    assert "#r" in page.url
    assert page.locator("article.report").first.is_visible()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_is_wider_than_its_window(opened, width):
    page = opened(viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width
