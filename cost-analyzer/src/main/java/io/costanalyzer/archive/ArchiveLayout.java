package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where everything is: every path of the archive, in a folder and in S3 alike. */
public final class ArchiveLayout {

    private static final Pattern BASELINE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final Pattern REPORT_FILE =
            Pattern.compile("reports/(\\d{4})/(0[1-9]|1[0-2])/v([1-9]\\d{0,5})/(.+)");
    private static final Pattern PARTITION =
            Pattern.compile("data/dataset=([a-z_]+)/year=(\\d{4})/month=(0[1-9]|1[0-2])/part-0\\.csv");
    private static final Pattern HISTORY = Pattern.compile("history/[a-z_]+/(\\d{4}-(?:0[1-9]|1[0-2]))/v\\d+\\.csv");
    private static final Pattern IMMUTABLE =
            Pattern.compile("reports/\\d{4}/\\d{2}/v\\d+/.+|assets/.+|web/[0-9a-f]{16}/.+|history/.+|baselines/.+");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_@+";
    private static final int LONGEST_KEY = 150;
    private static final int WEB_HASH = 16;

    private ArchiveLayout() {}

    /** The page that people open. */
    public static String index() {
        return "index.html";
    }

    /** The list of what is there. */
    public static String catalog() {
        return "catalog.json";
    }

    /** A script or a style of the pages; the folder is named after what is in it, so that it never changes. */
    public static String asset(String hash, String fileName) {
        return "assets/" + hash + "/" + fileName;
    }

    /** The folder of a dataset, with a slash at its end. */
    public static String dataset(Dataset dataset) {
        return "data/dataset=" + dataset.name() + "/";
    }

    /** One month of a dataset, as CSV, in folders that Hive, Athena and DuckDB take for the columns year and month. */
    public static String partition(Dataset dataset, YearMonth month) {
        return dataset(dataset) + "year=" + year(month) + "/month=" + twoDigits(month.getMonthValue()) + "/part-0.csv";
    }

    /** The month of a dataset that a path is, if it is one. */
    public static Optional<Partition> partition(String path) {
        Matcher matcher = PARTITION.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        return ArchiveSchema.datasets().stream()
                .filter(dataset -> dataset.name().equals(matcher.group(1)))
                .map(dataset -> new Partition(dataset, month))
                .findFirst();
    }

    /** The description of a dataset's files by CSV on the Web. */
    public static String csvMetadata(Dataset dataset) {
        return dataset(dataset) + "csv-metadata.json";
    }

    /** The folder of what the page shows, with a slash at its end. All of it can be made again from the data. */
    public static String web() {
        return "web/";
    }

    /** What the page shows, and from which bytes each part was made. */
    public static String webCatalog() {
        return web() + "catalog.json";
    }

    /**
     * A part of a month as a script, for pages that are opened without a server.
     *
     * @param hash of what is in it, so that it never changes
     * @param part charges, days or tables
     */
    public static String web(String hash, String part, YearMonth month) {
        return web() + hash.substring(0, WEB_HASH) + "/" + part + "-" + month + ".js";
    }

    /** What a month's partition held before it was restated for the {@code version}th time. */
    public static String history(Dataset dataset, YearMonth month, int version) {
        return history(dataset) + month + "/v" + version + ".csv";
    }

    /** The folder of what a dataset's months held before they were restated, with a slash at its end. */
    static String history(Dataset dataset) {
        return "history/" + dataset.name() + "/";
    }

    /** The month whose earlier charges a path holds, if it does. */
    static Optional<YearMonth> historyMonth(String path) {
        Matcher matcher = HISTORY.matcher(path);
        return matcher.matches() ? Optional.of(YearMonth.parse(matcher.group(1))) : Optional.empty();
    }

    /** The folder of all reports, with a slash at its end. */
    public static String reports() {
        return "reports/";
    }

    /** The folder of a month's reports, with a slash at its end. */
    public static String reports(YearMonth month) {
        return reports() + year(month) + "/" + twoDigits(month.getMonthValue()) + "/";
    }

    /** A file of a version of a month's report. */
    public static String report(YearMonth month, int version, String fileName) {
        return reports(month) + "v" + version + "/" + fileName;
    }

    /** The name, within a version of a report, of a file that is about one environment alone. */
    public static String environmentFile(String environment, String fileName) {
        return "environments/" + segment(environment) + "/" + fileName;
    }

    /** The page that leads to the newest version of a month's report. */
    public static String latestReport(YearMonth month) {
        return reports(month) + "latest/index.html";
    }

    /** The version of a report that a path belongs to, if it belongs to one. */
    public static Optional<ReportVersion> reportVersion(String path) {
        Matcher matcher = REPORT_FILE.matcher(path);
        return matcher.matches()
                ? Optional.of(new ReportVersion(
                        YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The folder of the baselines, with a slash at its end. */
    public static String baselines() {
        return "baselines/";
    }

    /**
     * A captured baseline.
     *
     * @throws IllegalArgumentException if the name is not made of up to 100 letters, digits, {@code -} and {@code _}
     */
    public static String baseline(String name) {
        if (!BASELINE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + ArchivePath.printable(name)
                    + "\" is no name of a baseline: it takes up to 100 letters, digits, - and _");
        }
        return baselines() + name + ".json";
    }

    /** The charges of final months as the analyses want them. All of it can be made again from the data. */
    static String closedMonths() {
        return "derived/closed-months";
    }

    /** What is known of open and past incidents. */
    public static String incidents() {
        return "state/incidents.json";
    }

    /** The folder of the marks of messages, with a slash at its end. */
    public static String deliveries() {
        return "deliveries/";
    }

    /** The page of an incident. */
    public static String incidentPage(String incidentId) {
        return "incidents/" + segment(incidentId) + ".html";
    }

    /** Where every savings measure stands and since when. */
    public static String measures() {
        return "state/measures.json";
    }

    /** The mark that a message has gone, or is going, through a channel. Any characters may stand in the names. */
    public static String delivery(String messageId, String channel) {
        return deliveries() + segment(messageId) + "/" + segment(channel) + ".json";
    }

    /** Whether the file under this path never changes once it is there. */
    public static boolean isImmutable(String path) {
        return IMMUTABLE.matcher(path).matches();
    }

    /** Any text as one segment of a path; different texts give different segments. */
    static String segment(String text) {
        StringBuilder segment = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = PLAIN.indexOf(c) >= 0;
            boolean inner = c == '.' && !segment.isEmpty();
            if (plain || inner) {
                segment.append(c);
            } else {
                segment.append('=').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        if (segment.isEmpty() || segment.length() > LONGEST_KEY || segment.charAt(segment.length() - 1) == '.') {
            return "=sha256=" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
        }
        return segment.toString();
    }

    private static String year(YearMonth month) {
        return String.format(Locale.ROOT, "%04d", month.getYear());
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
