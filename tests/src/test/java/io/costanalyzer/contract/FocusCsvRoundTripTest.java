package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleSource;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is exported and read again is what it was: every field, every digit, however hostile the names. */
class FocusCsvRoundTripTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final ChargePeriod AUTUMN = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1));

    @Property(tries = 200)
    void anyChargesSurvive(@ForAll("bills") List<Charge> bill) {
        List<Charge> read = new ArrayList<>();
        Ingestion ingestion = FocusCsvBill.source(bill, NOW).read(ChargeRequest.of(AUTUMN), read::add);
        assertThat(read).isEqualTo(bill);
        assertThat(ingestion.problems().isEmpty()).isTrue();
        assertThat(ingestion.rowsRead()).isEqualTo(bill.size());
    }

    /** A whole made-up year, through a file of ten megabytes. */
    @Test
    void theSampleAccountSurvives() {
        LocalDate asOf = LocalDate.of(2026, 11, 20);
        ChargePeriod closed = ChargePeriod.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 1));
        List<Charge> bill = new ArrayList<>();
        List<Charge> read = new ArrayList<>();
        new SampleSource(SampleAccount.CLINNET_EMR, asOf).read(ChargeRequest.of(closed), bill::add);
        Ingestion ingestion = FocusCsvBill.source(bill, NOW).read(ChargeRequest.of(closed), read::add);
        assertThat(ingestion.covered()).contains(closed);
        assertThat(read).hasSizeGreaterThan(40_000).isEqualTo(bill);
    }

    @Provide
    Arbitrary<List<Charge>> bills() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("aZ9 ,\"\n\r;'=é患{}:\\\t")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(name -> "x" + name + "x");
        Arbitrary<BigDecimal> costs = Arbitraries.bigDecimals()
                .between(new BigDecimal("-100000"), new BigDecimal("1000000"))
                .ofScale(12);
        Arbitrary<ChargeCategory> categories = Arbitraries.of(
                ChargeCategory.USAGE, ChargeCategory.PURCHASE, ChargeCategory.TAX, ChargeCategory.CREDIT);
        return Combinators.combine(
                        Arbitraries.integers().between(0, AUTUMN.days() - 1),
                        costs,
                        costs,
                        categories,
                        names,
                        names,
                        Arbitraries.maps(names, names).ofMaxSize(3))
                .as((day, billed, effective, category, service, usageType, tags) -> Charge.builder(
                                AUTUMN.start().plusDays(day), service, usd(billed))
                        .effectiveCost(usd(effective))
                        .chargeCategory(category)
                        .usageType(usageType)
                        .regionId("eu-west-1")
                        .subAccount("111122223333", service)
                        .consumed(effective.abs(), "GB")
                        .tags(Tags.of(tags))
                        .build())
                .list()
                .ofMaxSize(12);
    }

    private static Money usd(BigDecimal amount) {
        return Money.of("USD", amount.toPlainString());
    }
}
