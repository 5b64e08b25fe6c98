"use strict";
// The groups as a table with totals. At most a few hundred rows at once; a button shows more.
(function (costs) {
  const { html, replace, byId } = costs.dom;
  const STEP = 100;
  let most = STEP;
  let last = "";

  const TITLES = { EffectiveCost: "Effective cost", BilledCost: "Billed cost" };

  function title(column) {
    return costs.store.DIMENSIONS.find((dimension) => dimension.column === column).title;
  }

  function otherMetric(state) {
    return costs.store.METRICS.find((metric) => metric !== state.metric);
  }

  function draw(groups, totals, state, page, changed) {
    const place = state.by.join() + JSON.stringify(Object.keys(state.filters)) + state.text;
    if (place !== last) {
      most = STEP;
      last = place;
    }
    const charted = new Set(costs.chart.chosen(groups, state).map((group) => group.key));
    const shown = groups.slice(0, most);
    const table = html(
      "table",
      { id: "groups" },
      html("caption", {}, "Cost by " + (state.by.map(title).join(", ").toLowerCase() || "nothing: one sum"), html("span", { class: "basis" }, page.currency + ", all kinds of charge")),
      html("thead", {}, head(state, changed)),
      html("tfoot", {}, foot(totals, state, page)),
      html("tbody", {}, ...shown.map((group, at) => row(group, at, totals, state, page, charted, changed))),
    );
    const more = groups.length > shown.length ? html("button", { type: "button", id: "more-rows", onclick: () => ((most += STEP), changed(() => {})) }, `Show more rows (${shown.length} of ${groups.length})`) : "";
    replace(byId("table"), table, more);
  }

  function head(state, changed) {
    const columns = state.by.map((column, at) => sortable(title(column), String(at), state, changed, false));
    return html(
      "tr",
      {},
      html("th", { scope: "col", class: "pick" }, "Chart"),
      ...columns,
      sortable(TITLES[state.metric], "cost", state, changed, true),
      html("th", { scope: "col", class: "num" }, "Share"),
      sortable(TITLES[otherMetric(state)], "other", state, changed, true),
    );
  }

  function sortable(text, name, state, changed, number) {
    const down = state.sort === "-" + name;
    const up = state.sort === name;
    const next = down ? name : up || number ? "-" + name : name;
    return html(
      "th",
      { scope: "col", class: number ? "num" : null, "aria-sort": down ? "descending" : up ? "ascending" : null },
      html("button", { type: "button", class: "sort", id: "sort-" + name, onclick: () => changed((one) => (one.sort = next)) }, text + (down ? " \u25be" : up ? " \u25b4" : "")),
    );
  }

  function row(group, at, totals, state, page, charted, changed) {
    const id = "pick-" + at;
    const pick = () =>
      changed((next) => {
        next.chart = new Set(charted);
        if (!next.chart.delete(group.line)) {
          next.chart.add(group.line);
        }
      });
    const full = charted.size >= costs.chart.MOST && !charted.has(group.line);
    const box = html("input", { type: "checkbox", id, checked: charted.has(group.line), disabled: full, "aria-label": "Draw " + group.lineName, onchange: pick });
    const names = state.by.map((column, place) => cell(place === 0, column === "month", costs.store.label(column, group.texts[place])));
    return html(
      "tr",
      {},
      html("td", { class: "pick" }, box),
      ...names,
      html("td", { class: "num" }, costs.decimal.amount(group[state.metric], page.symbols)),
      html("td", { class: "num" }, costs.decimal.share(group[state.metric], totals[state.metric], page.symbols)),
      html("td", { class: "num" }, costs.decimal.amount(group[otherMetric(state)], page.symbols)),
    );
  }

  function cell(first, month, text) {
    const kind = month ? "month" : null;
    return first ? html("th", { scope: "row", class: kind }, html("bdi", {}, text)) : html("td", { class: kind }, html("bdi", {}, text));
  }

  function foot(totals, state, page) {
    const names = state.by.length > 0 ? [html("th", { scope: "row", colspan: state.by.length }, "Total")] : [];
    return html(
      "tr",
      { class: "total" },
      html("td", {}),
      ...names,
      html("td", { class: "num", id: "total" }, costs.decimal.amount(totals[state.metric], page.symbols)),
      html("td", { class: "num" }, costs.decimal.share(totals[state.metric], totals[state.metric], page.symbols)),
      html("td", { class: "num" }, costs.decimal.amount(totals[otherMetric(state)], page.symbols)),
    );
  }

  costs.table = { draw, title };
})((window.costs = window.costs || {}));
