package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every archive keeps, wherever it is. */
abstract class ArchiveContract {

    private static final int THREADS = 8;

    /** An archive in which nothing is yet; a second call opens the same one a second time. */
    abstract Archive open();

    /** How many times each thread of a race goes. */
    abstract int rounds();

    @Test
    void whatIsNotThereIsNothing() {
        Archive archive = open();
        assertThat(archive.read("a/b.json")).isEmpty();
        assertThat(archive.list("")).isEmpty();
        assertThat(archive.list("a/")).isEmpty();
    }

    @Test
    void aFileIsCreatedOnce() {
        Archive archive = open();
        assertThat(archive.create("a/b.json", bytes("one"))).isTrue();
        assertThat(archive.create("a/b.json", bytes("two"))).isFalse();
        assertThat(archive.create("a/b.json", bytes("one")))
                .as("the same bytes")
                .isFalse();
        assertThat(open().read("a/b.json").orElseThrow().text()).isEqualTo("one");
    }

    @Test
    void aFileIsReplacedInTheVersionThatWasRead() {
        Archive archive = open();
        archive.create("a", bytes("one"));
        StoredFile first = archive.read("a").orElseThrow();
        assertThat(archive.replace("a", bytes("two"), first.version())).isTrue();
        assertThat(archive.replace("a", bytes("three"), first.version()))
                .as("a version that is gone")
                .isFalse();
        assertThat(archive.read("a").orElseThrow().text()).isEqualTo("two");
        assertThat(archive.replace("nothing", bytes("x"), first.version())).isFalse();
        assertThat(archive.read("nothing")).isEmpty();
    }

    @Test
    void anEmptyFileIsAFile() {
        Archive archive = open();
        assertThat(archive.create("empty", new byte[0])).isTrue();
        assertThat(archive.read("empty").orElseThrow().content()).isEmpty();
        assertThat(archive.create("empty", bytes("x"))).isFalse();
        assertThat(archive.update("empty", before -> bytes("full" + before.length)))
                .isEqualTo(bytes("full0"));
    }

    @Test
    void listsInTheOrderOfCharactersWhateverTheOrderOfWriting() {
        Archive archive = open();
        List<String> paths = List.of(
                "B",
                "a-1/x",
                "a/x",
                "a/y/z",
                "a_1",
                "ab",
                "data/dataset=charges/year=2026/month=01/part-0.csv",
                "z10",
                "z9");
        for (int i = paths.size() - 1; i >= 0; i--) {
            archive.create(paths.get(i), bytes("x"));
        }
        assertThat(archive.list("")).containsExactlyElementsOf(paths);
        assertThat(archive.list("a")).containsExactly("a-1/x", "a/x", "a/y/z", "a_1", "ab");
        assertThat(archive.list("a/")).containsExactly("a/x", "a/y/z");
        assertThat(archive.list("a/y")).containsExactly("a/y/z");
        assertThat(archive.list("z1")).containsExactly("z10");
        assertThat(archive.list("nothing/")).isEmpty();
    }

    @Test
    void aBigFileOfAnyBytesComesBackWhole() {
        byte[] big = new byte[12_000_000];
        new Random(1).nextBytes(big);
        Archive archive = open();
        archive.create("big", big);
        assertThat(archive.read("big").orElseThrow().content()).isEqualTo(big);
        big[5_999_999]++;
        archive.update("big", before -> big);
        assertThat(archive.read("big").orElseThrow().content()).isEqualTo(big);
    }

    @Test
    void anUpdateThatChangesNothingWritesNothing() {
        Archive archive = open();
        archive.create("a", bytes("same"));
        String version = archive.read("a").orElseThrow().version();
        assertThat(archive.update("a", before -> bytes("same"))).isEqualTo(bytes("same"));
        assertThat(archive.read("a").orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void updatesOfManyLoseNothing() throws Exception {
        int rounds = rounds();
        race(thread -> {
            Archive archive = open();
            for (int i = 0; i < rounds; i++) {
                archive.update("state/count.json", before -> bytes(String.valueOf(number(before) + 1)));
            }
            return rounds;
        });
        assertThat(open().read("state/count.json").orElseThrow().text()).isEqualTo(String.valueOf(THREADS * rounds));
    }

    @Test
    void oneOfManyCreates() throws Exception {
        int rounds = rounds();
        List<Integer> won = race(thread -> {
            Archive archive = open();
            int created = 0;
            for (int i = 0; i < rounds; i++) {
                created += archive.create("claims/" + i, bytes("thread " + thread)) ? 1 : 0;
            }
            return created;
        });
        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rounds);
        assertThat(open().list("claims/")).hasSize(rounds);
    }

    @Test
    void aReaderSeesAllOfAFileOrTheOneBefore() throws Exception {
        byte[] ones = "1".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        byte[] twos = "2".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        open().create("a", ones);
        race(thread -> {
            Archive archive = open();
            for (int i = 0; i < rounds(); i++) {
                if (thread < 2) {
                    archive.update("a", before -> before[0] == '1' ? twos : ones);
                } else {
                    assertThat(archive.read("a").orElseThrow().content()).isIn(ones, twos);
                }
            }
            return 0;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../secret",
                "a/../../secret",
                "a/..",
                "a\\..\\b",
                "C:\\x",
                "a\u0000",
                "a\nb",
                ".lock",
                ".tmp/x",
                "a//b",
                "a/",
                "./a"
            })
    void refusesAPathThatIsNone(String path) {
        Archive archive = open();
        assertThatIllegalArgumentException().isThrownBy(() -> archive.read(path));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.create(path, bytes("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.replace(path, bytes("x"), "version"));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.update(path, before -> before));
        assertThat(archive.list("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../", "/", "a/../", "a\u0000", "..", "a//"})
    void refusesAPrefixThatIsNone(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> open().list(prefix));
    }

    /** Something that a thread with this number does. */
    interface Runner {
        int run(int thread) throws Exception;
    }

    private static List<Integer> race(Runner runner) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                tasks.add(() -> runner.run(number));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static int number(byte[] content) {
        return content.length == 0 ? 0 : Integer.parseInt(new String(content, StandardCharsets.UTF_8));
    }
}
