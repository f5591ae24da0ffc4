// Blocks to and from Excel and WPS: tab-separated lines.

import { toast } from "../parklens.js";
import { ask } from "./dialogs.js";
import { ledger, show } from "./holders.js";
import { text } from "./texts.js";

export function installClipboard(page, saver, grid) {
  page.addEventListener("copy", (event) => {
    const input = event.target.closest?.(".cell-input");
    const range = grid.range();
    const several = range.flat().length > 1;
    if (!input || (!several && getSelection().toString() !== "" && input.dataset.mode === "edit")) {
      return;
    }
    event.preventDefault();
    const lines = range.map((cells) => cells.map((cell) => ledger(cell)).join("\t"));
    event.clipboardData.setData("text/plain", lines.join("\r\n"));
    if (several) {
      toast(text("copied", range.flat().length));
    }
  });
  if (!saver) {
    return;
  }
  page.addEventListener("paste", (event) => {
    const input = event.target.closest?.(".cell-input");
    const block = input ? parse(event.clipboardData.getData("text/plain")) : null;
    if (!block || (block.length === 1 && block[0].length === 1)) {
      return;
    }
    event.preventDefault();
    paste(block, input.closest("td.cell"), saver, grid);
  });
}

/** Rows of a block; cells quoted by Excel because of a line break or tab inside are read as one. */
export function parse(tsv) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const source = tsv.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let n = 0; n < source.length; n++) {
    const c = source[n];
    if (quoted) {
      if (c === '"' && source[n + 1] === '"') {
        cell += '"';
        n++;
      } else if (c === '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c === '"' && cell === "") {
      quoted = true;
    } else if (c === "\t") {
      row.push(cell);
      cell = "";
    } else if (c === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += c;
    }
  }
  rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.trim()));
}

async function paste(block, at, saver, grid) {
  const rows = grid.rows();
  const start = grid.place(at);
  const writes = [];
  let outside = 0;
  block.forEach((line, down) =>
    line.forEach((typed, right) => {
      const holder = rows[start.row + down]?.[start.column + right];
      if (holder?.querySelector(".cell-input")) {
        writes.push({ holder, typed });
      } else if (typed !== "") {
        outside++;
      }
    }),
  );
  const changes = writes.filter(({ holder, typed }) => typed !== ledger(holder));
  const overwritten = changes.filter(({ holder }) => ledger(holder) !== "");
  if ((overwritten.length > 0 || outside > 0) && !(await preview(changes, overwritten.length, outside))) {
    return;
  }
  changes.forEach(({ holder, typed }) => {
    delete holder.querySelector(".cell-input").dataset.dirty;
    show(holder, typed);
  });
  if (changes.length > 0) {
    saver.save(changes, "PASTE");
    toast(text("pasted", changes.length));
  }
}

function preview(changes, overwritten, outside) {
  const dialog = document.getElementById("paste-dialog");
  dialog.querySelector("[data-summary]").textContent =
    text("paste", changes.length, overwritten) + (outside > 0 ? text("outside", outside) : "");
  dialog.querySelector("[data-lines]").replaceChildren(
    ...changes.map(({ holder, typed }) => {
      const line = document.createElement("tr");
      line.classList.toggle("overwritten", ledger(holder) !== "");
      for (const [words, kind] of [
        [holder.dataset.label, ""],
        [ledger(holder) || text("blank"), "figure"],
        [typed || text("blank"), "figure"],
      ]) {
        const cell = document.createElement("td");
        cell.textContent = words;
        cell.className = kind;
        line.append(cell);
      }
      return line;
    }),
  );
  return ask(dialog);
}
