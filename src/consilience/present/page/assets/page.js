// Opens the evidence beside the page. Without this script every link still leads to where it is: further down on a page
// that stands alone, on a page of its own in a desk. What is open stands behind the # of the address.
(() => {
  "use strict";
  const panel = document.getElementById("evidence");
  if (!panel) return;
  const content = panel.querySelector(".content");
  const label = panel.querySelector(".what");
  const base = panel.dataset.base; // in a desk: the front of the addresses that open here
  const OPENS = /^(findings\/|claims\/|judge\?|reports\/[^/?]+\?(.*&)?mark=)/;
  let opener = null;
  let turn = 0;

  const targetOf = (hash) => {
    const found = hash && document.getElementById(hash);
    return found && !panel.contains(found) ? found : null;
  };

  const openable = (hash) => {
    if (base) return OPENS.test(hash);
    const found = targetOf(hash);
    return Boolean(found && (found.classList.contains("target") || found.classList.contains("reason")));
  };

  // The hash under which a link opens beside the page; empty where it leads elsewhere.
  const hashOf = (link) => {
    const to = new URL(link.href, location.href);
    if (!base) return link.getAttribute("href").startsWith("#") ? decodeURIComponent(to.hash.slice(1)) : "";
    const near = to.origin === location.origin && to.pathname.startsWith(base) && to.pathname !== location.pathname;
    return near ? to.pathname.slice(base.length) + to.search : "";
  };

  const here = () => (base ? location.hash.slice(1) : decodeURIComponent(location.hash.slice(1)));

  // "r3.120-145.200-230" names a report and the stretches of it that are meant.
  const rangesOf = (hash) => hash.split(".").slice(1).map((range) => range.split("-").map(Number));

  const light = (article, ranges) => {
    [...article.querySelectorAll("[data-a]")].forEach((piece) => {
      const start = Number(piece.dataset.a);
      if (ranges.some(([from, to]) => from <= start && start < to)) piece.classList.add("lit");
    });
  };

  const fromHere = (hash) => {
    const article = targetOf(hash).closest("article").cloneNode(true);
    const report = article.classList.contains("report");
    if (report) light(article, rangesOf(hash));
    return { node: article, title: report ? article.querySelector("header h4").textContent : "How this answer came about" };
  };

  const fromDesk = async (hash) => {
    const answer = await fetch(base + hash, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const node = document.adoptNode(page.querySelector("main [data-panel]"));
    node.querySelectorAll("input[name=back]").forEach((field) => { field.value = location.pathname + location.search; });
    return { node, title: node.dataset.panel };
  };

  const fill = (hash, { node, title }) => {
    node.removeAttribute("id");
    node.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    [node, ...node.querySelectorAll("[aria-labelledby]")].forEach((part) => part.removeAttribute("aria-labelledby"));
    content.replaceChildren(node);
    label.textContent = title;
    panel.hidden = false;
    document.body.classList.add("with-evidence");
    panel.scrollTop = 0;
    const first = node.querySelector(".lit");
    if (first) panel.scrollTop = first.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
    mark(hash);
    panel.focus({ preventScroll: true });
  };

  const show = (hash, link, after = () => {}) => {
    const mine = ++turn;
    const place = (made) => {
      if (mine !== turn) return; // something else was opened meanwhile
      keepPlace(link, () => fill(hash, made));
      after();
    };
    if (base) fromDesk(hash).then(place, () => location.assign(base + hash));
    else place(fromHere(hash));
  };

  const mark = (hash) => {
    document.querySelectorAll(".open-now").forEach((link) => link.classList.remove("open-now"));
    if (opener && hashOf(opener) === hash && !panel.contains(opener)) opener.classList.add("open-now");
  };

  const hide = () => {
    turn += 1;
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
    const hash = here();
    if (openable(hash)) show(hash, null);
    else hide();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const hash = hashOf(link);
    if (!openable(hash)) return;
    event.preventDefault();
    const inside = panel.contains(link);
    if (!inside) opener = link;
    if (here() !== hash) history.pushState(null, "", "#" + hash);
    show(hash, inside ? null : link);
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

  const first = here();
  if (openable(first)) {
    opener = [...document.querySelectorAll("main a[href]")].find((link) => hashOf(link) === first) || null;
    show(first, null, () => opener && requestAnimationFrame(() => opener.scrollIntoView({ block: "center" })));
  }
})();
