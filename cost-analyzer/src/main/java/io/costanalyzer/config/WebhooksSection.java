package io.costanalyzer.config;

import io.costanalyzer.config.DeliverySettings.Webhook;
import io.costanalyzer.config.DeliverySettings.WebhookForm;
import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code delivery.webhooks}: web addresses that alerts are posted to. */
final class WebhooksSection {

    private static final Key<String> NAME = Key.required(
            "name", Words.WEBHOOK, "Unique; a chat channel or a system, as problems and the delivery ledger name it.");
    private static final Key<WebhookForm> FORM =
            Key.required("form", new Choice<>(forms()), "What stands behind it: a chat, or a system of your own.");
    private static final Key<String> URL_ENV = Key.required(
            "url-env",
            Words.VARIABLE,
            "The name of the environment variable that holds the address, never the address itself: who knows it can write"
                    + " there. HTTPS only.");
    private static final Key<String> TOKEN_ENV = Key.optional(
            "token-env",
            Words.VARIABLE,
            "The name of the environment variable that holds a token, sent as Authorization: Bearer. Chats need none.");

    static final Key<List<Webhook>> WEBHOOKS = Key.optional(
            "webhooks",
            ListOf.named(Section.of(WebhooksSection::webhook, NAME, FORM, URL_ENV, TOKEN_ENV), NAME)
                    .upTo(20),
            "Posts alerts into Slack or Microsoft Teams, or as JSON to a system of your own.");

    private WebhooksSection() {}

    private static Webhook webhook(Values values) {
        return new Webhook(values.get(NAME), values.get(FORM), values.get(URL_ENV), values.find(TOKEN_ENV));
    }

    private static Map<String, WebhookForm> forms() {
        Map<String, WebhookForm> forms = new LinkedHashMap<>();
        forms.put("slack", WebhookForm.SLACK);
        forms.put("teams", WebhookForm.TEAMS);
        forms.put("json", WebhookForm.JSON);
        return forms;
    }
}
