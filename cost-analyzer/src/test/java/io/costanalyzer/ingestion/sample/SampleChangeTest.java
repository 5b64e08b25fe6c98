package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleChangeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 10, 10);
    private static final SampleChange HALF = SampleChange.lasting("prod", "AWS Lambda", "EU-Request", FROM, 0.5);

    @Test
    void itBeginsOnItsDayAndLasts() {
        assertThat(HALF.factorOn(FROM.minusDays(1))).isEqualTo(1);
        assertThat(HALF.factorOn(FROM)).isEqualTo(0.5);
        assertThat(HALF.factorOn(FROM.plusYears(1))).isEqualTo(0.5);
    }

    @Test
    void itIsOverOnTheDayOfItsEnd() {
        SampleChange over = HALF.until(FROM.plusDays(3));
        assertThat(over.factorOn(FROM.plusDays(2))).isEqualTo(0.5);
        assertThat(over.factorOn(FROM.plusDays(3))).isEqualTo(1);
    }

    @Test
    void itComesByAndBy() {
        SampleChange slow = HALF.within(5);
        assertThat(slow.factorOn(FROM)).isCloseTo(0.9, within(1e-12));
        assertThat(slow.factorOn(FROM.plusDays(3))).isCloseTo(0.6, within(1e-12));
        assertThat(slow.factorOn(FROM.plusDays(4))).isEqualTo(0.5);
        assertThat(slow.factorOn(FROM.plusDays(40))).isEqualTo(0.5);
    }
}
