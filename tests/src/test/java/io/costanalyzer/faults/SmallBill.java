package io.costanalyzer.faults;

import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bill of three lines a day from June 2026 on, with a function that runs wild from 3 November on. */
final class SmallBill {

    static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate WILD = LocalDate.of(2026, 11, 3);

    private SmallBill() {}

    /** Every line before a day. */
    static List<BillLine> until(LocalDate end) {
        List<BillLine> lines = new ArrayList<>();
        FIRST.datesUntil(end).forEach(day -> {
            lines.add(line(day, "prod", "Amazon Relational Database Service", "EU-Aurora:ServerlessV2Usage", "20.1"));
            lines.add(line(day, "prod", "AWS Lambda", "EU-Lambda-GB-Second", day.isBefore(WILD) ? "5.05" : "75.05"));
            lines.add(line(day, "dev", "AWS Lambda", "EU-Lambda-GB-Second", "9.95"));
            if (day.getDayOfMonth() == 1) {
                lines.add(BillLine.of(Charge.builder(day, "Tax", Money.of("USD", "7.25"))
                        .chargeCategory(ChargeCategory.TAX)
                        .build()));
            }
        });
        return lines;
    }

    private static BillLine line(LocalDate day, String environment, String service, String usageType, String cost) {
        return BillLine.of(Charge.builder(day, service, Money.of("USD", cost))
                .usageType(usageType)
                .regionId("eu-west-1")
                .consumed(new BigDecimal(cost).movePointRight(2), "GB-Second")
                .tags(Tags.of(Map.of("Environment", environment)))
                .build());
    }
}
