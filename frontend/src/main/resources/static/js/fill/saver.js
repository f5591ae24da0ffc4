// Sends what was typed, one request at a time, and shows what became of it.

import { csrfHeader } from "../parklens.js";
import { askConflict } from "./dialogs.js";
import { Drafts } from "./drafts.js";
import { forgive, ledger, named, replace, show } from "./holders.js";
import { text } from "./texts.js";

const RETRY_SECONDS = [2, 5, 10, 30];

export class Saver {
  #waiting = new Map();
  #sending = new Set();
  #tries = 0;
  #timer;
  #undo = [];
  #movedOn = false;

  constructor(page) {
    this.page = page;
    this.address = `${page.dataset.base}/sections/${page.dataset.section}/changes`;
    this.drafts = new Drafts(page.dataset.base);
    this.form = page.dataset.form;
    this.line = page.querySelector("[data-saving]");
    this.banner = page.querySelector("[data-banner]");
    addEventListener("online", () => this.#send());
    addEventListener("beforeunload", (event) => {
      if (this.drafts.all.size > 0 && !this.#movedOn) {
        event.preventDefault();
      }
    });
  }

  /** Keeps a keystroke in this browser until it has been saved. */
  typing(holder, typed) {
    const { version, label } = holder.dataset;
    this.drafts.put(holder.id, { typed, version, label, form: this.form });
  }

  /** Nothing is left to save of this cell or field. */
  settled(holder) {
    if (!this.#waiting.has(holder.id) && !this.#sending.has(holder.id)) {
      this.drafts.remove(holder.id);
      delete holder.dataset.state;
    }
  }

  /**
   * Saves changes together.
   * @param {Array<{holder: Element, typed: string, insists?: boolean}>} changes
   * @param {string} way PAGE or PASTE
   */
  save(changes, way = "PAGE", remember = true) {
    const before = [];
    for (const { holder, typed, insists = false } of changes) {
      const version = holder.dataset.version;
      before.push({ id: holder.id, typed: ledger(holder) });
      this.typing(holder, typed);
      this.#waiting.set(holder.id, { ...named(holder), typed, insists, way, seen: version ? Number(version) : null });
      holder.dataset.state = "saving";
    }
    if (remember && before.length > 0) {
      this.#undo.push(before);
    }
    this.#send();
  }

  /** Writes what stood in the cells before the last change: a new line of the ledger, nothing is taken out of it. */
  undo() {
    const last = this.#undo.pop();
    if (!last) {
      this.#say(text("nothingToUndo"));
      return;
    }
    const changes = last
      .map(({ id, typed }) => ({ holder: document.getElementById(id), typed }))
      .filter(({ holder }) => holder);
    changes.forEach(({ holder, typed }) => show(holder, typed));
    this.save(changes, "PAGE", false);
    this.#say(text("undone", changes.length));
  }

  /** Brings back what an earlier visit could not save. */
  takeUpDrafts() {
    const left = [];
    for (const [id, { typed, version, form }] of this.drafts.all) {
      if (form !== this.form) {
        // What another version of the form may have asked in another unit is shown, not saved; see left.js.
        continue;
      }
      const holder = document.getElementById(id);
      if (!holder || !this.page.contains(holder) || holder.querySelector("[data-dirty=true]")) {
        continue;
      }
      if (typed === ledger(holder)) {
        this.drafts.remove(id);
        continue;
      }
      holder.dataset.version = version;
      show(holder, typed);
      left.push({ holder, typed });
    }
    if (left.length > 0) {
      this.save(left);
    }
  }

  async #send() {
    if (this.#sending.size > 0 || this.#waiting.size === 0) {
      return;
    }
    if (this.#movedOn) {
      this.#mark(this.#waiting);
      return;
    }
    clearTimeout(this.#timer);
    const batch = new Map(this.#waiting);
    this.#waiting.clear();
    batch.forEach((_, id) => this.#sending.add(id));
    this.#say(text("saving"));
    let answer;
    try {
      answer = await fetch(this.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "text/html", ...csrfHeader() },
        body: JSON.stringify({ formVersion: Number(this.form), changes: [...batch.values()] }),
      });
    } catch {
      this.#later(batch, text("offline", batch.size));
      return;
    }
    if (answer.status === 409) {
      this.#stop(batch, await answer.text());
      return;
    }
    if (!answer.ok || answer.redirected) {
      const signedOut = answer.redirected || answer.status === 401 || answer.status === 403;
      this.#later(batch, signedOut ? text("signedOut", batch.size) : text("fault", batch.size));
      return;
    }
    this.#tries = 0;
    this.banner.hidden = true;
    const body = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.#sending.clear();
    await this.#apply(body, batch);
    this.#send();
  }

  /** Not sent: stays on the page and in this browser, and is tried again. */
  #later(batch, reason) {
    this.#keep(batch);
    this.banner.textContent = reason;
    const seconds = RETRY_SECONDS[Math.min(this.#tries++, RETRY_SECONDS.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), seconds * 1000);
  }

  /** The submission has moved to another version of the form: nothing more is sent from this page. */
  #stop(batch, html) {
    this.#movedOn = true;
    this.#keep(batch);
    const said = new DOMParser().parseFromString(html, "text/html").querySelector("[role=alert]");
    const words = said?.textContent.trim().replace(/\s+/g, " ") ?? "";
    const reload = document.createElement("button");
    reload.type = "button";
    reload.className = "btn btn-sm";
    reload.textContent = text("reload");
    reload.addEventListener("click", () => location.reload());
    this.banner.replaceChildren(`${words} ${text("movedOn", this.drafts.all.size)} `, reload);
  }

  /** Not saved: it stays on the page and in this browser. */
  #keep(batch) {
    this.#sending.clear();
    batch.forEach((change, id) => {
      if (!this.#waiting.has(id)) {
        this.#waiting.set(id, change);
      }
    });
    this.#mark(batch);
    this.banner.hidden = false;
    this.#say("");
  }

