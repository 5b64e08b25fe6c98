"use strict";
// The box for SQL: canned questions with their parameters, the view as SQL, the answer as a table and as CSV.
(function (costs) {
  const { html, replace, byId } = costs.dom;
  let answer = null;
  let running = false;

  function start(page, current, changed) {
    const select = byId("question");
    page.questions.forEach((question, at) => select.append(html("option", { value: String(at) }, question.title)));
    select.addEventListener("change", () => {
      const question = page.questions[Number(select.value)];
      if (select.value !== "" && question) {
        byId("sql").value = question.sql;
        byId("question-text").textContent = question.question;
        ask(page, current);
      }
    });
    byId("run-sql").addEventListener("click", () => run(page, current, changed));
    byId("sql").addEventListener("input", () => ask(page, current));
    byId("sql").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        run(page, current, changed);
      }
    });
    byId("stop-sql").addEventListener("click", () => {
      costs.database.stop("it was stopped");
      byId("run-sql").focus();
    });
    byId("sql-csv").addEventListener("click", save);
    const described = Object.entries(page.datasets).flatMap(([name, columns]) => [html("dt", {}, name), html("dd", {}, [...columns, "year", "month"].join(", "))]);
    replace(byId("datasets"), ...described);
  }

  /** Offers a field for each parameter of the statement; what was typed before stays. */
  function ask(page, current) {
    const given = values();
    const parameters = costs.parameters.of(byId("sql").value);
    const defaults = costs.parameters.defaults(parameters, page.months);
    const fields = parameters.map((parameter) =>
      html(
        "label",
        {},
        parameter.name + (parameter.meaning ? ": " + parameter.meaning : ""),
        html("input", { type: "text", id: "p-" + parameter.name, "data-name": parameter.name, value: given[parameter.name] ?? current().parameters[parameter.name] ?? "", placeholder: defaults[parameter.name] }),
      ),
    );
    replace(byId("parameters"), ...fields);
  }

  function values() {
    return Object.fromEntries([...byId("parameters").querySelectorAll("input")].map((field) => [field.dataset.name, field.value.trim()]));
  }

  function say(text, wrong) {
    const status = byId("sql-status");
    status.textContent = text;
    status.classList.toggle("wrong", Boolean(wrong));
  }

  async function run(page, current, changed) {
    const sql = byId("sql").value.trim();
    if (sql === "") {
      say("Write a query, or choose a question.", true);
      return;
    }
    if (running) {
      return;
    }
    working(true);
    const given = values();
    changed((state) => Object.assign(state, { sql, parameters: given }));
    try {
      const start = performance.now();
      say("Working \u2026");
      answer = await costs.database.ask(page, sql, costs.parameters.bound(sql, given, page.months), (month, at, all) => say(`Loading ${month} (${at} of ${all}) \u2026`));
      show(answer);
      const months = `${answer.months} of ${page.months.length} ${page.months.length === 1 ? "month" : "months"}`;
      const missing = answer.missing.length > 0 ? "; without " + answer.missing.join(", ") + ", whose files could not be loaded" : "";
      say(`${answer.rows.length} ${answer.rows.length === 1 ? "row" : "rows"} in ${Math.round(performance.now() - start)} ms, out of ${months}${answer.cut ? "; " + answer.cut : ""}${missing}.`);
    } catch (problem) {
      answer = null;
      replace(byId("answer"));
      say("This did not work: " + (problem.message || problem) + ".", true);
    }
    byId("sql-csv").hidden = !answer;
    working(false);
  }

  function working(now) {
    running = now;
    byId("stop-sql").hidden = !now;
  }

  /** Doubles with what their last digits cannot know taken off. */
  function text(value) {
    return typeof value === "number" && !Number.isInteger(value) ? String(Number(value.toFixed(10))) : value === null ? "" : String(value);
  }

  function show(result) {
    const number = result.columns.map((_, at) => result.rows.some((row) => typeof row[at] === "number"));
    const head = result.columns.map((name, at) => html("th", { scope: "col", class: number[at] ? "num" : null }, name));
    const body = result.rows.map((row) =>
      html("tr", {}, ...row.map((value, at) => html("td", { class: number[at] ? "num" : null }, html("bdi", {}, text(value))))),
    );
    replace(byId("answer"), html("table", { id: "answer-table" }, html("caption", {}, "Answer"), html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...body)));
  }

  function save() {
    const cells = answer.rows.map((row) => row.map((value) => (typeof value === "string" ? costs.csv.text(value) : text(value))));
    costs.csv.save("answer.csv", costs.csv.print(answer.columns.map(costs.csv.text), cells));
  }

  /** Puts a statement into the box without running it. */
  function propose(page, current, sql) {
    byId("sql").value = sql;
    byId("question").value = "";
    byId("question-text").textContent = "";
    ask(page, current);
  }

  costs.sqlBox = { start, propose };
})((window.costs = window.costs || {}));
