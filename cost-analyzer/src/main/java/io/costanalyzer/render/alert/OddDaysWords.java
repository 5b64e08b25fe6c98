package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Part;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.format.Sparkline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words for days that do not fit. */
final class OddDaysWords {

    private static final BigDecimal SAME = new BigDecimal("0.05");

    /** Less reads as one time as much, which is no rise. */
    private static final BigDecimal TIMES_FROM = new BigDecimal("1.05");

    private final CostFormat format;
    private final PartWords parts;

    OddDaysWords(CostFormat format) {
        this.format = format;
        this.parts = new PartWords(format);
    }

    AlertDraft draft(OddDays odd) {
        String what = DisplayName.of(odd.service())
                + odd.environment()
                        .map(environment -> " in " + DisplayName.of(environment.name()))
                        .orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(days(odd));
        lines.add(money(odd));
        drawing(odd).ifPresent(lines::add);
        if (!odd.contributors().isEmpty()) {
            lines.add("Driven by " + parts.shares(odd.contributors()) + ".");
        }
        lines.add(cause(odd));
        return new AlertDraft(
                what + ": " + perDay(odd) + " " + when(odd),
                what + ": cost " + total(odd) + " in all, " + ReportDates.period(odd.period()),
                lines,
                NextCheck.of(odd),
                facts(odd));
    }

    /** The line for odd days that a restated bill does not show any more. */
    String corrected(OddDays odd) {
        return DisplayName.of(odd.service())
                + odd.environment()
                        .map(environment -> " in " + DisplayName.of(environment.name()))
                        .orElse("")
                + ": the bill was restated, " + ReportDates.period(odd.period()) + " cost " + total(odd)
                + " than expected, which is not unusual";
    }

    private String perDay(OddDays odd) {
        String each = format.differenceWithCode(odd.excess().perUnit(odd.oddDayCount())) + " a day";
        if (odd.expected().signum() <= 0 || odd.excess().signum() <= 0) {
            return each;
        }
        BigDecimal factor = odd.actual().shareOf(odd.expected());
        if (factor.compareTo(TIMES_FROM) < 0) {
            return each;
        }
        return each
                + (factor.compareTo(BigDecimal.TEN) > 0
                        ? " (more than 10 times)"
                        : " (" + format.oneDecimal(factor) + " times)");
    }

    private static String when(OddDays odd) {
        if (odd.ongoing()) {
            return "since " + ReportDates.day(odd.since()) + ", still going";
        }
        return odd.period().days() == 1 ? "on " + ReportDates.day(odd.since()) : ReportDates.period(odd.period());
    }

    private String total(OddDays odd) {
        Money excess = odd.excess();
        return excess.signum() >= 0
                ? format.amountWithCode(excess) + " more"
                : format.amountWithCode(excess.abs()) + " less";
    }

    private String days(OddDays odd) {
        int count = odd.oddDayCount();
        String ordinary = odd.low().equals(odd.high())
                ? ""
                : " (" + format.amount(odd.low().perUnit(count)) + " to "
                        + format.amount(odd.high().perUnit(count)) + ")";
        String on = count == 1
                ? "on " + ReportDates.day(odd.since())
                : count == odd.period().days()
                        ? "a day over the " + count + " days to "
                                + shortDay(odd.period().lastDay())
                        : "a day on " + count + " of the " + odd.period().days() + " days to "
                                + shortDay(odd.period().lastDay());
        return "Expected " + format.amountWithCode(odd.expected().perUnit(count)) + " a day" + ordinary + ", actual "
                + format.amountWithCode(odd.actual().perUnit(count)) + " " + on + ".";
    }

    private String money(OddDays odd) {
        if (!odd.ongoing()) {
            return "In all " + total(odd) + " than expected.";
        }
        String soFar = "So far " + total(odd) + " than expected";
        String share = odd.shareOfBudget()
                .filter(part -> part.signum() > 0)
                .map(part -> ", " + format.percent(part) + " of the monthly budget that it counts towards")
                .orElse("");
        return soFar + "; if it goes on, about "
                + format.amountWithCode(odd.byEndOf(odd.month()).abs()) + (odd.rising() ? " more" : " less")
                + " in all by " + ReportDates.day(odd.month().atEndOfMonth()) + share + ".";
    }

    private Optional<String> drawing(OddDays odd) {
        List<Optional<Money>> costs =
                odd.daily().stream().map(OddDays.DayCost::cost).toList();
        Optional<Money> highest = costs.stream().flatMap(Optional::stream).reduce(Money::max);
        return highest.filter(money -> money.signum() > 0)
                .map(money -> "Day by day " + Sparkline.of(costs) + " from "
                        + shortDay(odd.daily().get(0).day()) + " to "
                        + shortDay(odd.daily().get(odd.daily().size() - 1).day()) + ", at most "
                        + format.amountWithCode(money) + ".");
    }

    private static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + ReportDates.shortName(day.getMonth());
    }

    private String cause(OddDays odd) {
        String aws = odd.awsIds().isEmpty()
                ? ""
                : odd.seenHere()
                        ? " AWS Cost Anomaly Detection sees it too."
                        : " Seen by AWS Cost Anomaly Detection alone.";
        String cause = odd.cause()
                .map(change -> {
                    String name = DisplayName.of(change.usageType());
                    if (change.isNew()) {
                        return "Cause: " + name + " was not on the bill before.";
                    }
                    String price = change.price()
                            .map(share -> share.abs().compareTo(SAME) < 0
                                    ? "its price is the same"
                                    : "its price changed by " + format.percentChange(share))
                            .orElse("its price cannot be told");
                    String used = change.quantity()
                            .map(share -> share.abs().compareTo(SAME) < 0
                                    ? "as much of it was used as before"
                                    : share.compareTo(BigDecimal.ONE) >= 0
                                            ? format.oneDecimal(share.add(BigDecimal.ONE))
                                                    + " times as much of it was used"
                                            : "its use changed by " + format.percentChange(share))
                            .orElse("its use cannot be told");
                    return "Cause: " + name + ": " + used + ", " + price + ".";
                })
                .orElse("Cause: the bill gives no quantity to tell use from price.");
        return cause + aws;
    }

    private static ObjectNode facts(OddDays odd) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("ongoing", odd.ongoing());
        facts.put("endExclusive", odd.period().endExclusive().toString());
        facts.put("oddDays", odd.oddDayCount());
        facts.put("actual", AlertJson.plain(odd.actual()));
        facts.put("expected", AlertJson.plain(odd.expected()));
        facts.put("expectedLow", AlertJson.plain(odd.low()));
        facts.put("expectedHigh", AlertJson.plain(odd.high()));
        var contributors = facts.putArray("contributors");
        List<Integer> percents = odd.contributors().isEmpty() ? List.of() : PartWords.percents(odd.contributors());
        for (int i = 0; i < odd.contributors().size(); i++) {
            Part part = odd.contributors().get(i);
            ObjectNode one = contributors
                    .addObject()
                    .put("name", part.name())
                    .put("difference", AlertJson.plain(part.difference()));
            if (!percents.isEmpty()) {
                one.put("percent", percents.get(i));
            }
        }
        var aws = facts.putArray("awsAnomalyIds");
        odd.awsIds().forEach(aws::add);
        return facts;
    }
}
