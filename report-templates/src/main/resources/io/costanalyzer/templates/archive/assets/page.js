"use strict";
// Puts the page together: loads the months, draws the view that the address names, and writes the address.
(function (costs) {
  const { html, replace, byId } = costs.dom;
  const page = JSON.parse(byId("archive").textContent);
  const store = costs.store;
  let state = costs.state.fresh();
  let drawn = null;
  let turn = 0;

  function isView(hash) {
    return hash === "" || hash.includes("=");
  }

  /** Changes the view, draws it, and makes it a step of the browser's history. */
  function change(edit, step) {
    edit(state);
    const hash = costs.state.print(state);
    if (hash !== location.hash) {
      const address = hash || location.pathname + location.search;
      history[step === "replace" ? "replaceState" : "pushState"](null, "", address);
    }
    return draw();
  }

  function monthsIn(rows) {
    return [...new Set(rows.map((row) => store.words[store.rows.month[row]]))].sort();
  }

  async function draw() {
    const own = ++turn;
    const selected = costs.selection.select(state);
    const groups = costs.selection.sorted(costs.selection.group(selected.rows, state.by), state);
    groups.forEach((group) => (group.name = state.by.map((column, at) => store.label(column, group.texts[at])).join(" \u00b7 ") || "Everything"));
    // The chart has months of its own, so a line is a group without its month.
    const others = state.by.map((_, at) => at).filter((at) => state.by[at] !== "month");
    groups.forEach((group) => {
      group.line = others.map((at) => encodeURIComponent(group.texts[at])).join("|") || "*";
      group.lineName = others.map((at) => store.label(state.by[at], group.texts[at])).join(" \u00b7 ") || "Everything";
    });
    const totals = {};
    store.METRICS.forEach((metric) => (totals[metric] = groups.reduce((sum, group) => sum + group[metric], 0n)));
    const months = monthsIn(selected.rows);
    drawn = { groups, totals, months };
    costs.facets.draw(state, selected.facets, page.symbols, change);
    costs.table.draw(groups, totals, state, page, change);
    controls();
    summary(selected.rows.length, groups, totals, months);
    links(months);
    if (state.days) {
      try {
        await Promise.all(page.months.filter((month) => months.includes(month.month)).map((month) => store.load(month.daysScript)));
      } catch (problem) {
        if (own === turn) {
          costs.chart.say("There is no chart by day: " + problem.message);
        }
        return;
      }
      // Another view may have been asked for while the days were on their way.
      if (own !== turn) {
        return;
      }
    }
    const partial = new Set(page.months.filter((month) => !month.whole).map((month) => month.month));
    costs.chart.draw(groups, state, months, partial, page.symbols);
  }

  function controls() {
    byId("text").value = state.text;
    ["by-0", "by-1", "by-2"].forEach((id, at) => (byId(id).value = state.by[at] || ""));
    byId("metric").value = state.metric;
    byId("grain").value = state.days ? "day" : "month";
  }

  function summary(count, groups, totals, months) {
    const span = months.length === 0 ? "" : months.length === 1 ? months[0] : months[0] + " to " + months[months.length - 1];
    const words = state.metric === "BilledCost" ? "billed cost" : "effective cost";
    byId("summary").textContent =
      groups.length === 0
        ? "Nothing in the archive fits this view. Clear a filter."
        : `${costs.decimal.amount(totals[state.metric], page.symbols)} ${page.currency} ${words}, ${span}; ${groups.length} ${groups.length === 1 ? "row" : "rows"} from ${count} monthly sums.`;
    const open = page.months.filter((month) => months.includes(month.month) && month.note);
    replace(byId("caveats"), ...open.map((month) => html("li", {}, month.note)));
  }

  function links(months) {
    const raw = page.months.filter((month) => months.includes(month.month)).slice(-12);
    replace(byId("raw"), ...raw.map((month) => html("li", {}, html("a", { href: month.raw }, month.month + ".csv"))));
    byId("raw-note").textContent = months.length > raw.length ? "The last " + raw.length + " of " + months.length + " months; the others stand in the table of months." : "";
  }

  function saveCsv() {
    const header = [...state.by.map((column) => (column === "month" ? "Month" : column)), ...store.METRICS, "BillingCurrency"];
    const rows = drawn.groups.map((group) => [...group.texts.map(costs.csv.text), ...store.METRICS.map((metric) => costs.decimal.plain(group[metric])), page.currency]);
    costs.csv.save("costs.csv", costs.csv.print(header, rows));
  }

  function by(at, column) {
    return change((next) => {
      const columns = [0, 1, 2].map((place) => (place === at ? column : next.by[place]));
      next.by = [...new Set(columns.filter(Boolean))];
      next.chart = null;
    });
  }

  function listen() {
    let waiting = 0;
    // Enter in the text would send the form, which the policy of the page forbids and the browser complains about.
    byId("bar").addEventListener("submit", (event) => event.preventDefault());
    byId("text").addEventListener("input", (event) => {
      clearTimeout(waiting);
      const text = event.target.value.slice(0, 200);
      waiting = setTimeout(() => change((next) => (next.text = text), "replace"), 150);
    });
    [0, 1, 2].forEach((at) => byId("by-" + at).addEventListener("change", (event) => by(at, event.target.value)));
    byId("metric").addEventListener("change", (event) => change((next) => (next.metric = event.target.value)));
    byId("grain").addEventListener("change", (event) => change((next) => (next.days = event.target.value === "day")));
    byId("clear").addEventListener("click", () => change((next) => Object.assign(next, costs.state.fresh(), { sql: next.sql, parameters: next.parameters })));
    byId("csv").addEventListener("click", saveCsv);
    byId("as-sql").addEventListener("click", () => {
      costs.sqlBox.propose(page, () => state, costs.sqlText.of(state));
      byId("sql-section").scrollIntoView();
      byId("sql").focus({ preventScroll: true });
    });
    document.querySelectorAll('a[href^="#month="]').forEach((link) => link.addEventListener("click", () => byId("explorer").scrollIntoView()));
    // Fired by the buttons of the browser and by links to another view of this page.
    window.addEventListener("popstate", () => {
      if (isView(location.hash)) {
        state = costs.state.parse(location.hash);
        propose();
        draw();
      }
    });
  }

  function propose() {
    costs.sqlBox.propose(page, () => state, state.sql);
  }

  function choices() {
    ["by-0", "by-1", "by-2"].forEach((id) =>
      byId(id).append(html("option", { value: "" }, "nothing"), ...store.DIMENSIONS.map((dimension) => html("option", { value: dimension.column }, dimension.title))),
    );
  }

  async function start() {
    const months = page.months.filter((month) => month.script);
    const loads = await Promise.allSettled(months.map((month) => store.load(month.script)));
    loads.forEach((load, at) => {
      if (load.status === "rejected") {
        months[at].note = months[at].month + " is missing from every figure below: " + load.reason.message;
        months[at].script = "";
        byId("problems").append(html("li", {}, months[at].note));
      }
    });
    choices();
    listen();
    costs.sqlBox.start(page, () => state, (edit) => change(edit, "replace"));
    if (isView(location.hash)) {
      state = costs.state.parse(location.hash);
    }
    propose();
    byId("filters").open = window.innerWidth > 860;
    byId("first-rows").hidden = true;
    byId("controls").hidden = false;
    byId("sql-section").hidden = false;
    await draw();
    document.documentElement.dataset.ready = "true";
  }

  start();
})((window.costs = window.costs || {}));
