// The table of figures behaves like a spreadsheet: arrows, Tab, Enter, F2, Esc, Delete, and a range with Shift.

import { askReason } from "./fill/dialogs.js";
import { forgive, ledger, show } from "./fill/saver.js";

const UNAVAILABLE = /^无法取得$/u;

export function installGrid(page, saver, readOnly) {
  const table = page.querySelector("[data-grid]");
  const grid = new Grid(table, saver, readOnly);
  if (table) {
    grid.listen();
  }
  page.addEventListener("click", (event) => {
    const toggle = event.target.closest?.("[data-unfold]");
    if (toggle) {
      grid.unfold(toggle, toggle.getAttribute("aria-expanded") !== "true");
    }
  });
  return grid;
}

class Grid {
  #anchor = null;
  #tabColumn = null;

  constructor(table, saver, readOnly) {
    this.table = table;
    this.saver = saver;
    this.readOnly = readOnly;
  }

  listen() {
    this.table.addEventListener("focusin", (event) => this.#enter(event));
    this.table.addEventListener("focusout", (event) => this.#leave(event));
    this.table.addEventListener("input", (event) => this.#typed(event));
    this.table.addEventListener("keydown", (event) => this.#key(event));
    this.table.addEventListener("dblclick", (event) => this.#edit(event.target));
    // A click chooses the whole figure, as in a spreadsheet; a second one sets the cursor.
    this.table.addEventListener("mouseup", (event) => {
      if (event.target.matches(".cell-input") && event.target.dataset.mode === "move" && event.detail === 1) {
        event.preventDefault();
      }
    });
    this.table.addEventListener("mousedown", (event) => {
      const cell = event.target.closest("td.cell");
      if (event.shiftKey && cell && this.#anchor) {
        event.preventDefault();
        this.select(this.#anchor, cell);
      } else {
        this.clearRange();
      }
    });
  }

  /** Rows on screen, each as its cells by column; a folded row is not there. */
  rows() {
    return [...this.table.querySelectorAll("tr.grid-row")]
      .filter((row) => !row.closest("tbody").hidden)
      .map((row) => [...row.querySelectorAll("td.cell")]);
  }

  /** Row and column of a cell. */
  place(cell) {
    const rows = this.rows();
    const row = rows.findIndex((cells) => cells.includes(cell));
    return { row, column: row < 0 ? -1 : rows[row].indexOf(cell) };
  }

  /** Cells of the chosen range in rows; the one with the focus when no range is chosen. */
  range() {
    const chosen = this.rows()
      .map((cells) => cells.filter((cell) => cell.classList.contains("in-range")))
      .filter((cells) => cells.length > 0);
    const focused = document.activeElement?.closest?.("td.cell");
    return chosen.length > 0 ? chosen : focused ? [[focused]] : [];
  }

  select(from, to) {
    const a = this.place(from);
    const b = this.place(to);
    this.clearRange();
    this.rows().forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const inside = between(row, a.row, b.row) && between(column, a.column, b.column);
        cell.classList.toggle("in-range", inside);
      }),
    );
    this.end = to;
  }

  clearRange() {
    this.table?.querySelectorAll(".in-range").forEach((cell) => cell.classList.remove("in-range"));
    this.end = null;
  }

  unfold(toggle, open) {
    toggle.setAttribute("aria-expanded", String(open));
    document.getElementById(toggle.getAttribute("aria-controls")).hidden = !open;
  }

  /** Unfolds what hides an element. */
  reveal(element) {
    const folded = element.closest("tbody[hidden]");
    if (folded) {
      this.unfold(this.table.querySelector(`[aria-controls="${CSS.escape(folded.id)}"]`), true);
    }
  }

  /** Saves what stands in a cell when it differs from what is saved. */
  async commit(cell) {
    const input = cell.querySelector(".cell-input");
    const typed = input.value.trim();
    delete input.dataset.dirty;
    if (typed === ledger(cell) && cell.dataset.outcome !== "refused") {
      input.value = shown(cell);
      this.saver.settled(cell);
      return;
    }
    if (UNAVAILABLE.test(typed)) {
      const reason = await askReason(cell.dataset.label, cell.dataset.reason ?? "");
      if (reason === null) {
        this.restore(cell);
      } else {
        show(cell, `${typed}：${reason}`);
        this.saver.save([{ holder: cell, typed: `${typed}：${reason}` }]);
      }
      return;
    }
    this.saver.save([{ holder: cell, typed }]);
  }

  restore(cell) {
    const input = cell.querySelector(".cell-input");
    delete input.dataset.dirty;
    input.value = document.activeElement === input ? ledger(cell) : shown(cell);
    this.saver.settled(cell);
  }

  #enter(event) {
    const input = event.target;
    if (!input.matches(".cell-input")) {
      return;
    }
    const cell = input.closest("td.cell");
    if (input.dataset.dirty !== "true") {
      if (cell.dataset.outcome !== "refused" && !cell.dataset.state?.match(/saving|unsent/)) {
        input.value = this.readOnly ? shown(cell) : ledger(cell);
      }
      input.dataset.mode = "move";
      input.select();
    }
    if (!this.table.querySelector(".in-range")) {
      this.#anchor = cell;
    }
  }

  #leave(event) {
    const input = event.target;
    if (!input.matches(".cell-input") || this.readOnly || !input.isConnected) {
      return;
    }
    const cell = input.closest("td.cell");
    if (input.dataset.dirty === "true") {
      this.commit(cell);
    } else if (cell.dataset.outcome !== "refused" && !cell.dataset.state?.match(/saving|unsent/)) {
      input.value = shown(cell);
    }
  }

  #typed(event) {
    const input = event.target;
    if (!input.matches(".cell-input")) {
      return;
    }
    input.dataset.dirty = "true";
    if (input.dataset.mode === "move") {
      input.dataset.mode = "type";
    }
    const cell = input.closest("td.cell");
    delete cell.dataset.state;
    this.saver.typing(cell, input.value.trim());
  }

