package io.costanalyzer.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Writes charges down as AWS would export them, so that a FOCUS source can be made to hold any charges. */
final class FocusCsvBill {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER =
            "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,"
                    + "ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ProviderName,RegionId,ServiceName,"
                    + "SubAccountId,SubAccountName,Tags,x_CostCategories,x_ServiceCode,x_UsageType\n";

    private FocusCsvBill() {}

    /** A source that holds exactly these charges, read at this moment. */
    static ChargeSource source(List<Charge> charges, Instant now) {
        byte[] file = text(charges).getBytes(StandardCharsets.UTF_8);
        return new FocusCsvSource(
                new ExportFiles() {
                    @Override
                    public String name() {
                        return "of a test";
                    }

                    @Override
                    public Found find() {
                        return new Found(List.of(new ExportFile("bill.csv", () -> new ByteArrayInputStream(file))), 0);
                    }
                },
                FocusCsvOptions.defaults(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String text(List<Charge> charges) {
        return HEADER + charges.stream().map(FocusCsvBill::line).collect(Collectors.joining());
    }

    private static String line(Charge charge) {
        ChargePeriod billingPeriod = ChargePeriod.ofMonth(YearMonth.from(charge.day()));
        return CSVFormat.DEFAULT.format(
                        charge.billedCost().amount().toPlainString(),
                        charge.effectiveCost().amount().toPlainString(),
                        charge.billedCost().currency().getCode(),
                        billingPeriod.start() + " 00:00:00",
                        billingPeriod.endExclusive() + " 00:00:00",
                        charge.chargeCategory().focusValue(),
                        charge.chargeCategory() == ChargeCategory.REFUND ? "Correction" : null,
                        charge.chargePeriod().start() + " 00:00:00",
                        charge.chargePeriod().endExclusive() + " 00:00:00",
                        plain(charge.consumedQuantity()),
                        charge.consumedUnit(),
                        "AWS",
                        charge.regionId(),
                        charge.serviceName(),
                        charge.subAccountId(),
                        charge.subAccountName(),
                        json(charge.tags()),
                        json(charge.costCategories()),
                        charge.chargeCategory() == ChargeCategory.SUPPORT ? "AWSSupportBusiness" : null,
                        charge.usageType())
                + "\n";
    }

    private static String plain(BigDecimal quantity) {
        return quantity == null ? null : quantity.toPlainString();
    }

    private static String json(Tags tags) {
        try {
            return tags.values().isEmpty() ? null : JSON.writeValueAsString(tags.values());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
