package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An export in S3: one object, or every object below a prefix, streamed and never kept.
 *
 * <p>Needs {@code s3:ListBucket} on the bucket and {@code s3:GetObject} on the objects. An object is read in the version
 * that was listed ({@code If-Match} on its ETag): AWS replaces an export several times a day, and half of one version is no
 * bill.
 */
public final class S3Export implements ExportFiles {

    private static final String SCHEME = "s3://";

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final TableFormat format;

    /**
     * @param s3 a client for the bucket's region
     * @param bucket its name
     * @param prefix a key, or a prefix that ends where a folder does; empty for the whole bucket
     */
    public S3Export(S3Client s3, String bucket, String prefix) {
        this(s3, bucket, prefix, TableFormat.CSV);
    }

    /** The same, with the format of the files that count. */
    public S3Export(S3Client s3, String bucket, String prefix, TableFormat format) {
        this.format = format;
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /**
     * The export at an address.
     *
     * @param address {@code s3://bucket/prefix}
     * @throws IllegalArgumentException if it is none
     */
    public static S3Export at(S3Client s3, String address) {
        String rest = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : "";
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        if (bucket.isEmpty()) {
            throw new IllegalArgumentException("Not an address in S3, as s3://bucket/prefix is one: " + address);
        }
        return new S3Export(s3, bucket, slash < 0 ? "" : rest.substring(slash + 1));
    }

    @Override
    public String name() {
        return SCHEME + bucket + "/" + prefix;
    }

    @Override
    public Found find() {
        List<S3Object> objects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            ListObjectsV2Response page = page(token);
            if (page.contents().stream().anyMatch(object -> !object.key().startsWith(prefix))) {
                throw unlike("the list is one of another folder");
            }
            page.contents().stream().filter(object -> isBelow(object.key())).forEach(objects::add);
            token = page.nextContinuationToken();
            if (token == null && Boolean.TRUE.equals(page.isTruncated())) {
                throw unlike("the list is cut and does not say where it goes on");
            }
            if (token != null && !seen.add(token)) {
                throw unlike("the list goes round in a circle: it gave the same page twice");
            }
        } while (token != null);
        List<S3Object> exact =
                objects.stream().filter(object -> object.key().equals(prefix)).toList();
        return exact.isEmpty()
                ? Deliveries.of(name(), objects.stream().map(this::file).toList(), format)
                : new Found(exact.stream().map(this::file).toList(), 0);
    }

    /** The error of a list as S3 makes none. */
    private SourceUnavailableException unlike(String problem) {
        return new SourceUnavailableException(
                "s3:ListBucket " + name(), problem, "Check what answers in the place of S3.", null);
    }

    /** S3 compares prefixes as text: {@code exports/focus} would also find {@code exports/focus-old/}. */
    private boolean isBelow(String key) {
        return prefix.isEmpty() || prefix.endsWith("/") || key.equals(prefix) || key.startsWith(prefix + "/");
    }

    private ListObjectsV2Response page(@Nullable String token) {
        try {
            return s3.listObjectsV2(ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .continuationToken(token)
                    .build());
        } catch (SdkException refused) {
            throw S3Refusal.of("s3:ListBucket", name(), bucket, refused);
        }
    }

    private ExportFile file(S3Object object) {
        String place = SCHEME + bucket + "/" + object.key();
        return new ExportFile(place, () -> open(object, place), Optional.ofNullable(object.lastModified()));
    }

    private InputStream open(S3Object object, String place) {
        try {
            return new WholeObject(s3.getObject(GetObjectRequest.builder()
                    .bucket(bucket)
                    .key(object.key())
                    .ifMatch(object.eTag())
                    .build()));
        } catch (SdkException refused) {
            throw S3Refusal.of("s3:GetObject", place, bucket, refused);
        }
    }
}
