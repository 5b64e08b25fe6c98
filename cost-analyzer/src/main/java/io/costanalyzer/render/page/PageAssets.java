package io.costanalyzer.render.page;

import io.costanalyzer.render.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scripts and the style of the page, and the hash that names the folder they lie in. All of it is ASCII.
 *
 * @param hash sixteen hexadecimal digits; another one for any other byte in any of the files
 * @param files their bytes by name
 */
record PageAssets(String hash, Map<String, byte[]> files) {

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
            "database.js",
            "sqlbox.js",
            "page.js");

    private static final int DIGITS = 16;

    static PageAssets load(Templates templates) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(STYLE, templates.bytes("archive/assets/" + STYLE));
        SCRIPTS.forEach(name -> files.put(name, templates.bytes("archive/assets/" + name)));
        files.put(SQL, templates.bytes("archive/vendor/sql.js/" + SQL));
        files.put("LICENSES.txt", templates.bytes("archive/vendor/LICENSES.txt"));
        return new PageAssets(hash(files), files);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
