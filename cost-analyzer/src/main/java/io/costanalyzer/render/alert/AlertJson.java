package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.money.Money;
import java.util.List;

/** Alerts for programs; {@code io/costanalyzer/alert/message.schema.json} describes what stands here. */
final class AlertJson {

    static final String SCHEMA = "cost-analyzer/message/1";

    private AlertJson() {}

    /** A whole message: one alert, or a digest of several. */
    static ObjectNode message(String kind, List<ObjectNode> alerts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", SCHEMA);
        json.put("message", kind);
        ArrayNode all = json.putArray("alerts");
        alerts.forEach(all::add);
        return json;
    }

    static ObjectNode alert(
            Notice notice,
            Incident incident,
            AlertDraft draft,
            AlertContext context,
            List<String> lines,
            String nextStep) {
        Matter matter = incident.matter();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("incident", incident.id());
        json.put("fingerprint", matter.key());
        json.put("kind", matter.kind().word());
        json.put("change", notice.change().word());
        json.put("state", incident.state().name());
        json.put("severity", notice.severity().name());
        notice.before().ifPresent(before -> json.put("severityBefore", before.name()));
        boolean asItWas = incident.open() || incident.state() == Incident.State.CLOSED;
        json.put("headline", asItWas ? draft.headline() : draft.over());
        json.put("asOf", context.asOf().toString());
        context.dataThrough().ifPresent(day -> json.put("dataThrough", day.toString()));
        json.put("since", matter.since().toString());
        incident.owner().ifPresent(owner -> json.put("owner", owner));
        matter.tagOwner().ifPresent(tag -> {
            ObjectNode byTag = json.putObject("ownerByTag");
            ArrayNode tags = byTag.putArray("tags");
            tag.tags().forEach(tags::add);
            byTag.put("share", tag.share().toPlainString());
            ArrayNode alike = byTag.putArray("alike");
            tag.alike().forEach(alike::add);
        });
        matter.environment().ifPresent(environment -> json.put("environment", environment.name()));
        matter.serviceName().ifPresent(name -> json.put("serviceName", name));
        matter.soFar()
                .or(matter::byMonthEnd)
                .ifPresent(money -> json.put("currency", money.currency().getCode()));
        matter.soFar().ifPresent(money -> json.put("costSoFar", plain(money)));
        matter.byMonthEnd().ifPresent(money -> json.put("costByMonthEnd", plain(money)));
        json.set("facts", draft.facts());
        if (!nextStep.isEmpty()) {
            json.put("nextStep", nextStep);
        }
        ObjectNode links = json.putObject("links");
        context.page().ifPresent(page -> links.put("incident", page.toString()));
        if (context.onAws() && matter instanceof OddDays odd) {
            links.put("costExplorer", CostExplorerLink.of(odd));
        }
        ArrayNode text = json.putArray("text");
        lines.forEach(text::add);
        return json;
    }

    /** Exact, without its currency. */
    static String plain(Money amount) {
        return amount.amount().toPlainString();
    }
}
