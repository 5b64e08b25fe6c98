package io.costanalyzer.analysis.secondopinion.awsforecast;

import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** Clients as this room wants them. Cost Explorer has one endpoint, signed for us-east-1. */
public final class ForecastClients {

    private ForecastClients() {}

    /** A client; without an endpoint of its own the SDK honours the standard variables. */
    public static CostExplorerClient connect(Optional<URI> endpoint) {
        return CostExplorerClient.builder()
                .httpClient(SharedHttp.client())
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint.orElse(null))
                .build();
    }
}
