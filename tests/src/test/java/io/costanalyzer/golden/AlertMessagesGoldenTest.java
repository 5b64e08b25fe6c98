package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.contract.SnsServer;
import io.costanalyzer.contract.TestCertificate;
import io.costanalyzer.contract.WebhookServer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.sns.SnsTopic;
import io.costanalyzer.delivery.webhook.WebhookForm;
import io.costanalyzer.render.alert.AlertText;
import io.costanalyzer.render.alert.DigestWords;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and programs get of every matter, word for word, and the limits that hold for all of it. */
class AlertMessagesGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SNS_LIMIT = 262_144;

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyMatterIsTold() {
        return AlertCases.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    AlertText text = one.getValue();
                    holds(text);
                    GoldenFile.check(
                            "alerts/" + one.getKey() + ".txt",
                            "Subject: " + text.subject() + "\nTelephone: " + text.shortText() + "\nAttributes: "
                                    + new java.util.TreeMap<>(text.attributes()) + "\n\n" + text.text());
                }));
    }

    @Test
    void aDigestOfTwoAndOfMany() throws Exception {
        Map<String, AlertText> all = AlertCases.all();
        AlertText two = digest(List.of(all.get("budget-will-be-passed"), all.get("anomaly-drop")));
        AlertText many = digest(all.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("health"))
                .map(Map.Entry::getValue)
                .toList());
        for (AlertText digest : List.of(two, many)) {
            holds(digest);
        }
        GoldenFile.check("alerts/digest-of-two.txt", "Subject: " + two.subject() + "\n\n" + two.text());
        GoldenFile.check("alerts/digest-of-many.txt", "Subject: " + many.subject() + "\n\n" + many.text());
        GoldenFile.check("alerts/digest-of-two.json", JSON.readTree(two.json()).toPrettyString() + "\n");
    }

    /** One composition in every form that leaves the house. */
    @Test
    void oneAlertInEveryForm() throws Exception {
        Message message = message(AlertCases.all().get("anomaly-opened"));
        StringBuilder shown = new StringBuilder();
        try (SnsServer sns = new SnsServer()) {
            sns.channel(new SnsTopic(SnsServer.ARN, true, Set.of())).send(message);
            shown.append("SNS subject: ").append(sns.form().get("Subject")).append("\n");
            JSON.readTree(sns.form().get("Message")).properties().forEach(form -> {
                String text = form.getValue().textValue();
                shown.append("\n--- SNS ")
                        .append(form.getKey())
                        .append(" ---\n")
                        .append(pretty(text))
                        .append("\n");
            });
        }
        try (WebhookServer web = new WebhookServer(TestCertificate.in(folder))) {
            web.channel(WebhookForm.SLACK).send(message);
            web.channel(WebhookForm.TEAMS).send(message);
            // the newest request stands first
            shown.append("\n--- Slack ---\n")
                    .append(pretty(web.arrived().get(1)))
                    .append("\n");
            shown.append("\n--- Teams ---\n")
                    .append(pretty(web.arrived().get(0)))
                    .append("\n");
        }
        GoldenFile.check("alerts/every-form.txt", shown.toString());
    }

    static List<String> names() {
        return HostileNamesTest.names();
    }

    /** SNS takes 262,144 bytes, fewer than 100 printable ASCII characters of subject, and ten attributes for SQS. */
    @ParameterizedTest
    @MethodSource("names")
    void hostileNamesStayWithinEveryLimit(String name) throws Exception {
        List<AlertText> texts = List.of(
                AlertCases.text(
                        AlertCases.natWith(name, name, name, true),
                        Severity.HIGH,
                        Change.OPENED,
                        Optional.of(name),
                        "x"),
                AlertCases.text(
                        AlertCases.owned(
                                AlertCases.natWith(name, name, name, true), name, name + " = " + name, List.of(name)),
                        Severity.HIGH,
                        Change.OPENED,
                        Optional.of(name),
                        "x"),
                AlertCases.text(
                        AlertCases.budgetNamed(name, name, name), Severity.HIGH, Change.OPENED, Optional.of(name), "x"),
                AlertCases.text(AlertCases.target(name), Severity.MEDIUM, Change.OPENED, Optional.of(name), "x"),
                AlertCases.text(AlertCases.unit(name), Severity.MEDIUM, Change.OPENED, Optional.of(name), "x"),
                AlertCases.text(AlertCases.saving(name), Severity.MEDIUM, Change.OPENED, Optional.of(name), "x"),
                AlertCases.text(
                        TroubleCases.trouble(Trouble.Flaw.ROWS_UNREADABLE, name, name),
                        Severity.MEDIUM,
                        Change.OPENED,
                        Optional.of(name),
                        "x"));
        for (AlertText text :
                Stream.concat(texts.stream(), Stream.of(digest(texts))).toList()) {
            holds(text);
            assertThat(text.text().codePoints())
                    .allMatch(character -> character == '\n' || Character.getType(character) != Character.CONTROL);
            try (SnsServer sns = new SnsServer()) {
                sns.channel(new SnsTopic(SnsServer.ARN, true, Set.of())).send(message(text));
                Map<String, String> form = sns.form();
                assertThat(form.get("Subject")).matches("[!-~][ -~]{0,98}");
                assertThat(form.get("Message").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(SNS_LIMIT);
                JsonNode forms = JSON.readTree(form.get("Message"));
                assertThat(forms.path("sms").textValue().codePoints().count()).isLessThanOrEqualTo(140);
                JSON.readTree(forms.path("https").textValue());
                valid(forms.path("lambda").textValue());
                assertThat(form.keySet().stream().filter(key -> key.endsWith(".Name")))
                        .hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private static AlertText digest(List<AlertText> texts) {
        return DigestWords.of(
                texts, AlertCases.TODAY, Optional.of(AlertCases.TODAY.minusDays(1)), Optional.of("team-payments"));
    }

    /** What holds for whatever is told. */
    private static void holds(AlertText text) throws Exception {
        assertThat(text.text().lines().toList()).as(text.text()).hasSizeLessThanOrEqualTo(10);
        assertThat(text.subject()).doesNotContain("\n");
        assertThat(text.shortText().codePoints().count()).isLessThanOrEqualTo(140);
        assertThat(text.attributes()).hasSizeLessThanOrEqualTo(10).containsKeys("severity", "kind");
        valid(text.json());
    }

    private static void valid(String json) throws Exception {
        try (InputStream in = AlertText.class.getResourceAsStream("/io/costanalyzer/alert/message.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(in));
            assertThat(schema.validate(JSON.readTree(json))).as(json).isEmpty();
        }
    }

    private static Message message(AlertText text) {
        return Message.of(
                        "alert-1",
                        MessageKind.ALERT,
                        Instant.parse("2026-10-15T06:00:00Z"),
                        text.subject(),
                        text.text())
                .shortText(text.shortText())
                .json(text.json())
                .nextSteps(text.nextSteps())
                .thread("anomaly-payments-prod-ec2-other")
                .attributes(text.attributes())
                .build();
    }

    private static String pretty(String text) {
        try {
            return text.startsWith("{") ? JSON.readTree(text).toPrettyString() : text;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text.toLowerCase(Locale.ROOT), e);
        }
    }
}
