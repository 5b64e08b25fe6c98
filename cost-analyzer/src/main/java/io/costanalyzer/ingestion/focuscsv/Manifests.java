package io.costanalyzer.ingestion.focuscsv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps to what AWS says that it has delivered: of a month with a manifest exactly the files that it names are read.
 *
 * <p>AWS Data Exports writes {@code <export>/metadata/BILLING_PERIOD=2026-10/<name>-Manifest.json} when every file of a delivery
 * is there, and over the one before; its {@code dataFiles} are the {@code s3://} addresses of the newest whole delivery. With the
 * setting "create new" one that is still being written is therefore in no manifest. With "overwrite" the files lie under the
 * names of before, so a file that is newer than its manifest tells: where the addresses are those of the manifest, and not in a
 * copy, whose times say nothing. A month without a manifest, or with one that lists nothing, is left as it is found.
 *
 * @see <a href="https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html">Understanding export
 *     delivery</a>
 */
final class Manifests {

    private static final Pattern MANIFEST =
            Pattern.compile("((?:.*/)?)metadata/(BILLING_PERIOD=[^/]+)/[^/]*Manifest\\.json");
    private static final JsonFactory JSON = new JsonFactory();

    private final String root;
    private final Map<String, ExportFile> found;
    private final TableFormat format;

    private Manifests(String root, List<ExportFile> found, TableFormat format) {
        this.root = root;
        this.found = new LinkedHashMap<>();
        found.forEach(file -> this.found.put(file.place(), file));
        this.format = format;
    }

    /**
     * The tables among the files found, without those that the manifest of their month does not name.
     *
     * @param root the folder or prefix, for messages
     * @throws SourceUnavailableException when a delivery is not whole, or its manifest cannot be read
     */
    static List<ExportFile> tables(String root, List<ExportFile> found, TableFormat format) {
        Map<String, Set<String>> named = new Manifests(root, found, format).named();
        return found.stream()
                .filter(file -> format.matches(file.place()))
                .filter(file -> named.entrySet().stream()
                        .filter(month -> file.place().startsWith(month.getKey()))
                        .allMatch(month -> month.getValue().contains(file.place())))
                .toList();
    }

    /** The places of the files named, by the folder of their month. */
    private Map<String, Set<String>> named() {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (ExportFile manifest : found.values()) {
            Matcher place = MANIFEST.matcher(manifest.place());
            if (place.matches() && isHere(place.group(1) + month(place))) {
                List<String> addresses = addresses(manifest);
                addresses.forEach(
                        address -> named.computeIfAbsent(place.group(1) + month(place), added -> new HashSet<>())
                                .add(placed(manifest, address, place.group(1), month(place))));
            }
        }
        return named;
    }

    private static String month(Matcher manifest) {
        return "data/" + manifest.group(2) + "/";
    }

    /** A month of which nothing was brought along, or whose files have gone with their age, is a month that is not there. */
    private boolean isHere(String folder) {
        return found.keySet().stream().anyMatch(place -> place.startsWith(folder) && TableFormat.ANY.matches(place));
    }

    /** Where a file lies that a manifest names; a copy of an export lies elsewhere than AWS has laid it. */
    private String placed(ExportFile manifest, String address, String export, String month) {
        int inside = address.lastIndexOf(month);
        String place = inside < 0 ? address : export + address.substring(inside);
        ExportFile file = found.get(place);
        if (file == null) {
            throw refused(
                    manifest.place() + " names " + Printable.of(place) + ", which is not there",
                    "Run again when the delivery, or what copies it, is through; a month that is not wanted any more goes"
                            + " with its manifest.");
        }
        if (!format.matches(place)) {
            throw refused(
                    "the newest delivery of the month holds " + place + ", which is no " + format.display() + " file",
                    "Read Parquet by source.export.");
        }
        if (address.equals(place) && isNewer(file, manifest)) {
            throw refused(
                    "a delivery is being written: " + place + " is newer than its manifest, which AWS writes last",
                    "Run again in some minutes.");
        }
        return place;
    }

    private static boolean isNewer(ExportFile file, ExportFile manifest) {
        return file.written()
                .filter(written -> manifest.written().filter(written::isAfter).isPresent())
                .isPresent();
    }

    private static List<String> addresses(ExportFile manifest) {
        List<String> addresses = new ArrayList<>();
        try (InputStream bytes = manifest.content().open();
                JsonParser json = JSON.createParser(bytes)) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isFiles = json.currentName().equals("dataFiles");
                if (json.nextToken() == JsonToken.START_ARRAY && isFiles) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        addresses.add(json.getText());
                    }
                }
                json.skipChildren();
            }
            return addresses;
        } catch (IOException unreadable) {
            throw new SourceUnavailableException(
                    "read " + manifest.place(),
                    "the manifest of the delivery cannot be read (" + why(unreadable) + ")",
                    "Copy it again, or remove it: without a manifest every file of the month is read.",
                    unreadable);
        }
    }

    private static String why(IOException unreadable) {
        return String.valueOf(
                unreadable instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : unreadable.getMessage());
    }

    private SourceUnavailableException refused(String problem, String remedy) {
        return new SourceUnavailableException("list " + root, problem, remedy, null);
    }
}
