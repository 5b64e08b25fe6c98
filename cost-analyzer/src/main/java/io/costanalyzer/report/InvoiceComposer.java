package io.costanalyzer.report;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums the month by charge category, and lists its series one by one. */
final class InvoiceComposer {

    private InvoiceComposer() {}

    static Invoice invoice(Frame frame) {
        Map<ChargeCategory, Invoice.Line> lines = new EnumMap<>(ChargeCategory.class);
        for (CostSeries series : frame.ledger().series()) {
            Compared billed = compared(frame, series);
            Money effective =
                    series.cost(CostMetric.EFFECTIVE_COST, frame.periods().current());
            Invoice.Line line = new Invoice.Line(series.key().chargeCategory(), billed, effective);
            if (!billed.actual().isZero()
                    || !effective.isZero()
                    || billed.previous().filter(before -> !before.isZero()).isPresent()) {
                lines.merge(line.chargeCategory(), line, InvoiceComposer::plus);
            }
        }
        return new Invoice(List.copyOf(lines.values()), frame.zero());
    }

    private static Compared compared(Frame frame, CostSeries series) {
        ComparedPeriods periods = frame.periods();
        return new Compared(
                series.cost(CostMetric.BILLED_COST, periods.current()),
                periods.previousKnown()
                        ? Optional.of(series.cost(CostMetric.BILLED_COST, periods.previous()))
                        : Optional.empty());
    }

    private static Invoice.Line plus(Invoice.Line one, Invoice.Line other) {
        return new Invoice.Line(
                one.chargeCategory(),
                one.billed().plus(other.billed()),
                one.effective().plus(other.effective()));
    }

    /** Every series that has a charge in the days of the month, be it one of zero, in the order of the ledger. */
    static List<DetailLine> detail(Frame frame) {
        List<DetailLine> lines = new ArrayList<>();
        for (CostSeries series : frame.ledger().series()) {
            if (frame.periods().current().dates().anyMatch((LocalDate day) -> series.hasCharge(day))) {
                lines.add(line(frame, series));
            }
        }
        return lines;
    }

    private static DetailLine line(Frame frame, CostSeries series) {
        Optional<String> account = Optional.ofNullable(series.key().subAccountId());
        return new DetailLine(
                series.key().environment(),
                account,
                account.map(id -> frame.ledger().subAccountNames().get(id)),
                Optional.ofNullable(series.key().regionId()),
                series.key().serviceName(),
                Optional.ofNullable(series.key().usageType()),
                series.key().chargeCategory(),
                series.cost(CostMetric.BILLED_COST, frame.periods().current()),
                series.cost(CostMetric.EFFECTIVE_COST, frame.periods().current()),
                series.consumedQuantity(frame.periods().current()),
                series.consumedUnit());
    }
}
