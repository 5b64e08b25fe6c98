package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

class WholeObjectTest {

    private final AtomicBoolean aborted = new AtomicBoolean();

    @Test
    void everyByteIsGiven() throws IOException {
        try (WholeObject object = object(new ByteArrayInputStream(new byte[] {1, -1, 3}), 3L)) {
            assertThat(object.read()).isEqualTo(1);
            assertThat(object.read()).isEqualTo(255);
            assertThat(object.readAllBytes()).containsExactly(3);
        }
        assertThat(aborted).isFalse();
    }

    @Test
    void fewerBytesThanPromisedAreAnError() {
        assertThatThrownBy(
                        () -> object(new ByteArrayInputStream(new byte[5]), 8L).readAllBytes())
                .isInstanceOf(EOFException.class)
                .hasMessage("the connection ended after 5 of 8 bytes");
    }

    @Test
    void anObjectOfUnknownLengthEndsWhereItEnds() throws IOException {
        assertThat(object(new ByteArrayInputStream(new byte[5]), null).readAllBytes())
                .hasSize(5);
    }

    @Test
    void closedBeforeTheEndTheConnectionIsDropped() throws IOException {
        try (WholeObject object = object(new ByteArrayInputStream(new byte[5]), 5L)) {
            assertThat(object.read()).isZero();
        }
        assertThat(aborted).isTrue();
    }

    @Test
    void aFailureOfTheSdkIsAFailureToRead() {
        InputStream failing = new ByteArrayInputStream(new byte[5]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                throw SdkClientException.create("checksum");
            }
        };
        assertThatThrownBy(() -> object(failing, 5L).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("checksum");
    }

    private WholeObject object(InputStream bytes, Long length) {
        return new WholeObject(new ResponseInputStream<>(
                GetObjectResponse.builder().contentLength(length).build(),
                AbortableInputStream.create(bytes, () -> aborted.set(true))));
    }
}
