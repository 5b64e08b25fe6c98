package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureBuilderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate BACK = LocalDate.of(2026, 11, 1);

    @Test
    void itWritesDownWhatWasSaid() {
        SampleMeasure measure = new MeasureBuilder("some", DAY, "much", SampleOutcome.REVERTED)
                .times(0.5, "prod", "AWS Lambda", "A")
                .within(5)
                .to("B")
                .times(0, "dev", "AWS Lambda", "A")
                .revertedOn(BACK)
                .build();
        assertThat(measure)
                .isEqualTo(new SampleMeasure(
                        "some",
                        DAY,
                        Optional.of(BACK),
                        Set.of("dev", "prod"),
                        "much",
                        SampleOutcome.REVERTED,
                        List.of(
                                new SampleChange(
                                        "prod", "AWS Lambda", "A", DAY, Optional.of(BACK), 5, 0.5, Optional.of("B")),
                                new SampleChange(
                                        "dev", "AWS Lambda", "A", DAY, Optional.of(BACK), 1, 0, Optional.empty()))));
    }

    @Test
    void aMeasureMayDoNothing() {
        SampleMeasure measure = new MeasureBuilder("some", DAY, "much", SampleOutcome.WITHOUT_EFFECT)
                .in("dev", "prod")
                .build();
        assertThat(measure.environments()).containsExactlyInAnyOrder("dev", "prod");
        assertThat(measure.changes()).isEmpty();
    }
}
