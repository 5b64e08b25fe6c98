package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CostExplorerSettingsTest {

    @Test
    void everySettingIsChangedAlone() {
        CostExplorerSettings usual = CostExplorerSettings.usual();
        CostExplorerSettings changed = usual.withAccountView(true)
                .withMaxRequests(40)
                .withNetOfDiscounts(true)
                .withHistoryMonths(38);
        assertThat(changed).isEqualTo(new CostExplorerSettings(usual.currency(), true, true, 40, 38));
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        CostExplorerSettings usual = CostExplorerSettings.usual();
        assertThatThrownBy(() -> usual.withMaxRequests(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> usual.withHistoryMonths(0)).hasMessageContaining("not 0");
    }
}
