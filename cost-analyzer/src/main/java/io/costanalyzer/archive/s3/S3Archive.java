package io.costanalyzer.archive.s3;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchivePath;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.ContentTypes;
import io.costanalyzer.archive.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An archive under a prefix of a bucket. Needs {@code s3:GetObject}, {@code s3:PutObject} on the objects,
 * {@code s3:ListBucket} on the bucket, and {@code s3:DeleteObject} where something expires. Encryption is left to the bucket's default.
 *
 * <p>Every write carries {@code If-None-Match: *} or {@code If-Match: <etag>} and a random mark. S3 answers 412 when the
 * condition does not hold, and 409 when another write was under way at the same moment; after a 409 the object is looked
 * at again before the write is repeated. The mark tells a write of our own whose answer got lost, and which the client
 * therefore sent twice, from a write of somebody else.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>
 */
public final class S3Archive implements Archive {

    private static final int CONFLICTS = 10;
    private static final int CONFLICT = 409;

    /** Answers to a conditional write whose object is gone, in the middle of another write, or another one by now. */
    private static final Set<Integer> CONDITION_FAILED = Set.of(404, CONFLICT, 412);

    private static final String MARK = "write-id";
    private static final String FOREVER = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "private, no-cache";

    private final S3Client client;
    private final S3Address address;
    /** The entity tag of what was written here last, by path. */
    private final Map<String, String> left = new ConcurrentHashMap<>();

    /**
     * @param client from {@link S3Connection}; not closed here
     * @param address where in S3
     */
    public S3Archive(S3Client client, S3Address address) {
        this.client = client;
        this.address = address;
    }

