"use strict";
// Parameters of a statement: `:name` in the text, described by comment lines `-- param: name = default | meaning`.
(function (costs) {
  const COMMENT = /^-- param: ([a-z]+) = ?([^|]*)\| (.*)$/gm;

  const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

  /** What must be given, in the order of the comments; a name without a comment has no default. */
  function of(sql) {
    const described = [...sql.matchAll(COMMENT)].map(([, name, fallback, meaning]) => ({ name, fallback: fallback.trim(), meaning }));
    const code = sql.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "");
    const used = new Set([...code.matchAll(/:([a-z]+)/g)].map(([, name]) => name));
    used.forEach((name) => {
      if (!described.some((parameter) => parameter.name === name)) {
        described.push({ name, fallback: "", meaning: "" });
      }
    });
    return described.filter((parameter) => used.has(parameter.name));
  }

  /** The newest month of which every day is there; the newest of all when there is no such month. */
  function latest(months) {
    const there = months.filter((month) => month.script);
    const whole = there.filter((month) => month.whole);
    const from = whole.length > 0 ? whole : there;
    return from.length > 0 ? from[from.length - 1].month : "";
  }

  function before(month) {
    const [year, number] = month.split("-").map(Number);
    return number > 1 ? year + "-" + String(number - 1).padStart(2, "0") : year - 1 + "-12";
  }

  /** The default of each parameter, "latest" and "previous" as months; `given` are values that others build on. */
  function defaults(parameters, months, given = {}) {
    const month = given.month || latest(months);
    const words = { latest: month, previous: month ? before(month) : "" };
    return Object.fromEntries(parameters.map((parameter) => [parameter.name, words[parameter.fallback] ?? parameter.fallback]));
  }

  /** What sql.js binds: given values, else defaults. The questions cut year and month out by their places, so what is no month is refused. */
  function bound(sql, given, months) {
    const parameters = of(sql);
    const wrong = parameters.find(({ name, fallback }) => ["latest", "previous"].includes(fallback) && given[name] && !MONTH.test(given[name]));
    if (wrong) {
      throw new Error(`"${given[wrong.name]}" is no month; write ${wrong.name} as 2026-10`);
    }
    const fallback = defaults(parameters, months, given);
    return Object.fromEntries(parameters.map(({ name }) => [":" + name, given[name] || fallback[name]]));
  }

  costs.parameters = { of, defaults, bound };
})((window.costs = window.costs || {}));
