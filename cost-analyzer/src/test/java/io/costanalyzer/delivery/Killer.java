package io.costanalyzer.delivery;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Kills a run at one step: before or after a call of the archive or of a channel. What the archive and the channels did
 * until then stays, as it does when a process dies.
 */
final class Killer {

    /** The end of a process; nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int deathAt;
    private int step;

    Killer(int deathAt) {
        this.deathAt = deathAt;
    }

    static Killer never() {
        return new Killer(Integer.MAX_VALUE);
    }

    /** How many steps a run has, if it was not killed. */
    int steps() {
        return step;
    }

    Archive around(Archive archive) {
        return new Archive() {
            @Override
            public Optional<StoredFile> read(String path) {
                return live(() -> archive.read(path));
            }

            @Override
            public List<String> list(String prefix) {
                return live(() -> archive.list(prefix));
            }

            @Override
            public boolean create(String path, byte[] content) {
                return live(() -> archive.create(path, content));
            }

            @Override
            public boolean replace(String path, byte[] content, String expected) {
                return live(() -> archive.replace(path, content, expected));
            }

            @Override
            public String locate(String path) {
                return archive.locate(path);
            }
        };
    }

    Channel around(Channel channel) {
        return new Channel() {
            @Override
            public String name() {
                return channel.name();
            }

            @Override
            public boolean carries(Message message) {
                return channel.carries(message);
            }

            @Override
            public DeliveryReceipt send(Message message) {
                return live(() -> channel.send(message));
            }
        };
    }

    private <T> T live(Supplier<T> call) {
        dieIfDue();
        T result = call.get();
        dieIfDue();
        return result;
    }

    private void dieIfDue() {
        if (step++ == deathAt) {
            throw new Killed();
        }
    }
}
