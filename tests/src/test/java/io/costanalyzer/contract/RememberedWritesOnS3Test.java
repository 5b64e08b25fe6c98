package io.costanalyzer.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.RememberedArchive;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.contract.LocalS3.Fault;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 tells the version of what it took, so a run knows what it wrote without asking for it, and still sees what others do. */
class RememberedWritesOnS3Test {

    private static final String PATH = "state/x.json";

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(s3.endpoint()));
    private final Archive others = new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET));
    private final RememberedArchive run =
            new RememberedArchive(new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET)));

    @AfterEach
    void close() {
        client.close();
        s3.close();
    }

    @Test
    void whatWasWrittenIsNotReadAgain() {
        change(run, "one");
        change(run, "two");
        assertThat(text(run)).isEqualTo("one two");
        assertThat(s3.requests()).containsExactly("GET " + PATH, "PUT " + PATH, "PUT " + PATH);
        assertThat(text(others)).isEqualTo("one two");
    }

    @Test
    void whatOthersWroteOverItIsSeenNowAndNeverLost() {
        change(run, "one");
        change(others, "two");
        assertThat(text(run)).isEqualTo("one");
        assertThat(text(run.now())).isEqualTo("one two");
        change(others, "three");
        change(run, "four");
        assertThat(text(others)).isEqualTo("one two three four");
    }

    @Test
    void whatWasRemovedIsGone() {
        change(run, "one");
        assertThat(run.delete(PATH, run.read(PATH).orElseThrow().version())).isTrue();
        assertThat(run.read(PATH)).isEmpty();
        change(run, "two");
        assertThat(text(others)).isEqualTo("two");
    }

    /** Then nobody told the version of what was written. */
    @Test
    void aWriteWhoseAnswerGotLostIsReadAgain() {
        change(run, "one");
        s3.breakNext(Fault.afterwards("PUT", 500, "InternalError"));
        change(run, "two");
        change(run, "three");
        assertThat(s3.requests()).endsWith("HEAD " + PATH, "GET " + PATH, "PUT " + PATH);
        assertThat(text(others)).isEqualTo("one two three");
    }

    private static void change(Archive archive, String word) {
        archive.update(
                PATH, before -> (new String(before, UTF_8) + " " + word).strip().getBytes(UTF_8));
    }

    private static String text(Archive archive) {
        return archive.read(PATH).orElseThrow().text();
    }
}