    @Override
    public Optional<StoredFile> read(String path) {
        String key = address.key(ArchivePath.require(path));
        try {
            ResponseBytes<GetObjectResponse> answer = client.getObject(
                    GetObjectRequest.builder().bucket(address.bucket()).key(key).build(), S3Archive::whole);
            return Optional.of(new StoredFile(
                    answer.asByteArrayUnsafe(), answered(answer.response().eTag(), "s3:GetObject", path)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException | UncheckedIOException e) {
            throw S3Problems.of("s3:GetObject", locate(path), e);
        }
    }

    /**
     * An answer that breaks off looks like a short file where HttpURLConnection does not say so, as on Java 17, and is an
     * error that the SDK gives up on where it does, as on Java 25. Either way it is asked for again.
     */
    private static ResponseBytes<GetObjectResponse> whole(GetObjectResponse answer, InputStream body) {
        byte[] content;
        try {
            content = body.readAllBytes();
        } catch (IOException brokenOff) {
            throw RetryableException.create("The answer breaks off", brokenOff);
        }
        Long length = answer.contentLength();
        if (length != null && length != content.length) {
            throw RetryableException.create(
                    "The answer breaks off after " + content.length + " of " + length + " bytes");
        }
        return ResponseBytes.fromByteArrayUnsafe(answer, content);
    }

    @Override
    public List<String> list(String prefix) {
        return List.copyOf(marks(prefix).keySet());
    }

    @Override
    public SortedMap<String, String> marks(String prefix) {
        String keys = address.key(ArchivePath.requirePrefix(prefix));
        SortedMap<String, String> marks = new TreeMap<>();
        Set<String> tokens = new HashSet<>();
        @Nullable String token = null;
        do {
            ListObjectsV2Response page = page(prefix, keys, token);
            for (S3Object object : page.contents()) {
                if (!object.key().startsWith(keys)) {
                    // What is listed may be removed: an answer to another question would cost files that are needed.
                    throw notS3("s3:ListBucket", prefix);
                }
                String path = object.key().substring(address.prefix().length());
                if (ArchivePath.isValid(path)) {
                    marks.put(path, String.valueOf(object.eTag()));
                }
            }
            token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
            if (token != null && !tokens.add(token)) {
                throw new ArchiveUnavailableException(
                        "s3:ListBucket " + locate(prefix),
                        "the list names a page that was read already",
                        "Run again later; nothing that was there has changed.",
                        null);
            }
        } while (token != null);
        return marks;
    }

    private ListObjectsV2Response page(String prefix, String keys, @Nullable String token) {
        try {
            ListObjectsV2Response page = client.listObjectsV2(
                    request -> request.bucket(address.bucket()).prefix(keys).continuationToken(token));
            if (page.isTruncated() == null || (page.isTruncated() && page.nextContinuationToken() == null)) {
                throw notS3("s3:ListBucket", prefix);
            }
            return page;
        } catch (SdkException | UncheckedIOException e) {
            throw S3Problems.of("s3:ListBucket", locate(prefix), e);
        }
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    /** The list names the entity tag, which is the version; it costs less than the file. */
    @Override
    public boolean isStill(String path, StoredFile file) {
        return file.version().equals(marks(path).get(path));
    }

    @Override
    public boolean create(String path, byte[] content) {
        return put(path, content, request -> request.ifNoneMatch("*"), Optional.empty());
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        return put(path, content, request -> request.ifMatch(expected), Optional.of(expected));
    }

    @Override
    public Optional<StoredFile> left(String path, byte[] content) {
        return Optional.ofNullable(left.get(path)).map(etag -> new StoredFile(content, etag));
    }

    @Override
    public boolean delete(String path, String expected) {
        String key = address.key(ArchivePath.require(path));
        try {
            client.deleteObject(
                    request -> request.bucket(address.bucket()).key(key).ifMatch(expected));
            return true;
        } catch (S3Exception e) {
            if (!CONDITION_FAILED.contains(e.statusCode()) || isNoBucket(e)) {
                throw S3Problems.of("s3:DeleteObject", locate(path), e);
            }
            return false;
        } catch (SdkException | UncheckedIOException e) {
            throw S3Problems.of("s3:DeleteObject", locate(path), e);
        }
    }

    @Override
    public String locate(String path) {
        return address.locate(ArchivePath.requirePrefix(path));
    }

    private boolean put(
            String path, byte[] content, Consumer<PutObjectRequest.Builder> condition, Optional<String> expected) {
        String mark = UUID.randomUUID().toString();
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(address.bucket())
                .key(address.key(ArchivePath.require(path)))
                .contentType(ContentTypes.of(path))
                .cacheControl(ArchiveLayout.isImmutable(path) ? FOREVER : ASK_AGAIN)
                .metadata(Map.of(MARK, mark));
        condition.accept(request);
        left.remove(path);
        for (int attempt = 0; attempt < CONFLICTS; attempt++) {
            try {
                String etag = client.putObject(request.build(), RequestBody.fromBytes(content))
                        .eTag();
                if (etag != null) {
                    left.put(path, etag);
                } else if (!isOurs(look(path), mark)) {
                    throw notS3("s3:PutObject", path);
                }
                return true;
            } catch (S3Exception e) {
                if (!CONDITION_FAILED.contains(e.statusCode()) || isNoBucket(e)) {
                    throw S3Problems.of("s3:PutObject", locate(path), e);
                }
                Optional<HeadObjectResponse> present = look(path);
                if (isOurs(present, mark)) {
                    return true;
                }
                if (e.statusCode() != 409
                        || !present.map(HeadObjectResponse::eTag).equals(expected)) {
                    return false;
                }
            } catch (SdkException | UncheckedIOException e) {
                throw S3Problems.of("s3:PutObject", locate(path), e);
            }
            rest(attempt, path);
        }
        throw new ArchiveUnavailableException(
                "s3:PutObject " + locate(path),
                "other runs keep writing at the same moment",
                "Let one run finish, then start this one again.",
                null);
    }

    private static boolean isOurs(Optional<HeadObjectResponse> present, String mark) {
        return present.filter(head -> mark.equals(head.metadata().get(MARK))).isPresent();
    }

    /** S3 gives every object an ETag. An answer without one comes from elsewhere: nothing was read. */
    private String answered(@Nullable String etag, String action, String path) {
        if (etag == null) {
            throw notS3(action, path);
        }
        return etag;
    }

    private ArchiveUnavailableException notS3(String action, String path) {
        return new ArchiveUnavailableException(
                action + " " + locate(path),
                "the answer did not come from S3",
                "Look for a proxy on the way, and check the endpoint (costs doctor).",
                null);
    }

    private Optional<HeadObjectResponse> look(String path) {
        try {
            return Optional.of(client.headObject(
                    request -> request.bucket(address.bucket()).key(address.key(path))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException | UncheckedIOException e) {
            throw S3Problems.of("s3:GetObject", locate(path), e);
        }
    }

    private void rest(int attempt, String path) {
        try {
            Thread.sleep(10L << Math.min(attempt, 6));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveUnavailableException(
                    "s3:PutObject " + locate(path),
                    "the run was told to stop while it waited for another",
                    "Start it again.",
                    e);
        }
    }

    private static boolean isNoBucket(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    }
}
