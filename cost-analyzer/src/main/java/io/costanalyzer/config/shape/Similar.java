package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.Shown;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant by a misspelt word. */
public final class Similar {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_LISTED = 12;

    private Similar() {}

    /** The candidate that a word is nearest to, if it is near: a third of its letters may differ, case never counts. */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        String wanted = normal(word);
        if (wanted.isEmpty() || wanted.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String best = null;
        int least = wanted.length() / 3 + 1;
        for (String candidate : candidates) {
            int distance = candidate.length() > MAX_LENGTH ? least : distance(wanted, normal(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code did you mean "prod"?} */
    public static String question(String candidate) {
        return "did you mean " + Shown.quoted(candidate) + "?";
    }

    /** The first few of them, with commas. */
    public static String listed(Collection<String> names) {
        String list = names.stream().limit(MAX_LISTED).map(Shown::plain).collect(Collectors.joining(", "));
        return names.size() > MAX_LISTED ? list + ", …" : list;
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
