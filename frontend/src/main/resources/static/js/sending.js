// Sends files one after another and shows of each how much has gone, how fast, and how long it will still take.

import { csrfHeader } from "./parklens.js";

const chinese = document.documentElement.lang.startsWith("zh");
const MIB = 1024 * 1024;
const words = chinese
  ? {
      title: "正在发送文件", stay: "发送完之前请不要关闭本页；发送完以后就可以离开。", waiting: "等待发送", cancel: "不发送", cancelled: "已取消，没有发送",
      sent: "已发送", broken: "没有传完整，请检查网络后重新上传。", refused: "没有接收，请刷新页面后重试。", on: "查看已接收的文件",
      of: (sent, all) => `已发送 ${sent} / ${all} MB`, rate: (rate) => `每秒 ${rate} MB`, left: (seconds) => (seconds < 120 ? `约剩 ${seconds} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`),
    }
  : {
      title: "Sending files", stay: "Keep this page open until all is sent; afterwards you may leave it.", waiting: "waiting", cancel: "Do not send", cancelled: "not sent",
      sent: "sent", broken: "It did not arrive whole. Check the network and send it again.", refused: "Not taken in. Reload the page and try again.", on: "See the files taken in",
      of: (sent, all) => `${sent} of ${all} MB sent`, rate: (rate) => `${rate} MB per second`, left: (seconds) => (seconds < 120 ? `about ${seconds} seconds left` : `about ${Math.ceil(seconds / 60)} minutes left`),
    };

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function line(file) {
  const item = element("li", "file");
  const head = element("div", "file-head");
  const state = element("span", "evidence-state is-busy", words.waiting);
  const cancel = element("button", "btn btn-sm file-do", words.cancel);
  cancel.type = "button";
  cancel.setAttribute("aria-label", `${words.cancel} ${file.name}`);
  head.append(element("span", "file-name", file.name), state, cancel);
  const bar = element("progress", "import-progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const figures = element("p", "figures-line");
  item.append(head, bar, figures);
  return { item, state, cancel, bar, figures, file, wanted: true, address: "" };
}

function done(one, text, mark) {
  one.state.textContent = text;
  one.state.className = `evidence-state is-${mark}`;
  one.cancel.remove();
  one.bar.remove();
  one.figures.remove();
}

function show(one, sent, began) {
  const seconds = Math.max((performance.now() - began) / 1000, 0.001);
  const all = one.file.size;
  one.bar.value = all ? (sent / all) * 100 : 100;
  one.state.textContent = "";
  one.figures.replaceChildren(
    element("span", "", words.of((sent / MIB).toFixed(1), (all / MIB).toFixed(1))),
    element("span", "", words.rate((sent / MIB / seconds).toFixed(1))),
    element("span", "", words.left(Math.ceil((seconds / Math.max(sent, 1)) * (all - sent)))),
  );
}

function send(one, form) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const began = performance.now();
    const end = (text, mark) => {
      done(one, text, mark);
      resolve();
    };
    request.open("POST", `${form.action}/file`);
    request.responseType = "json";
    Object.entries(csrfHeader()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", (event) => show(one, Math.min(event.loaded, one.file.size), began));
    request.addEventListener("load", () => {
      one.address = request.status === 202 ? (request.response?.address ?? "") : "";
      end(one.address ? words.sent : (request.response?.text ?? words.refused), one.address ? "good" : "bad");
    });
    request.addEventListener("error", () => end(words.broken, "bad"));
    request.addEventListener("abort", () => end(words.cancelled, "quiet"));
    one.cancel.addEventListener("click", () => request.abort());
    const body = new FormData();
    body.append("file", one.file);
    const list = form.querySelector('input[name="list"]');
    if (list) {
      body.append("list", list.value);
    }
    show(one, 0, began);
    request.send(body);
  });
}

/** Sends them, then goes where they are imported; stays where one was not taken in, and says why. */
export async function sendEach(form, files) {
  const section = element("section", "paper");
  section.setAttribute("role", "status");
  const list = element("ol", "files");
  const lines = files.map(line);
  list.append(...lines.map((one) => one.item));
  section.append(element("h2", "", words.title), element("p", "quiet", words.stay), list);
  (form.closest("[data-drop]") ?? document.querySelector("[data-drop]") ?? form).after(section);
  section.scrollIntoView({ block: "nearest" });
  const stay = (event) => event.preventDefault();
  addEventListener("beforeunload", stay);
  lines.forEach((one) =>
    one.cancel.addEventListener("click", () => {
      one.wanted = false;
      done(one, words.cancelled, "quiet");
    }),
  );
  for (const one of lines) {
    if (one.wanted) {
      await send(one, form);
    }
  }
  removeEventListener("beforeunload", stay);
  const taken = lines.filter((one) => one.address);
  if (taken.length === lines.length) {
    location.assign(taken.length === 1 ? taken[0].address : form.action);
  } else {
    const on = element("a", "btn btn-primary", words.on);
    on.href = form.action;
    section.append(on);
  }
}
