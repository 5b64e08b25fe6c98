"use strict";
// The way to the database of `engine.js`. It lives in a worker, so that a statement that runs away can be stopped and the page
// goes on meanwhile. A page that was opened from a disk may start workers of no file: this one is made of the text of what the
// page has loaded, and is bound by the same policy as the page.
(function (costs) {
  const limits = { silence: 60000 }; // milliseconds that one statement or one month may take
  const inside = new Set();
  const known = new Set(); // months of which the sums are in
  const missing = new Set();
  let worker = null;
  let waiting = null;
  let turn = null;

  /** What the worker does: makes the database with the first message, and answers each of the others. */
  function serve(initSqlJs, engine) {
    let opening = null;
    onmessage = async ({ data }) => {
      try {
        opening = opening || initSqlJs({}).then((SQL) => engine(SQL, data.page));
        const opened = await opening;
        postMessage({ answer: data.month ? opened.add(data) : data.sql ? opened.ask(data.sql, data.parameters) : null });
      } catch (problem) {
        postMessage({ problem: String(problem.message || problem) });
      }
    };
  }

  async function open(page) {
    if (worker) {
      return;
    }
    await costs.store.load(page.sqlScript);
    const text = `var initSqlJsPromise; var initSqlJs = ${window.initSqlJs}; (${serve})(initSqlJs, ${costs.engine});`;
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      worker = new Worker(address);
      worker.onmessage = ({ data }) => settle(data.problem ? new Error(data.problem) : null, data.answer);
      worker.onerror = (event) => {
        event.preventDefault();
        stop("this browser lets the page start no SQL (" + (event.message || "it is forbidden by a policy") + "); use costs query");
      };
      await call({ page: plain(page) });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /** What the engine needs of the page. */
  function plain(page) {
    const { currency, seriesColumns, datasets, numbers } = page;
    return { currency, seriesColumns, datasets, numbers, months: page.months.map(({ month }) => ({ month })) };
  }

  function settle(problem, answer) {
    const settled = waiting;
    waiting = null;
    clearTimeout(settled?.clock);
    if (problem) {
      settled?.failed(problem);
    } else {
      settled?.done(answer);
    }
  }

  /** Asks the worker one thing; it does one at a time. */
  function call(message) {
    return new Promise((done, failed) => {
      const late = "it was stopped after " + limits.silence / 1000 + " seconds; ask for fewer months, or use costs query";
      waiting = { done, failed, clock: setTimeout(() => stop(late), limits.silence) };
      worker.postMessage(message);
    });
  }

  /** Ends what runs, whatever it does. The months that were in come in again with the next question. */
  function stop(reason) {
    if (turn) {
      turn.stopped = reason;
    }
    worker?.terminate();
    worker = null;
    inside.clear();
    known.clear();
    settle(new Error(reason));
  }

  /** A database that takes no month any more is of no use: the next question makes a new one. */
  function afresh(problem) {
    stop(problem.message);
    throw problem;
  }

  async function load(month) {
    const { store } = costs;
    const name = month.month;
    try {
      await Promise.all([month.daysScript, month.tablesScript].filter(Boolean).map(store.load));
    } catch (problem) {
      missing.add(name);
      return;
    }
    const charges = month.daysScript && store.months.get(name)?.data;
    if (month.raw && !charges) {
      missing.add(name);
      return;
    }
    if (turn && !turn.stopped) {
      await call({ month: name, charges, days: store.days.get(name), tables: month.tablesScript && store.tables.get(name) }).catch(afresh);
      inside.add(name);
      known.add(name);
    }
  }

  /** The sums of a month, which the page has loaded already; nothing but a month whose script is gone lacks them. */
  async function sum(month) {
    const charges = costs.store.months.get(month.month)?.data;
    if (month.raw && !charges) {
      missing.add(month.month);
      return;
    }
    if (turn && !turn.stopped) {
      await call({ month: month.month, charges, alone: true }).catch(afresh);
      known.add(month.month);
    }
  }

  /**
   * Runs a statement, and runs it again whenever it looked at months that are not there yet: until it has seen all that it
   * looks at, for a sum over some of them would be wrong. `told` hears of each month that is loaded.
   */
  async function ask(page, sql, parameters, told) {
    const mine = (turn = { stopped: "" });
    missing.clear();
    try {
      await open(page);
      for (;;) {
        const { looked, summed, ...answer } = await call({ sql, parameters });
        const seen = page.months.filter(({ month }) => looked.includes(month) || summed.includes(month));
        const wanted = seen.filter(({ month }) => looked.includes(month) && !inside.has(month) && !missing.has(month));
        const unknown = seen.filter(({ month }) => summed.includes(month) && !known.has(month) && !missing.has(month) && !wanted.some((other) => other.month === month));
        for (const month of unknown) {
          await sum(month);
          if (mine.stopped) {
            throw new Error(mine.stopped);
          }
        }
        if (wanted.length === 0 && unknown.length === 0) {
          return { ...answer, months: seen.length - missing.size, missing: [...missing] };
        }
        for (const [at, month] of wanted.entries()) {
          told(month.month, at + 1, wanted.length);
          await load(month);
          if (mine.stopped) {
            throw new Error(mine.stopped);
          }
        }
      }
    } finally {
      turn = null;
    }
  }

  costs.database = { ask, stop, limits };
})((window.costs = window.costs || {}));
