// A definition beside its mistakes: line numbers, the way to a mistake, and what is not saved yet.

const root = document.querySelector("[data-definition]");
const text = root?.querySelector("textarea[name=yaml]");

/** Where a line begins in the text; line from 1. */
function startOf(line) {
  let at = 0;
  for (let i = 1; i < line; i++) {
    const end = text.value.indexOf("\n", at);
    if (end < 0) {
      return text.value.length;
    }
    at = end + 1;
  }
  return at;
}

/** Columns count characters as people do, not halves of them. */
function indexOf(line, column) {
  const start = startOf(line);
  const end = text.value.indexOf("\n", start);
  const content = text.value.slice(start, end < 0 ? undefined : end);
  return start + [...content].slice(0, column - 1).join("").length;
}

function go(line, column) {
  const at = indexOf(line, column);
  const end = text.value.indexOf("\n", at);
  text.focus();
  text.setSelectionRange(at, end < 0 ? text.value.length : end);
  const height = parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = Math.max(0, (line - 6) * height);
  text.scrollLeft = 0;
}

if (text) {
  const numbers = root.querySelector("[data-numbers]");
  const wrong = new Set([...root.querySelectorAll(".mistake")].map((one) => Number(one.dataset.line)));
  const saved = text.value;
  let shown = 0;

  const number = () => {
    const lines = text.value.split("\n").length;
    if (lines !== shown) {
      numbers.replaceChildren(...Array.from({ length: lines }, (_, i) => {
        const line = document.createElement("span");
        line.textContent = `${i + 1}\n`;
        line.classList.toggle("wrong", wrong.has(i + 1));
        return line;
      }));
      shown = lines;
    }
    numbers.scrollTop = text.scrollTop;
  };
  const position = () => {
    const before = text.value.slice(0, text.selectionStart);
    const line = before.split("\n").length;
    const column = [...before.slice(before.lastIndexOf("\n") + 1)].length + 1;
    root.querySelector("[data-position]").textContent = `${line} : ${column}`;
  };
  const unsaved = () => {
    root.querySelector("[data-unsaved]").hidden = text.value === saved;
  };

  text.addEventListener("scroll", () => { numbers.scrollTop = text.scrollTop; });
  text.addEventListener("input", () => { number(); unsaved(); });
  document.addEventListener("selectionchange", () => document.activeElement === text && position());
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-go]");
    if (button) {
      go(Number(button.dataset.line), Number(button.dataset.column));
    }
  });
  let sending = false;
  text.form.addEventListener("submit", () => { sending = true; });
  addEventListener("beforeunload", (event) => {
    if (!sending && text.value !== saved) {
      event.preventDefault();
    }
  });
  number();
}

for (const input of document.querySelectorAll(".file-input")) {
  input.addEventListener("change", () => {
    input.form.querySelector(".file-chosen").textContent = input.files[0]?.name ?? "";
  });
}

// In a preview, what supports a ratio unfolds as it does for a park.
document.querySelector(".preview")?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-unfold]");
  if (button) {
    const rows = document.getElementById(button.getAttribute("aria-controls"));
    rows.hidden = !rows.hidden;
    button.setAttribute("aria-expanded", String(!rows.hidden));
  }
});
