package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.contract.LocalS3.Fault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3ArchiveContractTest extends ArchiveContract {

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(s3.endpoint()));

    @AfterEach
    void close() {
        client.close();
        s3.close();
    }

    @Override
    Archive open() {
        return new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET + "/prod"));
    }

    @Override
    int rounds() {
        return 10;
    }

    @Test
    void keepsToItsPrefix() {
        Archive other = new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET + "/production"));
        other.create("a", bytes("other"));
        open().create("a", bytes("mine"));
        assertThat(open().list("")).containsExactly("a");
        assertThat(s3.stored("prod/a").orElseThrow().content()).isEqualTo(bytes("mine"));
        assertThat(open().locate("a")).isEqualTo("s3://costs/prod/a");
        Archive whole = new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET));
        assertThat(whole.list("")).containsExactly("prod/a", "production/a");
    }

    @Test
    void tellsABrowserWhatAFileIsAndHowLongItLasts() {
        open().create("reports/2026/10/v1/index.html", bytes("x"));
        open().create("catalog.json", bytes("x"));
        assertThat(s3.stored("prod/reports/2026/10/v1/index.html").orElseThrow().headers())
                .containsEntry("Content-type", "text/html; charset=utf-8")
                .containsEntry("Cache-control", "private, max-age=31536000, immutable");
        assertThat(s3.stored("prod/catalog.json").orElseThrow().headers())
                .containsEntry("Content-type", "application/json")
                .containsEntry("Cache-control", "private, no-cache")
                .as("encryption is the bucket's own")
                .doesNotContainKey("X-amz-server-side-encryption");
    }

    /** A proxy that wants somebody to log in says 200 to everything: nothing was read, listed or stored. */
    @Test
    void aPageOfAProxyIsNoAnswerOfS3() {
        open().create("a", bytes("one"));
        String version = open().read("a").orElseThrow().version();
        for (String method : List.of("GET", "PUT")) {
            s3.breakNext(Fault.instead(method, 200, "PleaseLogIn"));
            assertThatThrownBy(() -> {
                        open().read("a");
                        open().replace("a", bytes("two"), version);
                    })
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("the answer did not come from S3")
                    .hasMessageContaining("Look for a proxy");
        }
        s3.breakNext(Fault.instead("GET", 200, "PleaseLogIn"));
        assertThatThrownBy(() -> open().list("")).isInstanceOf(ArchiveUnavailableException.class);
    }

    @Test
    void aConflictIsTriedAgainAfterAnotherLook() {
        s3.breakNext(Fault.instead("PUT", 409, "ConditionalRequestConflict"));
        assertThat(open().create("a", bytes("one"))).isTrue();
        assertThat(s3.requests()).containsExactly("PUT prod/a", "HEAD prod/a", "PUT prod/a");

        String version = open().read("a").orElseThrow().version();
        s3.breakNext(Fault.instead("PUT", 409, "ConditionalRequestConflict"));
        assertThat(open().replace("a", bytes("two"), version)).isTrue();
        s3.breakNext(Fault.instead("PUT", 409, "ConditionalRequestConflict"));
        assertThat(open().replace("a", bytes("three"), version))
                .as("another look shows another version")
                .isFalse();
        s3.breakNext(Fault.instead("PUT", 409, "ConditionalRequestConflict"));
        assertThat(open().create("a", bytes("four"))).isFalse();
        assertThat(open().read("a").orElseThrow().text()).isEqualTo("two");
    }

    @Test
    void aConflictThatDoesNotEndIsAnError() {
        for (int i = 0; i < 30; i++) {
            s3.breakNext(Fault.instead("PUT", 409, "ConditionalRequestConflict"));
        }
        assertThatThrownBy(() -> open().create("a", bytes("one")))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("s3:PutObject s3://costs/prod/a: other runs keep writing");
    }

    /** The client sends a write again whose answer it did not get; the second one meets the first. */
    @Test
    void aWriteWhoseAnswerGotLostIsStillOurs() {
        s3.breakNext(Fault.afterwards("PUT", 500, "InternalError"));
        assertThat(open().create("a", bytes("one"))).isTrue();
        assertThat(open().create("a", bytes("one")))
                .as("the same bytes by somebody else")
                .isFalse();

        String version = open().read("a").orElseThrow().version();
        s3.breakNext(Fault.afterwards("PUT", 503, "SlowDown"));
        assertThat(open().replace("a", bytes("two"), version)).isTrue();
        assertThat(open().read("a").orElseThrow().text()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | AccessDenied          | access denied (AccessDenied)    | Allow s3:PutObject there",
                "403 | ExpiredToken          | access denied (ExpiredToken)    | Renew the credentials",
                "403 | RequestTimeTooSkewed  | access denied                   | clock",
                "404 | NoSuchBucket          | there is no such bucket         | Create it",
                "301 | PermanentRedirect     | in another region               | Set the region",
                "400 | InvalidArgument       | S3 answered 400 InvalidArgument | Check the address",
            })
    void saysWhichActionWasRefusedAndWhatToDo(int status, String code, String problem, String remedy) {
        for (int retry = 0; retry < 10; retry++) {
            s3.breakNext(Fault.instead("PUT", status, code));
        }
        assertThatThrownBy(() -> open().create("a", bytes("one")))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageStartingWith("s3:PutObject s3://costs/prod/a: ")
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }

    @Test
    void saysWhatReadingAndListingNeed() {
        s3.breakNext(Fault.instead("GET", 403, "AccessDenied"));
        assertThatThrownBy(() -> open().read("a"))
                .hasMessageStartingWith("s3:GetObject s3://costs/prod/a: access denied")
                .hasMessageContaining("s3:ListBucket");
        s3.breakNext(Fault.instead("GET", 403, "AccessDenied"));
        assertThatThrownBy(() -> open().list("reports/"))
                .hasMessageStartingWith("s3:ListBucket s3://costs/prod/reports/: access denied");
        Archive elsewhere = new S3Archive(client, S3Address.parse("s3://elsewhere"));
        assertThatThrownBy(() -> elsewhere.read("a")).hasMessageContaining("there is no such bucket");
    }

    @Test
    void anErrorOfTheServerIsNotMistakenForAnAnswer() {
        for (int i = 0; i < 10; i++) {
            s3.breakNext(Fault.instead("GET", 500, "InternalError"));
        }
        assertThatThrownBy(() -> open().read("a"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("S3 answered 500")
                .hasMessageContaining("Run again later");
    }

    @Test
    void saysWhenNobodyAnswers() {
        s3.close();
        assertThatThrownBy(() -> open().read("a"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("S3 was not reached")
                .hasMessageContaining("costs doctor");
    }

    @Test
    void putsTheBucketIntoThePathOfAStandIn() {
        open().create("a", bytes("one"));
        assertThat(s3.requests()).containsExactly("PUT prod/a");
        try (S3Client aws = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.empty())) {
            URI address = URI.create(aws.utilities()
                    .getUrl(request -> request.bucket("costs").key("prod/a"))
                    .toString());
            assertThat(address).hasHost("costs.s3.eu-west-1.amazonaws.com");
        }
    }
}
