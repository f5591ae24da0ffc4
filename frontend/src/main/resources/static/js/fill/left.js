// What was typed on a page of another version of the form and never saved: shown, and taken only by the park's own click.

import { Drafts } from "./drafts.js";
import { show } from "./holders.js";

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
  for (const [id, { typed, label }] of left.all) {
    const line = row.content.cloneNode(true).firstElementChild;
    const holder = document.getElementById(id);
    line.querySelector("[data-left-label]").textContent = label ?? id;
    line.querySelector("[data-left-typed]").textContent = typed;
    line.querySelector("[data-left-now]").textContent = holder?.dataset.label ?? "—";
    const take = line.querySelector("[data-left-take]");
    take.hidden = !holder;
    take.addEventListener("click", () => {
      const now = document.getElementById(id);
      show(now, typed);
      saver.save([{ holder: now, typed }]);
      done();
    });
    line.querySelector("[data-left-drop]").addEventListener("click", () => done());
    const done = () => {
      left.remove(id);
      line.remove();
      frame.hidden = left.all.size === 0;
    };
    list.append(line);
  }
  frame.hidden = left.all.size === 0;
}
