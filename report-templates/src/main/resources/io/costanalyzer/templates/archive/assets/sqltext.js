"use strict";
// A view as SQL that DuckDB, Athena and the box of this page understand alike.
(function (costs) {
  function literal(text) {
    return "'" + text.replaceAll("'", "''") + "'";
  }

  function quoted(column) {
    return '"' + column + '"';
  }

  function among(column, words) {
    const some = [...words].filter((word) => word !== "").sort();
    const parts = some.length > 0 ? [quoted(column) + " IN (" + some.map(literal).join(", ") + ")"] : [];
    if (words.has("")) {
      parts.push(quoted(column) + " IS NULL");
    }
    return parts.length > 1 ? "(" + parts.join(" OR ") + ")" : parts[0];
  }

  function inMonths(months) {
    const numbers = [...months].sort().map((month) => month.replace("-", ""));
    return '"year" * 100 + "month" IN (' + numbers.join(", ") + ")";
  }

  function containing(token) {
    const pattern = literal("%" + token.replace(/[\\%_]/g, "\\$&") + "%");
    const columns = ["x_Environment", "SubAccountId", "SubAccountName", "ServiceName", "x_UsageType", "RegionId", "x_ChargeCategory"];
    return "(" + columns.map((column) => "LOWER(" + quoted(column) + ") LIKE " + pattern + " ESCAPE '\\'").join("\n    OR ") + ")";
  }

  /** The statement whose answer is the table of this view. */
  function of(state) {
    const groups = state.by.flatMap((column) => (column === "month" ? ["year", "month"] : [column])).map(quoted);
    const sums = costs.store.METRICS.map((metric) => "SUM(" + quoted(metric) + ") AS " + quoted(metric));
    const where = [];
    costs.store.DIMENSIONS.forEach((dimension) => {
      const words = state.filters[dimension.column];
      if (words && words.size > 0) {
        where.push(dimension.column === "month" ? inMonths(words) : among(dimension.column, words));
      }
    });
    state.text.toLowerCase().split(/\s+/).filter(Boolean).forEach((token) => where.push(containing(token)));
    return (
      "SELECT " + [...groups, ...sums].join(", ") + "\nFROM charges" +
      (where.length > 0 ? "\nWHERE " + where.join("\n  AND ") : "") +
      (groups.length > 0 ? "\nGROUP BY " + groups.join(", ") : "") +
      "\nORDER BY " + quoted(state.metric) + " DESC"
    );
  }

  costs.sqlText = { of };
})((window.costs = window.costs || {}));
