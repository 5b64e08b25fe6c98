package io.costanalyzer.analysis.savings;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.CapturedBaseline.Line;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline.Amount;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baseline is 10 a day, from January 2026; the target is 40 % less. */
class TargetJudgeTest {

    private static final Environment PROD = Environment.of("prod");
    private static final Target NOW = new Target("overall", Scope.spending(), new BigDecimal("0.4"), Optional.empty());
    private static final Baselines TEN_A_DAY = Baselines.of(captured("310"));
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TargetJudge judge = since("2026-03-01");

    /** Pitfall 19: the same cost a day is the same verdict in a month of 28, 29, 30 or 31 days. */
    @Property
    void monthsOfAnyLengthCompare(@ForAll @IntRange(min = 1, max = 2000) int cents) {
        CostLedger ledger =
                spending("2028-01", "2028-04", Money.of("USD", "0.01").times(cents));
        List<TargetStatus> statuses = List.of(1, 2, 3, 4).stream()
                .map(month -> final_(ledger, YearMonth.of(2028, month)))
                .toList();
        assertThat(statuses)
                .extracting(TargetStatus::verdict)
                .containsOnly(statuses.get(0).verdict());
        assertThat(statuses)
                .extracting(TargetStatus::saving)
                .containsOnly(statuses.get(0).saving());
        assertThat(statuses).extracting(TargetStatus::targetPerDay).containsOnly(Optional.of(usd("6")));
        assertThat(statuses.get(0).verdict()).isEqualTo(cents <= 600 ? TargetVerdict.MET : TargetVerdict.MISSED);
    }

    /** Averages of 34 digits do not turn a target that is met to the cent into one that is missed. */
    @Property
    void metToTheCentIsMet(@ForAll @IntRange(min = 1, max = 100_000) int monthCents) {
        Baselines odd = Baselines.of(
                captured(Money.of("USD", "0.01").times(monthCents).amount().toPlainString()));
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily(
                        "prod",
                        "AWS Lambda",
                        "EU-Request",
                        day -> day.getDayOfMonth() == 1
                                ? new BigDecimal("0.006")
                                        .multiply(BigDecimal.valueOf(monthCents))
                                        .toPlainString()
                                : "")
                .build();
        assertThat(judge.judge(NOW, odd, ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL)
                        .verdict())
                .isEqualTo(TargetVerdict.MET);
    }

    /** Pitfall 18: a month that has just begun is no saving. Its days are compared, not its sum. */
    @Test
    void aRunningMonthIsJudgedByItsDays() {
        TargetStatus status = open(spending("2026-03", "2026-03", usd("12")), LocalDate.of(2026, 3, 13));
        assertThat(status.judged()).contains(days("2026-03-01", "2026-03-11"));
        assertThat(status.actualPerDay()).contains(usd("12"));
        assertThat(status.saving().orElseThrow()).isEqualByComparingTo("-0.2");
        assertThat(status.verdict()).isEqualTo(TargetVerdict.AT_RISK);
        assertThat(status.allowedPerDay()).contains(usd("66").perUnit(21));
    }

