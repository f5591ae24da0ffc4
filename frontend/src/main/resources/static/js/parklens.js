// The frame: menu, theme, CSRF for htmx, and short notices.

const root = document.documentElement;

/** Says something briefly at the lower right; read aloud as a status. */
export function toast(text) {
  const line = document.createElement("div");
  line.className = "toast-line";
  line.textContent = text;
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), 5000);
}

/** The header that a changing request must carry. */
export function csrfHeader() {
  const meta = document.querySelector('meta[name="csrf-token"]');
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

/**
 * Runs the action on arrival at this page and whenever the address comes to point elsewhere on it. The browser goes to
 * the fragment by itself, in a frame of its own around the end of loading, and takes the focus away from whatever had it:
 * so the action waits until everything has loaded and a whole frame after that is done.
 */
export function onArrival(action) {
  const arrived = () => requestAnimationFrame(() => setTimeout(action));
  if (document.readyState === "complete") {
    arrived();
  } else {
    addEventListener("load", arrived, { once: true });
  }
  addEventListener("hashchange", action);
}

function useTheme(theme) {
  root.dataset.bsTheme = theme;
}

useTheme(localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));

document.querySelector("[data-toggle-theme]")?.addEventListener("click", () => {
  const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
  localStorage.setItem("theme", theme);
  useTheme(theme);
  document.dispatchEvent(new CustomEvent("parklens:theme", { detail: theme }));
});

const menu = document.querySelector("[data-toggle-navigation]");
menu?.addEventListener("click", () => {
  const open = document.getElementById("navigation").classList.toggle("open");
  menu.setAttribute("aria-expanded", String(open));
});

document.body.addEventListener("htmx:configRequest", (event) => Object.assign(event.detail.headers, csrfHeader()));
document.body.addEventListener("htmx:sendError", () => toast(root.lang.startsWith("zh") ? "网络中断，内容仍在页面上，请稍后再试。" : "The network is down. What you typed is still here; try again soon."));
document.body.addEventListener("htmx:responseError", () => toast(root.lang.startsWith("zh") ? "没有成功，内容仍在页面上，请刷新后再试。" : "That did not work. What you typed is still here; reload and try again."));
