// Parts of a page that are fetched again and again. What stands there is not thrown away and put anew: only what differs is
// changed, so that a person loses neither the focus, nor a click half done, nor what they have opened or are choosing.

/** What the person has a hand in stays as it is until they close it. */
const THEIRS = "details[data-untouched-while-open][open]";

function takeAttributes(was, is) {
  for (const { name, value } of is.attributes) {
    if (was.getAttribute(name) !== value) {
      was.setAttribute(name, value);
    }
  }
  for (const { name } of [...was.attributes]) {
    if (!is.hasAttribute(name) && !(name === "open" && was.matches("details"))) {
      was.removeAttribute(name);
    }
  }
}

/** The child that is the same thing: by its id, and where it has none by its place and name. */
function counterpart(parent, next, child) {
  if (child.id) {
    return [...parent.children].find((one) => one.id === child.id);
  }
  return next && !next.id && next.nodeName === child.nodeName ? next : null;
}

function takeChildren(was, is) {
  let next = was.firstChild;
  for (const child of [...is.childNodes]) {
    const same = counterpart(was, next, child);
    if (!same) {
      was.insertBefore(child, next);
    } else {
      if (same === next) {
        next = next.nextSibling;
      } else {
        was.insertBefore(same, next);
      }
      become(same, child);
    }
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

function become(was, is) {
  if (was.isEqualNode(is)) {
    return;
  }
  if (was.nodeName !== is.nodeName) {
    was.replaceWith(is);
  } else if (was.nodeType !== Node.ELEMENT_NODE) {
    was.nodeValue = is.nodeValue;
  } else if (!was.matches(THEIRS)) {
    takeAttributes(was, is);
    takeChildren(was, is);
  }
}

/** The focus goes with a thing that has moved to another place of the page. */
function keepFocus(change) {
  const focused = document.activeElement;
  change();
  if (focused?.id && document.activeElement !== focused) {
    document.getElementById(focused.id)?.focus({ preventScroll: true });
  }
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, serverResponse } = event.detail;
  if (!target.matches("[data-live]")) {
    return;
  }
  event.detail.shouldSwap = false;
  const is = new DOMParser().parseFromString(serverResponse, "text/html").getElementById(target.id);
  if (is) {
    keepFocus(() => become(target, document.adoptNode(is)));
    htmx.process(target);
  }
});