  #mark(batch) {
    for (const id of batch.keys()) {
      const holder = document.getElementById(id);
      if (holder) {
        holder.dataset.state = "unsent";
      }
    }
  }

  /** Shows every cell as the ledger has it now, except what is being typed or waits to be saved. */
  async #apply(body, batch) {
    const refused = [];
    const conflicts = [];
    for (const fresh of body.querySelectorAll("td[id], .field[id], .support-count[id]")) {
      const old = document.getElementById(fresh.id);
      if (!old) {
        continue;
      }
      const outcome = batch.has(fresh.id) ? fresh.dataset.outcome : "";
      if (outcome === "stored") {
        fresh.dataset.state = "saved";
      }
      if (outcome === "refused") {
        refused.push(fresh.dataset.label);
      }
      if (this.#isBusy(old)) {
        // Of a cell that was not in this request the old version stays: the next save must notice somebody else's change.
        // So it must where somebody else's change kept this one from being saved.
        if (batch.has(fresh.id) && outcome !== "conflict") {
          old.dataset.version = fresh.dataset.version ?? "";
        }
        continue;
      }
      if (outcome === "conflict") {
        conflicts.push(fresh);
      } else if (batch.has(fresh.id) && outcome !== "refused") {
        this.drafts.remove(fresh.id);
      }
      if (old.dataset.outcome === "refused" && !batch.has(fresh.id)) {
        // Refused earlier and not mended yet: what was typed stays to be mended.
        continue;
      }
      replace(old, fresh);
    }
    for (const part of ["fill-sections", "fill-findings", "remarks"]) {
      const fresh = body.getElementById(part);
      const old = document.getElementById(part);
      if (fresh && old) {
        const open = [...old.querySelectorAll("details")].map((details) => details.open);
        fresh.querySelectorAll("details").forEach((details, n) => (details.open = open[n] ?? details.open));
        old.replaceWith(document.adoptNode(fresh));
        globalThis.htmx?.process(fresh);
      }
    }
    const turn = document.querySelector("#fill-findings [data-turn]")?.textContent ?? "";
    const done = refused.length > 0 ? text("refused", refused.join("、")) : text("saved", timeNow());
    this.#say(turn ? text("turn", done, turn) : done);
    this.page.dispatchEvent(new CustomEvent("fill:saved"));
    for (const fresh of conflicts) {
      await this.#settle(document.getElementById(fresh.id), batch.get(fresh.id));
    }
  }

  async #settle(holder, change) {
    if (await askConflict(holder.dataset.label, holder.dataset.theirs, change.typed || text("blank"))) {
      this.save([{ holder, typed: change.typed, insists: true }], "PAGE", false);
    } else {
      forgive(holder);
      show(holder, holder.dataset.shown ?? ledger(holder));
      this.drafts.remove(holder.id);
    }
  }

  /** Whether something newer than the answer stands there. */
  #isBusy(holder) {
    if (this.#waiting.has(holder.id)) {
      return true;
    }
    const input = holder.querySelector("input, textarea, select");
    return input !== null && input === document.activeElement && input.dataset.dirty === "true";
  }

  #say(words) {
    this.line.textContent = words;
  }
}

function timeNow() {
  return new Date().toTimeString().slice(0, 8);
}
