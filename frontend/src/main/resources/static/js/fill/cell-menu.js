// What a cell can be besides a figure: chosen from a small menu (Alt+↓), or typed as a word.

import { askReason } from "./dialogs.js";
import { show } from "./holders.js";

export function installCellMenu(page, saver, grid) {
  const menu = document.getElementById("cell-menu");
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  let cell = null;

  function open(of) {
    cell = of;
    of.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const box = of.getBoundingClientRect();
    menu.showPopover();
    menu.style.left = `${Math.max(8, Math.min(box.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8))}px`;
    const below = box.bottom + menu.offsetHeight < innerHeight;
    menu.style.top = `${below ? box.bottom : Math.max(8, box.top - menu.offsetHeight)}px`;
    items[0].focus();
  }

  function close() {
    menu.hidePopover();
    document.getElementById(cell.id)?.querySelector(".cell-input")?.focus();
  }

  async function choose(word) {
    const chosen = document.getElementById(cell.id);
    close();
    let typed = word;
    if (word === "无法取得") {
      const reason = await askReason(chosen.dataset.label, chosen.dataset.reason ?? "");
      if (reason === null) {
        return;
      }
      typed = `${word}：${reason}`;
    }
    const holder = document.getElementById(chosen.id);
    delete holder.querySelector(".cell-input").dataset.dirty;
    show(holder, typed);
    saver.save([{ holder, typed }]);
  }

  page.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-menu]");
    if (button) {
      open(button.closest("td.cell"));
    }
  });
  page.addEventListener("keydown", (event) => {
    const of = event.target.closest?.("td.cell");
    if (of && event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      open(of);
    }
  });
  menu.addEventListener("click", (event) => {
    const item = event.target.closest("[role=menuitem]");
    if (item) {
      choose(item.dataset.word);
    }
  });
  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[(next + items.length) % items.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    }
  });
}
