// A reviewer pins remarks to cells; they are sent with the return, and kept in this browser until then.

import { ask } from "./fill/dialogs.js";

const list = document.querySelector("[data-pins]");
const dialog = document.getElementById("pin-dialog");
const bar = document.querySelector("[data-pins-bar]");
const key = `parklens-pins ${list.dataset.kept}`;

const places = () => [...list.querySelectorAll("[data-pinned]")];
const input = (line, name) => line.querySelector(`input[name=${name}]`);
const find = (place) => places().find((line) => input(line, "pinPlace").value === place);

function put(place, name, words) {
  let line = find(place);
  if (!line) {
    line = document.getElementById("pinned-one").content.cloneNode(true).firstElementChild;
    list.append(line);
  }
  input(line, "pinPlace").value = place;
  input(line, "pinWords").value = words;
  line.querySelector("[data-pinned-name]").textContent = name;
  line.querySelector("[data-pinned-words]").textContent = words;
}

/** Marks the cells, counts, and keeps what there is. */
function show() {
  const count = places().length;
  document.querySelectorAll("[data-pin]").forEach((button) => button.classList.toggle("has-remark", Boolean(find(button.dataset.place))));
  const words = bar.querySelector("[data-pins-count]");
  words.textContent = words.dataset.text.replace("{0}", count);
  bar.hidden = count === 0;
  const kept = places().map((line) => ({
    place: input(line, "pinPlace").value,
    name: line.querySelector("[data-pinned-name]").textContent,
    words: input(line, "pinWords").value,
  }));
  sessionStorage.setItem(key, JSON.stringify(kept));
}

async function write(place, name) {
  const area = dialog.querySelector("textarea");
  const line = find(place);
  dialog.querySelector("[data-of]").textContent = name;
  area.value = line ? input(line, "pinWords").value : "";
  if ((await ask(dialog)) && area.value.trim()) {
    put(place, name, area.value.trim());
    show();
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const line = button?.closest("[data-pinned]");
  if (button?.matches("[data-pin]")) {
    write(button.dataset.place, button.dataset.name);
  } else if (button?.matches("[data-pin-edit]")) {
    write(input(line, "pinPlace").value, line.querySelector("[data-pinned-name]").textContent);
  } else if (button?.matches("[data-pin-drop]")) {
    line.remove();
    show();
  } else if (button?.matches("[data-to-return]")) {
    const details = list.closest("details");
    details.open = true;
    event.preventDefault();
    details.querySelector("textarea").focus();
    details.scrollIntoView({ block: "center" });
  }
});

// What came back with a refusal is on the page already; otherwise what an earlier look left.
if (places().length === 0) {
  JSON.parse(sessionStorage.getItem(key) ?? "[]").forEach(({ place, name, words }) => put(place, name, words));
}
show();
