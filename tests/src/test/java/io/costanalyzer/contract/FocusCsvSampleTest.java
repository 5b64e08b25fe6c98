package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The real sample is read whole, and to the last digit as DuckDB reads it. */
class FocusCsvSampleTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("project.root")).resolve("tests/src/test/resources/focus/focus_sample.csv");
    private static final ChargePeriod SEPTEMBER = ChargePeriod.ofMonth(YearMonth.of(2024, 9));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);

    private final List<Charge> charges = new ArrayList<>();

    @Test
    void awsAloneIsReadWhole() throws SQLException {
        Ingestion ingestion = read(FocusCsvOptions.defaults());
        assertThat(ingestion.rowsRead()).isEqualTo(1000);
        assertThat(ingestion.charges()).isEqualTo(942).isEqualTo(charges.size());
        assertThat(ingestion.problems().isEmpty()).isTrue();
        assertThat(ingestion.leftOut())
                .containsExactly(
                        new LeftOut("provider Microsoft", 51, usd(sum("BilledCost", "ProviderName = 'Microsoft'"))),
                        new LeftOut("provider Oracle", 7, usd(sum("BilledCost", "ProviderName = 'Oracle'"))));
        assertThat(billed()).isEqualByComparingTo(sum("BilledCost", "ProviderName = 'AWS'"));
        assertThat(billed()).isEqualByComparingTo("18.0066386184");
        assertThat(effective()).isEqualByComparingTo(sum("EffectiveCost", "ProviderName = 'AWS'"));
        assertThat(ingestion.covered()).contains(SEPTEMBER);
    }

    @Test
    void allProvidersAreReadWhole() throws SQLException {
        Ingestion ingestion = read(FocusCsvOptions.defaults().withProviders(Set.of()));
        assertThat(ingestion.charges()).isEqualTo(1000);
        assertThat(ingestion.problems().isEmpty()).isTrue();
        assertThat(ingestion.leftOut()).isEmpty();
        assertThat(billed()).isEqualByComparingTo(sum("BilledCost", "true"));
        assertThat(billed()).isEqualByComparingTo("20.52022672899");
        assertThat(effective()).isEqualByComparingTo(sum("EffectiveCost", "true"));
    }

    /** Pitfall 32: rows by the hour become charges of their UTC day; none slips into another month. */
    @Test
    void everyDayAddsUp() throws SQLException {
        read(FocusCsvOptions.defaults());
        for (var day : SEPTEMBER.dates().toList()) {
            BigDecimal ours = charges.stream()
                    .filter(charge -> charge.day().equals(day))
                    .map(charge -> charge.billedCost().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(ours)
                    .as(day.toString())
                    .isEqualByComparingTo(
                            sum("BilledCost", "ProviderName = 'AWS' AND ChargePeriodStart LIKE '" + day + "%'"));
        }
    }

    @Test
    void tagsCategoriesAndQuantitiesAreRead() throws SQLException {
        read(FocusCsvOptions.defaults());
        assertThat(charges.stream()
                        .filter(charge -> charge.tags().value("environment").isPresent())
                        .count())
                .isEqualTo(count("ProviderName = 'AWS' AND Tags LIKE '%\"environment\"%'"))
                .isPositive();
        assertThat(charges.stream().filter(charge -> charge.chargeCategory() == ChargeCategory.CREDIT))
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.billedCost()).isEqualTo(usd(new BigDecimal("-2.6137")));
                    assertThat(credit.consumedQuantity()).isNull();
                    assertThat(credit.usageType()).isNull();
                });
        assertThat(charges.stream()
                        .map(Charge::consumedQuantity)
                        .filter(quantity -> quantity != null)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum("ConsumedQuantity", "ProviderName = 'AWS' AND ConsumedQuantity <> 'NULL'"));
        assertThat(charges)
                .extracting(Charge::usageType)
                .contains("per NAT Gateway Hour")
                .noneMatch("NULL"::equals);
    }

    private Ingestion read(FocusCsvOptions options) {
        return new FocusCsvSource(new FolderExport(SAMPLE), options, CLOCK)
                .read(ChargeRequest.of(SEPTEMBER), charges::add);
    }

    private BigDecimal billed() {
        return charges.stream().map(charge -> charge.billedCost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal effective() {
        return charges.stream().map(charge -> charge.effectiveCost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money usd(BigDecimal amount) {
        return Money.of("USD", amount.toPlainString());
    }

    private static BigDecimal sum(String column, String condition) throws SQLException {
        return query("sum(" + column + "::DECIMAL(38, 15))", condition);
    }

    private static long count(String condition) throws SQLException {
        return query("count(*)::DECIMAL(38, 0)", condition).longValueExact();
    }

    private static BigDecimal query(String expression, String condition) throws SQLException {
        String from =
                " FROM read_csv('" + SAMPLE.toString().replace("'", "''") + "', all_varchar = true, header = true)";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + expression + from + " WHERE " + condition)) {
            result.next();
            return java.util.Objects.requireNonNullElse(result.getBigDecimal(1), BigDecimal.ZERO);
        }
    }
}
