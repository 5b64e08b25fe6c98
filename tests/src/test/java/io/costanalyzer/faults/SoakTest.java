package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Weeks in which things go wrong end with the archive of weeks in which nothing does, byte for byte. What may differ is the
 * minute of what was done again, and how much a run has read: one that is repeated finds months closed that the first try has
 * closed. That stands in the records of runs and alerts, in reports and their manifest, and from there in the page's script, in its name, and in the
 * catalogues' hashes of them.
 *
 * <p>{@code -Dfaults.days=56} lives through eight weeks; {@code -Dfaults.seed} rolls other dice.
 */
class SoakTest {

    private static final int DAYS = Integer.getInteger("faults.days", 6);

    private static final long SEED = Long.getLong("faults.seed", 20_261_120L);

    @Test
    void roughWeeksEndWithTheArchiveOfQuietOnes() throws Exception {
        try (StandIns standIns = new StandIns(Story.TODAY)) {
            Soak soak = new Soak(standIns, DAYS);
            Soak.End quiet = soak.quietly();
            Soak.End rough = soak.roughly(SEED);
            System.out.println("soak: " + DAYS + " days, seed " + SEED + ", " + rough.faults() + " faults, "
                    + quiet.files().size() + " files, " + quiet.sent().size() + " messages, "
                    + (rough.sent().size() - quiet.sent().size()) + " of them twice");
            assertThat(rough.faults()).isGreaterThan(DAYS / 2);
            assertThat(differences(quiet.files(), rough.files())).isEmpty();
            assertThat(messages(rough.sent())).isEqualTo(messages(quiet.sent()));
        }
    }

    /** Texts word for word, mails by their headers: the report in them says in which minute it was made. */
    private static Set<String> messages(List<String> sent) {
        return sent.stream().map(Sent::inAnyMinute).collect(Collectors.toSet());
    }

    private static List<String> differences(Map<String, String> quiet, Map<String, String> rough) {
        Set<String> paths = new TreeSet<>(quiet.keySet());
        paths.addAll(rough.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String wanted = withoutCounts(path, quiet);
            String found = withoutCounts(path, rough);
            if (!Objects.equals(wanted, found)) {
                int at = Math.max(0, Arrays.mismatch(wanted.toCharArray(), found.toCharArray()) - 80);
                differences.add(path + ": …" + found.substring(at, Math.min(found.length(), at + 160)) + "… not …"
                        + wanted.substring(at, Math.min(wanted.length(), at + 160)) + "…");
            }
        }
        return differences;
    }

    private static String withoutCounts(String path, Map<String, String> files) {
        // What is done again is done some minutes later, and its mark counts the attempts.
        String stored = files.getOrDefault(path, "");
        String content = Masks.minute(path.endsWith(".xlsx") ? Masks.unpacked(stored) : stored)
                .replaceAll("\"attempt\" : [0-9]+", "\"attempt\"");
        if (path.startsWith("data/dataset=runs/")) {
            return content.replaceAll(",[0-9]+,[0-9]+,[0-9]+,[0-9.]+,([^,\r\n]+\r?\n)", ",$1");
        }
        if (path.endsWith("manifest.json")) {
            return Masks.withoutHashes(content);
        }
        if (path.equals("catalog.json")) {
            return content.replaceAll("(?s)(\"data/dataset=(?:runs|alerts)[^\"]*\"\\s*:\\s*\\{)[^}]*", "$1");
        }
        if (path.equals("index.html")) {
            return content.replaceAll("web/[0-9a-f]{16}/tables", "web/*/tables");
        }
        return path.matches("web/[0-9a-f]{16}/tables-.*|web/catalog\\.json") ? "" : content;
    }
}
