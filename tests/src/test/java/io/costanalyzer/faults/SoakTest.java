package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Weeks in which things go wrong end as weeks in which nothing does. {@code -Dfaults.days=56} lives through eight of them. */
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
            assertThat(Set.copyOf(rough.sent())).isEqualTo(Set.copyOf(quiet.sent()));
        }
    }

    private static List<String> differences(Map<String, String> quiet, Map<String, String> rough) {
        Set<String> paths = new TreeSet<>(quiet.keySet());
        paths.addAll(rough.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            String wanted = quiet.getOrDefault(path, "");
            String found = rough.getOrDefault(path, "");
            if (!Objects.equals(wanted, found)) {
                int at = Math.max(0, Arrays.mismatch(wanted.toCharArray(), found.toCharArray()) - 80);
                differences.add(path + ": …" + found.substring(at, Math.min(found.length(), at + 160)) + "… not …"
                        + wanted.substring(at, Math.min(wanted.length(), at + 160)) + "…");
            }
        }
        return differences;
    }
}
