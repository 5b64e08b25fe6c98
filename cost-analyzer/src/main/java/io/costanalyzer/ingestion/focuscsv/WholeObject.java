package io.costanalyzer.ingestion.focuscsv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object, all of them or an exception: a connection that breaks at a line end would otherwise look like the
 * end of the bill. Closed before its end, it drops the connection instead of reading the rest.
 */
final class WholeObject extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> object;
    private final long length;
    private long position;
    private boolean ended;

    WholeObject(ResponseInputStream<GetObjectResponse> object) {
        super(object);
        this.object = object;
        Long promised = object.response().contentLength();
        this.length = promised == null ? -1 : promised;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            int read = object.read(target, offset, count);
            if (read >= 0) {
                position += read;
                return read;
            }
        } catch (SdkException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        ended = true;
        if (length >= 0 && position != length) {
            throw new EOFException("the connection ended after " + position + " of " + length + " bytes");
        }
        return -1;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("an export is read byte by byte");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            object.close();
        } else {
            object.abort();
        }
    }
}
