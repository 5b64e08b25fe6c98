package io.costanalyzer.render.words;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The subject of the mail, which is the message in short:
 * {@code AWS cost Oct 2026: 512.40 USD, 34.1 % below baseline, 5.9 points short of target}. One line without control
 * characters, at most {@value #LONGEST} characters.
 */
public final class SubjectLine {

    static final int LONGEST = 150;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_ENVIRONMENT = 30;

    private final CostFormat format;

    public SubjectLine(CostFormat format) {
        this.format = format;
    }

    public String of(MonthlyReport report) {
        String title = DisplayName.shortened(
                        DisplayName.visible(report.identity().title()), LONGEST_TITLE)
                + report.identity()
                        .only()
                        .map(only -> " " + DisplayName.shortened(DisplayName.visible(only.name()), LONGEST_ENVIRONMENT))
                        .orElse("");
        String text = mark(report) + title + " "
                + ReportDates.shortMonth(report.identity().month()) + ": "
                + report.costs()
                        .map(costs -> format.amountWithCode(costs.total().actual()))
                        .orElse("no cost known")
                + report.overallTarget().map(this::target).orElse("");
        return DisplayName.shortened(text.replace(CostFormat.NO_BREAK, ' ').replace('\u2212', '-'), LONGEST);
    }

    /** What readers must know before they rely on it: that it is not final, and that they have had another. */
    private static String mark(MonthlyReport report) {
        MonthStatus status = report.identity().status();
        Optional<String> standing = switch (status) {
            case OPEN -> Optional.of("to date");
            case PRELIMINARY -> Optional.of("prelim");
            case FINAL -> Optional.empty();
        };
        Optional<String> correction = report.correction()
                .map(made -> (made.isOfCosts() ? "corrected v" : "updated v")
                        + report.identity().version());
        String marks = Stream.of(standing, correction).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : "[" + marks + "] ";
    }

    private String target(TargetLine line) {
        String against = line.saving()
                .map(saving ->
                        ", " + format.percent(saving.abs()) + (saving.signum() < 0 ? " above" : " below") + " baseline"
                                + TargetWords.days(line).map(days -> " " + days).orElse(""))
                .orElse("");
        return against + ", " + verdict(line);
    }

    private String verdict(TargetLine line) {
        TargetVerdict verdict = line.verdict();
        return switch (verdict) {
            case MET -> "target met";
            case ON_TRACK -> "on track for target";
            case AT_RISK, MISSED -> format.points(line.shortfall().orElse(BigDecimal.ZERO)) + " short of target";
            case UNKNOWN -> "target not judged";
        };
    }
}
