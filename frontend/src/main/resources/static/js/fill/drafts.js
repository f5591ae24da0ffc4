// What was typed and is not yet in the ledger, kept in this browser: it survives a failed network and a reload.

export class Drafts {
  constructor(name, kind = "draft") {
    this.key = `parklens.${kind}.${name}`;
    this.all = new Map(this.#read());
  }

  /** @param {string} id of the cell or field @param {{typed: string, version: string, label: string, form: string}} draft */
  put(id, draft) {
    this.all.set(id, draft);
    this.#write();
  }

  remove(id) {
    if (this.all.delete(id)) {
      this.#write();
    }
  }

  #read() {
    try {
      return Object.entries(JSON.parse(localStorage.getItem(this.key) ?? "{}"));
    } catch {
      return [];
    }
  }

  #write() {
    try {
      if (this.all.size === 0) {
        localStorage.removeItem(this.key);
      } else {
        localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(this.all)));
      }
    } catch {
      // A full or forbidden store: what was typed is still on the page.
    }
  }
}
