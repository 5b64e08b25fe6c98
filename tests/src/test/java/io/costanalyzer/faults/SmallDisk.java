package io.costanalyzer.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The daily job over a folder on a disk of its own, which is full at one point or another, or can only be read. To be started
 * where it may mount ({@code unshare -rm}). Prints a line for each try, and ends with 1 when something must not be.
 */
final class SmallDisk {

    private static final int PAGE = 4096;
    private static final int[] PAGES_FREE = {0, 1, 2, 4, 7, 11, 16, 22, 30};

    private final Path disk;
    private final Path archive;
    private final StandIns standIns;
    private final String config;
    private SortedMap<String, String> filled = new TreeMap<>();
    private SortedMap<String, String> wanted = new TreeMap<>();
    private List<String> sent = List.of();
    private int wrong;

    private SmallDisk(Path disk, StandIns standIns) {
        this.disk = disk;
        this.archive = disk.resolve("archive");
        this.standIns = standIns;
        this.config = Story.CONFIG.replace("s3://costs", archive.toString());
    }

    /** A folder to mount on. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        system("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        int wrong;
        try (StandIns standIns = new StandIns(Story.TODAY.minusDays(1))) {
            wrong = new SmallDisk(disk, standIns).live();
        }
        system("umount", disk.toString());
        System.exit(wrong == 0 ? 0 : 1);
    }

    private int live() throws IOException {
        try (World world = new World(standIns, config)) {
            World.Ended backfill =
                    world.costs(Story.MORNING.minusSeconds(86_400), "backfill", "--from", "2026-06", "--yes");
            must(backfill.code() == 0, backfill.toString());
            filled = files();
        }
        standIns.on(Story.TODAY);
        try (World world = new World(standIns, config)) {
            World.Ended daily = world.costs(Story.MORNING, "daily");
            must(daily.code() == 0, daily.toString());
            wanted = Masks.of(files());
            sent = Sent.by(world.arrived());
        }
        for (int pages : PAGES_FREE) {
            restore();
            long used = disk.toFile().getTotalSpace() - disk.toFile().getFreeSpace();
            tried(pages + " pages free", "size=" + (used + (long) pages * PAGE), "the disk is full");
        }
        restore();
        tried("read only", "ro", "the file system is read-only");
        return wrong;
    }

    private void tried(String what, String option, String said) throws IOException {
        try (World world = new World(standIns, config)) {
            system("mount", "-o", "remount," + option, disk.toString());
            World.Ended faulted = world.costs(Story.MORNING, "daily");
            World.Ended verified = world.costs(Story.MORNING, "archive", "verify");
            system("mount", "-o", "remount,rw,size=64m", disk.toString());
            must(faulted.code() == 1, what + " ends with " + faulted);
            must(faulted.err().contains(said), what + " says " + faulted.err());
            must(!faulted.err().contains("should not have happened"), what + " says " + faulted.err());
            // A month's file may be there without its line in the catalogue; the next run reads it again.
            must(verified.code() == 0 || verified.code() == 5, what + ": " + verified);
            World.Ended again = world.costs(Story.MORNING, "daily");
            if (again.err().contains("Left to the run")) {
                again = world.costs(Story.LATER, "daily");
            }
            must(again.code() == 0, what + ", then " + again);
            World.Ended well = world.costs(Story.LATER, "archive", "verify");
            must(well.code() == 0, what + ", then " + well);
            compare(what, Sent.by(world.arrived()));
            System.out.println(what + " | " + faulted.code() + "→" + again.code() + " | "
                    + faulted.err().lines().reduce((one, last) -> last).orElse(""));
        }
    }

    private void compare(String what, List<String> out) throws IOException {
        SortedMap<String, String> found = Masks.of(files());
        Set<String> paths = new HashSet<>(wanted.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            // A script that no page needs any more is removed a month later.
            if (wanted.containsKey(path) || !path.startsWith("web/")) {
                must(
                        wanted.getOrDefault(path, "").equals(found.getOrDefault(path, "")),
                        what + ": " + path + " is another");
            }
        }
        must(new HashSet<>(out).equals(new HashSet<>(sent)), what + " sent " + out.size() + " of " + sent.size());
    }

    private void must(boolean holds, String sentence) {
        if (!holds) {
            wrong++;
            System.out.println("WRONG " + sentence);
        }
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : all()) {
            String path = archive.relativize(file).toString();
            if (Files.isRegularFile(file) && !path.startsWith(".")) {
                files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> walk = Files.walk(archive)) {
            return new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
        }
    }

    /** The folder as it was before the job. */
    private void restore() throws IOException {
        for (Path file : all()) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> file : filled.entrySet()) {
            Path path = archive.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void system(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
