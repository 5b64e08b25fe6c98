package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files of a folder or a prefix are the export, so that every row counts once.
 *
 * <p>AWS Data Exports writes {@code …/data/BILLING_PERIOD=2026-10/part.csv.gz}. With the setting "create new" each delivery
 * gets a folder of its own below that, named after its time, and holds the whole month again: the newest is read. An export
 * that was switched to it has files of the former setting beside these folders; nobody can say that they are other rows. Where
 * a manifest lies beside, it tells all this: see {@link Manifests}.
 */
final class Deliveries {

    private static final Pattern IN_PERIOD = Pattern.compile("(.*BILLING_PERIOD=[^/]+)/([^/]+)/.+");
    private static final Pattern BESIDE = Pattern.compile("(.*BILLING_PERIOD=[^/]+)/[^/]+");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}T\\d{2}.*");

    private Deliveries() {}

    /**
     * The export among the files found.
     *
     * @param root the folder or prefix, for messages
     * @param found every file below it
     * @param format which of them are tables
     */
    static ExportFiles.Found of(String root, List<ExportFile> found, TableFormat format) {
        List<ExportFile> tables = Manifests.tables(root, found, format);
        if (tables.isEmpty()) {
            throw refused(
                    root,
                    "it holds no " + format.display() + " file",
                    "Name the folder or prefix that the export goes to.");
        }
        refuseTwins(root, tables);
        Map<String, String> newest = newestDeliveries(root, tables);
        refuseFormerSetting(root, tables, newest);
        List<ExportFile> files = tables.stream()
                .filter(file -> isNewest(file.place(), newest))
                .sorted(Comparator.comparing(ExportFile::place))
                .toList();
        long there = found.stream().filter(file -> format.matches(file.place())).count();
        return new ExportFiles.Found(files, (int) there - files.size());
    }

    private static void refuseTwins(String root, List<ExportFile> tables) {
        Set<String> places = new HashSet<>();
        tables.forEach(file -> places.add(file.place()));
        for (ExportFile file : tables) {
            if (places.contains(file.place() + ".gz")) {
                throw refused(
                        root,
                        file.place() + " is there plain and as .gz, and its rows would count twice",
                        "Remove one of the two.");
            }
        }
    }

    private static void refuseFormerSetting(String root, List<ExportFile> tables, Map<String, String> newest) {
        for (ExportFile file : tables) {
            Matcher beside = BESIDE.matcher(file.place());
            @Nullable String delivery = beside.matches() ? newest.get(beside.group(1)) : null;
            if (delivery != null && TIMESTAMP.matcher(delivery).matches()) {
                throw refused(
                        root,
                        file.place() + " lies beside the delivery " + delivery
                                + ", which holds the whole month, and its rows would count twice",
                        "Remove the files of the setting \"overwrite\" from the month, or the folders of \"create new\".");
            }
        }
    }

    private static Map<String, String> newestDeliveries(String root, List<ExportFile> tables) {
        SortedMap<String, List<String>> deliveries = new TreeMap<>();
        for (ExportFile file : tables) {
            Matcher inPeriod = IN_PERIOD.matcher(file.place());
            if (inPeriod.matches()) {
                deliveries
                        .computeIfAbsent(inPeriod.group(1), period -> new ArrayList<>())
                        .add(inPeriod.group(2));
            }
        }
        Map<String, String> newest = new TreeMap<>();
        deliveries.forEach((period, names) -> {
            List<String> distinct = names.stream().distinct().sorted().toList();
            if (distinct.size() > 1
                    && !distinct.stream()
                            .allMatch(name -> TIMESTAMP.matcher(name).matches())) {
                throw refused(
                        root,
                        period + " holds several folders, " + String.join(" and ", distinct)
                                + ", and they may hold the same rows",
                        "Keep one of them, or name it as the source.");
            }
            newest.put(period, distinct.get(distinct.size() - 1));
        });
        return newest;
    }

    private static boolean isNewest(String place, Map<String, String> newest) {
        Matcher inPeriod = IN_PERIOD.matcher(place);
        return !inPeriod.matches() || inPeriod.group(2).equals(newest.get(inPeriod.group(1)));
    }

    private static SourceUnavailableException refused(String root, String problem, String remedy) {
        return new SourceUnavailableException("list " + root, problem, remedy, null);
    }
}
