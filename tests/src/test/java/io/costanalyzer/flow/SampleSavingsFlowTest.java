package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.analysis.savings.bridge.BridgeBuilder;
import io.costanalyzer.analysis.savings.bridge.BridgeStart;
import io.costanalyzer.analysis.savings.bridge.BridgeSums;
import io.costanalyzer.analysis.savings.bridge.SavingsBridge;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.config.catalogue.CatalogueReader;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleMeasure;
import io.costanalyzer.ingestion.sample.SampleOutcome;
import io.costanalyzer.ingestion.sample.SampleSource;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both programmes of the sample accounts, judged through the ledger by the catalogue and held against their truth. */
class SampleSavingsFlowTest {

    private static final MeasureCatalogue CATALOGUE = CatalogueReader.read();
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final CostLedger CLINNET = ledger(SampleAccount.CLINNET_EMR, AS_OF);

    @Test
    void everyMeasureOfClinnetEmrGetsTheVerdictThatIsTrue() {
        assertThat(verdicts(SampleAccount.CLINNET_EMR, AS_OF))
                .containsOnly(
                        entry("aurora-backup-retention", SavingsVerdict.VERIFIED),
                        entry("aurora-acu-cap", SavingsVerdict.VERIFIED),
                        entry("connection-pooling", SavingsVerdict.VERIFIED),
                        entry("dynamodb-consolidation", SavingsVerdict.VERIFIED),
                        entry("lambda-arm64", SavingsVerdict.PARTLY),
                        entry("lambda-consolidation", SavingsVerdict.NOT_SEEN),
                        entry("layer-slimming", SavingsVerdict.NOT_SEEN),
                        entry("lambda-memory", SavingsVerdict.VERIFIED),
                        entry("s3-lifecycle-documents", SavingsVerdict.VERIFIED),
                        entry("log-reduction", SavingsVerdict.NOT_SEEN),
                        entry("cloudfront-caching", SavingsVerdict.VERIFIED),
                        entry("vpc-endpoints", SavingsVerdict.REVERTED),
                        entry("env-sizing", SavingsVerdict.VERIFIED),
                        entry("trail-flowlogs", SavingsVerdict.VERIFIED),
                        entry("encryption-keys", SavingsVerdict.VERIFIED),
                        entry("image-compression", SavingsVerdict.NOT_SEEN),
                        entry("artifact-retention", SavingsVerdict.TOO_EARLY),
                        entry("pipeline-log-retention", SavingsVerdict.TOO_EARLY),
                        entry("s3-lifecycle-images", SavingsVerdict.APPLIED));
    }

    /** Whatever the day, the demo holds one of each, and nothing without effect is called a saving. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "2027-02-14"})
    void onAnyDayThereIsOneOfEach(LocalDate asOf) {
        Map<String, SavingsVerdict> verdicts = verdicts(SampleAccount.CLINNET_EMR, asOf);
        assertThat(verdicts)
                .containsEntry("aurora-acu-cap", SavingsVerdict.VERIFIED)
                .containsEntry("lambda-arm64", SavingsVerdict.PARTLY)
                .containsEntry("log-reduction", SavingsVerdict.NOT_SEEN)
                .containsEntry("vpc-endpoints", SavingsVerdict.REVERTED)
                .containsEntry("pipeline-log-retention", SavingsVerdict.TOO_EARLY)
                .containsEntry("s3-lifecycle-images", SavingsVerdict.APPLIED);
        assertThat(SampleAccount.CLINNET_EMR.measures(asOf))
                .filteredOn(measure -> measure.outcome() == SampleOutcome.WITHOUT_EFFECT)
                .extracting(SampleMeasure::id)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(verdicts.get(id).isSaving()).isFalse());
    }

    @Test
    void bothLargeMeasuresOfSerenyaAreVerified() {
        assertThat(verdicts(SampleAccount.SERENYA, AS_OF))
                .containsEntry("rds-to-dynamodb", SavingsVerdict.VERIFIED)
                .containsEntry("nat-removal", SavingsVerdict.VERIFIED)
                .containsKeys("constants-in-code", "audit-log-to-s3");
    }

    @Test
    void theBridgeOfClinnetEmrLeadsFromElevenHundredDollarsToSevenHundred() {
        ChargePeriod spring = ChargePeriod.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1));
        ChargePeriod october = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        SavingsBridge bridge = BridgeBuilder.build(
                        BridgeStart.of(CLINNET, spring).orElseThrow(),
                        CLINNET,
                        october,
                        verification(SampleAccount.CLINNET_EMR, CLINNET, AS_OF))
                .orElseThrow();
        BridgeSums total = bridge.totalOfPeriod();
        assertThat(total.baseline().amount().doubleValue()).isBetween(1050.0, 1150.0);
        assertThat(total.actual().amount().doubleValue()).isBetween(680.0, 750.0);
        assertThat(total.measured().amount().doubleValue()).isBetween(380.0, 450.0);
        assertThat(Math.abs(total.unexplained().amount().doubleValue())).isLessThan(60);
        assertThat(bridge.perDay().keySet()).contains(Environment.of("prod"), Environment.UNALLOCATED);
    }

    private static Map<String, SavingsVerdict> verdicts(SampleAccount account, LocalDate asOf) {
        Map<String, SavingsVerdict> verdicts = new LinkedHashMap<>();
        CostLedger ledger =
                asOf.equals(AS_OF) && account == SampleAccount.CLINNET_EMR ? CLINNET : ledger(account, asOf);
        verification(account, ledger, asOf)
                .savings()
                .forEach(saving -> verdicts.put(saving.measure().id(), saving.verdict()));
        return verdicts;
    }

    private static Verification verification(SampleAccount account, CostLedger ledger, LocalDate asOf) {
        List<Measure> measures = account.measures(asOf).stream()
                .map(SampleSavingsFlowTest::measure)
                .toList();
        return new SavingsVerifier(VerificationPolicy.USUAL).verify(ledger, measures, asOf);
    }

    private static Measure measure(SampleMeasure sample) {
        Set<Environment> environments = sample.environments().stream()
                .map(name -> name.isEmpty() ? Environment.UNALLOCATED : Environment.of(name))
                .collect(Collectors.toSet());
        return CATALOGUE.find(sample.id()).orElseThrow().measure(environments, Optional.of(sample.appliedOn()));
    }

    private static CostLedger ledger(SampleAccount account, LocalDate asOf) {
        AllocationRules rules = new AllocationRules(Stream.of("dev", "staging", "prod")
                .map(name ->
                        new EnvironmentRule(Environment.of(name), new ChargeFilter.TagIs("Environment", Set.of(name))))
                .toList());
        ChargePeriod history = account.history(asOf);
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, history).cover(history);
        new SampleSource(account, asOf)
                .read(ChargeRequest.of(history), charge -> builder.add(rules.environmentOf(charge), charge));
        return builder.build();
    }
}
