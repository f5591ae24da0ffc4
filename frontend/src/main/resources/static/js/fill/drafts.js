// What was typed and is not yet in the ledger, kept in this browser: it survives a failed network and a reload.

export class Drafts {
  /** Those of this window: another window of the same browser has its own. */
  #own = new Map();

  constructor(name, kind = "draft") {
    // Each under a key of its own: two windows that write at once take nothing from each other.
    this.prefix = `parklens.${kind}.${name}#`;
    this.all = this.#read();
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(this.prefix)) {
        this.all = new Map([...this.#read(), ...this.#own]);
      }
    });
  }

  /** @param {string} id of the cell or field @param {{typed: string, version: string, label: string, form: string}} draft */
  put(id, draft) {
    this.#own.set(id, draft);
    this.all.set(id, draft);
    try {
      localStorage.setItem(this.prefix + id, JSON.stringify(draft));
    } catch {
      // A full or forbidden store: what was typed is still on the page.
    }
  }

  /** What another window typed into the same cell stays. */
  remove(id) {
    const known = this.all.get(id);
    this.#own.delete(id);
    if (this.all.delete(id) && kept(this.prefix + id)?.typed === known.typed) {
      localStorage.removeItem(this.prefix + id);
    }
  }

  #read() {
    return new Map(
      keys()
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => [key.slice(this.prefix.length), kept(key)])
        .filter(([, draft]) => draft),
    );
  }
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
