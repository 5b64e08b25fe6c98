package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.config.Location;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Opens the archive of a configuration. Nothing is read or written yet. */
final class ArchiveConnection {

    private static final Map<Place, S3Client> CLIENTS = new ConcurrentHashMap<>();

    private ArchiveConnection() {}

    /** What a client is made for. */
    private record Place(Optional<String> region, Optional<URI> endpoint) {}

    static Archive open(Location location, ProcessEnvironment environment) {
        if (location instanceof Location.S3 s3) {
            return new S3Archive(s3(environment), S3Address.parse(s3.display()));
        }
        return new FolderArchive(((Location.Folder) location).path());
    }

    /** One client for a place as long as the process lives: it keeps its connections, and finds its credentials anew. */
    static S3Client s3(ProcessEnvironment environment) {
        return CLIENTS.computeIfAbsent(
                new Place(environment.region(), environment.s3Endpoint()), place -> open(environment));
    }

    /** A client of its own, for the caller to close. */
    static S3Client open(ProcessEnvironment environment) {
        return S3Connection.open(environment.region().map(Region::of), environment.s3Endpoint());
    }
}
