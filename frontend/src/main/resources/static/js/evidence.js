// Evidence: files may be dropped anywhere on the page; choosing one sends it at once.

import "./live.js";
import { onArrival, toast } from "./parklens.js";
import { sendEach } from "./sending.js";

const MOST_BYTES = 64 * 1024 * 1024;
/** So much is gone before one could look. */
const AT_ONCE_BYTES = 1024 * 1024;
const chinese = document.documentElement.lang.startsWith("zh");
const form = document.querySelector("[data-drop] form");

const sending = () => document.querySelector('form[data-upload][aria-busy="true"]');

/** While files are being sent the same button would send them again, and other files would break them off. */
function setBusy(target, busy) {
  target.removeAttribute("aria-busy");
  if (busy) {
    target.setAttribute("aria-busy", "true");
  }
  document.querySelectorAll("form[data-upload] button").forEach((button) => {
    button.disabled = busy;
  });
}

async function sendSingly(target, files) {
  setBusy(target, true);
  await sendEach(target, files);
  // Here again only where one was not taken in: what is chosen next is all that goes.
  target.reset();
  setBusy(target, false);
}

function send(target) {
  const input = target.querySelector('input[type="file"]');
  if (sending()) {
    toast(chinese ? "正在发送文件，请等发送完再选。" : "Files are being sent; choose more when they have gone.");
    return;
  }
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
    const files = [...input.files];
    // Only where evidence comes in are files taken one at a time; a whole-form workbook is sent as the form it is.
    const singly = input.name === "files";
    if (!singly || (files.length === 1 && files[0].size <= AT_ONCE_BYTES)) {
      target.requestSubmit();
    } else {
      sendSingly(target, files);
    }
  }
}

document.addEventListener("change", (event) => {
  const target = event.target.closest?.("form[data-upload]");
  if (target) {
    send(target);
  }
});

document.addEventListener("submit", (event) => {
  const target = event.target.closest?.("form[data-upload]");
  if (!target) {
    return;
  }
  if (sending()) {
    event.preventDefault();
  } else {
    setBusy(target, true);
  }
});

/** Back from the next page as the browser kept this one: nothing is being sent. */
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-upload]").forEach((target) => {
      target.reset();
      setBusy(target, false);
    });
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
      if (sending()) {
        send(form);
        return;
      }
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
