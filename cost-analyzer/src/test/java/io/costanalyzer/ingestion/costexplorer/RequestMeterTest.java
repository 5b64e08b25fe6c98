package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import org.junit.jupiter.api.Test;

class RequestMeterTest {

    /** Pitfall 14. */
    @Test
    void aRequestThatWasNotAnsweredIsFree() {
        RequestMeter meter = new RequestMeter(2);
        meter.admit();
        meter.admit();
        assertThat(meter.count().requests()).isZero();
        meter.countPaid();
        meter.countPaid();
        assertThat(meter.count().price()).isEqualTo(Money.of("USD", "0.02"));
        assertThatThrownBy(meter::admit)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("ce:GetCostAndUsage: the read needs more than the 2 paid requests that it may make."
                        + " Raise source.max-requests (every request costs $0.01), or read a shorter period.");
    }
}
