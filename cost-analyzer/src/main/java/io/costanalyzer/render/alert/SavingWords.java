package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.report.About;
import java.util.ArrayList;
import java.util.List;

/** Words for savings that are lost again. */
final class SavingWords {

    private final CostFormat format;

    SavingWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(Alert.SavingLost lost) {
        VerifiedSaving saving = lost.saving();
        String id = DisplayName.of(saving.measure().id());
        String since = saving.lifeCycle()
                .lostOn()
                .map(day -> " since " + ReportDates.day(day))
                .orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(DisplayName.of(saving.measure().title()) + " ("
                + MeasureWords.where(About.of(saving.measure().scope())) + ") saved, and its costs are back" + since
                + ".");
        lost.perMonth()
                .ifPresent(amount -> lines.add("It had promised " + format.amountWithCode(amount) + " a month."));
        saving.lifeCycle().appliedOn().ifPresent(day -> lines.add("It was applied on " + ReportDates.day(day) + "."));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("measure", saving.measure().id());
        facts.put("verdict", saving.verdict().displayName());
        saving.lifeCycle().appliedOn().ifPresent(day -> facts.put("appliedOn", day.toString()));
        saving.lifeCycle().lostOn().ifPresent(day -> facts.put("lostOn", day.toString()));
        lost.perMonth().ifPresent(amount -> facts.put("promisedPerMonth", AnomalyWords.plain(amount)));
        return new AlertDraft(
                "saving",
                "Saving \"" + id + "\" is lost again" + since,
                lines,
                "find out whether somebody undid it; \"costs savings --measure " + id
                        + " --explain\" shows the figures.",
                BudgetWords.environment(saving.measure().scope().environments()),
                facts);
    }
}
