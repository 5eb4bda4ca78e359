// Opens the evidence beside the page. Without this script every link still leads to its place further down.
(() => {
  "use strict";
  const panel = document.getElementById("evidence");
  const content = panel.querySelector(".content");
  const label = panel.querySelector(".what");
  let opener = null;
  let scrolled = null;

  const targetOf = (hash) => {
    const found = hash && document.getElementById(hash);
    return found && !panel.contains(found) ? found : null;
  };

  const openable = (hash) => {
    const found = targetOf(hash);
    return Boolean(found && (found.classList.contains("target") || found.classList.contains("reason")));
  };

  // "r3.120-145.200-230" names a report and the stretches of it that are meant.
  const rangesOf = (hash) => hash.split(".").slice(1).map((range) => range.split("-").map(Number));

  const light = (article, ranges) => {
    const lit = [...article.querySelectorAll("[data-a]")].filter((piece) => {
      const start = Number(piece.dataset.a);
      return ranges.some(([from, to]) => from <= start && start < to);
    });
    lit.forEach((piece) => piece.classList.add("lit"));
    return lit[0];
  };

  const show = (hash) => {
    const target = targetOf(hash);
    const article = target.closest("article").cloneNode(true);
    article.removeAttribute("id");
    article.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    content.replaceChildren(article);
    panel.hidden = false;
    document.body.classList.add("with-evidence");
    panel.scrollTop = 0;
    const first = article.classList.contains("report") ? light(article, rangesOf(hash)) : null;
    label.textContent = first ? article.querySelector("header h4").textContent : "How this answer came about";
    if (first) panel.scrollTop = first.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
    mark(hash);
    panel.focus({ preventScroll: true });
  };

  const mark = (hash) => {
    document.querySelectorAll(".open-now").forEach((link) => link.classList.remove("open-now"));
    if (opener && opener.getAttribute("href") === "#" + hash && !panel.contains(opener)) opener.classList.add("open-now");
  };

  const hide = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    content.replaceChildren();
    document.body.classList.remove("with-evidence");
    mark("");
    if (opener) opener.focus({ preventScroll: true });
    opener = null;
  };

  // What the reader looks at stays where it is on the screen, though the page grows narrower beside the evidence.
  const keepPlace = (link, change) => {
    const before = link ? link.getBoundingClientRect().top : 0;
    change();
    if (!link) return;
    link.scrollIntoView({ block: "nearest", inline: "nearest" });
    const low = window.matchMedia("(max-width: 760px)").matches ? window.innerHeight * 0.12 : before;
    window.scrollBy(0, link.getBoundingClientRect().top - Math.min(before, low));
  };

  const follow = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (openable(hash)) show(hash);
    else hide();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const hash = decodeURIComponent(link.getAttribute("href").slice(1));
    if (!openable(hash)) return;
    event.preventDefault();
    const inside = panel.contains(link);
    if (!inside) opener = link;
    if (decodeURIComponent(location.hash.slice(1)) !== hash) history.pushState(null, "", "#" + hash);
    keepPlace(inside ? null : link, () => show(hash));
  });

  const close = () => {
    history.pushState(null, "", location.pathname + location.search);
    keepPlace(opener, hide);
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
  });
  panel.querySelector("button").addEventListener("click", close);
  window.addEventListener("popstate", follow);
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((part) => { part.open = true; part.dataset.forPrint = ""; });
  });
  window.addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-for-print]").forEach((part) => { part.open = false; delete part.dataset.forPrint; });
  });

  const first = decodeURIComponent(location.hash.slice(1));
  if (openable(first)) {
    opener = document.querySelector(`a[href="#${CSS.escape(first)}"]`) || document.querySelector(`a[href="#${first}"]`);
    show(first);
    if (opener) requestAnimationFrame(() => opener.scrollIntoView({ block: "center" }));
  }
})();
