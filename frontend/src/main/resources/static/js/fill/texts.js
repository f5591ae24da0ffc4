// What the page says, in the language it was asked for.

const texts = document.getElementById("fill-texts").dataset;

/** The text of a key, with {0}, {1} … filled in. */
export function text(key, ...words) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, n) => words[Number(n)] ?? "");
}
