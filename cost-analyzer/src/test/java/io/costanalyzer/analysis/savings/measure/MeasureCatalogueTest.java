package io.costanalyzer.analysis.savings.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureCatalogueTest {

    private static final CatalogueEntry ENTRY = new CatalogueEntry(
            "lambda-arm64",
            "Lambda on arm64",
            "compute",
            "A sentence.",
            MeasureKind.RATE,
            Lever.COST,
            Set.of("AWS Lambda"),
            Set.of("Lambda-GB-Second*"),
            Optional.of(0),
            Optional.empty(),
            Set.of("Request"),
            List.of("cold-start"));

    @Test
    void anEntryBecomesAMeasureByPlaceAndDate() {
        Environment prod = Environment.of("prod");
        Measure measure = ENTRY.measure(Set.of(prod), Optional.of(LocalDate.of(2026, 7, 27)));
        assertThat(measure.scope())
                .isEqualTo(Scope.spending()
                        .in(prod)
                        .ofServices(Set.of("AWS Lambda"))
                        .ofUsageTypes(Set.of("Lambda-GB-Second*")));
        assertThat(measure.lever()).isEqualTo(Lever.COST);
        assertThat(measure.rollOutDays()).contains(0);
        assertThat(measure.drivers()).containsExactly("Request");
    }

    @Test
    void entriesAreFoundByTheirIds() {
        MeasureCatalogue catalogue = new MeasureCatalogue(List.of(ENTRY));
        assertThat(catalogue.find("lambda-arm64")).contains(ENTRY);
        assertThat(catalogue.find("Lambda-ARM64")).isEmpty();
        assertThat(catalogue.ids()).containsExactly("lambda-arm64");
        assertThat(catalogue.entries()).containsExactly(ENTRY);
    }

    @Test
    void noIdStandsTwice() {
        assertThatThrownBy(() -> new MeasureCatalogue(List.of(ENTRY, ENTRY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two catalogue entries are called lambda-arm64");
    }

    @Test
    void aMeasureNeedsAnIdAndNoNegativeDays() {
        Scope scope = Scope.spending();
        assertThatThrownBy(() -> Measure.of(" ", MeasureKind.RATE, scope, LocalDate.EPOCH))
                .hasMessage("A measure needs an id");
        assertThatThrownBy(() -> Measure.of("x", MeasureKind.RATE, scope, LocalDate.EPOCH)
                        .withRollOutDays(-1))
                .hasMessage("The measure x cannot take -1 days");
    }
}
