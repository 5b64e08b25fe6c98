package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the bill look like a real one. */
class SampleBillTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final SampleReading YEAR = SampleReading.whole(SampleAccount.CLINNET_EMR, AS_OF);

    /** Pitfall 16: the running month is estimated, and the one before until its bill is out. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-01",
        "2026-11-06, 2026-11-01",
        "2026-11-05, 2026-10-01",
        "2026-11-02, 2026-10-01",
        "2028-03-01, 2028-02-01"
    })
    void figuresAreEstimatesUntilTheBillIsOut(LocalDate asOf, LocalDate firstEstimate) {
        ChargePeriod recent = ChargePeriod.of(asOf.minusDays(70), asOf);
        for (Charge charge :
                SampleReading.of(SampleAccount.CLINNET_EMR, asOf, recent).charges()) {
            assertThat(charge.estimated())
                    .as("%s", charge.day())
                    .isEqualTo(!charge.day().isBefore(firstEstimate));
        }
    }

    /** Pitfall 22: the last day is half there, the one before nearly. */
    @Test
    void theLastTwoDaysHaveNotComeInWhole() {
        LocalDate yesterday = AS_OF.minusDays(1);
        assertThat(day(yesterday) / day(yesterday.minusWeeks(1))).isBetween(0.4, 0.62);
        assertThat(day(yesterday.minusDays(1)) / day(yesterday.minusDays(8))).isBetween(0.85, 0.99);
        assertThat(day(yesterday.minusDays(2)) / day(yesterday.minusDays(9))).isBetween(0.9, 1.1);
    }

    @Test
    void weekendsAreQuiet() {
        double saturday = requests(LocalDate.of(2026, 10, 10));
        double monday = requests(LocalDate.of(2026, 10, 12));
        assertThat(saturday / monday).isBetween(0.4, 0.7);
    }

    @Test
    void trafficInProdGrows() {
        double before = requestsIn(YearMonth.of(2025, 10));
        double after = requestsIn(OCTOBER);
        assertThat(after / before).isBetween(1.05, 1.15);
    }

    /** A price per month makes a day of February dearer than one of March. */
    @Test
    void whatIsPricedByTheMonthIsSpreadOverItsDays() {
        assertThat(keys(LocalDate.of(2026, 2, 10))).isEqualByComparingTo(cents("12", 28));
        assertThat(keys(LocalDate.of(2026, 3, 10))).isEqualByComparingTo(cents("12", 31));
    }

    @Test
    void storageGrowsByTheMonth() {
        double before = stored(YearMonth.of(2025, 9));
        double after = stored(YearMonth.of(2026, 5));
        assertThat(after / before).isBetween(1.08, 1.16);
    }

    @Test
    void hostedZonesAreBilledOnTheFirst() {
        List<Charge> zones = YEAR.charges().stream()
                .filter(SampleReading.usageType("HostedZone"))
                .toList();
        assertThat(zones).hasSize(2 * 15).allMatch(zone -> zone.day().getDayOfMonth() == 1);
    }

    /** Pitfall 17: support is posted on the 7th of the next month and dated the 1st of its own. */
    @ParameterizedTest
    @CsvSource({"2026-11-06, 2026-09", "2026-11-07, 2026-10", "2028-03-01, 2028-01"})
    void supportIsThereOnceItIsPosted(LocalDate asOf, YearMonth newest) {
        List<Charge> support = SampleReading.whole(SampleAccount.CLINNET_EMR, asOf).charges().stream()
                .filter(charge -> charge.chargeCategory() == ChargeCategory.SUPPORT)
                .toList();
        assertThat(support.get(support.size() - 1).day()).isEqualTo(newest.atDay(1));
        assertThat(support)
                .allMatch(fee -> fee.serviceName().equals("AWS Support (Developer)")
                        && fee.billedCost().amount().compareTo(new BigDecimal("29")) >= 0
                        && fee.usageType() == null
                        && fee.tags().values().isEmpty());
    }

    @Test
    void taxIsDatedTheFirstAndGrowsWithTheMonth() {
        BigDecimal tenth = tax(LocalDate.of(2026, 11, 10), YearMonth.of(2026, 11));
        BigDecimal twentieth = tax(AS_OF, YearMonth.of(2026, 11));
        assertThat(tenth).isPositive();
        assertThat(twentieth).isGreaterThan(tenth.multiply(new BigDecimal("1.8")));
        BigDecimal taxed = YEAR.billed(charge ->
                YearMonth.from(charge.day()).equals(OCTOBER) && charge.chargeCategory() != ChargeCategory.TAX);
        assertThat(tax(AS_OF, OCTOBER))
                .isEqualByComparingTo(taxed.multiply(new BigDecimal("0.20")).setScale(2, RoundingMode.HALF_UP));
    }

    /** Pitfall 1: credits are rows of their own and are over before the programme begins. */
    @Test
    void creditsAreGrantedForHalfAYear() {
        assertThat(YEAR.charges().stream().filter(charge -> charge.chargeCategory() == ChargeCategory.CREDIT))
                .hasSize(6)
                .allMatch(credit -> credit.billedCost().amount().compareTo(new BigDecimal("-50")) == 0)
                .allMatch(credit -> credit.day().isBefore(LocalDate.of(2026, 5, 1)));
    }

    /** Pitfall 20: what is not there yet has no row, and no zero. */
    @Test
    void aUsageTypeThatDoesNotOccurHasNoRow() {
        LocalDate arm = SampleAccount.CLINNET_EMR.measures(AS_OF).stream()
                .filter(measure -> measure.id().equals("lambda-arm64"))
                .map(SampleMeasure::appliedOn)
                .findFirst()
                .orElseThrow();
        assertThat(YEAR.charges().stream()
                        .filter(SampleReading.usageType("EU-Lambda-GB-Second-ARM"))
                        .map(Charge::day)
                        .min(LocalDate::compareTo))
                .contains(arm);
    }

    private static double day(LocalDate day) {
        return YEAR.billed(
                        SampleReading.usageIn("prod").and(charge -> charge.day().equals(day)))
                .doubleValue();
    }

    private static double requests(LocalDate day) {
        return quantity("AWS Lambda", "EU-Request", ChargePeriod.ofDay(day));
    }

    private static double requestsIn(YearMonth month) {
        return quantity("AWS Lambda", "EU-Request", ChargePeriod.ofMonth(month)) / month.lengthOfMonth();
    }

    private static double stored(YearMonth month) {
        return quantity("Amazon Simple Storage Service", "EU-TimedStorage-ByteHrs", ChargePeriod.ofMonth(month));
    }

    private static double quantity(String service, String usageType, ChargePeriod period) {
        return YEAR.charges().stream()
                .filter(SampleReading.usageIn("prod")
                        .and(SampleReading.service(service))
                        .and(SampleReading.usageType(usageType))
                        .and(charge -> period.contains(charge.day())))
                .mapToDouble(charge -> charge.consumedQuantity().doubleValue())
                .sum();
    }

    private static BigDecimal keys(LocalDate day) {
        return YEAR.billed(SampleReading.usageType("eu-west-1-KMS-Keys")
                        .and(charge -> charge.day().equals(day)))
                .setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(String month, int days) {
        return new BigDecimal(month).divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal tax(LocalDate asOf, YearMonth month) {
        return SampleReading.of(SampleAccount.CLINNET_EMR, asOf, ChargePeriod.ofMonth(month))
                .billed(charge -> charge.chargeCategory() == ChargeCategory.TAX
                        && charge.day().equals(month.atDay(1)));
    }
}
