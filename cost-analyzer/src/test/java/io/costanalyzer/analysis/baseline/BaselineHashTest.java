package io.costanalyzer.analysis.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class BaselineHashTest {

    private static final ChargePeriod MARCH = ChargePeriod.ofMonth(YearMonth.of(2026, 3));

    /** Written down, so that a change of the recipe is noticed: it would make every stored baseline look forged. */
    @Test
    void staysWhatItIs() {
        assertThat(hash(line("AWS Lambda", "EU-Request", "1.50"), line("Amazon S3", null, "2")))
                .isEqualTo("af7f6610be4724caa19a5831cd09164a1ff3347c40bb646cd9ddedcba4412664");
    }

    @Test
    void doesNotDependOnTheOrderOfLinesNorOnTrailingZeros() {
        assertThat(hash(line("a", null, "1.50"), line("b", null, "100")))
                .isEqualTo(hash(line("b", null, "1E+2"), line("a", null, "1.5")));
    }

    @Test
    void dependsOnEverythingElse() {
        CapturedBaseline.Line line = line("a", "b", "1");
        List<String> hashes = Stream.of(
                        hash(),
                        hash(line),
                        hash(line, line),
                        hash(line("a", "b", "2")),
                        hash(line("a", null, "1")),
                        hash(line("ab", "", "1")),
                        hash(line("", "ab", "1")),
                        BaselineHash.of("other", MARCH, CurrencyUnit.USD, List.of(line)),
                        BaselineHash.of("name", MARCH, CurrencyUnit.EUR, List.of(line)),
                        BaselineHash.of("name", ChargePeriod.ofDay(MARCH.start()), CurrencyUnit.USD, List.of(line)),
                        hash(new CapturedBaseline.Line(
                                line.key(), line.effectiveCost(), Optional.of(BigDecimal.ZERO), Optional.of("GB"))),
                        hash(new CapturedBaseline.Line(
                                line.key(), line.effectiveCost(), Optional.of(BigDecimal.ZERO), Optional.of("Hrs"))))
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    private static String hash(CapturedBaseline.Line... lines) {
        return BaselineHash.of("name", MARCH, CurrencyUnit.USD, List.of(lines));
    }

    private static CapturedBaseline.Line line(String service, String usageType, String cost) {
        return new CapturedBaseline.Line(
                new SeriesKey(Environment.of("prod"), null, null, service, usageType, ChargeCategory.USAGE),
                Money.of("USD", cost),
                Optional.empty(),
                Optional.empty());
    }
}
