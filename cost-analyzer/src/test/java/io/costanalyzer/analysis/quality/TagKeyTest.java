package io.costanalyzer.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivation.State;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagKeyTest {

    private static final Environment DEV = Environment.of("dev");
    private static final Environment PROD = Environment.of("prod");
    private static final ChargePeriod MARCH = ChargePeriod.ofMonth(YearMonth.of(2026, 3));
    private static final AllocationRules RULES = new AllocationRules(List.of(
            new EnvironmentRule(DEV, new TagIs("env", Set.of("dev"))),
            new EnvironmentRule(PROD, new TagIs("stage", Set.of("live")))));
    private static final CostLedger LEDGER = LedgerSketch.of("2026-02", "2026-03")
            .daily("prod", "AWS Lambda", "EU-Request", "1")
            .build();

    @Test
    void joinsWhatIsSaidWithWhatTheChargesShow() {
        TagActivation active = new TagActivation("stage", State.ACTIVE, Optional.of(LocalDate.of(2026, 1, 5)));
        assertThat(TagKey.of(RULES, List.of(active), LEDGER, MARCH))
                .containsExactly(
                        new TagKey(TagActivation.unknown("env"), List.of(DEV), List.of()),
                        new TagKey(active, List.of(PROD), List.of(PROD)));
    }

    @Test
    void aReaderOfOneEnvironmentReadsOfItsKeyAlone() {
        List<TagKey> keys = TagKey.of(RULES, List.of(), LEDGER, MARCH);
        assertThat(keys).filteredOn(key -> key.tells(DEV)).hasSize(1);
        assertThat(new TagKey(TagActivation.unknown("env"), List.of(DEV, PROD), List.of(PROD)).about(DEV))
                .isEqualTo(new TagKey(TagActivation.unknown("env"), List.of(DEV), List.of()));
    }
}
