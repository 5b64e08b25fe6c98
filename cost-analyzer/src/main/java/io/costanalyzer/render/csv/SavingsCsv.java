package io.costanalyzer.render.csv;

import io.costanalyzer.money.Money;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.SavedAmount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The savings ledger as CSV, a row for each measure, exact: amounts in an average month. {@code savedPerMonth} is what
 * counts now and adds up to the total, zero once a saving is lost; the columns of the estimate then tell what was saved until
 * {@code lostOn}. Texts that a spreadsheet would take for a formula begin with an apostrophe. A report without measures has the
 * header alone.
 */
public final class SavingsCsv {

    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of(
            "measure",
            "title",
            "phase",
            "environments",
            "verdict",
            "appliedOn",
            "inForceOn",
            "lostOn",
            "promisedShare",
            "promisedPerMonth",
            "savedPerMonth",
            "estimatePerMonth",
            "estimateLow",
            "estimateHigh",
            "estimateShare",
            "boughtTooDear",
            "currency",
            "problems");

    private SavingsCsv() {}

    /** The ledger of a report. */
    public static String of(MonthlyReport report) {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, COLUMNS.toArray());
            if (report.programme().isPresent()) {
                for (MeasureLine line : report.programme().get().measures()) {
                    CSVFormat.RFC4180.printRecord(
                            text, cells(line, report.identity().currency().getCode()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return text.toString();
    }

    private static @Nullable Object[] cells(MeasureLine line, String currency) {
        return new @Nullable Object[] {
            safe(line.id()),
            safe(line.title()),
            safe(line.phase()),
            safe(String.join(
                    " ",
                    line.about().environments().stream().map(one -> one.name()).toList())),
            line.verdict().displayName(),
            line.appliedOn().map(Object::toString).orElse(null),
            line.inForceOn().map(Object::toString).orElse(null),
            line.lostOn().map(Object::toString).orElse(null),
            line.promisedShare().map(share -> share.toPlainString()).orElse(null),
            line.promised().map(SavingsCsv::plain).orElse(null),
            line.counted().map(SavingsCsv::plain).orElse(null),
            saved(line, SavedAmount::perMonth),
            saved(line, SavedAmount::lowPerMonth),
            saved(line, SavedAmount::highPerMonth),
            line.saved().map(one -> one.share().toPlainString()).orElse(null),
            String.valueOf(line.isBoughtTooDear()),
            currency,
            safe(String.join(" ", line.problems()))
        };
    }

    private static @Nullable String saved(MeasureLine line, Function<SavedAmount, Money> amount) {
        return line.saved().map(amount).map(SavingsCsv::plain).orElse(null);
    }

    private static String plain(Money amount) {
        return amount.amount().toPlainString();
    }

    private static @Nullable String safe(String text) {
        return text.isEmpty() ? null : CsvCell.Flavour.SPREADSHEET.text(Optional.of(text));
    }
}
