// No module, and ahead of the cells: what is typed before the page's modules have come is noted here, for them to take up.

(() => {
  const touched = new Map();
  const within = (event) => event.target.matches?.(".cell-input, .field-input") ?? false;
  const typing = (event) => within(event) && touched.set(event.target, false);
  const done = (event) => touched.has(event.target) && touched.set(event.target, true);
  const entered = (event) => event.key === "Enter" && event.target.matches?.(".cell-input") && done(event);
  const heard = { input: typing, change: done, focusout: done, keydown: entered };
  Object.entries(heard).forEach(([kind, action]) => document.addEventListener(kind, action, true));

  /** What was typed so far, and whether it was done with; from now on nothing more is noted. */
  globalThis.typedEarly = () => {
    Object.entries(heard).forEach(([kind, action]) => document.removeEventListener(kind, action, true));
    return touched;
  };
})();
