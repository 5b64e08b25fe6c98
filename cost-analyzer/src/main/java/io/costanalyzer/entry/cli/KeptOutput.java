package io.costanalyzer.entry.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that something could not be written, which a {@link java.io.PrintStream} above it keeps to itself: a full disk
 * would end a command well with half a file.
 */
final class KeptOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    KeptOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remember(e);
        }
    }

    /** Why something was not written. A reader who has seen enough, as {@code head} has, is no failure. */
    Optional<String> lost() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                .filter(message -> !message.contains("Broken pipe"));
    }

    private IOException remember(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }
}
