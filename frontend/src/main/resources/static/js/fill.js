// The fill-in page: puts its parts together.

import { installGrid } from "./grid.js";
import { installCellMenu } from "./fill/cell-menu.js";
import { installClipboard } from "./fill/clipboard.js";
import { installFields } from "./fill/fields.js";
import { show } from "./fill/holders.js";
import { installLeft } from "./fill/left.js";
import { installTrace } from "./fill/trace.js";
import { Saver } from "./fill/saver.js";
import { onArrival } from "./parklens.js";

const page = document.querySelector("[data-fill]");
const readOnly = page.dataset.readOnly === "true";
const saver = new Saver(page);

const grid = installGrid(page, saver, readOnly);
installTrace(page);
installFields(page, saver, readOnly);
if (!readOnly) {
  installCellMenu(page, saver, grid);
  installClipboard(page, saver, grid);
  installLeft(page, saver);
  takeUpTypedEarly();
  saver.takeUpDrafts();
} else {
  installClipboard(page, null, grid);
}

/** On a slow line people type before the modules have come: what early.js noted happens now. */
function takeUpTypedEarly() {
  const typed = globalThis.typedEarly?.() ?? new Map();
  typed.forEach((_, input) => input.dispatchEvent(new Event("input", { bubbles: true })));
  document.activeElement?.closest(".cell-input")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  typed.forEach((done, input) => {
    if (done) {
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    }
  });
}

/** Puts the cursor into the cell or field that the address names, unfolding what hides it. */
function goToNamed() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target || !page.contains(target)) {
    return;
  }
  grid.reveal(target);
  const input = target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea");
  target.scrollIntoView({ block: "center", inline: "nearest" });
  input?.focus({ preventScroll: true });
}
onArrival(goToNamed);
// A finding of the cell that is already in the address leads there again.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && link.hash && link.pathname === location.pathname && link.hash === location.hash) {
    event.preventDefault();
    goToNamed();
  }
});

// A suggestion of a check is taken by the park's own click; nothing changes by itself.
page.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-accept]");
  if (!button || readOnly) {
    return;
  }
  const changes = button.dataset.figures
    .split(" ")
    .map((one) => one.split("="))
    .map(([id, typed]) => ({ holder: document.getElementById(id), typed }));
  // All of it or nothing: with a cell that is not here it is taken where the whole submission is.
  if (changes.some(({ holder }) => !holder)) {
    location.assign(button.dataset.whole);
    return;
  }
  // The button goes away with its finding: the cursor stands in the changed cell, where Ctrl+Z takes it back.
  const [{ holder: first }] = changes;
  grid.reveal(first);
  first.scrollIntoView({ block: "nearest", inline: "nearest" });
  first.querySelector("input")?.focus({ preventScroll: true });
  changes.forEach(({ holder, typed }) => show(holder, typed));
  saver.save(changes);
});

// A remark that the park has looked at says so at its cell as well.
document.body.addEventListener("htmx:afterSettle", () => {
  for (const line of document.querySelectorAll("#remarks [data-remark]")) {
    const note = document.getElementById(`remark-${line.dataset.remark}`);
    if (note) {
      note.dataset.state = line.dataset.state;
    }
  }
});
