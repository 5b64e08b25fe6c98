"use strict";
// The archive as an SQLite database in memory, with a view for each dataset. A month is loaded when a statement first
// looks at it: the views ask a function for each month that the conditions on "year" and "month" let through. SQLite has
// no exact decimals: sums are doubles, right to far beyond the cent.
(function (costs) {
  const ROWS = 2000;
  const PATIENCE = 10000; // milliseconds
  const limits = { silence: 60000 }; // milliseconds until the first row, or the whole sum
  // Series are numbered by month, so that those of a month are neighbours; small numbers are the quick ones.
  const FIRST = 2 ** 20;
  const MIDNIGHT = " 00:00:00";
  let opening = null;
  let deadline = Infinity;
  const looked = new Set();
  const inside = new Set();
  const missing = new Set();
  const places = new Map();

  function quoted(name) {
    return '"' + name.replaceAll('"', '""') + '"';
  }

  /** The first moment of the day or the month that follows, as SQL engines print it. */
  function after(day, unit) {
    const [year, month, date] = day.split("-").map(Number);
    const next = unit === "month" ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, date + 1);
    return new Date(next).toISOString().slice(0, 10) + MIDNIGHT;
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
    page.months.forEach((month, place) => places.set(month.month, place));
    // What a statement looks at is noted here, and found out again after the months were loaded.
    database.create_function("_there", (month) => (looked.add(month), inside.has(month) ? 1 : 0));
    database.create_function("_soon", (series) => {
      if (performance.now() > deadline) {
        throw new Error("it was stopped after " + limits.silence / 1000 + " seconds; ask for fewer months, or use costs query");
      }
      return series;
    });
    const series = page.seriesColumns.map(quoted).join(", ");
    database.run("PRAGMA automatic_index = OFF");
    // Every way from a month to its rows leads through here, and no condition of a statement can lead around it.
    database.run("CREATE TABLE _gate (there INTEGER PRIMARY KEY)");
    database.run("INSERT INTO _gate VALUES (1)");
    database.run('CREATE TABLE _months (id INTEGER PRIMARY KEY, "year" INTEGER, "month" INTEGER, "from" TEXT, "to" TEXT)');
    database.run(`CREATE TABLE _series (id INTEGER PRIMARY KEY, ${series})`);
    database.run("CREATE TABLE _dates (id INTEGER PRIMARY KEY, \"from\" TEXT, \"to\" TEXT, estimated INTEGER)");
    database.run("CREATE TABLE _days (series INTEGER, date INTEGER, billed REAL, effective REAL, quantity REAL, PRIMARY KEY (series, date)) WITHOUT ROWID");
    rows(database, "INSERT INTO _months VALUES (?, ?, ?, ?, ?)", page.months.map((month) => [places.get(month.month), ...month.month.split("-").map(Number), month.month + "-01" + MIDNIGHT, after(month.month + "-01", "month")]));
    // SQLite does not begin with the months while a table beside them is empty; these rows are of no month.
    ["_series (id) VALUES (-1)", "_dates (id) VALUES (-1)", "_days (series, date) VALUES (-1, -1)"].forEach((row) => database.run("INSERT INTO " + row));
    const given = {
      BilledCost: "d.billed", EffectiveCost: "COALESCE(d.effective, d.billed)", ConsumedQuantity: "d.quantity", x_Estimated: "t.estimated",
      BillingCurrency: "'" + page.currency.replaceAll("'", "''") + "'",
      BillingPeriodStart: 'm."from"',
      BillingPeriodEnd: 'm."to"',
      ChargePeriodStart: 't."from"',
      ChargePeriodEnd: 't."to"',
    };
    const columns = page.datasets.charges.map((name) => (given[name] || "s." + quoted(name)) + " AS " + quoted(name));
    // CROSS JOIN keeps the order: months first, so that what is not asked for is not looked at.
    database.run(`CREATE VIEW charges AS SELECT ${columns.join(", ")}, m."year", m."month" FROM _months m
      CROSS JOIN _gate g ON g.there = _there(m.id) CROSS JOIN _series s ON s.id >= m.id * ${FIRST} AND s.id < (m.id + 1) * ${FIRST}
      CROSS JOIN _days d ON d.series = _soon(s.id) CROSS JOIN _dates t ON t.id = d.date`);
    Object.entries(page.datasets).forEach(([name, names]) => {
      if (name !== "charges") {
        const own = names.map((column) => quoted(column) + (page.numbers.includes(column) ? " REAL" : "")).join(", ");
        database.run(`CREATE TABLE ${quoted("_" + name)} (_m INTEGER, _n INTEGER, ${own}, PRIMARY KEY (_m, _n)) WITHOUT ROWID`);
        database.run(`CREATE VIEW ${quoted(name)} AS SELECT ${names.map((column) => "t." + quoted(column)).join(", ")}, m."year", m."month"
          FROM _months m CROSS JOIN _gate g ON g.there = _there(m.id) CROSS JOIN ${quoted("_" + name)} t ON t._m = m.id`);
        database.run(`INSERT INTO ${quoted("_" + name)} (_m, _n) VALUES (-1, -1)`);
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
    const { data } = costs.store.months.get(month);
    const loaded = costs.store.days.get(month);
    const first = places.get(month) * FIRST;
    const word = (column, i) => data.words[data.columns[column][i]] || null;
    const columns = Object.keys(data.columns);
    const marks = columns.map(() => "?").join(", ");
    const series = data.EffectiveCost.map((_, i) => [first + i, ...columns.map((column) => word(column, i)), data.accountNames[word("SubAccountId", i)] || null]);
    const names = [...columns, "SubAccountName"].map(quoted).join(", ");
    rows(database, `INSERT INTO _series (id, ${names}) VALUES (?, ${marks}, ?)`, series);
    const estimated = new Set(loaded.estimated);
    const date = places.get(month) * 100;
    rows(database, "INSERT INTO _dates VALUES (?, ?, ?, ?)", loaded.days.map((day, place) => [date + place, day + MIDNIGHT, after(day, "day"), estimated.has(day) ? 1 : 0]));
    const statement = database.prepare("INSERT INTO _days VALUES (?, ?, ?, ?, ?)");
    const { BilledCost: billed, EffectiveCost: effective, ConsumedQuantity: quantity } = loaded;
    for (let i = 0; i < series.length; i++) {
      for (let place = 0; place < billed.length; place++) {
        if (billed[place][i] !== null) {
          statement.run([first + i, date + place, billed[place][i], effective[place][i], quantity[place][i]]);
        }
      }
    }
    statement.free();
  }

  function addTables(database, month) {
    Object.entries(costs.store.tables.get(month).datasets).forEach(([name, table]) => {
      const marks = table.columns.map(() => "?").join(", ");
      const names = table.columns.map(quoted).join(", ");
      rows(database, `INSERT INTO ${quoted("_" + name)} (_m, _n, ${names}) VALUES (?, ?, ${marks})`, table.rows.map((row, n) => [places.get(month), n, ...row]));
    });
  }

  async function load(database, month) {
    try {
      await Promise.all([month.daysScript, month.tablesScript].filter(Boolean).map(costs.store.load));
      insert(database, month);
      inside.add(places.get(month.month));
    } catch (problem) {
      missing.add(month.month);
    }
  }

  /**
   * Runs a statement, and runs it again whenever it looked at months that are not there yet: until it has seen all that it
   * looks at, for a sum over some of them would be wrong. `told` hears of each month that is loaded.
   */
  async function ask(page, sql, parameters, told) {
    const database = await open(page);
    missing.clear();
    for (;;) {
      looked.clear();
      const answer = query(database, sql, parameters);
      const seen = page.months.filter((month) => looked.has(places.get(month.month)));
      const wanted = seen.filter((month) => !inside.has(places.get(month.month)) && !missing.has(month.month));
      if (wanted.length === 0) {
        return { ...answer, months: seen.length - missing.size, missing: [...missing] };
      }
      for (const [at, month] of wanted.entries()) {
        told(month.month, at + 1, wanted.length);
        // Lets the word be drawn before the work begins.
        await new Promise((drawn) => setTimeout(drawn));
        await load(database, month);
      }
    }
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
   * than the first; that one may have to look at every charge, for a minute.
   */
  function query(database, sql, parameters) {
    database.run("PRAGMA query_only = ON");
    deadline = performance.now() + limits.silence;
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

  costs.database = { ask, limits };
})((window.costs = window.costs || {}));
