package io.costanalyzer.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An archive without what may differ between a run that went well and one that was repeated: the names of runs, the record
 * of runs and what is made of it (scripts and list of the page, hashes in the catalogue), what Athena lays down for one run alone, the marks' times and attempts, the hour of an alert that could be told only later, and the sums that the
 * last read was compared with; of reports the minute, and the hashes of what names it. Everything else stays as it is, byte for
 * byte.
 */
final class Masks {

    private Masks() {}

    static SortedMap<String, String> of(Map<String, String> files) {
        SortedMap<String, String> masked = new TreeMap<>();
        files.forEach((path, content) -> {
            if (!path.matches(
                    "data/dataset=runs/.*\\.csv|web/[0-9a-f]+/tables-.*|web/catalog\\.json|athena-staging/.*")) {
                masked.put(path, masked(path, minute(path.endsWith(".xlsx") ? unpacked(content) : content)));
            }
        });
        return masked;
    }

    private static String masked(String path, String content) {
        if (path.equals("index.html")) {
            return content.replaceAll("web/[0-9a-f]{16}/tables", "web/*/tables")
                    .replaceAll("(cli|run)-[-0-9a-f]{36}", "RUN")
                    .replaceAll("Written [^.]* UTC", "Written");
        }
        if (path.equals("catalog.json")) {
            return content.replaceAll("(?s)(\"data/dataset=(?:runs|alerts)[^\"]*\"\\s*:\\s*\\{)[^}]*", "$1")
                    .replaceAll("\"retrievedAt\": \"[^\"]*\"", "\"retrievedAt\"")
                    .replaceAll("\"(ledger|control)\": \"[^\"]*\"", "\"$1\"");
        }
        if (path.startsWith("data/dataset=alerts/")) {
            return content.replaceAll("T[0-9:]{8}Z", "T");
        }
        if (path.startsWith("deliveries/")) {
            return content.replaceAll("(cli|run)-[-0-9a-f]{36}", "RUN")
                    .replaceAll("\"(claimedAt|markedAt)\" : \"[^\"]*\"", "\"$1\"")
                    .replaceAll("\"attempt\" : [0-9]+", "\"attempt\"")
                    // Of an answer that broke off the code is kept.
                    .replace("\"reference\" : \"250 OK\"", "\"reference\" : \"250\"");
        }
        if (path.endsWith("manifest.json")) {
            return withoutHashes(content);
        }
        return content;
    }

    /** Lambda tries again after a minute. */
    static String minute(String text) {
        return text.replaceAll("06:0[0-9]", "06:00");
    }

    /** A report's manifest without what another minute in its files changes: a workbook that names it may pack to another length. */
    static String withoutHashes(String manifest) {
        return manifest.replaceAll("\"sha256\": \"[^\"]*\"", "\"sha256\"")
                .replaceAll("(report\\.xlsx\": \\{\\s*\"bytes\": )[0-9]+", "$1");
    }

    /** What a workbook holds, unpacked. */
    static String unpacked(String latin) {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString();
    }
}
