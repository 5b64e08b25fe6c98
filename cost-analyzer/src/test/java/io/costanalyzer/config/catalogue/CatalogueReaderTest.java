package io.costanalyzer.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleMeasure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueReaderTest {

    private static final MeasureCatalogue CATALOGUE = CatalogueReader.read();

    /** Every row of the measure tables of both programmes, with the phase and the guardrails that it names. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "programmes.csv", numLinesToSkip = 1)
    void everyRowOfBothProgrammesIsThere(String id, String programme, String phase, String promise, String guardrails) {
        CatalogueEntry entry = CATALOGUE.find(id).orElseThrow(() -> new AssertionError(programme + " has " + id));
        assertThat(entry.phase()).isEqualTo(phase);
        assertThat(entry.promise())
                .isEqualTo(java.util.Optional.ofNullable(promise).map(PromiseText::parse));
        if (guardrails == null) {
            assertThat(entry.guardrails()).isEmpty();
        } else {
            assertThat(entry.guardrails()).containsExactlyInAnyOrder(guardrails.split(" "));
        }
    }

    @ParameterizedTest
    @EnumSource(SampleAccount.class)
    void everyMeasureOfASampleAccountIsThere(SampleAccount account) {
        assertThat(account.measures(LocalDate.of(2026, 11, 20)))
                .extracting(SampleMeasure::id)
                .isNotEmpty()
                .isSubsetOf(CATALOGUE.ids());
    }

    @Test
    void everyKindOfMeasureHasAnEntryAndEveryEntryIsWhole() {
        assertThat(CATALOGUE.entries()).extracting(CatalogueEntry::kind).contains(MeasureKind.values());
        assertThat(CATALOGUE.entries()).allSatisfy(entry -> {
            assertThat(entry.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(entry.summary()).endsWith(".");
            assertThat(entry.title()).hasSizeLessThan(60);
        });
    }

    /** Usage types stand without region prefix: {@code EU-} and {@code USE1-} are taken off before they are compared. */
    @Test
    void noUsageTypeCarriesARegion() {
        assertThat(CATALOGUE.entries())
                .flatExtracting(CatalogueEntry::usageTypes)
                .noneMatch(type -> type.matches("(EU|EUC1|USE1|USW2|APN1)-.*"));
    }

    @Test
    void anEntryIsReadInFull() {
        List<CatalogueEntry> read = WrittenEntry.entries("""
                - id: fewer-bytes
                  title: Fewer bytes
                  phase: storage
                  summary: Bytes go.
                  kind: quantity
                  lever: mix
                  services: [Amazon S3]
                  usage-types: ["TimedStorage-*"]
                  roll-out: 3
                  promise: 20 %
                  drivers: [Request]
                  guardrails: [api-latency]
                """);
        assertThat(read).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(MeasureKind.QUANTITY);
            assertThat(entry.lever()).isEqualTo(Lever.MIX);
            assertThat(entry.rollOutDays()).contains(3);
            assertThat(entry.usageTypes()).containsExactly("TimedStorage-*");
            assertThat(entry.guardrails()).containsExactly("api-latency");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: x | the entry of line 1: the key kind is missing",
                "- kind: magic | the entry of line 1: there is no kind of measure called magic",
                "- colour: red | line 1: nobody knows the key colour",
                "- 5 | line 1 is no entry",
                "id: x | it holds no list of entries"
            })
    void whatIsWrongIsSaid(String text, String message) {
        assertThatThrownBy(() -> WrittenEntry.entries(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
