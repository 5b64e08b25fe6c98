package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Words for promises that will not be kept. */
final class PromiseWords {

    private final CostFormat format;

    PromiseWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(Alert.TargetMissed missed) {
        TargetStatus status = missed.status();
        String month = ReportDates.month(YearMonth.from(status.month().start()));
        String promise = format.promise(status.target().saving());
        String headline = "Target \"" + DisplayName.of(status.target().name()) + "\" will miss its " + promise + " in "
                + month
                + status.saving()
                        .map(saving -> ": " + format.percent(saving) + " so far")
                        .orElse("");
        List<String> lines = new ArrayList<>();
        status.baselinePerDay()
                .ifPresent(before -> lines.add("A day cost " + format.amountWithCode(before)
                        + " before; the target allows "
                        + format.amount(status.targetPerDay(), CostFormat.Precision.CENTS) + ", and it costs "
                        + format.amount(status.actualPerDay(), CostFormat.Precision.CENTS) + " now."));
        status.allowedPerDay()
                .ifPresent(allowed -> lines.add(
                        allowed.signum() <= 0
                                ? "Even days that cost nothing would not bring this month to the target."
                                : "To reach it, each remaining day may cost " + format.amountWithCode(allowed) + "."));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("target", status.target().name());
        facts.put("month", YearMonth.from(status.month().start()).toString());
        facts.put("promised", status.target().saving().toPlainString());
        status.saving().ifPresent(saving -> facts.put("saving", saving.toPlainString()));
        status.baselinePerDay().ifPresent(amount -> facts.put("baselinePerDay", AnomalyWords.plain(amount)));
        status.targetPerDay().ifPresent(amount -> facts.put("targetPerDay", AnomalyWords.plain(amount)));
        status.actualPerDay().ifPresent(amount -> facts.put("actualPerDay", AnomalyWords.plain(amount)));
        return new AlertDraft(
                "target",
                headline,
                lines,
                "see in the report which services still cost what they cost before.",
                BudgetWords.environment(status.target().scope().environments()),
                facts);
    }
}
