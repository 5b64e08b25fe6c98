"use strict";
// The loaded months as an SQLite database in memory, with a view for each dataset. SQLite has no exact decimals: sums
// are doubles, right to far beyond the cent.
(function (costs) {
  const ROWS = 2000;
  const PATIENCE = 10000; // milliseconds
  let opening = null;
  const inside = new Set();
  const missing = [];

  function quoted(name) {
    return '"' + name.replaceAll('"', '""') + '"';
  }

  function open(page) {
    opening =
      opening ||
      costs.store
        .load(page.sqlScript)
        .then(() => window.initSqlJs({}))
        .then((SQL) => prepare(new SQL.Database(), page));
    return opening;
  }

  function prepare(database, page) {
    const series = page.seriesColumns.map(quoted).join(", ");
    database.run(`CREATE TABLE _series (id INTEGER PRIMARY KEY, "year" INTEGER, "month" INTEGER, ${series})`);
    database.run("CREATE TABLE _days (series INTEGER, day TEXT, billed REAL, effective REAL, quantity REAL, estimated INTEGER)");
    const given = {
      BilledCost: "d.billed", EffectiveCost: "d.effective", ConsumedQuantity: "d.quantity", x_Estimated: "d.estimated",
      BillingCurrency: "'" + page.currency.replaceAll("'", "''") + "'",
      BillingPeriodStart: `printf('%04d-%02d-01 00:00:00', s."year", s."month")`,
      BillingPeriodEnd: `printf('%04d-%02d-01 00:00:00', s."year" + s."month" / 12, s."month" % 12 + 1)`,
      ChargePeriodStart: "d.day || ' 00:00:00'",
      ChargePeriodEnd: "datetime(d.day, '+1 day')",
    };
    const columns = page.datasets.charges.map((name) => (given[name] || "s." + quoted(name)) + " AS " + quoted(name));
    database.run(`CREATE VIEW charges AS SELECT ${columns.join(", ")}, s."year", s."month" FROM _days d JOIN _series s ON s.id = d.series`);
    Object.entries(page.datasets).forEach(([name, names]) => {
      if (name !== "charges") {
        database.run(`CREATE TABLE ${quoted(name)} (${names.map((column) => quoted(column) + (page.numbers.includes(column) ? " REAL" : "")).join(", ")}, "year" INTEGER, "month" INTEGER)`);
      }
    });
    return database;
  }

  function rows(database, sql, all) {
    const statement = database.prepare(sql);
    all.forEach((row) => statement.run(row));
    statement.free();
  }

  function addCharges(database, month) {
    const { first, data } = costs.store.months.get(month);
    const loaded = costs.store.days.get(month);
    const [year, number] = month.split("-").map(Number);
    const word = (column, i) => data.words[data.columns[column][i]] || null;
    const columns = Object.keys(data.columns);
    const marks = columns.map(() => "?").join(", ");
    const series = data.EffectiveCost.map((_, i) => [
      first + i, year, number, ...columns.map((column) => word(column, i)), data.accountNames[word("SubAccountId", i)] || null,
    ]);
    const names = [...columns, "SubAccountName"].map(quoted).join(", ");
    rows(database, `INSERT INTO _series (id, "year", "month", ${names}) VALUES (?, ?, ?, ${marks}, ?)`, series);
    const statement = database.prepare("INSERT INTO _days VALUES (?, ?, ?, ?, ?, ?)");
    const estimated = new Set(loaded.estimated);
    loaded.days.forEach((day, place) => {
      const [billed, effective, quantity] = [loaded.BilledCost[place], loaded.EffectiveCost[place], loaded.ConsumedQuantity[place]];
      const guess = estimated.has(day) ? 1 : 0;
      for (let i = 0; i < billed.length; i++) {
        if (billed[i] !== null) {
          statement.run([first + i, day, billed[i], effective[i] === null ? billed[i] : effective[i], quantity[i], guess]);
        }
      }
    });
    statement.free();
  }

  function addTables(database, month) {
    const [year, number] = month.split("-").map(Number);
    Object.entries(costs.store.tables.get(month).datasets).forEach(([name, table]) => {
      const marks = table.columns.map(() => "?").join(", ");
      const names = table.columns.map(quoted).join(", ");
      rows(database, `INSERT INTO ${quoted(name)} (${names}, "year", "month") VALUES (${marks}, ?, ?)`, table.rows.map((row) => [...row, year, number]));
    });
  }

  /** Loads every month that is not there yet, for a sum over some of them would be wrong; `told` hears of each. */
  async function fill(page, told) {
    const database = await open(page);
    missing.length = 0;
    for (const month of page.months.filter((one) => !inside.has(one.month))) {
      told(month.month);
      try {
        await Promise.all([month.daysScript, month.tablesScript].filter(Boolean).map(costs.store.load));
        insert(database, month);
        inside.add(month.month);
      } catch (problem) {
        missing.push(month.month);
      }
    }
    return database;
  }

  function insert(database, month) {
    database.run("BEGIN");
    try {
      if (month.daysScript && costs.store.months.has(month.month)) {
        addCharges(database, month.month);
      } else if (month.raw) {
        throw new Error("The charges of " + month.month + " are not loaded.");
      }
      if (month.tablesScript) {
        addTables(database, month.month);
      }
      database.run("COMMIT");
    } catch (problem) {
      database.run("ROLLBACK");
      throw problem;
    }
  }

  /**
   * Runs one statement that only reads. At most a few thousand rows come back, and none that takes ten seconds longer
   * than the first: that one may have to look at every charge.
   */
  function query(database, sql, parameters) {
    database.run("PRAGMA query_only = ON");
    const statement = database.prepare(sql);
    let start = null;
    const answer = { columns: [], rows: [], cut: "" };
    try {
      statement.bind(parameters);
      answer.columns = statement.getColumnNames();
      while (statement.step()) {
        if (answer.rows.length === ROWS) {
          answer.cut = "only the first " + ROWS + " rows are shown";
          break;
        }
        answer.rows.push(statement.get());
        start = start ?? performance.now();
        if (performance.now() - start > PATIENCE) {
          answer.cut = "stopped after " + PATIENCE / 1000 + " seconds: there may be more rows";
          break;
        }
      }
    } finally {
      statement.free();
      database.run("PRAGMA query_only = OFF");
    }
    return answer;
  }

  costs.database = { fill, query, loaded: inside, missing };
})((window.costs = window.costs || {}));
