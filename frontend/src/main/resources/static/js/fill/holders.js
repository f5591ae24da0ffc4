// The cells and fields of the page: what they stand for, what they say, and how they change without being saved.

/** What a holder is, for the server. */
export function named(holder) {
  return holder.dataset.indicator
    ? { indicator: holder.dataset.indicator, period: holder.dataset.period }
    : { field: holder.dataset.field, row: Number(holder.dataset.row) };
}

/** What the ledger says of a cell or field, as it would be typed; an attribute without text is not in the page. */
export function ledger(holder) {
  return holder.dataset.typed ?? "";
}

/** Puts text into a cell or field without saving it. */
export function show(holder, typed) {
  const input = holder.querySelector("input, textarea, select");
  if (input.type === "radio") {
    holder.querySelectorAll("input").forEach((one) => (one.checked = one.value === typed));
  } else {
    input.value = typed;
  }
}

/** Takes away what was said about something refused. */
export function forgive(holder) {
  delete holder.dataset.outcome;
  holder.classList.remove("refused");
  holder.querySelector(".cell-text, .field-text")?.remove();
  holder.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}

/** Swaps in the fresh one; the focus, when it was inside, stays where it was, and the cursor in the text. */
export function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  if (focused && !focused.id) {
    return;
  }
  if (old.classList.contains("in-range")) {
    fresh.classList.add("in-range");
  }
  const cursor = focused && cursorIn(focused);
  old.replaceWith(document.adoptNode(fresh));
  if (focused) {
    const again = document.getElementById(focused.id);
    again?.focus({ preventScroll: true });
    cursor?.(again);
  }
}

/** Puts the cursor of one text into another; a cell that is only stood on is chosen as a whole when it is entered. */
function cursorIn({ selectionStart: start, selectionEnd: end, selectionDirection: direction, scrollTop, dataset }) {
  if (start === undefined || start === null || dataset.mode === "move") {
    return null;
  }
  return (input) => {
    if (dataset.mode) {
      input.dataset.mode = dataset.mode;
    }
    input.setSelectionRange(start, end, direction);
    input.scrollTop = scrollTop;
  };
}
