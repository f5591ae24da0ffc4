// The table of figures behaves like a spreadsheet: its cells, what is typed into them, and the keys that move about.

import { Cells } from "./grid/cells.js";
import { Editing } from "./grid/editing.js";
import { Keys } from "./grid/keys.js";

export function installGrid(page, saver, readOnly) {
  const cells = new Cells(page.querySelector("[data-grid]"));
  if (cells.table) {
    listen(cells, new Editing(cells, saver, readOnly));
  }
  page.addEventListener("click", (event) => {
    const toggle = event.target.closest?.("[data-unfold]");
    if (toggle) {
      cells.unfold(toggle, toggle.getAttribute("aria-expanded") !== "true");
    }
  });
  return cells;
}

function listen(cells, editing) {
  const { table } = cells;
  const keys = new Keys(cells, editing);
  table.addEventListener("focusin", (event) => editing.enter(event));
  table.addEventListener("focusout", (event) => editing.leave(event));
  table.addEventListener("input", (event) => editing.typed(event));
  table.addEventListener("keydown", (event) => keys.press(event));
  table.addEventListener("dblclick", (event) => editing.edit(event.target));
  // A click chooses the whole figure, as in a spreadsheet; a second one sets the cursor.
  table.addEventListener("mouseup", (event) => {
    if (event.target.matches(".cell-input") && event.target.dataset.mode === "move" && event.detail === 1) {
      event.preventDefault();
    }
  });
  table.addEventListener("mousedown", (event) => {
    const cell = event.target.closest("td.cell");
    if (event.shiftKey && cell && cells.anchor) {
      event.preventDefault();
      cells.select(cells.anchor, cell);
    } else {
      cells.clearRange();
    }
  });
}
