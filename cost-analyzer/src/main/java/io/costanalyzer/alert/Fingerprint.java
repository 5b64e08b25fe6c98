package io.costanalyzer.alert;

import io.costanalyzer.digest.Sha256;
import java.util.Locale;

/** Names a matter so that it is recognised: readable at the front, unmistakable at the end. */
final class Fingerprint {

    private static final int READABLE = 60;
    private static final int UNMISTAKABLE = 10;

    private Fingerprint() {}

    /** Letters, digits and hyphens; the same parts give the same name, other parts another. */
    static String of(String... parts) {
        return named(String.join("-", parts), parts);
    }

    /** A name for an occasion of a matter that has a name of its own; readable in both. */
    static String ofOccasion(String key, String occasion) {
        return named(key.substring(0, Math.max(0, key.length() - UNMISTAKABLE)) + occasion, key, occasion);
    }

    /** A name with a title of its own, told apart by the parts. */
    static String titled(String title, String... parts) {
        return named(title, parts);
    }

    private static String named(String title, String... parts) {
        String readable =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String hash = Sha256.hex(String.join("\u001f", parts)).substring(0, UNMISTAKABLE);
        return readable.substring(0, Math.min(READABLE, readable.length())) + "-" + hash;
    }
}
