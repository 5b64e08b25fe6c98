package io.costanalyzer.render.page;

import io.costanalyzer.digest.Sha256;
import io.costanalyzer.render.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scripts and the style of the page, and the hash that names the folder they lie in. All of it is ASCII. Thread-safe.
 */
final class PageAssets {

    static final String STYLE = "style.css";
    static final String SQL = "sql-wasm-inline.js";

    /** In the order in which the page runs them: each uses those before it. */
    static final List<String> SCRIPTS = List.of(
            "decimal.js",
            "store.js",
            "state.js",
            "selection.js",
            "csv.js",
            "dom.js",
            "facets.js",
            "chart.js",
            "table.js",
            "sqltext.js",
            "parameters.js",
            "engine.js",
            "database.js",
            "sqlbox.js",
            "page.js");

    /** What this build ships. */
    static final PageAssets SHIPPED = new PageAssets(new Templates());

    private static final int DIGITS = 16;

    private final Templates templates;
    private final Map<String, String> files = new LinkedHashMap<>();
    private volatile @Nullable String hash;

    private PageAssets(Templates templates) {
        this.templates = templates;
        files.put(STYLE, "archive/assets/" + STYLE);
        SCRIPTS.forEach(name -> files.put(name, "archive/assets/" + name));
        files.put(SQL, "archive/vendor/sql.js/" + SQL);
        files.put("LICENSES.txt", "archive/vendor/LICENSES.txt");
    }

    /** Sixteen hexadecimal digits; others for any other byte in any of the files. Worked out once, at the first question. */
    String hash() {
        String known = hash;
        if (known == null) {
            known = digest();
            hash = known;
        }
        return known;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    byte[] bytes(String name) {
        return templates.bytes(Objects.requireNonNull(files.get(name), name));
    }

    private String digest() {
        MessageDigest digest = Sha256.begin();
        files.keySet().forEach(name -> {
            digest.update(name.getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes(name));
        });
        return Sha256.hex(digest).substring(0, DIGITS);
    }
}
