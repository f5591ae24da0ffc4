// Questions that wait for an answer.

/** Opens a dialog; true when its main button was pressed. What had the focus gets it back. */
export function ask(dialog) {
  const before = document.activeElement;
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener(
      "close",
      () => {
        resolve(dialog.returnValue === "yes");
        if (before?.isConnected) {
          before.focus();
        }
      },
      { once: true },
    );
    dialog.showModal();
  });
}

/** Asks why a figure cannot be had; null when the person thought better of it. */
export async function askReason(label, reason) {
  const dialog = document.getElementById("reason-dialog");
  const input = dialog.querySelector("#reason-text");
  dialog.querySelector("[data-of]").textContent = label;
  input.value = reason;
  return (await ask(dialog)) && input.value.trim() ? input.value.trim() : null;
}

/** Whether to write over what somebody else wrote meanwhile. */
export function askConflict(label, theirs, yours) {
  const dialog = document.getElementById("conflict-dialog");
  dialog.querySelector("[data-of]").textContent = label;
  dialog.querySelector("[data-their-text]").textContent = theirs;
  dialog.querySelector("[data-your-text]").textContent = yours;
  return ask(dialog);
}
