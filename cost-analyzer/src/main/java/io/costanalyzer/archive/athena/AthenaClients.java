package io.costanalyzer.archive.athena;

import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.AthenaClientBuilder;

/** Makes clients for Athena, with credentials from where every AWS tool takes them. */
public final class AthenaClients {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private AthenaClients() {}

    /**
     * A client.
     *
     * @param region absent for what every AWS tool would take
     * @param endpoint another place than AWS; absent for AWS, or what {@code AWS_ENDPOINT_URL_ATHENA} says
     */
    public static AthenaClient connect(Optional<String> region, Optional<URI> endpoint) {
        AthenaClientBuilder builder = AthenaClient.builder()
                .httpClient(SharedHttp.client())
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(options -> options.apiCallTimeout(PATIENCE));
        region.map(Region::of).ifPresent(builder::region);
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
