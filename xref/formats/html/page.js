"use strict";
// Filters for findings and matrix rows; their state is in the address, so that a view can be sent as a link.
(() => {
  const form = document.getElementById("filters");
  const items = [...document.querySelectorAll("[data-verdict]")];
  const findings = items.filter((item) => item.matches("article"));
  const fields = ["verdict", "source", "pack", "text"].filter((name) => form.elements[name]);
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const fits = (item, want) =>
    (!want.verdict || item.dataset.verdict === want.verdict) &&
    (!want.pack || item.dataset.pack === want.pack) &&
    (!want.source || item.dataset.sources.split(" ").includes(want.source)) &&
    (!want.text || textOf(item).includes(want.text.toLowerCase()));

  const apply = () => {
    const want = Object.fromEntries(fields.map((name) => [name, form.elements[name].value]));
    for (const item of items) item.hidden = !fits(item, want);
    const shown = findings.filter((item) => !item.hidden).length;
    form.elements.shown.value = `${shown} of ${findings.length} findings shown`;
    return want;
  };
  const remember = () => {
    const state = new URLSearchParams(Object.entries(apply()).filter(([, value]) => value));
    history.replaceState(null, "", `${state}` ? `#?${state}` : location.pathname + location.search);
  };
  const restore = () => {
    if (location.hash.startsWith("#?")) {
      const state = new URLSearchParams(location.hash.slice(2));
      for (const name of fields) form.elements[name].value = state.get(name) || "";
    } else if (location.hash) {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const finding = target && target.closest("[data-verdict]");
      if (finding && finding.hidden) form.reset();
      if (target) requestAnimationFrame(() => target.scrollIntoView());
    }
    apply();
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", remember);
  form.addEventListener("reset", () => setTimeout(remember));
  addEventListener("hashchange", restore);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  restore();
})();
