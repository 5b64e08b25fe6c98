package io.costanalyzer.contract;

import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** Cost Explorer keeps the promises of a source of charges, over pages of seven groups. */
class CostExplorerContractTest extends ChargeSourceContract {

    private static CostExplorerStandIn standIn;
    private static CostExplorerClient client;

    @BeforeAll
    static void start() {
        standIn = new CostExplorerStandIn();
        client = CostExplorerClients.connect(Optional.of(standIn.uri()), BackoffStrategy.retryImmediately());
    }

    @AfterAll
    static void stop() {
        client.close();
        standIn.close();
    }

    @Override
    protected ChargeSource sourceOf(List<Charge> charges) {
        standIn.holding(charges.stream().map(BillLine::of).toList()).pageSize(7);
        return new CostExplorerSource(
                client, CostExplorerSettings.usual().withMaxRequests(200), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
