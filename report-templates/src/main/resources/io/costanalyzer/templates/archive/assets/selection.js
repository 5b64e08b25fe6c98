"use strict";
// Filters, sums by facet and groups. Facets work as in a shop: the values of one facet are added up over the rows that
// all the other filters let through, so that a second value of it can be chosen.
(function (costs) {
  const store = costs.store;

  /** For each word whether it contains the token, without regard to case. */
  function matching(token) {
    return store.words.map((word) => {
      const name = store.accountNames.get(word);
      return word.toLowerCase().includes(token) || (name !== undefined && name.toLowerCase().includes(token));
    });
  }

  function textFilter(text) {
    const tokens = text.toLowerCase().split(/\s+/).filter(Boolean).map(matching);
    const columns = store.DIMENSIONS.slice(0, -1).map((dimension) => store.rows[dimension.column]);
    return (row) => tokens.every((token) => columns.some((column) => token[column[row]]));
  }

  function allowed(filter) {
    return filter && filter.size > 0 ? new Set([...filter].map((word) => store.numbers.get(word))) : null;
  }

  /** The rows that a view lets through, and for each facet the sum of each of its values. */
  function select(state) {
    const costsOf = store.rows[state.metric];
    const inText = textFilter(state.text);
    const facets = store.DIMENSIONS.map((dimension) => ({
      column: dimension.column,
      words: store.rows[dimension.column],
      only: allowed(state.filters[dimension.column]),
      sums: new Map(),
    }));
    const rows = [];
    for (let row = 0; row < store.rows.size; row++) {
      if (!inText(row)) {
        continue;
      }
      let refusing = null;
      let refusals = 0;
      for (const facet of facets) {
        if (facet.only && !facet.only.has(facet.words[row])) {
          refusing = facet;
          refusals++;
        }
      }
      if (refusals === 0) {
        rows.push(row);
        facets.forEach((facet) => add(facet.sums, facet.words[row], costsOf[row]));
      } else if (refusals === 1) {
        add(refusing.sums, refusing.words[row], costsOf[row]);
      }
    }
    return { rows, facets: new Map(facets.map((facet) => [facet.column, facet.sums])) };
  }

  function add(sums, word, cost) {
    const before = sums.get(word);
    sums.set(word, before === undefined ? cost : before + cost);
  }

  /** The rows in groups by up to three dimensions, with both costs; `key` names a group in the address. */
  function group(rows, by) {
    const columns = by.map((column) => store.rows[column]);
    const groups = new Map();
    for (const row of rows) {
      const words = columns.map((column) => column[row]);
      const place = words.join(",");
      let found = groups.get(place);
      if (!found) {
        const texts = words.map((word) => store.words[word]);
        found = { key: texts.map(encodeURIComponent).join("|"), texts, EffectiveCost: 0n, BilledCost: 0n, rows: [] };
        groups.set(place, found);
      }
      found.EffectiveCost += store.rows.EffectiveCost[row];
      found.BilledCost += store.rows.BilledCost[row];
      found.rows.push(row);
    }
    return [...groups.values()];
  }

  /** Groups in the order that a view asks for: "-cost", "cost", "other", "0" to "2" for the group columns. */
  function sorted(groups, state) {
    const name = state.sort.replace("-", "");
    const sign = state.sort.startsWith("-") ? -1 : 1;
    const other = store.METRICS.find((metric) => metric !== state.metric);
    const value = { cost: (one) => one[state.metric], other: (one) => one[other] }[name] || ((one) => one.texts[Number(name)]);
    return groups.sort((one, two) => {
      const [a, b] = [value(one), value(two)];
      return a === b ? (one.key < two.key ? -1 : 1) : a < b ? -sign : sign;
    });
  }

  costs.selection = { select, group, sorted };
})((window.costs = window.costs || {}));
