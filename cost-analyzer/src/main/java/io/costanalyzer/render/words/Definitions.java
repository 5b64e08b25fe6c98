package io.costanalyzer.render.words;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.DefinitionView;
import java.util.List;

/** What the words of a report mean, with the thresholds in force. */
public final class Definitions {

    private Definitions() {}

    public static List<DefinitionView> of(CostFormat format) {
        return List.of(
                new DefinitionView(
                        "Cost of the month",
                        "Effective cost of usage and purchases: reservations and savings plans are spread over the days"
                                + " that use them; credits, refunds, tax and support are left out. Trends, targets and"
                                + " anomalies go by it."),
                new DefinitionView(
                        "Billed cost",
                        "What the invoice asks for. Budgets and the invoice go by it. It is never mixed with effective"
                                + " cost in one column."),
                new DefinitionView(
                        "Like for like",
                        "Months are compared by their cost a day, so that a short month is no saving. A running month is"
                                + " held against the same days of the month before."),
                new DefinitionView(
                        "Baseline",
                        "What a day cost before the programme. Captured once and frozen, or stated by the customer and"
                                + " checked against the bill."),
                new DefinitionView(
                        "Saved", "The part of the baseline that is gone, per day; negative when the cost has risen."),
                new DefinitionView(
                        "Preliminary, final",
                        "A month is final from the 8th of the next month on, when no day is an estimate and two reads at"
                                + " least 20 hours apart agree. Until then its bill can change."),
                new DefinitionView(
                        "UNALLOCATED", "What no rule gives to an environment, most often because a tag is missing."),
                new DefinitionView(
                        "Little has changed",
                        "The cost a day differs by less than " + format.promise(Headline.FLAT) + "."),
                new DefinitionView(
                        CostFormat.UNKNOWN,
                        "Not known, or a percentage that would mislead because what it is taken of is below one unit of"
                                + " the currency. It does not mean zero."),
                new DefinitionView(
                        "Rounding",
                        "Sums are made of exact amounts and rounded last; rows as printed may differ from their printed"
                                + " total in the last digit. The data file has every digit. Days are days in UTC."));
    }
}
