package io.costanalyzer.wiring;

import io.costanalyzer.app.Checkup;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.wiring.doctor.DoctorClients;
import io.costanalyzer.wiring.doctor.Probes;
import java.time.Clock;

/** Chooses the looks of the doctor. Nobody is asked yet. */
final class Lookout {

    private Lookout() {}

    static Checkup of(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock) {
        DoctorClients clients = new DoctorClients(() -> ArchiveConnection.s3(environment));
        return new Checkup(Probes.free(config, clock, clients), Probes.paid(config, clients));
    }
}
