package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MuteLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthWatchesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void anIncidentBelongsToEachMonthThatItTouchesTheMostSevereFirst() {
        IncidentBook book = book(
                incident("a", Severity.LOW, OCTOBER.atDay(30), Optional.empty()),
                incident("b", Severity.HIGH, OCTOBER.atDay(1).minusDays(9), Optional.of(OCTOBER.atDay(1))),
                incident(
                        "c",
                        Severity.HIGH,
                        OCTOBER.atDay(1).minusDays(9),
                        Optional.of(OCTOBER.atDay(1).minusDays(1))),
                incident("d", Severity.HIGH, OCTOBER.plusMonths(1).atDay(1), Optional.empty()));
        assertThat(MonthWatches.incidents(book, OCTOBER))
                .extracting(IncidentLine::id)
                .containsExactly("b", "a");
        assertThat(MonthWatches.incidents(book, OCTOBER).get(1).name()).contains("data late: bill");
    }

    @Test
    void aMuteIsListedFromTheMonthToTheDayOfTheReport() {
        LocalDate asOf = OCTOBER.plusMonths(1).atDay(8);
        IncidentBook book = IncidentBook.empty()
                .muted(mute(
                        "before",
                        OCTOBER.atDay(1).minusDays(9),
                        OCTOBER.atDay(1).minusDays(1)))
                .muted(mute("into", OCTOBER.atDay(1).minusDays(9), OCTOBER.atDay(1)))
                .muted(mute("since", asOf, asOf.plusDays(3)))
                .muted(mute("later", asOf.plusDays(1), asOf.plusDays(3)));
        assertThat(MonthWatches.mutes(book, OCTOBER, asOf))
                .extracting(MuteLine::author)
                .containsExactly("into", "since");
    }

    private static Mute mute(String author, LocalDate from, LocalDate until) {
        return Mute.of(
                author,
                "why",
                from,
                until,
                false,
                Optional.empty(),
                Optional.of(Environment.of("dev")),
                Optional.empty());
    }

    private static IncidentBook book(Incident... incidents) {
        return new IncidentBook(Optional.empty(), List.of(incidents), List.of(), List.of(), List.of());
    }

    private static Incident incident(String id, Severity severity, LocalDate since, Optional<LocalDate> ended) {
        return new Incident(
                id,
                new Trouble(Flaw.DATA_LATE, "bill", since, List.of()),
                ended.isPresent() ? Incident.State.RESOLVED : Incident.State.OPEN,
                severity,
                Optional.empty(),
                since,
                since.plusDays(1),
                ended,
                Optional.empty(),
                List.of());
    }
}
