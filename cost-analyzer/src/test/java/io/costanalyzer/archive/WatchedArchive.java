package io.costanalyzer.archive;

import java.util.List;
import java.util.Optional;

/** An archive that lets a test do something just before or just after a certain write. */
final class WatchedArchive implements Archive {

    /** The process is gone. Not an exception of the archive, so nothing mistakes it for one. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Archive archive;
    private final int write;
    private final boolean before;
    private final Runnable action;
    private int writes;

    /**
     * @param archive the archive below
     * @param write which write, counted from 1
     * @param before whether the action comes before it
     * @param action what then happens
     */
    WatchedArchive(Archive archive, int write, boolean before, Runnable action) {
        this.archive = archive;
        this.write = write;
        this.before = before;
        this.action = action;
    }

    static WatchedArchive killedAt(Archive archive, int write, boolean before) {
        return new WatchedArchive(archive, write, before, () -> {
            throw new Killed();
        });
    }

    /** How many writes were tried. */
    int writes() {
        return writes;
    }

    @Override
    public Optional<StoredFile> read(String path) {
        return archive.read(path);
    }

    @Override
    public List<String> list(String prefix) {
        return archive.list(prefix);
    }

    @Override
    public boolean create(String path, byte[] content) {
        announce();
        boolean done = archive.create(path, content);
        finish();
        return done;
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        announce();
        boolean done = archive.replace(path, content, expected);
        finish();
        return done;
    }

    @Override
    public String locate(String path) {
        return archive.locate(path);
    }

    private void announce() {
        writes++;
        if (writes == write && before) {
            action.run();
        }
    }

    private void finish() {
        if (writes == write && !before) {
            action.run();
        }
    }
}
