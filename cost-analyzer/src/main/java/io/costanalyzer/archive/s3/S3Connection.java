package io.costanalyzer.archive.s3;

import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens the client that an {@link S3Archive} speaks through. */
public final class S3Connection {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private S3Connection() {}

    /**
     * A client with the JDK's own HTTP, which starts fastest, and credentials from where every AWS tool finds them.
     *
     * @param region the bucket's region; when absent, what every AWS tool would take
     * @param endpoint another place than AWS, such as a local stand-in; the bucket then goes into the path, since stand-ins
     *     have no host name for each bucket
     * @throws ArchiveUnavailableException when no region is given and none is found
     */
    public static S3Client open(Optional<Region> region, Optional<URI> endpoint) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(SharedHttp.client())
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(options -> options.apiCallTimeout(PATIENCE));
        region.ifPresent(builder::region);
        endpoint.ifPresent(place -> builder.endpointOverride(place).forcePathStyle(true));
        try {
            return builder.build();
        } catch (SdkClientException noRegion) {
            throw new ArchiveUnavailableException(
                    "s3: connection",
                    "there is no AWS region to look for the bucket in",
                    "Set AWS_REGION or the region of the profile.",
                    noRegion);
        }
    }
}
