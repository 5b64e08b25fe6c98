package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerenyaTest {

    private static final SampleAccount SERENYA = SampleAccount.SERENYA;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final YearMonth BEFORE = YearMonth.of(2026, 6);
    private static final YearMonth AFTER = YearMonth.of(2026, 10);
    private static final SampleReading YEAR = SampleReading.whole(SERENYA, AS_OF);

    /** The table of SCENARIOS, line by line: USD a month in RDS and after the programme. */
    @ParameterizedTest
    @CsvSource({
        "Amazon Relational Database Service, 51, 0",
        "EC2 - Other, 45, 0",
        "Amazon Virtual Private Cloud, 45, 0",
        "Amazon DynamoDB, 0, 9",
        "AWS Lambda, 12, 8",
        "Amazon API Gateway, 6, 6",
        "Amazon Simple Storage Service, 3, 3",
        "AWS Secrets Manager, 4, 4",
        "AmazonCloudWatch, 6, 6"
    })
    void everyLineIsAtItsLevel(String service, double before, double after) {
        assertThat(cost(SampleReading.service(service), BEFORE)).isCloseTo(before, withPercentage(8));
        assertThat(cost(SampleReading.service(service), AFTER)).isCloseTo(after, withPercentage(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2028-03-01", "2028-02-29"})
    void theTotalFallsFromAHundredAndEightyToForty(LocalDate asOf) {
        SampleReading reading = SampleReading.whole(SERENYA, asOf);
        LocalDate first = SERENYA.measures(asOf).get(0).appliedOn();
        ChargePeriod before = ChargePeriod.of(first.minusDays(90), first);
        ChargePeriod after = ChargePeriod.of(asOf.minusDays(33), asOf.minusDays(3));
        assertThat(reading.perDay(charge -> true, before) * 30.4).isBetween(172.0, 188.0);
        assertThat(reading.perDay(charge -> true, after) * 30.4).isBetween(37.0, 44.0);
    }

    /** Its history has a rise as well: before the database there was none. */
    @Test
    void itBeganWithoutADatabase() {
        YearMonth beginning = YearMonth.of(2025, 10);
        assertThat(cost(SampleReading.service("Amazon Relational Database Service"), beginning))
                .isZero();
        assertThat(cost(SampleReading.service("Amazon DynamoDB"), beginning)).isCloseTo(9, withPercentage(8));
        assertThat(cost(charge -> true, beginning)).isBetween(40.0, 50.0);
    }

    @Test
    void everyMeasureIsVisible() {
        assertThat(SERENYA.measures(AS_OF))
                .extracting(SampleMeasure::id)
                .containsExactly("rds-to-dynamodb", "nat-removal", "constants-in-code", "audit-log-to-s3");
        for (SampleMeasure measure : SERENYA.measures(AS_OF)) {
            ChargePeriod since = ChargePeriod.of(measure.appliedOn(), AS_OF);
            SampleReading without = SampleReading.without(measure.id(), SERENYA, AS_OF, since);
            for (SampleChange change : measure.changes()) {
                Predicate<Charge> usage =
                        SampleReading.service(change.service()).and(SampleReading.usageType(change.usageType()));
                assertThat(YEAR.perDay(usage, since) / without.perDay(usage, since))
                        .as("%s: %s", measure.id(), change.usageType())
                        .isCloseTo(change.factor(), within(0.001));
            }
        }
    }

    @Test
    void itIsOneAccountWithUsageAlone() {
        assertThat(YEAR.charges())
                .allMatch(charge -> charge.chargeCategory() == ChargeCategory.USAGE)
                .allMatch(charge -> charge.tags().value("Environment").equals(java.util.Optional.of("dev")))
                .allMatch(charge -> "777788889999".equals(charge.subAccountId()));
        assertThat(SERENYA.incidents(AS_OF)).isEmpty();
    }

    private static double cost(Predicate<Charge> which, YearMonth month) {
        return YEAR.billed(which.and(charge -> YearMonth.from(charge.day()).equals(month)))
                .doubleValue();
    }
}
