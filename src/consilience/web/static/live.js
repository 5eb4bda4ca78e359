// Follows what happens while the page is looked at: what is being read, and that the story has changed.
// A browser keeps few lines to one address open, so a page that is not looked at lets go of its own.
(() => {
  "use strict";
  const news = document.getElementById("news");
  const { story, updated } = document.body.dataset;
  const inbox = document.getElementById("inbox");
  if (!news || (!updated && !inbox)) return;
  let line = null;
  let fresh = true;
  let soon = 0; // one event comes for each thing that is read: the list is drawn once for many

  const tell = (words) => {
    if (news.textContent) return;
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Show it as it is now";
    link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    news.replaceChildren(words + " ", link);
  };

  const changed = async (event) => {
    const { revision: now, stories } = JSON.parse(event.data);
    const first = fresh; // what happened before this line was open is not told by it
    fresh = false;
    if (!updated || now <= Number(updated)) return;
    if (!story) tell("Stories have changed.");
    else if (stories.includes(story)) tell("This story has changed.");
    else if (first) {
      const answer = await fetch(news.dataset.row, { credentials: "same-origin" });
      if (answer.ok && (await answer.json()).updated > Number(updated)) tell("This story has changed.");
    }
  };

  const redraw = async () => {
    const answer = await fetch(location.pathname, { credentials: "same-origin" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const drawn = page.getElementById("listed");
    const listed = document.getElementById("listed");
    if (drawn && drawn.innerHTML !== listed.innerHTML) listed.replaceChildren(...drawn.childNodes);
    const reading = inbox.querySelectorAll(".state.reading, .state.waiting").length;
    const words = reading ? `${reading} still to be read.` : inbox.querySelector(".state") ? "All is read." : "";
    const state = inbox.querySelector("[role=status]");
    if (state && state.textContent !== words) state.textContent = words;
  };

  const follow = () => {
    if (document.hidden) {
      if (line) line.close();
      line = null;
    } else if (!line) {
      fresh = true;
      line = new EventSource(news.dataset.events);
      line.addEventListener("store", changed);
      if (inbox) line.addEventListener("inbox", () => { clearTimeout(soon); soon = setTimeout(redraw, 150); });
    }
  };

  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", () => { if (line) line.close(); line = null; });
  window.addEventListener("pageshow", follow);
  follow();
})();
