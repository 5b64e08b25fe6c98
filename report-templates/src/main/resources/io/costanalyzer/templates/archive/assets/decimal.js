"use strict";
// Amounts are exact: whole numbers of 10^-20, as many decimals as the SQL views have. Only `amount` and `share` round.
(function (costs) {
  const SCALE = 20;
  const CENT = 10n ** 18n;
  const MINUS = "\u2212";

  /** "-12.30" as a whole number of 10^-20; what lies beyond is rounded half away from zero. */
  function parse(text) {
    const negative = text.startsWith("-");
    const [whole, fraction = ""] = (negative ? text.slice(1) : text).split(".");
    let value = BigInt(whole + fraction.slice(0, SCALE).padEnd(SCALE, "0"));
    if (fraction.length > SCALE && fraction[SCALE] >= "5") {
      value += 1n;
    }
    return negative ? -value : value;
  }

  /** The exact decimal, plain, without trailing zeros. */
  function plain(value) {
    const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, "0");
    const fraction = digits.slice(-SCALE).replace(/0+$/, "");
    const whole = digits.slice(0, -SCALE);
    return (value < 0n ? "-" : "") + whole + (fraction ? "." + fraction : "");
  }

  /** "1,234.50"; what is not zero is never shown as zero. `symbols` are the separators of the reports. */
  function amount(value, symbols) {
    const size = value < 0n ? -value : value;
    const sign = value < 0n ? MINUS : "";
    const cents = (size + CENT / 2n) / CENT;
    if (cents === 0n && size !== 0n) {
      return sign + "<0" + symbols.point + "01";
    }
    const digits = cents.toString().padStart(3, "0");
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, symbols.grouping);
    return sign + whole + symbols.point + digits.slice(-2);
  }

  /** The part of a whole in percent with one decimal; empty where the whole is nothing. */
  function share(part, whole, symbols) {
    if (whole === 0n) {
      return "";
    }
    const tenths = Math.round(Number((part * 100000n) / whole) / 100);
    if (tenths === 0 && part !== 0n) {
      return (part < 0n === whole < 0n ? "" : MINUS) + "<0" + symbols.point + "1\u00a0%";
    }
    const text = (Math.abs(tenths) / 10).toFixed(1).replace(".", symbols.point);
    return (tenths < 0 ? MINUS : "") + text + "\u00a0%";
  }

  /** For drawing alone. */
  function approximate(value) {
    return Number(value) / 1e20;
  }

  costs.decimal = { parse, plain, amount, share, approximate };
})((window.costs = window.costs || {}));
