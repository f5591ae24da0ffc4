// Texts and choices: they save themselves when left; narratives count as they are written.

import { ledger } from "./holders.js";

const PAUSE = 3000;

export function installFields(page, saver, readOnly) {
  page.querySelectorAll("textarea[data-limit]").forEach(count);
  if (readOnly) {
    return;
  }
  const timers = new Map();

  function commit(field) {
    clearTimeout(timers.get(field.id));
    const input = field.querySelector(".field-input");
    const typed = valueOf(field);
    delete input.dataset.dirty;
    if (typed !== ledger(field) || field.dataset.outcome === "refused") {
      saver.save([{ holder: field, typed }]);
    } else {
      saver.settled(field);
    }
  }

  page.addEventListener("input", (event) => {
    const field = event.target.closest?.(".field");
    if (!field || !event.target.matches("input:not([type=radio]), textarea")) {
      return;
    }
    event.target.dataset.dirty = "true";
    saver.typing(field, valueOf(field));
    if (event.target.matches("textarea")) {
      count(event.target);
      clearTimeout(timers.get(field.id));
      timers.set(
        field.id,
        setTimeout(() => field.isConnected && commit(field), PAUSE),
      );
    }
  });
  page.addEventListener("focusout", (event) => {
    const field = event.target.closest?.(".field");
    if (field && event.target.dataset.dirty === "true" && event.target.isConnected) {
      commit(field);
    }
  });
  page.addEventListener("change", (event) => {
    const field = event.target.closest?.(".field");
    if (field && event.target.matches("select, [type=radio]")) {
      commit(field);
      if (event.target.dataset.province) {
        showCounties(page, event.target.value);
      }
    }
  });
  page.addEventListener("click", (event) => {
    const heading = event.target.closest?.("[data-heading]");
    if (heading) {
      insert(heading.closest(".field").querySelector("textarea"), heading.dataset.text);
    }
  });
  // A field that was swapped for a fresh one counts again.
  page.addEventListener("fill:saved", () => page.querySelectorAll("textarea[data-limit]").forEach(count));
}

function valueOf(field) {
  const input = field.querySelector(".field-input");
  if (input.type === "radio") {
    return field.querySelector("input:checked")?.value ?? "";
  }
  return input.matches("textarea") ? input.value : input.value.trim();
}

/** Characters as the form counts them: code points, white space left out. */
function count(textarea) {
  const length = [...textarea.value.replace(/[\s\u3000]/gu, "")].length;
  const line = textarea.closest(".field").querySelector("[data-counter]");
  line.querySelector("[data-count]").textContent = String(length);
  line.classList.toggle("over", length > Number(textarea.dataset.limit));
}

/** Puts a prescribed heading on a line of its own where the cursor is; one that is there already is gone to instead. */
function insert(textarea, heading) {
  const there = textarea.value.indexOf(heading);
  textarea.focus();
  if (there >= 0) {
    textarea.setSelectionRange(there, there + heading.length);
    return;
  }
  const before = textarea.value.slice(0, textarea.selectionStart);
  const lead = before === "" || before.endsWith("\n") ? "" : "\n";
  textarea.setRangeText(`${lead}${heading}\n`, textarea.selectionStart, textarea.selectionEnd, "end");
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
}

async function showCounties(page, province) {
  const select = page.querySelector("select[data-counties]");
  if (!select) {
    return;
  }
  let counties = [];
  if (province) {
    const answer = await fetch(`${select.dataset.counties}?province=${encodeURIComponent(province)}`);
    if (!answer.ok) {
      return;
    }
    counties = await answer.json();
  }
  const first = select.options[0];
  select.replaceChildren(first, ...counties.map(({ code, name }) => new Option(name, code)));
  select.value = "";
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

