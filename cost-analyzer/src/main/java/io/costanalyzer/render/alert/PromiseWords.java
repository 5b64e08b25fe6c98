package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Words for promises that are not kept: targets, unit costs and savings that went again. */
final class PromiseWords {

    private final CostFormat format;

    PromiseWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(TargetGap gap) {
        String month = ReportDates.month(YearMonth.from(gap.month().start()));
        String name = "Target \"" + DisplayName.of(gap.name()) + "\"";
        List<String> lines = new ArrayList<>();
        gap.baselinePerDay()
                .ifPresent(before -> lines.add("A day cost " + format.amountWithCode(before)
                        + " before; the target allows "
                        + format.amount(gap.targetPerDay(), CostFormat.Precision.CENTS) + ", and it costs "
                        + format.amount(gap.actualPerDay(), CostFormat.Precision.CENTS) + " now."));
        gap.allowedPerDay()
                .ifPresent(allowed -> lines.add(
                        gap.isWithinReach()
                                ? "To reach it, each remaining day may cost " + format.amountWithCode(allowed) + "."
                                : "Even days that cost nothing would not bring this month to the target."));
        gap.byMonthEnd()
                .ifPresent(money -> lines.add(
                        "At this rate " + month + " costs " + format.amountWithCode(money) + " more than promised."));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("target", gap.name());
        facts.put("month", YearMonth.from(gap.month().start()).toString());
        facts.put("promised", gap.promised().toPlainString());
        gap.saving().ifPresent(saving -> facts.put("saving", saving.toPlainString()));
        gap.baselinePerDay().ifPresent(amount -> facts.put("baselinePerDay", AlertJson.plain(amount)));
        gap.targetPerDay().ifPresent(amount -> facts.put("targetPerDay", AlertJson.plain(amount)));
        gap.actualPerDay().ifPresent(amount -> facts.put("actualPerDay", AlertJson.plain(amount)));
        return new AlertDraft(
                name + (gap.isWithinReach() ? " may still miss its " : " will miss its ")
                        + format.promise(gap.promised()) + " in " + month
                        + gap.saving()
                                .map(saving -> ": " + format.percent(saving) + " saved so far")
                                .orElse(""),
                name + " of " + format.promise(gap.promised()) + " is being met again",
                lines,
                "see in the monthly report which services still cost what they cost before.",
                facts);
    }

    AlertDraft draft(UnitCostRise rise) {
        String name = "Cost per " + DisplayName.of(rise.unit()) + " (\"" + DisplayName.of(rise.name()) + "\")";
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("unitCost", rise.name());
        facts.put("unit", rise.unit());
        facts.put("expectedPerUnit", AlertJson.plain(rise.expectedPerUnit()));
        facts.put("usualUpToPerUnit", AlertJson.plain(rise.usualUpToPerUnit()));
        facts.put("actualPerUnit", AlertJson.plain(rise.actualPerUnit()));
        facts.put("units", rise.units().toPlainString());
        return new AlertDraft(
                name + " is " + format.amountWithCode(rise.actualPerUnit()) + ", expected "
                        + format.amountWithCode(rise.expectedPerUnit()),
                name + " is no longer above what the weeks before make expected",
                List.of(
                        ReportDates.period(rise.period()) + ": " + format.quantity(rise.units()) + " counted, at "
                                + format.amountWithCode(rise.actualPerUnit().minus(rise.expectedPerUnit()))
                                + " more each. By the weeks before, one costs at most "
                                + format.amountWithCode(rise.usualUpToPerUnit()) + " in 19 of 20 weeks.",
                        "That is " + format.amountWithCode(rise.soFar().orElseThrow()) + " so far and about "
                                + format.amountWithCode(rise.byMonthEnd().orElseThrow())
                                + " by the end of the month."),
                "see whether the cost grew or the number of units fell, and what does not scale with them.",
                facts);
    }

    AlertDraft draft(LostSaving lost) {
        String name = "Saving \"" + DisplayName.of(lost.measure()) + "\"";
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("measure", lost.measure());
        lost.promisedPerMonth().ifPresent(money -> facts.put("promisedPerMonth", AlertJson.plain(money)));
        lost.nowPerMonth().ifPresent(money -> facts.put("nowPerMonth", AlertJson.plain(money)));
        List<String> lines = new ArrayList<>();
        lines.add("It was seen on the bill before, and is not any more.");
        lost.promisedPerMonth()
                .ifPresent(money -> lines.add("It had promised " + format.amountWithCode(money) + " a month"
                        + lost.nowPerMonth()
                                .map(now -> "; " + format.amountWithCode(now) + " a month are seen now.")
                                .orElse(".")));
        return new AlertDraft(
                name + " is lost since " + ReportDates.day(lost.since()),
                name + " is back",
                lines,
                "find out whether somebody undid it; \"costs savings --measure " + DisplayName.of(lost.measure())
                        + " --explain\" shows the figures.",
                facts);
    }
}
