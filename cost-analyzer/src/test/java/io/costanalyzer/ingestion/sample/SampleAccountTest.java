package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleAccountTest {

    @Test
    void accountsAreKnownByName() {
        assertThat(SampleAccount.named("clinnet-emr")).contains(SampleAccount.CLINNET_EMR);
        assertThat(SampleAccount.named("serenya")).contains(SampleAccount.SERENYA);
        assertThat(SampleAccount.named("SERENYA")).isEmpty();
    }
}
