"use strict";
// CSV of what is shown: RFC 4180, exact decimals, a byte order mark for spreadsheets.
(function (costs) {
  const FORMULA = /^[\s\u00a0\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[ \u00a0\p{Cf}]*\p{Cc}/u;

  /** A text from a bill: what a spreadsheet would run as a formula gets an apostrophe (OWASP ASVS 5, 1.2.10). */
  function text(value) {
    return FORMULA.test(value) ? "'" + value : value;
  }

  function cell(value) {
    return /[",\r\n]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value;
  }

  /** Rows of cells as one text. Texts must have gone through `text`; numbers are left as they are. */
  function print(header, rows) {
    return "\ufeff" + [header, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
  }

  /** Hands a text to the reader as a file. */
  function save(name, content) {
    const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  costs.csv = { text, print, save };
})((window.costs = window.costs || {}));