  #edit(target) {
    const input = target.closest?.(".cell-input");
    if (input && !this.readOnly) {
      input.dataset.mode = "edit";
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  #key(event) {
    if (event.isComposing || !event.target.matches("[data-stop]")) {
      return;
    }
    const input = event.target.matches(".cell-input") ? event.target : null;
    const cell = input?.closest("td.cell");
    const editing = input?.dataset.mode === "edit";
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (event.key in steps && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const [down, right] = steps[event.key];
      if (editing && right !== 0) {
        return;
      }
      event.preventDefault();
      if (event.shiftKey && cell) {
        this.#extend(cell, down, right);
      } else {
        this.clearRange();
        this.#step(event.target, down, right);
      }
      return;
    }
    if (!input) {
      return;
    }
    if (event.key === "Tab") {
      this.clearRange();
      if (this.#tabColumn === null) {
        this.#tabColumn = this.place(cell).column;
      }
      this.#along(event, input, event.shiftKey ? -1 : 1);
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      this.clearRange();
      this.#down(cell, event.shiftKey ? -1 : 1);
      return;
    }
    this.#tabColumn = null;
    if (event.key === "F2") {
      event.preventDefault();
      this.#edit(input);
    } else if (event.key === "Escape") {
      this.clearRange();
      if (!this.readOnly) {
        forgive(cell);
        this.restore(cell);
        input.dataset.mode = "move";
        input.select();
      }
    } else if (event.key === "Delete" && input.dataset.mode === "move" && !this.readOnly) {
      event.preventDefault();
      this.clear();
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && input.dataset.dirty !== "true") {
      event.preventDefault();
      if (!this.readOnly) {
        this.saver.undo();
      }
    }
  }

  /** Empties the chosen cells. */
  clear() {
    const filled = this.range()
      .flat()
      .filter((cell) => cell.querySelector(".cell-input") && (ledger(cell) !== "" || cell.dataset.outcome === "refused"));
    filled.forEach((cell) => {
      delete cell.querySelector(".cell-input").dataset.dirty;
      show(cell, "");
    });
    if (filled.length > 0) {
      this.saver.save(filled.map((holder) => ({ holder, typed: "" })));
    }
  }

  #extend(cell, down, right) {
    const from = this.#anchor ?? cell;
    const { row, column } = this.place(this.end ?? cell);
    const rows = this.rows();
    const next = rows[clamp(row + down, rows.length)]?.[clamp(column + right, rows[0].length)];
    if (next) {
      this.select(from, next);
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  /** To the next thing that can be reached in that direction: notes and computed figures as well as cells. */
  #step(from, down, right) {
    if (right !== 0) {
      const stops = [...from.closest("tr").querySelectorAll("[data-stop]")];
      focusOn(stops[stops.indexOf(from) + right]);
      return;
    }
    const cell = from.closest("td.cell");
    if (cell) {
      this.#down(cell, down);
      return;
    }
    const holder = from.closest("th, td");
    const rows = [...this.table.querySelectorAll("tr.grid-row")].filter((row) => !row.closest("tbody").hidden);
    for (let n = rows.indexOf(from.closest("tr")) + down; n >= 0 && n < rows.length; n += down) {
      const stop = rows[n].children[holder.cellIndex]?.querySelector("[data-stop]");
      if (stop) {
        focusOn(stop);
        return;
      }
    }
  }

  #down(cell, by) {
    const { row, column } = this.place(cell);
    const start = this.#tabColumn ?? column;
    this.#tabColumn = null;
    const rows = this.rows();
    for (let n = row + by; n >= 0 && n < rows.length; n += by) {
      const input = rows[n][start]?.querySelector(".cell-input");
      if (input) {
        focusOn(input);
        return;
      }
    }
    // At the edge: what was typed is saved, as on leaving.
    const input = cell.querySelector(".cell-input");
    if (input.dataset.dirty === "true") {
      this.commit(cell);
    }
  }

  /** Tab goes from cell to cell; past the last one it leaves the table as everywhere else. */
  #along(event, input, by) {
    const inputs = this.rows()
      .flat()
      .map((cell) => cell.querySelector(".cell-input"))
      .filter(Boolean);
    const next = inputs[inputs.indexOf(input) + by];
    if (next) {
      event.preventDefault();
      focusOn(next);
    }
  }
}

/** For reading: thousands separated. */
function shown(cell) {
  return cell.dataset.shown ?? "";
}

function focusOn(stop) {
  stop?.focus();
  stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function between(n, a, b) {
  return n >= Math.min(a, b) && n <= Math.max(a, b);
}

function clamp(n, size) {
  return Math.max(0, Math.min(size - 1, n));
}
