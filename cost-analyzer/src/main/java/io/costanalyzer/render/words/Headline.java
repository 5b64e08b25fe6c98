package io.costanalyzer.render.words;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.Drivers;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The message of a report: what the month cost, how that stands to what was promised, and what else a reader must know
 * who reads no further.
 */
public final class Headline {

    /** A smaller change of the cost a day is called none. */
    public static final BigDecimal FLAT = new BigDecimal("0.02");

    private final CostFormat format;
    private final TargetWords targets;
    private final CauseWords causes;

    public Headline(CostFormat format) {
        this.format = format;
        this.targets = new TargetWords(format);
        this.causes = new CauseWords(format);
    }

    /** One sentence: {@code October cost 512.40 USD, 34.1 % under the baseline: 5.9 points short of the 40 % target.} */
    public String message(MonthlyReport report) {
        return report.costs()
                .map(costs -> cost(report, costs) + relation(report, costs) + delivered(report) + ".")
                .orElseGet(() -> (report.identity().dataThrough().isPresent()
                                ? "No day is complete yet of "
                                : "No cost is known for ")
                        + ReportDates.month(report.identity().month()) + ".");
    }

    /** What follows it: the narrower targets, and the largest change. May be empty. */
    public List<String> more(MonthlyReport report) {
        List<String> sentences = new ArrayList<>();
        ProgrammeWords programme = new ProgrammeWords(format);
        report.programme().flatMap(programme::sum).ifPresent(sentences::add);
        report.programme().flatMap(programme::names).ifPresent(sentences::add);
        narrowTargets(report).ifPresent(sentences::add);
        report.costs().flatMap(costs -> change(report, costs)).ifPresent(sentences::add);
        return sentences;
    }

    private String cost(MonthlyReport report, MonthCosts costs) {
        String month = ReportDates.name(report.identity().month().getMonth());
        String cost = format.amountWithCode(costs.total().actual())
                + report.identity()
                        .only()
                        .map(only -> " in " + DisplayName.of(only.name()))
                        .orElse("");
        int days = costs.periods().days();
        return costs.periods().isWholeMonth()
                ? month + " cost " + cost
                : month + " has cost " + cost + " in " + (days == 1 ? "its first day" : days + " days");
    }

    private String relation(MonthlyReport report, MonthCosts costs) {
        Optional<TargetLine> target = report.overallTarget();
        if (target.isPresent()) {
            String against = target.get()
                    .saving()
                    .map(saving -> ", "
                            + TargetWords.days(target.get())
                                    .map(days -> days + " ")
                                    .orElse("")
                            + targets.against(saving))
                    .orElse("");
            return against + ": " + targets.verdict(target.get());
        }
        return saving(report, costs)
                .map(saving -> ", " + targets.against(saving))
                .or(() -> costs.periods().changePerDay(costs.total()).map(change -> ", " + perDay(report, change)))
                .orElse("");
    }

    private String delivered(MonthlyReport report) {
        return report.programme()
                .flatMap(new ProgrammeWords(format)::count)
                .map(count -> "; " + count)
                .orElse("");
    }

    private static Optional<BigDecimal> saving(MonthlyReport report, MonthCosts costs) {
        return report.baseline()
                .flatMap(used -> used.perDay())
                .filter(perDay -> perDay.signum() > 0)
                .map(perDay -> BigDecimal.ONE.subtract(costs.total()
                        .actual()
                        .shareOf(perDay.times(costs.periods().days()))));
    }

    private String perDay(MonthlyReport report, BigDecimal change) {
        String before =
                ReportDates.name(report.identity().month().minusMonths(1).getMonth());
        if (change.abs().compareTo(FLAT) < 0) {
            return "about as much as " + before + ", like for like";
        }
        return format.percent(change.abs()) + (change.signum() > 0 ? " more" : " less") + " than " + before
                + ", like for like";
    }

    private static Optional<String> narrowTargets(MonthlyReport report) {
        List<TargetLine> narrow = report.targets().stream()
                .filter(line -> !line.about().isEverything())
                .filter(line -> report.overallTarget().filter(line::equals).isEmpty())
                .toList();
        List<String> parts = new ArrayList<>();
        add(parts, "met", narrow, TargetVerdict.MET);
        add(parts, "on track", narrow, TargetVerdict.ON_TRACK);
        add(parts, "at risk", narrow, TargetVerdict.AT_RISK);
        add(parts, "missed", narrow, TargetVerdict.MISSED);
        return parts.isEmpty() ? Optional.empty() : Optional.of("Targets " + String.join("; ", parts) + ".");
    }

    private static void add(List<String> parts, String word, List<TargetLine> lines, TargetVerdict verdict) {
        List<String> names = lines.stream()
                .filter(line -> line.verdict() == verdict)
                .map(TargetLine::name)
                .toList();
        if (!names.isEmpty()) {
            parts.add(word + ": " + AboutWords.list(names));
        }
    }

    private Optional<String> change(MonthlyReport report, MonthCosts costs) {
        String before =
                ReportDates.name(report.identity().month().minusMonths(1).getMonth());
        Optional<BigDecimal> change = costs.periods().changePerDay(costs.total());
        if (change.filter(one -> one.abs().compareTo(FLAT) < 0).isPresent()) {
            return Optional.of("Little has changed since " + before + ": " + format.percentChange(change.orElseThrow())
                    + " like for like.");
        }
        return costs.drivers()
                .map(Drivers::shown)
                .flatMap(shown -> shown.stream()
                        .filter(driver -> driver.cause().kind() != Cause.Kind.CALENDAR)
                        .findFirst())
                .map(driver -> "The largest change since " + before + " is " + words(driver) + ".");
    }

    private String words(CostDriver driver) {
        return AboutWords.of(driver.environment(), driver.serviceName()) + ": "
                + format.differenceWithCode(driver.difference()) + ", " + causes.of(driver.cause());
    }
}
