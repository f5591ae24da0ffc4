// Typing into a cell: what is shown on entering, what is saved on leaving, and how it is taken back.

import { askReason } from "../fill/dialogs.js";
import { ledger, show } from "../fill/holders.js";

const UNAVAILABLE = /^无法取得$/u;

export class Editing {
  constructor(cells, saver, readOnly) {
    this.cells = cells;
    this.saver = saver;
    this.readOnly = readOnly;
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

  enter(event) {
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
    if (!this.cells.table.querySelector(".in-range")) {
      this.cells.anchor = cell;
    }
  }

  leave(event) {
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

  typed(event) {
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

  edit(target) {
    const input = target.closest?.(".cell-input");
    if (input && !this.readOnly) {
      input.dataset.mode = "edit";
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  /** Empties the chosen cells. */
  clear() {
    const filled = this.cells.range()
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
}

/** For reading: thousands separated. */
function shown(cell) {
  return cell.dataset.shown ?? "";
}
