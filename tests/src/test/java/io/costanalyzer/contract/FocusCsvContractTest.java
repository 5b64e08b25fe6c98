package io.costanalyzer.contract;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.ChargeSource;
import java.time.Instant;
import java.util.List;

/** A FOCUS export keeps what every source promises. */
class FocusCsvContractTest extends ChargeSourceContract {

    @Override
    protected ChargeSource sourceOf(List<Charge> charges) {
        return FocusCsvBill.source(charges, Instant.parse("2026-11-20T06:00:00Z"));
    }
}
