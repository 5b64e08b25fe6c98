package io.costanalyzer.ledger;

import static io.costanalyzer.ledger.MonthStatus.FINAL;
import static io.costanalyzer.ledger.MonthStatus.OPEN;
import static io.costanalyzer.ledger.MonthStatus.PRELIMINARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pitfalls 16, 17 and 18: a month is not final because it is over. */
class MonthClosingTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void aRunningMonthIsOpen() {
        assertThat(after("2026-10-31T23:59:59Z", true, false, "a", Optional.empty()))
                .isEqualTo(OPEN);
    }

    @Test
    void aMonthThatWasNotReadToItsEndIsOpen() {
        assertThat(after("2026-11-09T06:00:00Z", false, false, "a", read("a", "2026-11-08T06:00:00Z")))
                .isEqualTo(OPEN);
    }

    @Test
    void supportFeesOfTheSeventhAreWaitedFor() {
        assertThat(after("2026-11-07T06:00:00Z", true, false, "a", read("a", "2026-11-06T06:00:00Z")))
                .isEqualTo(PRELIMINARY);
        assertThat(after("2026-11-08T06:00:00Z", true, false, "a", read("a", "2026-11-07T06:00:00Z")))
                .isEqualTo(FINAL);
    }

    @Test
    void anEstimateIsNeverFinal() {
        assertThat(after("2026-11-20T06:00:00Z", true, true, "a", read("a", "2026-11-10T06:00:00Z")))
                .isEqualTo(PRELIMINARY);
    }

    @Test
    void twoReadsADayApartMustAgree() {
        assertThat(after("2026-11-09T06:00:00Z", true, false, "b", read("a", "2026-11-08T06:00:00Z")))
                .isEqualTo(PRELIMINARY);
        assertThat(after("2026-11-09T06:00:00Z", true, false, "a", read("a", "2026-11-09T05:00:00Z")))
                .isEqualTo(PRELIMINARY);
        assertThat(after("2026-11-09T06:00:00Z", true, false, "a", read("a", "2026-11-08T10:00:00Z")))
                .as("twenty hours apart")
                .isEqualTo(FINAL);
        assertThat(after("2026-11-09T06:00:00Z", true, false, "a", Optional.empty()))
                .isEqualTo(PRELIMINARY);
    }

    @Test
    void aMonthWhoseSuccessorIsClosedTooIsFinalAtFirstSight() {
        assertThat(after("2026-12-07T06:00:00Z", true, false, "a", Optional.empty()))
                .isEqualTo(PRELIMINARY);
        assertThat(after("2026-12-08T06:00:00Z", true, false, "a", Optional.empty()))
                .isEqualTo(FINAL);
    }

    private static MonthStatus after(
            String readAt, boolean whole, boolean estimated, String digest, Optional<MonthClosing.Read> before) {
        return MonthClosing.after(OCTOBER, whole, estimated, digest, Instant.parse(readAt), before);
    }

    private static Optional<MonthClosing.Read> read(String digest, String at) {
        return Optional.of(new MonthClosing.Read(digest, Instant.parse(at)));
    }
}
