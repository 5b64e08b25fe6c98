package io.costanalyzer.render.words;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.About;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.MeasureLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which saving that was lost in the month, or just before it, stands behind a rise. */
public final class LostSavings {

    private final YearMonth month;
    private final List<MeasureLine> lost;

    public LostSavings(MonthlyReport report) {
        this.month = report.identity().month();
        this.lost = report.programme().stream()
                .flatMap(programme -> programme.with(SavingsVerdict.REVERTED).stream())
                .filter(line -> line.lostOn().filter(this::isRecent).isPresent())
                .toList();
    }

    private boolean isRecent(LocalDate day) {
        YearMonth when = YearMonth.from(day);
        return when.equals(month) || when.plusMonths(1).equals(month);
    }

    /**
     * {@code the saving "Gateway endpoints" was lost on 13 Oct 2026}, of the first measure that acts on all of this.
     *
     * @param environment where the cost has risen
     * @param serviceName of which service
     * @param usageType of which usage type, where that is known
     */
    public Optional<String> behind(
            Optional<Environment> environment, Optional<String> serviceName, Optional<String> usageType) {
        return lost.stream()
                .filter(line -> actsOn(line.about(), environment, serviceName, usageType))
                .findFirst()
                .map(line -> "the saving \u201c" + DisplayName.of(line.title()) + "\u201d was lost on "
                        + ReportDates.day(line.lostOn().orElseThrow()));
    }

    private static boolean actsOn(
            About about, Optional<Environment> environment, Optional<String> serviceName, Optional<String> usageType) {
        boolean there = about.environments().isEmpty()
                || environment.filter(about.environments()::contains).isPresent();
        boolean service = about.serviceNames().isEmpty()
                || serviceName.filter(about.serviceNames()::contains).isPresent();
        Scope types = Scope.spending().ofUsageTypes(Set.copyOf(about.usageTypes()));
        boolean usage = usageType.isEmpty() || types.isOf(usageType.get());
        // Where tags decide, no line of the month tells whether they are of this measure.
        return there
                && service
                && usage
                && serviceName.isPresent()
                && about.tags().isEmpty();
    }
}
