// Which cells the table of figures has, where each stands, and which are chosen.

export class Cells {
  /** Where a chosen range began: the cell that was entered last. */
  anchor = null;
  /** Where it ends now. */
  end = null;

  constructor(table) {
    this.table = table;
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
}

function between(n, a, b) {
  return n >= Math.min(a, b) && n <= Math.max(a, b);
}
