// Draws the charts that the server describes, in the page's colours. A missing value is a gap, never a zero.
import * as echarts from "../webjars/echarts/echarts.esm.min.js";
import { tellWhy } from "./comparison.js";
import { toast } from "./parklens.js";

// Told apart by people who see colours differently (after Okabe and Ito, and Tol).
const LIGHT = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#332288", "#882255", "#44aa99", "#7f7f7f"];
const DARK = ["#56b4e9", "#e69f00", "#2fc79b", "#e79fc4", "#f0e442", "#8fb8ff", "#b7a6f0", "#ff9e7a", "#7fd6c6", "#b8b8b8"];
const MARKS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow"];
const chinese = document.documentElement.lang.startsWith("zh");

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dark = () => document.documentElement.dataset.bsTheme === "dark";

function figure(value, decimals) {
  if (value === "-" || value === null || value === undefined) return "—";
  const typed = String(value).split(".")[1]?.length ?? 0;
  return Number(value).toLocaleString("en-US", { minimumFractionDigits: Math.min(typed, 6), maximumFractionDigits: Math.max(typed, Math.min(decimals, 6)) });
}

/** The server's option in the colours and fonts of the page. */
function dressed(chart) {
  const option = structuredClone(chart.option);
  const ink = colour("--ink"), soft = colour("--ink-soft"), line = colour("--line"), accent = colour("--accent");
  const axis = (one) => ({
    ...one,
    nameTextStyle: { color: soft, align: "left" },
    axisLabel: { color: soft, ...(one.type === "value" ? { formatter: (v) => v.toLocaleString("en-US") } : { width: 220, overflow: "truncate" }) },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  });
  option.xAxis = axis(option.xAxis);
  option.yAxis = axis(option.yAxis);
  option.color = dark() ? DARK : LIGHT;
  option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily, color: ink };
  if (option.legend) {
    option.legend.textStyle = { color: ink };
    const names = new Map(option.series.filter((one) => one.role !== "crowd").map((one) => [one.name, one.role]));
    option.legend.data = [...names].map(([name, role]) => (role === "band" ? { name, icon: "rect", itemStyle: { color: soft, opacity: 0.35 } } : { name }));
  }
  option.tooltip = {
    ...option.tooltip,
    backgroundColor: colour("--paper"), borderColor: line, textStyle: { color: ink },
    valueFormatter: (value) => figure(value, chart.decimals) + (chart.unit && value !== "-" ? " " + chart.unit : ""),
  };
  const alone = option.series.length === 1;
  option.series.forEach((one, i) => {
    one.cursor = "pointer";
    if (one.type === "line" && !one.symbol) one.symbol = MARKS[i % MARKS.length];
    if (one.role === "band") { one.itemStyle = { color: soft }; one.areaStyle = { color: soft, opacity: dark() ? 0.3 : 0.18 }; }
    if (one.role === "floor") one.itemStyle = { color: "transparent" };
    if (one.role === "median") { one.itemStyle = { color: soft }; one.lineStyle.color = soft; one.z = 3; }
    if (one.role === "own") { one.itemStyle = { color: accent }; one.lineStyle.color = accent; one.z = 4; }
    if (one.role === "crowd") {
      one.itemStyle = { color: accent, opacity: 0.5 };
      one.lineStyle = { color: accent, opacity: 0.28, width: 1 };
      one.emphasis = { lineStyle: { opacity: 1, width: 2.5 }, itemStyle: { opacity: 1 } };
    }
    if (alone && one.type === "bar") one.itemStyle = { color: accent };
    if (one.markLine) { one.markLine.lineStyle = { color: ink, type: "dashed" }; one.markLine.label.color = soft; one.markLine.label.formatter = (mark) => `${mark.name} ${figure(mark.value, chart.decimals)}`; }
  });
  if (!alone && option.series.every((one) => one.type === "bar")) option.aria = { enabled: true, decal: { show: true } };
  return option;
}

/** A picture that can stand alone: title, unit, scope and coverage above, source below. */
function savePicture(chart) {
  const width = 1200, height = chart.height + 190;
  const option = dressed(chart);
  const move = (grid) => ({ ...grid, top: grid.top + 84, bottom: 48 });
  option.grid = move(option.grid);
  if (option.legend) option.legend.top = 84;
  option.backgroundColor = colour("--paper");
  option.title = {
    text: chart.title, subtext: chart.subtitle, left: 12, top: 10,
    textStyle: { color: colour("--ink"), fontSize: 20, width: width - 40, overflow: "break" }, subtextStyle: { color: colour("--ink-soft"), fontSize: 14 },
  };
  option.graphic = [{ type: "text", left: 14, bottom: 14, style: { text: `${chart.source} · ${new Date().toLocaleDateString("sv-SE")}`, fill: colour("--ink-soft"), fontSize: 13, fontFamily: option.textStyle.fontFamily } }];
  const picture = echarts.init(document.createElement("div"), null, { renderer: "canvas", width, height });
  picture.setOption(option);
  const link = document.createElement("a");
  link.href = picture.getDataURL({ type: "png", pixelRatio: 2 });
  link.download = `${chart.title.split(/[：:]/)[0]}-${new Date().toLocaleDateString("sv-SE")}.png`;
  link.click();
  picture.dispose();
}

const hasFigures = (chart) => chart.option.series.some((one) => one.data.some((point) => (point.value ?? point) !== "-"));

function draw(place, chart) {
  place.querySelector("[data-chart-title]").textContent = chart.title;
  place.querySelector("[data-chart-subtitle]").textContent = chart.subtitle;
  const canvas = place.querySelector("[data-chart-canvas]");
  canvas.replaceChildren();
  place.dataset.drawn = "true";
  if (!hasFigures(chart)) {
    const line = document.createElement("div");
    line.className = "chart-waiting";
    line.textContent = chinese ? "没有可画的数" : "No figure to draw";
    canvas.append(line);
    return;
  }
  canvas.style.height = `${chart.height}px`;
  const drawn = echarts.init(canvas, null, { renderer: "canvas" });
  drawn.setOption(dressed(chart));
  drawn.on("click", (event) => event.data?.why && tellWhy(event.data.why));
  new ResizeObserver(() => drawn.resize()).observe(canvas);
  document.addEventListener("parklens:theme", () => drawn.setOption(dressed(chart), true));
  const button = place.querySelector("[data-chart-png]");
  button.hidden = false;
  button.addEventListener("click", () => savePicture(chart));
}

for (const group of document.querySelectorAll("[data-charts]")) {
  try {
    const answer = await fetch(group.dataset.charts, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    const charts = await answer.json();
    [...group.querySelectorAll("[data-chart]")].forEach((place, i) => charts[i] && draw(place, charts[i]));
  } catch {
    group.querySelectorAll(".chart-waiting").forEach((line) => (line.textContent = chinese ? "图没有画出来；表格是同样的数据，可刷新后再试。" : "The chart could not be drawn. The table has the same data; reload to try again."));
    toast(chinese ? "图没有画出来，请刷新后再试。" : "The chart could not be drawn; reload to try again.");
  }
}
