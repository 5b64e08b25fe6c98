"use strict";
// The archive as an SQLite database in memory, with a view for each dataset. A month is asked for when a statement first
// looks at it: the views ask a function for each month that the conditions on "year" and "month" let through. The sums of a
// month, which the page has from the start, come in before its days and without them. SQLite has no exact decimals: sums are
// doubles, right to far beyond the cent.
(function (costs) {
  /** All of it is one function that sees nothing outside itself, for its text is what the worker of `database.js` runs. */
  function engine(SQL, page) {
    const ROWS = 2000;
    const PATIENCE = 10000; // milliseconds
    // Series are numbered by month, so that those of a month are neighbours; small numbers are the quick ones.
    const FIRST = 2 ** 20;
    const NOTHING = /^(?:[\s;]|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))*$/; // what may stand behind a statement
    const MIDNIGHT = " 00:00:00";
    const looked = new Set();
    const inside = new Set();
    const summed = new Set(); // the same of the sums alone
    const known = new Set();
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

    function prepare() {
      page.months.forEach((month, place) => places.set(month.month, place));
      // What a statement looks at is noted here, and found out again after the months were loaded.
      database.create_function("_there", (month) => (looked.add(month), inside.has(month) ? 1 : 0));
      database.create_function("_known", (month) => (summed.add(month), known.has(month) ? 1 : 0));
      const series = page.seriesColumns.map(quoted).join(", ");
      database.run("PRAGMA automatic_index = OFF");
      // Every way from a month to its rows leads through here, and no condition of a statement can lead around it.
      database.run("CREATE TABLE _gate (there INTEGER PRIMARY KEY)");
      database.run("INSERT INTO _gate VALUES (1)");
      database.run('CREATE TABLE _months (id INTEGER PRIMARY KEY, "year" INTEGER, "month" INTEGER, "from" TEXT, "to" TEXT)');
      database.run(`CREATE TABLE _series (id INTEGER PRIMARY KEY, _billed REAL, _effective REAL, _first TEXT, _last TEXT, ${series})`);
      database.run("CREATE TABLE _dates (id INTEGER PRIMARY KEY, \"from\" TEXT, \"to\" TEXT, estimated INTEGER)");
      database.run("CREATE TABLE _days (series INTEGER, date INTEGER, billed REAL, effective REAL, quantity REAL, PRIMARY KEY (series, date)) WITHOUT ROWID");
      rows("INSERT INTO _months VALUES (?, ?, ?, ?, ?)", page.months.map((month) => [places.get(month.month), ...month.month.split("-").map(Number), month.month + "-01" + MIDNIGHT, after(month.month + "-01", "month")]));
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
      const sums = { ...given, BilledCost: "s._billed", EffectiveCost: "s._effective", x_FirstChargePeriodStart: "s._first", x_LastChargePeriodStart: "s._last" };
      const selected = (view, from) => page.datasets[view].map((name) => (from[name] || "s." + quoted(name)) + " AS " + quoted(name)).join(", ");
      const ofMonth = `CROSS JOIN _series s ON s.id >= m.id * ${FIRST} AND s.id < (m.id + 1) * ${FIRST}`;
      // CROSS JOIN keeps the order: months first, so that what is not asked for is not looked at.
      database.run(`CREATE VIEW charges AS SELECT ${selected("charges", given)}, m."year", m."month" FROM _months m
        CROSS JOIN _gate g ON g.there = _there(m.id) ${ofMonth} CROSS JOIN _days d ON d.series = s.id CROSS JOIN _dates t ON t.id = d.date`);
      database.run(`CREATE VIEW monthly_charges AS SELECT ${selected("monthly_charges", sums)}, m."year", m."month" FROM _months m
        CROSS JOIN _gate g ON g.there = _known(m.id) ${ofMonth}`);
      Object.entries(page.datasets).forEach(([name, names]) => {
        if (name !== "charges" && name !== "monthly_charges") {
          const own = names.map((column) => quoted(column) + (page.numbers.includes(column) ? " REAL" : "")).join(", ");
          database.run(`CREATE TABLE ${quoted("_" + name)} (_m INTEGER, _n INTEGER, ${own}, PRIMARY KEY (_m, _n)) WITHOUT ROWID`);
          database.run(`CREATE VIEW ${quoted(name)} AS SELECT ${names.map((column) => "t." + quoted(column)).join(", ")}, m."year", m."month"
            FROM _months m CROSS JOIN _gate g ON g.there = _there(m.id) CROSS JOIN ${quoted("_" + name)} t ON t._m = m.id`);
          database.run(`INSERT INTO ${quoted("_" + name)} (_m, _n) VALUES (-1, -1)`);
        }
      });
    }

    function rows(sql, all) {
      const statement = database.prepare(sql);
      all.forEach((row) => statement.run(row));
      statement.free();
    }

    function addSums(month, data) {
      const first = places.get(month) * FIRST;
      const day = (number) => (number === 0 ? null : month + "-" + String(number).padStart(2, "0") + MIDNIGHT);
      const word = (column, i) => data.words[data.columns[column][i]] || null;
      const columns = Object.keys(data.columns);
      const marks = columns.map(() => "?").join(", ");
      const sums = (i) => [Number(data.BilledCost[i]), Number(data.EffectiveCost[i]), day(data.first[i]), day(data.last[i])];
      const series = data.EffectiveCost.map((_, i) => [first + i, ...sums(i), ...columns.map((column) => word(column, i)), data.accountNames[word("SubAccountId", i)] || null]);
      const names = ["_billed", "_effective", "_first", "_last", ...columns, "SubAccountName"].map(quoted).join(", ");
      rows(`INSERT INTO _series (id, ${names}) VALUES (?, ?, ?, ?, ?, ${marks}, ?)`, series);
    }

    function addDays(month, count, loaded) {
      const first = places.get(month) * FIRST;
      const estimated = new Set(loaded.estimated);
      const date = places.get(month) * 100;
      rows("INSERT INTO _dates VALUES (?, ?, ?, ?)", loaded.days.map((day, place) => [date + place, day + MIDNIGHT, after(day, "day"), estimated.has(day) ? 1 : 0]));
      const statement = database.prepare("INSERT INTO _days VALUES (?, ?, ?, ?, ?)");
      const { BilledCost: billed, EffectiveCost: effective, ConsumedQuantity: quantity } = loaded;
      for (let i = 0; i < count; i++) {
        for (let place = 0; place < billed.length; place++) {
          if (billed[place][i] !== null) {
            statement.run([first + i, date + place, billed[place][i], effective[place][i], quantity[place][i]]);
          }
        }
      }
      statement.free();
    }

    function addTables(month, tables) {
      Object.entries(tables.datasets).forEach(([name, table]) => {
        const marks = table.columns.map(() => "?").join(", ");
        const names = table.columns.map(quoted).join(", ");
        rows(`INSERT INTO ${quoted("_" + name)} (_m, _n, ${names}) VALUES (?, ?, ${marks})`, table.rows.map((row, n) => [places.get(month), n, ...row]));
      });
    }

    function insert({ month, charges, days, tables }) {
      database.run("BEGIN");
      try {
        if (charges && !known.has(places.get(month))) {
          addSums(month, charges);
        }
        if (charges && days) {
          addDays(month, charges.EffectiveCost.length, days);
        }
        if (tables) {
          addTables(month, tables);
        }
        database.run("COMMIT");
      } catch (problem) {
        database.run("ROLLBACK");
        throw problem;
      }
    }

    /** Runs one statement that only reads. At most a few thousand rows come back, and none that takes ten seconds longer than the first. */
    function query(sql, parameters) {
      let statement = null;
      let start = null;
      const answer = { columns: [], rows: [], cut: "" };
      try {
        database.run("PRAGMA query_only = ON");
        statement = database.prepare(sql);
        // SQLite reads up to the first semicolon and keeps silent about the rest.
        if (!NOTHING.test(sql.slice(statement.getSQL().length))) {
          throw new Error("the text holds several statements; ask one at a time");
        }
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
        statement?.free();
        database.run("PRAGMA query_only = OFF");
      }
      return answer;
    }

    const database = new SQL.Database();
    prepare();

    return {
      /** Puts a month in: `month` with its `charges`, their `days` and the other `tables`, where it has them; or `charges` `alone`. */
      add(given) {
        insert(given);
        known.add(places.get(given.month));
        if (!given.alone) {
          inside.add(places.get(given.month));
        }
      },

      /** The answer of a statement, and which months it looked at and of which it saw the sums, whether they are there or not. */
      ask(sql, parameters) {
        looked.clear();
        summed.clear();
        const answer = query(sql, parameters);
        const named = (some) => page.months.map((month) => month.month).filter((month) => some.has(places.get(month)));
        return { ...answer, looked: named(looked), summed: named(summed) };
      },
    };
  }

  costs.engine = engine;
})((window.costs = window.costs || {}));
