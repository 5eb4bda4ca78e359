// What makes the desk quicker to use. Everything here can be done without it.
(() => {
  "use strict";
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  // The days as of which a story can be told are links; with a script they are a slider too.
  const moments = document.querySelector(".moments-of");
  const days = moments ? [...moments.querySelectorAll("a")] : [];
  if (days.length > 1) {
    const slider = document.createElement("input");
    const said = document.createElement("output");
    let waiting = 0;
    slider.type = "range";
    slider.min = 0;
    slider.max = days.length - 1;
    slider.value = days.findIndex((day) => day.hasAttribute("aria-current"));
    slider.setAttribute("aria-labelledby", "as-known");
    const say = () => {
      said.textContent = days[slider.value].textContent;
      slider.setAttribute("aria-valuetext", said.textContent);
    };
    slider.addEventListener("input", say);
    slider.addEventListener("change", () => {
      clearTimeout(waiting); // arrow keys change it step by step
      waiting = setTimeout(() => {
        sessionStorage.setItem("slid", "1");
        location.assign(days[slider.value].href);
      }, 350);
    });
    say();
    moments.append(slider, said);
    moments.classList.add("slides");
    if (sessionStorage.getItem("slid")) slider.focus({ preventScroll: true });
    sessionStorage.removeItem("slid");
  }

  // "/" goes to the search box; j and k go through what is listed.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("look-for").focus();
    }
    if (event.key !== "j" && event.key !== "k") return;
    const listed = [...document.querySelectorAll(".rows h2 a[href]:first-child, tbody th .question a, tbody tr a.why:not(.judge)")];
    const at = listed.indexOf(document.activeElement);
    const next = listed[event.key === "j" ? at + 1 : Math.max(at - 1, 0)];
    if (next) next.focus();
  });

  // Files can be dropped anywhere on the page that takes them.
  const drop = document.getElementById("drop");
  if (drop) {
    const over = (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) document.body.classList.remove("dropping");
    });
    document.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      document.body.classList.remove("dropping");
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
      drop.requestSubmit();
    });
  }
})();
