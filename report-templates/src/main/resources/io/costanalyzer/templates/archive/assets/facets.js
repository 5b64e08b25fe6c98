"use strict";
// The filters beside the table: for each value a box to tick and what it costs.
(function (costs) {
  const { html, replace, byId } = costs.dom;
  const SHOWN = 7;
  const MOST = 300;
  const open = new Set();

  function draw(state, facets, symbols, changed) {
    const drawn = costs.store.DIMENSIONS.map((dimension) =>
      fieldset(dimension, facets.get(dimension.column), state, symbols, changed),
    );
    replace(byId("facets"), ...drawn);
  }

  /** Values by cost, months by time; chosen ones stay even where nothing is left of them. */
  function values(dimension, sums, chosen) {
    const found = [...sums].map(([word, sum]) => ({ word: costs.store.words[word], sum }));
    chosen.forEach((word) => {
      if (!found.some((value) => value.word === word)) {
        found.push({ word, sum: null });
      }
    });
    return dimension.column === "month"
      ? found.sort((one, other) => (one.word < other.word ? 1 : -1))
      : found.sort((one, other) => compare(other.sum, one.sum) || (one.word < other.word ? -1 : 1));
  }

  function compare(one, other) {
    const [a, b] = [one === null ? 0n : one, other === null ? 0n : other];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function fieldset(dimension, sums, state, symbols, changed) {
    const chosen = state.filters[dimension.column] || new Set();
    const all = values(dimension, sums, chosen);
    const wide = open.has(dimension.column);
    const shown = all.filter((value, place) => chosen.has(value.word) || place < (wide ? MOST : SHOWN));
    const items = shown.map((value, place) => item(dimension, value, place, chosen, symbols, changed));
    const legend = html("legend", {}, dimension.title);
    if (chosen.size > 0) {
      legend.append(clearButton(dimension, state, changed));
    }
    return html("fieldset", { class: "facet" }, legend, html("ul", {}, ...items), moreButton(dimension, all.length, shown.length, wide, changed));
  }

  function item(dimension, value, place, chosen, symbols, changed) {
    const id = "f-" + dimension.short + "-" + encodeURIComponent(value.word);
    const label = costs.store.label(dimension.column, value.word);
    const box = html("input", {
      type: "checkbox",
      id,
      checked: chosen.has(value.word),
      onchange: () => changed((state) => toggle(state, dimension.column, value.word)),
    });
    const sum = value.sum === null ? "\u2013" : costs.decimal.amount(value.sum, symbols);
    return html("li", {}, box, html("label", { for: id }, html("bdi", { class: "value", title: label }, label), html("span", { class: "sum" }, sum)));
  }

  function toggle(state, column, word) {
    const chosen = (state.filters[column] = new Set(state.filters[column] || []));
    if (!chosen.delete(word)) {
      chosen.add(word);
    }
  }

  function clearButton(dimension, state, changed) {
    const clear = () => changed((next) => delete next.filters[dimension.column]);
    return html("button", { type: "button", class: "quiet", id: "clear-" + dimension.short, "aria-label": "Clear " + dimension.title, onclick: clear }, "clear");
  }

  function moreButton(dimension, count, shown, wide, changed) {
    if (count <= SHOWN) {
      return null;
    }
    const flip = () => {
      open[wide ? "delete" : "add"](dimension.column);
      changed(() => {});
    };
    const rest = wide && count > shown ? html("p", { class: "note" }, "The " + (count - shown) + " smallest are not listed; the free text finds them.") : "";
    const words = wide ? "Show fewer" : "Show " + Math.min(count, MOST) + " of " + count;
    return html("div", {}, rest, html("button", { type: "button", class: "quiet", id: "more-" + dimension.short, "aria-expanded": String(wide), onclick: flip }, words));
  }

  costs.facets = { draw };
})((window.costs = window.costs || {}));
