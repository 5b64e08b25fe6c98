package io.costanalyzer.wiring;

import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import java.util.Optional;

/** Makes the clients of AWS once and lets go of them, so that what they are made of is in memory afterwards. */
public final class Warmup {

    private Warmup() {}

    /** Asks nobody. The clients are closed again: connections and credentials do not outlive a snapshot. */
    public static void loadClients(ProcessEnvironment environment) {
        ArchiveConnection.open(environment).close();
        CostExplorerClients.connect(Optional.empty()).close();
    }
}
