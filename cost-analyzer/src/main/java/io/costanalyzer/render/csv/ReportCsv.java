package io.costanalyzer.render.csv;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.render.csv.CsvCell.Flavour;
import io.costanalyzer.report.DetailLine;
import io.costanalyzer.report.Identity;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The detail of a report, one row for each environment, service, usage type, charge category, account and region; the
 * rows add up to the report, exactly. A report without costs has the header alone.
 *
 * <p>The names are those of FOCUS 1.2; the rows are sums over the days of the month and lack columns that FOCUS demands,
 * so that the file is FOCUS-named and does not claim to conform. Absent is empty, as FOCUS wants it.
 */
public final class ReportCsv {

    /** The columns in their order. */
    public static final List<String> COLUMNS = List.of(
            "BilledCost",
            "EffectiveCost",
            "BillingCurrency",
            "BillingPeriodStart",
            "BillingPeriodEnd",
            "ChargeCategory",
            "ChargePeriodStart",
            "ChargePeriodEnd",
            "ConsumedQuantity",
            "ConsumedUnit",
            "RegionId",
            "ServiceName",
            "SubAccountId",
            "SubAccountName",
            "x_ChargeCategory",
            "x_Environment",
            "x_MonthStatus",
            "x_UsageType");

    /** Byte order mark: Excel takes a file for UTF-8 only with it. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private ReportCsv() {}

    /** For programs: every value as it is, every digit, no byte order mark. */
    public static String exact(MonthlyReport report) {
        return write(report, Flavour.EXACT);
    }

    /**
     * For spreadsheets: with a byte order mark, and with an apostrophe before every text that a spreadsheet would take for
     * a formula. Numbers stay numbers.
     */
    public static String spreadsheet(MonthlyReport report) {
        return BYTE_ORDER_MARK + write(report, Flavour.SPREADSHEET);
    }

    private static String write(MonthlyReport report, Flavour flavour) {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, COLUMNS.toArray());
            if (report.costs().isPresent()) {
                MonthCosts costs = report.costs().get();
                for (DetailLine line : costs.detail()) {
                    CSVFormat.RFC4180.printRecord(text, cells(report.identity(), costs, line, flavour));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return text.toString();
    }

    private static Object[] cells(Identity identity, MonthCosts costs, DetailLine line, Flavour flavour) {
        ChargePeriod billingPeriod = ChargePeriod.ofMonth(identity.month());
        ChargePeriod charged = costs.periods().current();
        return new @Nullable Object[] {
            line.billedCost().amount().toPlainString(),
            line.effectiveCost().amount().toPlainString(),
            identity.currency().getCode(),
            midnight(billingPeriod.start()),
            midnight(billingPeriod.endExclusive()),
            line.chargeCategory().focusValue(),
            midnight(charged.start()),
            midnight(charged.endExclusive()),
            line.consumedQuantity().map(quantity -> quantity.toPlainString()).orElse(null),
            flavour.text(line.consumedUnit()),
            flavour.text(line.regionId()),
            flavour.text(Optional.of(line.serviceName())),
            flavour.text(line.subAccountId()),
            flavour.text(line.subAccountName()),
            line.chargeCategory().displayName(),
            flavour.text(Optional.of(line.environment().name())),
            identity.status().displayName(),
            flavour.text(line.usageType())
        };
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
