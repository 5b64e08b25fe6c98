package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.config.catalogue.MeasureCatalogues;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleMeasure;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuresSectionTest {

    @Test
    void aMeasureOfTheCatalogueTakesEverythingThatIsNotWrittenFromThere() {
        MeasureSettings settings = measure("{id: lambda-arm64, applied: 2026-03-02, environments: [prod]}");

        assertThat(settings.entryId()).contains("lambda-arm64");
        assertThat(settings.phase()).isEqualTo("compute");
        assertThat(settings.guardrails()).containsExactly("api-latency", "cold-start");
        assertThat(settings.measure().title()).isEqualTo("Lambda on arm64");
        assertThat(settings.measure().kind()).isEqualTo(MeasureKind.RATE);
        assertThat(settings.measure().lever()).isEqualTo(Lever.COST);
        assertThat(settings.measure().applied()).contains(LocalDate.of(2026, 3, 2));
        assertThat(settings.measure().promise()).contains(new Promise.OfScope(new BigDecimal("0.20")));
        assertThat(settings.measure().scope().environments()).containsExactly(Environment.of("prod"));
        assertThat(settings.measure().scope().serviceNames()).containsExactly("AWS Lambda");
        assertThat(settings.measure().scope().usageTypes()).contains("Lambda-GB-Second", "Lambda-GB-Second-ARM");
        assertThat(settings.measure().drivers()).contains("Request");
    }

    @Test
    void whatIsWrittenIsKnownBetterThanTheCatalogue() {
        MeasureSettings settings = measure("{id: arm-in-prod, catalogue: lambda-arm64, title: Arm, roll-out-days: 3,"
                + " promised-per-month: 12, drivers: [Request], guardrails: [], usage-types: [Lambda-GB-Second*],"
                + " effort-hours: 6}");

        assertThat(settings.measure().id()).isEqualTo("arm-in-prod");
        assertThat(settings.measure().title()).isEqualTo("Arm");
        assertThat(settings.measure().rollOutDays()).contains(3);
        assertThat(settings.measure().promise()).contains(new Promise.PerMonth(Money.of("USD", "12")));
        assertThat(settings.measure().drivers()).containsExactly("Request");
        assertThat(settings.measure().scope().usageTypes()).containsExactly("Lambda-GB-Second*");
        assertThat(settings.guardrails()).isEmpty();
        assertThat(settings.effortHours()).contains(6);
    }

    @Test
    void aMeasureInFullTakesNothingFromTheCatalogueEvenIfItIsCalledLikeAnEntry() {
        MeasureSettings settings = measure("{id: lambda-arm64, kind: capacity, services: [Amazon OpenSearch Service]}");

        assertThat(settings.entryId()).isEmpty();
        assertThat(settings.measure().promise()).isEmpty();
        assertThat(settings.measure().drivers()).isEmpty();
        assertThat(settings.measure().scope().serviceNames()).containsExactly("Amazon OpenSearch Service");
        assertThat(settings.measure().title()).isEqualTo("lambda-arm64");
    }

    @Test
    void anEnvironmentThatTheFileDoesNotDeclareIsRefused() {
        assertThat(Configs.problemsWith("measures: {list: [{id: lambda-arm64, environments: [prod, prdo]}]}"))
                .containsExactly(
                        "measures.list[0].environments[1]: \"prdo\" is not an environment of this file; did you"
                                + " mean \"prod\"?");
    }

    @Test
    void aPromiseOverAHundredPercentIsRefused() {
        assertThat(Configs.problemsWith("measures: {list: [{id: lambda-arm64, promise: 120 %}]}"))
                .containsExactly("measures.list[0].promise: \"120 %\" is more than 100 %; write at most 100 %.");
    }

    @Test
    void everyRowOfBothProgrammesStandsInItsExample() {
        assertThat(ids(ConfigExample.CLINNET_EMR))
                .containsExactlyInAnyOrder(
                        "aurora-acu-cap",
                        "aurora-backup-retention",
                        "dynamodb-consolidation",
                        "connection-pooling",
                        "lambda-arm64",
                        "lambda-memory",
                        "lambda-consolidation",
                        "layer-slimming",
                        "s3-lifecycle-documents",
                        "s3-lifecycle-images",
                        "image-compression",
                        "cloudfront-caching",
                        "vpc-endpoints",
                        "env-sizing",
                        "log-reduction",
                        "encryption-keys",
                        "trail-flowlogs",
                        "artifact-retention",
                        "pipeline-log-retention");
        assertThat(ids(ConfigExample.SERENYA))
                .containsExactly("rds-to-dynamodb", "nat-removal", "constants-in-code", "audit-log-to-s3");
    }

    @Test
    void thePlanOfTheFirstProgrammeTakesFortyHours() {
        assertThat(config(ConfigExample.CLINNET_EMR).programme().measures().stream()
                        .flatMap(one -> one.effortHours().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(40);
    }

    /** The examples tell of the made-up accounts what was truly done there, on the day on which it was done. */
    @ParameterizedTest
    @EnumSource(
            value = ConfigExample.class,
            names = {"CLINNET_EMR", "SERENYA"})
    void theExamplesGiveTheDatesOfTheMadeUpAccounts(ConfigExample example) {
        SourceSettings.Sample sample = (SourceSettings.Sample) config(example).source();
        Map<String, LocalDate> truth =
                SampleAccount.named(sample.programme().displayName())
                        .orElseThrow()
                        .measures(sample.asOf().orElseThrow())
                        .stream()
                        .collect(Collectors.toMap(SampleMeasure::id, SampleMeasure::appliedOn));

        assertThat(config(example).programme().plainMeasures())
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.applied()).contains(truth.get(measure.id())));
    }

    @Test
    void theCatalogueIsReadOnce() {
        assertThat(MeasureCatalogues.standard()).isSameAs(MeasureCatalogues.standard());
    }

    private static Set<String> ids(ConfigExample example) {
        return config(example).programme().plainMeasures().stream()
                .map(measure -> measure.id())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static CostAnalyzerConfig config(ConfigExample example) {
        return ConfigReader.read(example.fileName(), example.yaml());
    }

    private static MeasureSettings measure(String yaml) {
        List<MeasureSettings> measures =
                Configs.with("measures: {list: [" + yaml + "]}").programme().measures();
        assertThat(measures).hasSize(1);
        return measures.get(0);
    }
}
