package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTrafficTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);

    @Test
    void itIsOneOnAverageAtTheBeginning() {
        SampleTraffic traffic = new SampleTraffic("x", List.of(1.3, 1.3, 1.3, 1.3, 1.2, 0.4, 0.2), 0, 0.03);
        double mean = SINCE.datesUntil(SINCE.plusDays(364))
                .mapToDouble(day -> traffic.on(day, SINCE))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1, within(0.02));
    }

    @Test
    void itFollowsTheWeekday() {
        SampleTraffic traffic = new SampleTraffic("x", List.of(1.3, 1.3, 1.3, 1.3, 1.2, 0.4, 0.2), 0, 0);
        assertThat(traffic.on(LocalDate.of(2026, 10, 4), SINCE) / traffic.on(LocalDate.of(2026, 10, 5), SINCE))
                .isCloseTo(0.2 / 1.3, within(0.01));
    }

    @Test
    void itGrowsByTheMonth() {
        assertThat(SampleTraffic.grown(1, 0)).isEqualTo(1);
        assertThat(SampleTraffic.grown(1, 365)).isCloseTo(1.1267, within(0.0005));
    }
}
