// Why a computed figure is what it is.

import { toast } from "../parklens.js";
import { text } from "./texts.js";

export function installTrace(page) {
  const dialog = document.getElementById("trace-dialog");
  const body = document.getElementById("trace-body");

  page.addEventListener("click", async (event) => {
    const line = event.target.closest?.("[data-trace]");
    if (line) {
      const address = `${page.dataset.base}/trace/${line.dataset.indicator}/${line.dataset.period}`;
      try {
        const answer = await fetch(address, { headers: { Accept: "text/html" } });
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        const fragment = new DOMParser().parseFromString(await answer.text(), "text/html");
        body.replaceChildren(...fragment.body.children);
        dialog.showModal();
      } catch {
        toast(text("fault", 0));
      }
    }
  });
  body.addEventListener("click", (event) => {
    if (event.target.closest("a")) {
      dialog.close();
    }
  });
}
