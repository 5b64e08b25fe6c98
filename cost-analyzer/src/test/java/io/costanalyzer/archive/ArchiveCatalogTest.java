package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.ledger.MonthStatus.FINAL;
import static io.costanalyzer.ledger.MonthStatus.OPEN;
import static io.costanalyzer.ledger.MonthStatus.PRELIMINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveCatalogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void anEmptyArchiveAsksForThePreviousMonth() {
        assertThat(ArchiveCatalog.empty().firstDayToRead(TODAY)).isEqualTo("2026-10-01");
    }

    /** Pitfall 8 and 17: the first of a month asks for the month that is just over, and January for December. */
    @Test
    void thePreviousMonthIsAskedForUntilItIsFinal() {
        ArchiveCatalog preliminary = catalog(OCTOBER, PRELIMINARY);
        assertThat(preliminary.firstDayToRead(LocalDate.of(2026, 11, 1))).isEqualTo("2026-10-01");
        assertThat(preliminary.firstDayToRead(TODAY)).isEqualTo("2026-10-01");
        assertThat(catalog(OCTOBER, FINAL).firstDayToRead(TODAY)).isEqualTo("2026-11-01");
        assertThat(catalog(YearMonth.of(2026, 12), OPEN).firstDayToRead(LocalDate.of(2027, 1, 1)))
                .isEqualTo("2026-12-01");
    }

    @Test
    void theOldestMonthThatIsNotFinalDecides() {
        ArchiveCatalog catalog = catalog(AUGUST, FINAL)
                .with(SEPTEMBER, month(SEPTEMBER, PRELIMINARY))
                .with(OCTOBER, month(OCTOBER, FINAL));
        assertThat(catalog.firstDayToRead(TODAY)).isEqualTo("2026-09-01");
    }

    @Test
    void aGapIsReadToo() {
        ArchiveCatalog catalog = catalog(YearMonth.of(2026, 6), FINAL).with(OCTOBER, month(OCTOBER, FINAL));
        assertThat(catalog.firstDayToRead(TODAY)).isEqualTo("2026-07-01");
    }

    @Test
    void whatIsOlderThanAYearIsLeftToABackfill() {
        ArchiveCatalog catalog = catalog(YearMonth.of(2024, 9), OPEN);
        assertThat(catalog.firstDayToRead(TODAY)).isEqualTo("2025-11-01");
        assertThat(catalog.firstDayToRead(TODAY, 13)).isEqualTo("2025-11-01");
    }

    @Test
    void aSourceThatKeepsLessIsNotAskedForMore() {
        ArchiveCatalog catalog = catalog(YearMonth.of(2026, 3), OPEN).with(SEPTEMBER, month(SEPTEMBER, FINAL));
        assertThat(catalog.firstDayToRead(TODAY, 3)).isEqualTo("2026-08-01");
        assertThat(catalog.firstDayToRead(TODAY, 2)).isEqualTo("2026-10-01");
        assertThat(catalog.firstDayToRead(TODAY, 1)).isEqualTo("2026-10-01");
    }

    @Test
    void monthsToComeDoNotMatterToAReplay() {
        ArchiveCatalog catalog = catalog(SEPTEMBER, FINAL).with(OCTOBER, month(OCTOBER, OPEN));
        assertThat(catalog.firstDayToRead(LocalDate.of(2026, 9, 10))).isEqualTo("2026-08-01");
    }

    @Test
    void aMonthWhoseTotalIsAnotherTodayHasDrifted() {
        ArchiveCatalog catalog = catalog(AUGUST, FINAL).with(SEPTEMBER, month(SEPTEMBER, FINAL));
        assertThat(catalog.drifted(List.of(
                        total(AUGUST, "10.0000009", "9"),
                        total(SEPTEMBER, "10", "9.000002"),
                        total(OCTOBER, "1", "1"))))
                .containsExactly(SEPTEMBER);
        assertThat(catalog.drifted(List.of(total(AUGUST, "10.000002", "9")))).containsExactly(AUGUST);
    }

    @Test
    void knowsMonthsThatWereAllocatedByOtherRules() {
        ArchiveCatalog catalog = catalog(AUGUST, FINAL);
        assertThat(catalog.allocatedOtherwise("0123456789abcdef")).isEmpty();
        assertThat(catalog.allocatedOtherwise("fedcba9876543210")).containsExactly(AUGUST);
        assertThat(catalog(AUGUST, PRELIMINARY).allocatedOtherwise("fedcba9876543210"))
                .as("a month that is read again anyway")
                .isEmpty();
    }

    private static MonthTotal total(YearMonth month, String billed, String effective) {
        return new MonthTotal(month, Money.of("USD", billed), Money.of("USD", effective));
    }

    private static ArchiveCatalog catalog(YearMonth month, MonthStatus status) {
        return ArchiveCatalog.empty().with(month, month(month, status));
    }

    private static CatalogMonth month(YearMonth month, MonthStatus status) {
        ChargePeriod days = ChargePeriod.ofMonth(month);
        return new CatalogMonth(
                status,
                List.of(days),
                days.lastDay(),
                List.of(),
                "digest",
                Instant.EPOCH,
                Money.of("USD", "10"),
                Money.of("USD", "9"),
                Ledgers.facts("2026-11-20T05:00:00Z"),
                List.of());
    }
}
