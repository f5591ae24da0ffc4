// The controls of the analyst's pages, and "why this figure" at the right. Without this script every control still works.

for (const picker of document.querySelectorAll("[data-picker]")) {
  const most = Number(picker.dataset.most);
  const boxes = [...picker.querySelectorAll('input[type="checkbox"]')];
  const picked = picker.querySelector("[data-picked]");
  const none = boxes[0]?.name === "park" ? picked.textContent : null;

  const count = (said) => {
    const chosen = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => (box.disabled = !box.checked && chosen >= most));
    if (said) picked.textContent = chosen === 0 && none && !/\d/.test(none) ? none : `${chosen} / ${most}`;
  };
  picker.addEventListener("change", () => count(true));
  count(false);

  picker.querySelector("[data-picker-search]").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const one of picker.querySelectorAll(".picker-one")) {
      one.hidden = wanted !== "" && !one.textContent.toLowerCase().includes(wanted);
    }
  });
  picker.querySelector("[data-picker-search]").addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  picker.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      picker.open = false;
      picker.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!picker.contains(event.target)) picker.open = false;
  });
}

/** Opens at the right why a figure is what it is. */
export function tellWhy(address) {
  htmx.ajax("GET", address, { target: "#why", swap: "innerHTML" }).then(() => {
    const why = document.getElementById("why");
    if (why.getBoundingClientRect().top > innerHeight - 120) why.scrollIntoView({ block: "nearest" });
  });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-why]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  document.querySelector("a[data-why][aria-current]")?.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  tellWhy(link.getAttribute("href"));
});
