// Answering findings in place: nothing typed is lost, and the keyboard is enough.

import { onArrival } from "./parklens.js";

const areas = () => [...document.querySelectorAll("form[data-answer] textarea")];

function key(area) {
  return `parklens-answer ${area.dataset.kept}`;
}

/** What was typed and never saved comes back after a reload. */
function restore() {
  for (const area of areas()) {
    const kept = sessionStorage.getItem(key(area));
    if (kept !== null && kept !== area.value) {
      area.value = kept;
      area.closest("details")?.setAttribute("open", "");
    }
  }
}

document.addEventListener("input", (event) => {
  if (event.target.matches("form[data-answer] textarea")) {
    sessionStorage.setItem(key(event.target), event.target.value);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("form[data-answer] textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// A suggestion that was just taken is taken back as on the page of filling in.
document.addEventListener("keydown", (event) => {
  const undo = document.querySelector("form[data-undo]");
  if (undo && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    undo.requestSubmit();
  }
});

// The checks come anew: what was being written stays, and what is said about the click gets the focus.
let clicked = false;
document.body.addEventListener("htmx:beforeRequest", (event) => {
  clicked = event.detail.elt.matches("form.suggestion-click");
});
document.body.addEventListener("htmx:afterSettle", () => {
  if (clicked) {
    clicked = false;
    restore();
    const said = document.querySelector("#checked > .taken, #checked > [role=alert]");
    said?.setAttribute("tabindex", "-1");
    said?.focus({ preventScroll: true });
  }
});

// More findings of a long group come in the place of the link that asked for them: the first of them gets the focus.
let before = null;
document.body.addEventListener("htmx:beforeRequest", (event) => {
  before = event.detail.elt.closest(".more")?.previousElementSibling ?? null;
});
document.body.addEventListener("htmx:afterSettle", () => {
  const first = before?.nextElementSibling;
  before = null;
  if (first) {
    restore();
    first.focus();
  }
});

let submitted = null;

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  submitted = form.matches("form[data-answer]") ? { area: form.querySelector("textarea"), place: form.closest(".answer").id, order: areas().indexOf(form.querySelector("textarea")) } : { place: form.closest(".answer")?.id };
});

document.body.addEventListener("htmx:afterRequest", (event) => {
  if (submitted?.area && event.detail.successful) {
    sessionStorage.removeItem(key(submitted.area));
  }
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  const place = submitted?.place && document.getElementById(submitted.place);
  if (!place || event.detail.xhr === undefined) {
    return;
  }
  const refused = place.querySelector("[role=alert]");
  const open = areas().filter((area) => area.offsetParent !== null);
  const after = open.find((area) => place.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING && !place.contains(area));
  const goOn = submitted.area && !refused ? after : null;
  const next = refused ? place.querySelector("textarea") : goOn ?? place;
  submitted = null;
  next?.focus();
});

/** Whether the place that the address points at is on another part of a long group: then that part is shown. */
function isElsewhere() {
  const place = location.hash.slice(1);
  const asked = new URLSearchParams(location.search);
  if (!/^(finding|answer)-/.test(place) || document.getElementById(place) || asked.get("at") === place) {
    return false;
  }
  asked.delete("part");
  asked.set("at", place);
  location.replace(`?${asked}#${place}`);
  return true;
}

/** A link to a finding puts the cursor on what it offers; a link to one answer puts the cursor where it is to be written. */
function arrive() {
  if (isElsewhere()) {
    return;
  }
  const finding = location.hash.startsWith("#finding-") && document.getElementById(location.hash.slice(1));
  if (finding) {
    finding.closest("details:not([open])")?.setAttribute("open", "");
    (finding.querySelector(".suggestion-click button, .offer-there") ?? finding).focus();
    finding.scrollIntoView({ block: "center" });
    return;
  }
  const place = location.hash.startsWith("#answer-") && document.getElementById(location.hash.slice(1));
  if (place) {
    place.closest("details:not([open])")?.setAttribute("open", "");
    const details = place.querySelector("details");
    const area = place.querySelector("textarea");
    if (area && details?.contains(area)) {
      details.open = true;
    }
    (area ?? place).focus();
  }
}

restore();
onArrival(arrive);
