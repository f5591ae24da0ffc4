// What was typed on a page of another version of the form and never saved: shown with what it would be in this one, and
// taken only by the park's own click. What this version cannot say is not offered.

import { csrfHeader } from "../parklens.js";
import { Drafts } from "./drafts.js";
import { named, show } from "./holders.js";

export function installLeft(page, saver) {
  const left = new Drafts(page.dataset.base, "left");
  for (const [id, draft] of [...saver.drafts.all]) {
    if (draft.form !== saver.form) {
      left.put(id, draft);
      saver.drafts.remove(id);
    }
  }
  const frame = page.querySelector("[data-left]");
  const list = frame.querySelector("[data-left-list]");
  const row = frame.querySelector("template");
  const byForm = new Map();
  for (const [id, { typed, label, form }] of left.all) {
    const line = row.content.cloneNode(true).firstElementChild;
    const holder = document.getElementById(id);
    line.querySelector("[data-left-label]").textContent = label ?? id;
    line.querySelector("[data-left-typed]").textContent = typed;
    line.querySelector("[data-left-now]").textContent = holder?.dataset.label ?? "—";
    const done = () => {
      left.remove(id);
      line.remove();
      frame.hidden = left.all.size === 0;
    };
    line.querySelector("[data-left-drop]").addEventListener("click", done);
    list.append(line);
    if (holder) {
      byForm.set(form, [...(byForm.get(form) ?? []), { id, holder, typed, line, done }]);
    }
  }
  frame.hidden = left.all.size === 0;
  byForm.forEach((pieces, form) => offer(page, saver, form, pieces));
}

/** Asks what each piece would be in this version, and offers what fits. */
async function offer(page, saver, form, pieces) {
  const changes = pieces.map(({ holder, typed }) => ({ ...named(holder), typed, insists: false }));
  let answers;
  try {
    const answer = await fetch(`${page.dataset.base}/left`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...csrfHeader() },
      body: JSON.stringify({ formVersion: Number(form), changes }),
    });
    answers = answer.ok && !answer.redirected ? await answer.json() : [];
  } catch {
    // Nothing is offered; what was typed is shown, and stays until it is discarded.
    answers = [];
  }
  answers.forEach(({ typed, fits, said }, n) => {
    const { id, line, done } = pieces[n];
    line.querySelector("[data-left-said]").textContent = said;
    const take = line.querySelector("[data-left-take]");
    take.hidden = !fits;
    take.addEventListener("click", () => {
      const holder = document.getElementById(id);
      show(holder, typed);
      saver.save([{ holder, typed }]);
      done();
    });
  });
}
