// Evidence: files may be dropped anywhere on the page; choosing one sends it at once.

import "./live.js";
import { onArrival, toast } from "./parklens.js";
import { sendEach } from "./sending.js";

const MOST_BYTES = 64 * 1024 * 1024;
/** So much is gone before one could look. */
const AT_ONCE_BYTES = 1024 * 1024;
const chinese = document.documentElement.lang.startsWith("zh");
const form = document.querySelector("[data-drop] form");

function send(target) {
  const input = target.querySelector('input[type="file"]');
  const tooLarge = [...input.files].find((file) => file.size > MOST_BYTES);
  if (tooLarge) {
    toast(chinese ? `“${tooLarge.name}”超过 64 MB，请删去图片等无关内容后再上传。` : `${tooLarge.name} is larger than 64 MB.`);
    input.value = "";
    return;
  }
  const chosen = target.querySelector(".file-chosen");
  if (chosen) {
    chosen.textContent = [...input.files].map((file) => file.name).join(chinese ? "、" : ", ");
  }
  if (input.files.length > 0) {
    target.setAttribute("aria-busy", "true");
    const files = [...input.files];
    // Only where evidence comes in are files taken one at a time; a whole-form workbook is sent as the form it is.
    const singly = input.name === "files";
    if (!singly || (files.length === 1 && files[0].size <= AT_ONCE_BYTES)) {
      target.requestSubmit();
    } else {
      sendEach(target, files);
    }
  }
}

document.addEventListener("change", (event) => {
  const target = event.target.closest?.("form[data-upload]");
  if (target) {
    send(target);
  }
});

if (form) {
  const page = document.body;
  page.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      page.classList.add("dropping");
    }
  });
  page.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      page.classList.remove("dropping");
    }
  });
  page.addEventListener("drop", (event) => {
    page.classList.remove("dropping");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      form.querySelector('input[type="file"]').files = event.dataTransfer.files;
      send(form);
    }
  });
}

/** Puts the cursor where the address points: at a row of a list, or at the button that uploads one. */
function goToNamed() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target?.matches("tr")) {
    return;
  }
  const upload = target.querySelector(".upload-one summary");
  if (!upload) {
    target.tabIndex = -1;
  }
  target.scrollIntoView({ block: "center" });
  (upload ?? target).focus({ preventScroll: true });
}
onArrival(goToNamed);
