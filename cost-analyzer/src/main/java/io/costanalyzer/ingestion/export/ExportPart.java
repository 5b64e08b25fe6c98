package io.costanalyzer.ingestion.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of an export.
 *
 * @param place what people call it: a path inside the folder, or an {@code s3://} address
 * @param fetch brings it onto this machine
 */
public record ExportPart(String place, Fetch fetch) {

    private static final Pattern BILLING_PERIOD = Pattern.compile("(?i).*\\bBILLING_PERIOD=(\\d{4}-\\d{2})/.*");

    /** Brings a file onto this machine. */
    @FunctionalInterface
    public interface Fetch {

        /**
         * The file, whole.
         *
         * @param scratch a folder for it, where it is not on this machine yet
         */
        Path into(Path scratch) throws IOException;
    }

    /** The billing month of all its rows, where its place tells. */
    public Optional<YearMonth> billingMonth() {
        Matcher folder = BILLING_PERIOD.matcher(place);
        return folder.matches() ? Optional.of(YearMonth.parse(folder.group(1))) : Optional.empty();
    }

    /** Whether it is Parquet, by its name; otherwise it is CSV. */
    public boolean isParquet() {
        return place.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
