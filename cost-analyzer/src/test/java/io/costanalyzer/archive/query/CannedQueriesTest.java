package io.costanalyzer.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedQueriesTest {

    private static final Optional<YearMonth> OCTOBER = Optional.of(YearMonth.of(2026, 10));

    @Test
    void thereAreTenAndEachSaysWhatItAnswersAndAsksForWhatItDeclares() {
        assertThat(CannedQueries.all()).hasSize(10);
        for (CannedQuery query : CannedQueries.all()) {
            Set<String> declared = new HashSet<>();
            query.parameters().forEach(parameter -> declared.add(parameter.name()));
            assertThat(query.title()).as(query.name()).isNotBlank();
            assertThat(query.question()).as(query.name()).endsWith("?");
            assertThat(QueryText.parameters(query.sql())).as(query.name()).isEqualTo(declared);
        }
    }

    @Test
    void leftOutValuesAreTheNewestMonthTheOneBeforeItAndEverything() {
        CannedQuery changes = CannedQueries.named("changes").orElseThrow();
        assertThat(changes.values(Map.of(), OCTOBER)).isEqualTo(Map.of("month", "2026-10", "before", "2026-09"));
        assertThat(changes.values(Map.of("month", "2026-01"), OCTOBER))
                .isEqualTo(Map.of("month", "2026-01", "before", "2025-12"));
        assertThat(CannedQueries.named("services").orElseThrow().values(Map.of("environment", "prod"), OCTOBER))
                .isEqualTo(Map.of("month", "2026-10", "environment", "prod"));
    }

    @Test
    void anEmptyArchiveAndAMonthThatIsNoneAreSaid() {
        CannedQuery changes = CannedQueries.named("changes").orElseThrow();
        assertThatThrownBy(() -> changes.values(Map.of(), Optional.empty()))
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("The archive has no month yet.");
        assertThatThrownBy(() -> changes.values(Map.of("month", "October"), OCTOBER))
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("\"October\" is no month.");
        assertThat(CannedQueries.named("../../etc/passwd")).isEmpty();
    }

    /** The texts cut year and month out by their places: of "2026-1" a database would make some month or other. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13", "2026-00", "2026-1", "abc", "-2026-10", "2026-10-01", "+22026-10", "", " 2026-10"})
    void whatIsNoMonthIsRefusedWhicheverParameterItIsFor(String given) {
        for (String name : List.of("month", "before")) {
            assertThatThrownBy(
                            () -> CannedQueries.named("changes").orElseThrow().values(Map.of(name, given), OCTOBER))
                    .isInstanceOf(QueryFailedException.class)
                    .hasMessage("\"" + given + "\" is no month. Write it as --param " + name
                            + "=2026-10: four digits, a hyphen, 01 to 12.");
        }
        assertThat(CannedQueries.named("services").orElseThrow().values(Map.of("environment", given), OCTOBER))
                .containsEntry("environment", given);
    }
}
