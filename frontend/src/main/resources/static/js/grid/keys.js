// The keys of a spreadsheet: arrows, Tab, Enter, F2, Esc, Delete, Ctrl+Z, and a range with Shift.

import { forgive } from "../fill/holders.js";

export class Keys {
  /** The column in which a row was begun with Tab: Enter goes back to it. */
  #tabColumn = null;

  constructor(cells, editing) {
    this.cells = cells;
    this.editing = editing;
  }

  press(event) {
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
        this.cells.clearRange();
        this.#step(event.target, down, right);
      }
      return;
    }
    if (!input) {
      return;
    }
    if (event.key === "Tab") {
      this.cells.clearRange();
      if (this.#tabColumn === null) {
        this.#tabColumn = this.cells.place(cell).column;
      }
      this.#along(event, input, event.shiftKey ? -1 : 1);
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      this.cells.clearRange();
      this.#down(cell, event.shiftKey ? -1 : 1);
      return;
    }
    this.#tabColumn = null;
    if (event.key === "F2") {
      event.preventDefault();
      this.editing.edit(input);
    } else if (event.key === "Escape") {
      this.cells.clearRange();
      if (!this.editing.readOnly) {
        forgive(cell);
        this.editing.restore(cell);
        input.dataset.mode = "move";
        input.select();
      }
    } else if (event.key === "Delete" && input.dataset.mode === "move" && !this.editing.readOnly) {
      event.preventDefault();
      this.editing.clear();
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && input.dataset.dirty !== "true") {
      event.preventDefault();
      if (!this.editing.readOnly) {
        this.editing.saver.undo();
      }
    }
  }

  #extend(cell, down, right) {
    const from = this.cells.anchor ?? cell;
    const { row, column } = this.cells.place(this.cells.end ?? cell);
    const rows = this.cells.rows();
    const next = rows[clamp(row + down, rows.length)]?.[clamp(column + right, rows[0].length)];
    if (next) {
      this.cells.select(from, next);
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
    const rows = [...this.cells.table.querySelectorAll("tr.grid-row")].filter((row) => !row.closest("tbody").hidden);
    for (let n = rows.indexOf(from.closest("tr")) + down; n >= 0 && n < rows.length; n += down) {
      const stop = rows[n].children[holder.cellIndex]?.querySelector("[data-stop]");
      if (stop) {
        focusOn(stop);
        return;
      }
    }
  }

  #down(cell, by) {
    const { row, column } = this.cells.place(cell);
    const start = this.#tabColumn ?? column;
    this.#tabColumn = null;
    const rows = this.cells.rows();
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
      this.editing.commit(cell);
    }
  }

  /** Tab goes from cell to cell; past the last one it leaves the table as everywhere else. */
  #along(event, input, by) {
    const inputs = this.cells.rows()
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

function focusOn(stop) {
  stop?.focus();
  stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function clamp(n, size) {
  return Math.max(0, Math.min(size - 1, n));
}
