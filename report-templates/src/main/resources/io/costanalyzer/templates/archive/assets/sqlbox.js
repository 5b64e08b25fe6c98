"use strict";
// The box for SQL: canned questions, the view as SQL, the answer as a table and as CSV.
(function (costs) {
  const { html, replace, byId } = costs.dom;
  let answer = null;

  function start(page, current, changed) {
    const select = byId("question");
    page.questions.forEach((question, at) => select.append(html("option", { value: String(at) }, question.title)));
    select.addEventListener("change", () => {
      const question = page.questions[Number(select.value)];
      if (select.value !== "" && question) {
        byId("sql").value = question.sql;
        byId("question-text").textContent = question.question;
      }
    });
    byId("run-sql").addEventListener("click", () => run(page, current, changed));
    byId("sql").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        run(page, current, changed);
      }
    });
    byId("sql-csv").addEventListener("click", save);
  }

  /** The months that a view is about: the chosen ones, or all. */
  function monthsOf(page, state) {
    const chosen = state.filters.month;
    return page.months.filter((month) => month.script && (!chosen || chosen.size === 0 || chosen.has(month.month)));
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
    changed((state) => (state.sql = sql));
    try {
      const database = await costs.database.fill(page, monthsOf(page, current()), (month) => say("Loading " + month + " \u2026"));
      const start = performance.now();
      answer = costs.database.query(database, sql);
      show(answer);
      const months = [...costs.database.loaded].sort();
      const about = months.length === 0 ? "no month" : months.length === 1 ? months[0] : months.length + " months, " + months[0] + " to " + months[months.length - 1];
      say(`${answer.rows.length} rows in ${Math.round(performance.now() - start)} ms over ${about}${answer.cut ? "; " + answer.cut : ""}.`);
    } catch (problem) {
      answer = null;
      replace(byId("answer"));
      say("The query was not understood: " + (problem.message || problem), true);
    }
    byId("sql-csv").hidden = !answer;
  }

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

  function propose(sql) {
    byId("sql").value = sql;
    byId("question").value = "";
    byId("question-text").textContent = "";
    byId("sql").focus();
  }

  costs.sqlBox = { start, propose, monthsOf };
})((window.costs = window.costs || {}));