    /** Pitfall 22: the late days of today and yesterday look cheap and are left out. */
    @Test
    void lateDaysAreLeftOut() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() < 11 ? "6.1" : "0")
                .covering(days("2026-03-01", "2026-03-13"));
        assertThat(open(ledger, LocalDate.of(2026, 3, 13)).actualPerDay()).contains(usd("6.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "6, ON_TRACK, 6",
        "0, ON_TRACK, 9",
        "18, AT_RISK, 0",
        "18.01, MISSED, -0.005",
    })
    void theRestOfAMonthCanMendItOrNot(String perDay, TargetVerdict verdict, String allowed) {
        CostLedger ledger = LedgerSketch.of("2026-04", "2026-04")
                .daily("prod", "AWS Lambda", "EU-Request", perDay)
                .build();
        TargetStatus status =
                judge.judge(NOW, TEN_A_DAY, ledger, YearMonth.of(2026, 4), LocalDate.of(2026, 4, 13), MonthStatus.OPEN);
        assertThat(status.verdict()).isEqualTo(verdict);
        assertThat(status.allowedPerDay()).contains(usd(allowed));
    }

    @Test
    void aMonthThatIsOverButLateIsNotSettled() {
        CostLedger ledger = spending("2026-03", "2026-03", usd("6"));
        TargetStatus first =
                judge.judge(NOW, TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 4, 1), MonthStatus.PRELIMINARY);
        assertThat(first.judged()).contains(days("2026-03-01", "2026-03-30"));
        assertThat(first.verdict()).isEqualTo(TargetVerdict.ON_TRACK);
        assertThat(first.allowedPerDay()).isEmpty();
        TargetStatus third =
                judge.judge(NOW, TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 4, 3), MonthStatus.PRELIMINARY);
        assertThat(third.judged()).contains(month("2026-03"));
        assertThat(third.verdict()).isEqualTo(TargetVerdict.MET);
    }

    /** Pitfall 8: on the 1st and 2nd nothing is known of the month, and nothing is said. */
    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-03-02", "2026-03-03", "2026-02-10"})
    void withoutACompleteDayNothingIsKnown(LocalDate asOf) {
        TargetStatus status = open(spending("2026-03", "2026-03", usd("6")), asOf);
        assertThat(status.verdict()).isEqualTo(TargetVerdict.UNKNOWN);
        assertThat(status.judged()).isEmpty();
        assertThat(status.actualPerDay()).isEmpty();
        assertThat(status.saving()).isEmpty();
        assertThat(status.allowedPerDay()).isEmpty();
        assertThat(status.targetPerDay()).contains(usd("6"));
    }

    @Test
    void theLastDayOfALeapFebruary() {
        CostLedger ledger = spending("2028-02", "2028-02", usd("5"));
        TargetStatus status =
                judge.judge(NOW, TEN_A_DAY, ledger, YearMonth.of(2028, 2), LocalDate.of(2028, 2, 29), MonthStatus.OPEN);
        assertThat(status.judged()).contains(days("2028-02-01", "2028-02-27"));
        assertThat(status.allowedPerDay()).contains(usd("44").perUnit(3));
    }

    /** Pitfall 28: days that nobody answered for are not cheap days. */
    @Test
    void gapsAreNotZero() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() < 11 ? "8" : "")
                .covering(days("2026-03-01", "2026-03-06"), days("2026-03-07", "2026-03-11"));
        TargetStatus status = open(ledger, LocalDate.of(2026, 3, 31));
        assertThat(status.judged()).contains(days("2026-03-01", "2026-03-11"));
        assertThat(status.actualPerDay()).contains(usd("72").perUnit(9));
        assertThat(status.allowedPerDay()).contains(usd("114").perUnit(22));
    }

    @Test
    void withoutABaselineNothingIsKnown() {
        CostLedger ledger = spending("2026-03", "2026-03", usd("6"));
        TargetStatus none =
                judge.judge(NOW, Baselines.none(), ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL);
        assertThat(none.verdict()).isEqualTo(TargetVerdict.UNKNOWN);
        assertThat(none.baselinePerDay()).isEmpty();
        assertThat(none.actualPerDay()).contains(usd("6"));
        TargetStatus zero = judge.judge(
                NOW, Baselines.of(captured("0")), ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL);
        assertThat(zero.verdict()).isEqualTo(TargetVerdict.UNKNOWN);
        assertThat(zero.saving()).isEmpty();
        assertThat(zero.targetPerDay()).isEmpty();
    }

    /** Pitfall 1: a credit hides no spending and fakes no saving, whatever the scope of the target says. */
    @Test
    void creditsSaveNothing() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", "9")
                .charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> "-9")
                .build();
        Target bill = new Target("overall", Scope.bill(), new BigDecimal("0.4"), Optional.empty());
        TargetStatus status = judge.judge(bill, TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL);
        assertThat(status.actualPerDay()).contains(usd("9"));
        assertThat(status.verdict()).isEqualTo(TargetVerdict.MISSED);
    }

    /** The way goes from 10 on 1 February down to 6 on 12 May: 0.04 a day. */
    @ParameterizedTest
    @CsvSource({
        "8.27, ON_TRACK",
        "8.28, ON_TRACK",
        "8.29, AT_RISK",
        "30, AT_RISK",
        "6, MET",
    })
    void beforeItsDateATargetIsJudgedByTheWay(String perDay, TargetVerdict verdict) {
        CostLedger ledger = spending("2026-03", "2026-03", usd(perDay));
        assertThat(judge.judge(by("2026-05-12"), TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void inTheMonthOfItsDateTheDaysFromItOnAreJudged() {
        CostLedger ledger = LedgerSketch.of("2026-03", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() < 16 ? "10" : "6")
                .build();
        TargetStatus over =
                judge.judge(by("2026-03-16"), TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 4, 10), MonthStatus.FINAL);
        assertThat(over.judged()).contains(days("2026-03-16", "2026-04-01"));
        assertThat(over.verdict()).isEqualTo(TargetVerdict.MET);
        TargetStatus before =
                judge.judge(by("2026-03-16"), TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 3, 18), MonthStatus.OPEN);
        assertThat(before.judged()).contains(days("2026-03-01", "2026-03-16"));
        assertThat(before.verdict()).isEqualTo(TargetVerdict.AT_RISK);
        TargetStatus after =
                judge.judge(by("2026-03-16"), TEN_A_DAY, ledger, MARCH, LocalDate.of(2026, 3, 19), MonthStatus.OPEN);
        assertThat(after.judged()).contains(days("2026-03-16", "2026-03-17"));
        assertThat(after.allowedPerDay()).contains(usd("6"));
        assertThat(after.verdict()).isEqualTo(TargetVerdict.ON_TRACK);
    }

    /** A stated baseline has no end; the way starts on the first day that is known. */
    @Test
    void theWayFromAStatedBaselineStartsWithTheFirstKnownDay() {
        StatedBaseline stated = new StatedBaseline(
                "stated",
                List.of(new Amount(
                        Optional.empty(), Set.of(), usd("10").times(365).perUnit(12))));
        CostLedger ledger = spending("2026-03", "2026-03", usd("8"));
        Target target = by("2026-03-21");
        TargetStatus status =
                judge.judge(target, Baselines.of(stated), ledger, MARCH, LocalDate.of(2026, 3, 22), MonthStatus.OPEN);
        assertThat(status.judged()).contains(days("2026-03-01", "2026-03-20"));
        assertThat(status.verdict()).isEqualTo(TargetVerdict.ON_TRACK);
        CostLedger dearer = spending("2026-03", "2026-03", usd("8.3"));
        assertThat(judge.judge(target, Baselines.of(stated), dearer, MARCH, LocalDate.of(2026, 3, 22), MonthStatus.OPEN)
                        .verdict())
                .isEqualTo(TargetVerdict.AT_RISK);
        // On 9 February, 40 days before its end: the ledger that a run looks at begins later with every month.
        assertThat(since("2026-02-09")
                        .judge(target, Baselines.of(stated), ledger, MARCH, LocalDate.of(2026, 3, 22), MonthStatus.OPEN)
                        .verdict())
                .isEqualTo(TargetVerdict.AT_RISK);
    }

    private static TargetJudge since(String day) {
        return new TargetJudge(CompleteDays.USUAL, Optional.of(LocalDate.parse(day)));
    }

    private TargetStatus final_(CostLedger ledger, YearMonth month) {
        return judge.judge(NOW, TEN_A_DAY, ledger, month, month.atEndOfMonth().plusDays(20), MonthStatus.FINAL);
    }

    private TargetStatus open(CostLedger ledger, LocalDate asOf) {
        return judge.judge(NOW, TEN_A_DAY, ledger, MARCH, asOf, MonthStatus.OPEN);
    }

    private static Target by(String date) {
        return new Target("overall", Scope.spending(), new BigDecimal("0.4"), Optional.of(LocalDate.parse(date)));
    }

    private static CostLedger spending(String from, String to, Money perDay) {
        return LedgerSketch.of(from, to)
                .daily("prod", "AWS Lambda", "EU-Request", perDay.amount().toPlainString())
                .build();
    }

    private static CapturedBaseline captured(String january) {
        SeriesKey key = new SeriesKey(PROD, null, null, "AWS Lambda", "EU-Request", ChargeCategory.USAGE);
        Line line = new Line(key, usd(january), Optional.empty(), Optional.empty());
        return new CapturedBaseline("before", month("2026-01"), Instant.EPOCH, List.of(line), usd("0"), "hash");
    }

    /** The words of the verdicts stand in reports, mails and files. */
    @Test
    void everyVerdictHasItsWords() {
        assertThat(TargetVerdict.values())
                .extracting(TargetVerdict::displayName)
                .containsExactly("met", "on track", "at risk", "missed", "not known");
    }
}
