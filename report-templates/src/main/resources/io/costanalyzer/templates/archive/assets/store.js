"use strict";
// The charges of the loaded months: one row for a series and a month, its words as numbers, its costs exact.
(function (costs) {
  const DIMENSIONS = [
    { column: "x_Environment", short: "env", title: "Environment" },
    { column: "SubAccountId", short: "account", title: "Account" },
    { column: "ServiceName", short: "service", title: "Service" },
    { column: "x_UsageType", short: "usage", title: "Usage type" },
    { column: "RegionId", short: "region", title: "Region" },
    { column: "x_ChargeCategory", short: "category", title: "Charge category" },
    { column: "month", short: "month", title: "Month" },
  ];
  const METRICS = ["EffectiveCost", "BilledCost"];

  const words = [""];
  const numbers = new Map([["", 0]]);
  const rows = { size: 0, EffectiveCost: [], BilledCost: [] };
  DIMENSIONS.forEach((dimension) => (rows[dimension.column] = []));
  const months = new Map();
  const days = new Map();
  const tables = new Map();
  const accountNames = new Map();

  function numberOf(word) {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numbers.set(word, number);
    }
    return number;
  }

  /** Called by a month's script. `columns[c][i]` is the place in `words` of what series i has in column c. */
  costs.month = function (data) {
    const own = data.words.map(numberOf);
    const month = numberOf(data.month);
    const size = data.EffectiveCost.length;
    DIMENSIONS.slice(0, -1).forEach((dimension) => {
      const target = rows[dimension.column];
      data.columns[dimension.column].forEach((word) => target.push(own[word]));
    });
    for (let i = 0; i < size; i++) {
      rows.month.push(month);
    }
    METRICS.forEach((metric) => data[metric].forEach((cost) => rows[metric].push(costs.decimal.parse(cost))));
    Object.entries(data.accountNames).forEach(([id, name]) => accountNames.set(id, name));
    months.set(data.month, { first: rows.size, size, data });
    rows.size += size;
  };

  /** Called by the script of a month's days. */
  costs.days = function (data) {
    days.set(data.month, data);
  };

  /** Called by the script of a month's other datasets. */
  costs.tables = function (data) {
    tables.set(data.month, data);
  };

  const asked = new Map();

  /** Loads a script of the archive once. Scripts work where `fetch` does not: in a page that was opened from a disk. */
  function load(path) {
    if (!asked.has(path)) {
      asked.set(
        path,
        new Promise((loaded, failed) => {
          const script = document.createElement("script");
          script.src = path;
          script.onload = loaded;
          script.onerror = () => {
            asked.delete(path);
            failed(new Error("The file " + path + " of this archive could not be loaded. Reload the page; when that does not help, costs archive page writes it again."));
          };
          document.head.append(script);
        }),
      );
    }
    return asked.get(path);
  }

  /** What people read for a word of a dimension. */
  function label(column, word) {
    if (word === "") {
      return "(none)";
    }
    const name = column === "SubAccountId" && accountNames.get(word);
    return name ? name + " (" + word + ")" : word;
  }

  costs.store = { DIMENSIONS, METRICS, words, numbers, rows, months, days, tables, accountNames, load, label };
})((window.costs = window.costs || {}));
