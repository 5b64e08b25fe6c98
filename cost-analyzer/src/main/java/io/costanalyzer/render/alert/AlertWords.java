package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts an alert into words. Thread-safe. */
public final class AlertWords {

    private static final int SHORT = 140;

    private final AnomalyWords anomalies;
    private final BudgetWords budgets;
    private final PromiseWords promises;
    private final QualityWords quality;
    private final SavingWords savings;

    /** @param format how numbers are printed */
    public AlertWords(CostFormat format) {
        this.anomalies = new AnomalyWords(format);
        this.budgets = new BudgetWords(format);
        this.promises = new PromiseWords(format);
        this.quality = new QualityWords(format);
        this.savings = new SavingWords(format);
    }

    /** The alert in every form. */
    public AlertText of(Alert alert, AlertContext context) {
        AlertDraft draft = draft(alert);
        String subject = "[" + alert.severity() + "] " + draft.headline();
        List<String> lines = new ArrayList<>();
        lines.add(subject);
        lines.addAll(draft.lines());
        lines.add("Next: " + draft.nextStep());
        context.owner().ifPresent(owner -> lines.add("Owner: " + DisplayName.of(owner)));
        context.archive().ifPresent(archive -> lines.add("Archive: " + archive));
        lines.add("Data through "
                + context.dataThrough().map(ReportDates::day).orElse("no day at all") + " (UTC), seen on "
                + ReportDates.day(context.asOf()) + ".");
        return new AlertText(
                draft.kind(),
                subject,
                String.join("\n", lines) + "\n",
                DisplayName.shortened(subject, SHORT),
                List.of(draft.nextStep()),
                json(alert, draft, context, lines),
                attributes(alert, draft));
    }

    private AlertDraft draft(Alert alert) {
        if (alert instanceof Alert.AnomalyFound found) {
            return anomalies.draft(found);
        }
        if (alert instanceof Alert.BudgetReached reached) {
            return budgets.draft(reached);
        }
        if (alert instanceof Alert.ExternalBudgetReached reached) {
            return budgets.draft(reached);
        }
        if (alert instanceof Alert.TargetMissed missed) {
            return promises.draft(missed);
        }
        if (alert instanceof Alert.SavingLost lost) {
            return savings.draft(lost);
        }
        return quality.draft((Alert.QualityLost) alert);
    }

    private static Map<String, String> attributes(Alert alert, AlertDraft draft) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("severity", alert.severity().name());
        attributes.put("kind", draft.kind());
        if (!draft.environment().isEmpty()) {
            attributes.put("environment", draft.environment());
        }
        return attributes;
    }

    private static String json(Alert alert, AlertDraft draft, AlertContext context, List<String> lines) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", "cost-analyzer/alert/1");
        json.put("fingerprint", alert.fingerprint());
        json.put("kind", draft.kind());
        json.put("severity", alert.severity().name());
        json.put("headline", draft.headline());
        json.put("asOf", context.asOf().toString());
        context.dataThrough().ifPresent(day -> json.put("dataThrough", day.toString()));
        context.owner().ifPresent(owner -> json.put("owner", owner));
        json.set("facts", draft.facts());
        ArrayNode text = json.putArray("text");
        lines.forEach(text::add);
        return json.toString();
    }
}
