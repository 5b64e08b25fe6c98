package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostAnalyzerConfigTest {

    private static final ChargePeriod MAY = ChargePeriod.ofMonth(YearMonth.of(2026, 5));

    private final CostAnalyzerConfig config = ConfigReader.read("clinnet-emr.yaml", ConfigExample.CLINNET_EMR.yaml());

    @Test
    void aPartCanBeReplacedAndTheRestStays() {
        Location elsewhere = new Location.Folder(Path.of("elsewhere"));
        DeliverySettings silent =
                new DeliverySettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        CostAnalyzerConfig changed =
                config.withArchive(elsewhere).withDelivery(silent).withBaselineCapturedFrom(MAY);

        assertThat(changed.archive()).isEqualTo(elsewhere);
        assertThat(changed.delivery()).isEqualTo(silent);
        assertThat(changed.baseline().orElseThrow().captured()).contains(MAY);
        assertThat(changed.baseline().orElseThrow().stated())
                .isEqualTo(config.baseline().orElseThrow().stated());
        assertThat(changed)
                .usingRecursiveComparison()
                .ignoringFields("archive", "delivery", "baseline")
                .isEqualTo(config);
    }

    @Test
    void whatHasNoBaselineGetsNone() {
        assertThat(Configs.with("").withBaselineCapturedFrom(MAY).baseline()).isEmpty();
    }
}
