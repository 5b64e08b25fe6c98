package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any file, however broken. */
class FocusCsvSourceLawsTest {

    private static final ChargePeriod AUTUMN = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));

    @Property(tries = 200)
    void everyRowIsToldOfOnce(@ForAll("lines") List<String> lines) {
        FocusReading reading = read(FocusReading.OCTOBER, lines);
        assertThat(reading.ingestion().rowsRead()).isEqualTo(reading.rowsToldOf());
        assertThat(reading.ingestion().charges()).isEqualTo(reading.charges().size());
        assertThat(reading.charges()).allMatch(charge -> FocusReading.OCTOBER.contains(charge.day()));
    }

    @Property(tries = 100)
    void theOrderOfRowsIsIrrelevant(@ForAll("wholeLines") List<String> lines, @ForAll Random random) {
        FocusReading one = read(AUTUMN, lines);
        List<String> mixed = new java.util.ArrayList<>(lines);
        Collections.shuffle(mixed, random);
        FocusReading other = read(AUTUMN, mixed);
        assertThat(other.charges()).containsExactlyInAnyOrderElementsOf(one.charges());
        assertThat(other.ingestion().covered()).isEqualTo(one.ingestion().covered());
        assertThat(other.ingestion().leftOut()).isEqualTo(one.ingestion().leftOut());
        assertThat(other.ingestion().problems().counts())
                .isEqualTo(one.ingestion().problems().counts());
    }

    @Property(tries = 100)
    void aPeriodSplitInTwoAddsUp(@ForAll("wholeLines") List<String> lines, @ForAll("days") LocalDate cut) {
        BigDecimal whole = billed(read(AUTUMN, lines));
        BigDecimal before = ChargePeriod.between(AUTUMN.start(), cut)
                .map(period -> billed(read(period, lines)))
                .orElse(BigDecimal.ZERO);
        BigDecimal after = billed(read(ChargePeriod.of(cut, AUTUMN.endExclusive()), lines));
        assertThat(before.add(after)).isEqualByComparingTo(whole);
    }

    @Property(tries = 100)
    void handedOnAndLeftOutAddUpToTheFile(@ForAll("readable") List<Row> rows) {
        FocusReading reading =
                read(FocusReading.OCTOBER, rows.stream().map(Row::line).toList());
        BigDecimal leftOut = reading.ingestion().leftOut().stream()
                .map(one -> one.billedCost().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal file = rows.stream().map(Row::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed(reading).add(leftOut)).isEqualByComparingTo(file);
    }

    private record Row(BigDecimal cost, LocalDate day, String provider) {
        String line() {
            return FocusCsvSourceLawsTest.line(cost.toPlainString(), day + " 07:00:00", provider);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 90).map(AUTUMN.start()::plusDays);
    }

    @Provide
    Arbitrary<List<Row>> readable() {
        Arbitrary<BigDecimal> costs = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("100000"))
                .ofScale(11);
        return Combinators.combine(costs, days(), Arbitraries.of("AWS", "Oracle", "Microsoft"))
                .as(Row::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<String>> wholeLines() {
        Arbitrary<String> broken = Combinators.combine(
                        Arbitraries.of("abc", "", "NULL", "1"), Arbitraries.of("x", "2026-10-07 00:00:00"))
                .as((cost, start) -> line(cost, start, "AWS"));
        return Arbitraries.oneOf(
                        readable()
                                .filter(rows -> !rows.isEmpty())
                                .map(rows -> rows.get(0).line()),
                        broken)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> mess =
                Arbitraries.strings().withChars("a,\"\n\r \0é{}1").ofMaxLength(60);
        return Arbitraries.oneOf(
                        readable()
                                .filter(rows -> !rows.isEmpty())
                                .map(rows -> rows.get(0).line()),
                        mess)
                .list()
                .ofMaxSize(30);
    }

    private static String line(String cost, String start, String provider) {
        String[] lines = new FocusText()
                .row(
                        "BilledCost", cost,
                        "ChargePeriodStart", start,
                        "ChargePeriodEnd", "2026-12-01 00:00:00",
                        "ProviderName", provider,
                        "PublisherName", "")
                .toString()
                .split("\n", -1);
        return lines[1];
    }

    private static FocusReading read(ChargePeriod period, List<String> lines) {
        FocusText text = new FocusText();
        lines.forEach(text::line);
        return FocusReading.of(period, FocusReading.TOLERANT, Map.of("bill.csv", text.bytes()));
    }

    private static BigDecimal billed(FocusReading reading) {
        return reading.charges().stream()
                .map(Charge::billedCost)
                .map(cost -> cost.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
