"use strict";
// What is being looked at, as a part of the address: every view can be sent to somebody else.
(function (costs) {
  const LONGEST = 8000;

  function fresh() {
    return { filters: {}, text: "", by: ["ServiceName"], metric: "EffectiveCost", sort: "-cost", chart: null, days: false, sql: "", parameters: {} };
  }

  function byShort(short) {
    return costs.store.DIMENSIONS.find((dimension) => dimension.short === short);
  }

  function shortOf(column) {
    return costs.store.DIMENSIONS.find((dimension) => dimension.column === column).short;
  }

  /** The view that a hash names. What it does not know is passed over, so that old links keep working. */
  function parse(hash) {
    const state = fresh();
    const values = new URLSearchParams(hash.replace(/^#/, "").slice(0, LONGEST));
    for (const [name, value] of values) {
      if (name.startsWith("p.")) {
        state.parameters[name.slice(2)] = value;
      }
      const dimension = byShort(name);
      if (dimension) {
        (state.filters[dimension.column] = state.filters[dimension.column] || new Set()).add(value);
      }
    }
    state.text = values.get("q") || "";
    if (values.has("by")) {
      const columns = values.get("by").split(",").map(byShort).filter(Boolean).map((dimension) => dimension.column);
      state.by = [...new Set(columns)].slice(0, 3);
    }
    state.metric = values.get("metric") === "billed" ? "BilledCost" : "EffectiveCost";
    state.sort = /^-?(cost|other|[0-2])$/.test(values.get("sort") || "") ? values.get("sort") : "-cost";
    state.chart = values.has("chart") ? new Set(values.getAll("chart")) : null;
    state.days = values.get("grain") === "day";
    state.sql = values.get("sql") || "";
    return state;
  }

  /** The hash of a view; what is as at first is left out. */
  function print(state) {
    const values = new URLSearchParams();
    costs.store.DIMENSIONS.forEach((dimension) =>
      [...(state.filters[dimension.column] || [])].sort().forEach((value) => values.append(dimension.short, value)),
    );
    if (state.text) {
      values.set("q", state.text);
    }
    const by = state.by.map(shortOf).join(",");
    if (by !== "service") {
      values.set("by", by);
    }
    if (state.metric !== "EffectiveCost") {
      values.set("metric", "billed");
    }
    if (state.sort !== "-cost") {
      values.set("sort", state.sort);
    }
    if (state.chart) {
      // An empty one says that nothing is to be drawn.
      (state.chart.size > 0 ? [...state.chart] : [""]).forEach((key) => values.append("chart", key));
    }
    if (state.days) {
      values.set("grain", "day");
    }
    if (state.sql) {
      values.set("sql", state.sql);
      Object.entries(state.parameters).forEach(([name, value]) => value && values.set("p." + name, value));
    }
    const text = values.toString();
    return text ? "#" + text : "";
  }

  costs.state = { fresh, parse, print };
})((window.costs = window.costs || {}));
