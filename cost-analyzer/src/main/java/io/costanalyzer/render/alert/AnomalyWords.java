package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words for days that do not fit. */
final class AnomalyWords {

    private static final int CONTRIBUTORS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CostFormat format;

    AnomalyWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(Alert.AnomalyFound found) {
        Anomaly anomaly = found.anomaly();
        int days = anomaly.period().days();
        String since = days == 1 && !anomaly.ongoing()
                ? "on " + ReportDates.day(anomaly.period().start())
                : anomaly.ongoing()
                        ? "since " + ReportDates.day(anomaly.period().start()) + ", still going"
                        : ReportDates.period(anomaly.period());
        String headline = DisplayName.of(anomaly.serviceName()) + " in "
                + DisplayName.of(anomaly.environment().name()) + ": "
                + format.differenceWithCode(anomaly.excess().perUnit(days)) + " a day" + factor(anomaly) + " " + since;
        List<String> lines = new ArrayList<>();
        lines.add("Expected " + format.amountWithCode(anomaly.expected().perUnit(days)) + " a day ("
                + format.amount(anomaly.low().perUnit(days)) + " to "
                + format.amount(anomaly.high().perUnit(days)) + "), actual "
                + format.amountWithCode(anomaly.actual().perUnit(days)) + ".");
        lines.add("So far " + format.differenceWithCode(anomaly.excess())
                + (anomaly.ongoing()
                        ? "; about " + format.differenceWithCode(found.byMonthEnd())
                                + " by the end of the month if it goes on."
                        : " in all; it is over."));
        if (!anomaly.contributors().isEmpty()) {
            lines.add("Driven by " + contributors(anomaly) + ".");
        }
        return new AlertDraft(
                "anomaly",
                headline,
                lines,
                "compare " + what(anomaly) + " before and after "
                        + ReportDates.day(anomaly.period().start()) + ", and what was deployed that day.",
                anomaly.environment().name(),
                facts(found));
    }

    private static String what(Anomaly anomaly) {
        return anomaly.contributors().isEmpty()
                ? "the usage of " + DisplayName.of(anomaly.serviceName())
                : "the usage type "
                        + DisplayName.of(anomaly.contributors().get(0).name());
    }

    private String factor(Anomaly anomaly) {
        if (anomaly.expected().signum() <= 0 || anomaly.excess().signum() <= 0) {
            return "";
        }
        BigDecimal factor = anomaly.actual().shareOf(anomaly.expected());
        return factor.compareTo(BigDecimal.TEN) > 0
                ? " (over 10 times)"
                : " (" + factor.setScale(1, RoundingMode.HALF_UP).toPlainString() + " times)";
    }

    private String contributors(Anomaly anomaly) {
        List<Anomaly.Contributor> all = anomaly.contributors();
        Money excess = anomaly.excess();
        Money rest = all.stream()
                .skip(CONTRIBUTORS)
                .map(Anomaly.Contributor::difference)
                .reduce(Money.zero(excess.currency()), Money::plus);
        String named = all.stream()
                .limit(CONTRIBUTORS)
                .map(one -> DisplayName.of(one.name()) + share(one.difference(), excess))
                .collect(Collectors.joining(", "));
        return rest.isZero() ? named : named + ", other" + share(rest, excess);
    }

    private static String share(Money part, Money whole) {
        if (whole.isZero()) {
            return "";
        }
        BigDecimal percent = part.shareOf(whole).multiply(HUNDRED, MathContext.DECIMAL64);
        return " " + percent.setScale(0, RoundingMode.HALF_UP).toPlainString() + CostFormat.NO_BREAK + "%";
    }

    private static ObjectNode facts(Alert.AnomalyFound found) {
        Anomaly anomaly = found.anomaly();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("environment", anomaly.environment().name());
        facts.put("serviceName", anomaly.serviceName());
        facts.put("start", anomaly.period().start().toString());
        facts.put("endExclusive", anomaly.period().endExclusive().toString());
        facts.put("ongoing", anomaly.ongoing());
        facts.put("currency", anomaly.actual().currency().getCode());
        facts.put("actual", plain(anomaly.actual()));
        facts.put("expected", plain(anomaly.expected()));
        facts.put("expectedLow", plain(anomaly.low()));
        facts.put("expectedHigh", plain(anomaly.high()));
        facts.put("byMonthEnd", plain(found.byMonthEnd()));
        var contributors = facts.putArray("contributors");
        anomaly.contributors()
                .forEach(one -> contributors
                        .addObject()
                        .put("usageType", one.name())
                        .put("difference", plain(one.difference())));
        return facts;
    }

    static String plain(Money amount) {
        return amount.amount().toPlainString();
    }
}
