package io.costanalyzer.analysis.secondopinion.awsforecast;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** Clients as this room wants them. Cost Explorer has one endpoint, signed for us-east-1. */
public final class ForecastClients {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private ForecastClients() {}

    /** A client; without an endpoint of its own the SDK honours the standard variables. */
    public static CostExplorerClient connect(Optional<URI> endpoint) {
        return CostExplorerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint.orElse(null))
                .build();
    }
}
