"use strict";
// A line for each chosen group, by month or by day. The figures stand in the table; a gap is a gap, not a zero.
(function (costs) {
  const { html, svg, replace, byId } = costs.dom;
  const HEIGHT = 240;
  const LEFT = 70;
  const RIGHT = 14;
  const TOP = 12;
  const BOTTOM = 28;
  const MOST = 6;

  /** The lines that are drawn: the chosen ones, or the five of the largest groups. A line runs through all its months. */
  function chosen(groups, state) {
    const lines = new Map();
    groups.forEach((group) => {
      const line = lines.get(group.line) || { key: group.line, name: group.lineName, rows: [] };
      line.rows.push(...group.rows);
      lines.set(group.line, line);
    });
    const all = [...lines.values()];
    return state.chart ? all.filter((line) => state.chart.has(line.key)).slice(0, MOST) : all.slice(0, 5);
  }

  function byMonth(group, state, months) {
    const store = costs.store;
    const sums = new Map();
    group.rows.forEach((row) => {
      const month = store.words[store.rows.month[row]];
      sums.set(month, (sums.get(month) || 0n) + store.rows[state.metric][row]);
    });
    return months.map((month) => (sums.has(month) ? costs.decimal.approximate(sums.get(month)) : 0));
  }

  /** By day the sums are doubles: they become heights, not figures. */
  function byDay(group, state, days) {
    const store = costs.store;
    const sums = new Map();
    group.rows.forEach((row) => {
      const month = store.words[store.rows.month[row]];
      const loaded = store.days.get(month);
      const series = row - store.months.get(month).first;
      loaded.days.forEach((day, place) => sums.set(day, (sums.get(day) || 0) + cost(loaded, state.metric, place, series)));
    });
    return days.map((day) => sums.get(day) || 0);
  }

  function cost(loaded, metric, day, series) {
    const billed = loaded.BilledCost[day][series];
    const effective = loaded.EffectiveCost[day][series];
    return Number(metric === "BilledCost" || effective === null ? billed || 0 : effective);
  }

  /** A scale that ends on a round number and always holds zero. */
  function scale(lines) {
    const all = lines.flatMap((line) => line.values);
    const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
    const rough = (high - low || 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
    return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step || step, step };
  }

  /** `partial` are the months of which not every day is known: their marks are hollow. */
  function draw(groups, state, months, partial, symbols) {
    const days = state.days ? months.flatMap((month) => costs.store.days.get(month).days) : null;
    const times = days || months;
    const lines = chosen(groups, state).map((group) => ({
      name: group.name,
      values: days ? byDay(group, state, days) : byMonth(group, state, months),
    }));
    const figure = byId("chart");
    const width = Math.max(340, Math.min(960, figure.clientWidth));
    if (lines.length === 0 || times.length === 0) {
      say("Nothing is chosen for the chart.");
      return;
    }
    const range = scale(lines);
    const x = (place) => LEFT + (times.length === 1 ? 0.5 : place / (times.length - 1)) * (width - LEFT - RIGHT);
    const y = (value) => TOP + ((range.high - value) / (range.high - range.low)) * (HEIGHT - TOP - BOTTOM);
    const title = (state.metric === "BilledCost" ? "Billed" : "Effective") + " cost by " + (days ? "day" : "month") + ", " + times[0] + " to " + times[times.length - 1];
    const picture = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": title + ": " + lines.map((line) => line.name).join(", ") });
    for (let at = range.low; at <= range.high + range.step / 2; at += range.step) {
      picture.append(svg("line", { class: Math.abs(at) < range.step / 2 ? "axis" : "grid", x1: LEFT, x2: width - RIGHT, y1: y(at), y2: y(at) }));
      picture.append(svg("text", { x: LEFT - 8, y: y(at) + 4, "text-anchor": "end" }, tick(at, range.step, symbols)));
    }
    // Half a label, a whole first one and some air between them.
    const every = Math.max(1, Math.ceil(((days ? 110 : 80) * (times.length - 1)) / (width - LEFT - RIGHT)));
    times.forEach((time, place) => {
      if (place % every === 0 && (place === 0 || width - RIGHT - x(place) > 24)) {
        picture.append(svg("text", { x: x(place), y: HEIGHT - 8, "text-anchor": place === 0 ? "start" : "middle" }, time));
      }
    });
    const hollow = new Set([...times.keys()].filter((at) => partial.has(times[at])));
    lines.forEach((line, place) => picture.append(drawn(line, place, x, y, hollow)));
    const legend = lines.map((line, place) => html("li", {}, swatch(place), html("bdi", {}, line.name)));
    replace(figure, html("figcaption", {}, title), picture, html("ul", { class: "legend" }, ...legend), hollow.size > 0 ? html("p", { class: "note" }, "A ring is a month of which not every day is known.") : "");
  }

  /** A sentence in place of a chart. */
  function say(text) {
    replace(byId("chart"), html("p", { class: "note" }, text));
  }

  function tick(value, step, symbols) {
    const places = step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step)));
    const [whole, fraction] = Math.abs(value).toFixed(places).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, symbols.grouping);
    return (value < -step / 2 ? "\u2212" : "") + grouped + (fraction ? symbols.point + fraction : "");
  }

  function drawn(line, place, x, y, hollow) {
    const point = (value, at) => x(at).toFixed(1) + "," + y(value).toFixed(1);
    const whole = line.values.map((value, at) => (hollow.has(at) ? "" : point(value, at))).filter(Boolean);
    const group = svg("g", { class: "line l" + place }, svg("polyline", { points: whole.join(" ") }));
    line.values.forEach((value, at) => {
      if (hollow.has(at)) {
        group.append(svg("circle", { class: "hollow", cx: x(at), cy: y(value), r: 4 }));
      } else if (line.values.length <= 40) {
        group.append(svg("circle", { cx: x(at), cy: y(value), r: 3 }));
      }
    });
    return group;
  }

  function swatch(place) {
    return svg("svg", { class: "swatch line l" + place, viewBox: "0 0 28 10", "aria-hidden": "true" }, svg("polyline", { points: "0,5 28,5" }));
  }

  costs.chart = { draw, say, chosen, MOST };
})((window.costs = window.costs || {}));
