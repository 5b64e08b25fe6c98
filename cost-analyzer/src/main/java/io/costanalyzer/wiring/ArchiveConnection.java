package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.config.Location;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Opens the archive of a configuration. Nothing is read or written yet. */
final class ArchiveConnection {

    private ArchiveConnection() {}

    static Archive open(Location location, ProcessEnvironment environment) {
        if (location instanceof Location.S3 s3) {
            return new S3Archive(s3(environment), new S3Address(s3.bucket(), s3.prefix()));
        }
        return new FolderArchive(((Location.Folder) location).path());
    }

    static S3Client s3(ProcessEnvironment environment) {
        return S3Connection.open(environment.region().map(Region::of), environment.s3Endpoint());
    }
}
