// What was typed and is not yet in the ledger, kept in this browser: it survives a failed network and a reload.

export class Drafts {
  /** Those of this window: another window of the same browser has its own. */
  #own = new Map();

  constructor(name, kind = "draft") {
    this.key = `parklens.${kind}.${name}`;
    this.all = this.#read();
    addEventListener("storage", ({ key }) => {
      if (key === this.key) {
        this.all = new Map([...this.#read(), ...this.#own]);
      }
    });
  }

  /** @param {string} id of the cell or field @param {{typed: string, version: string, label: string, form: string}} draft */
  put(id, draft) {
    this.#own.set(id, draft);
    this.all.set(id, draft);
    this.#change((there) => there.set(id, draft));
  }

  /** What another window typed into the same cell stays. */
  remove(id) {
    const known = this.all.get(id);
    this.#own.delete(id);
    if (this.all.delete(id)) {
      this.#change((there) => there.get(id)?.typed === known.typed && there.delete(id));
    }
  }

  #read() {
    try {
      return new Map(Object.entries(JSON.parse(localStorage.getItem(this.key) ?? "{}")));
    } catch {
      return new Map();
    }
  }

  /** Only this one: what other windows keep there they have written since this one read it. */
  #change(action) {
    const there = this.#read();
    action(there);
    try {
      if (there.size === 0) {
        localStorage.removeItem(this.key);
      } else {
        localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(there)));
      }
    } catch {
      // A full or forbidden store: what was typed is still on the page.
    }
  }
}
