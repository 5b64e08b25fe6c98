package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.render.alert.IncidentPage;
import io.costanalyzer.render.format.CostFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of an incident. */
class IncidentPageGoldenTest {

    private static final IncidentPage PAGE = new IncidentPage(new CostFormat(Locale.US));

    @Test
    void looksAsItDid() {
        Incident incident = AlertCases.incident(
                AlertCases.nat(true), Severity.HIGH, Optional.of("team-payments"), Incident.State.OPEN);
        GoldenFile.check(
                "alerts/incident.html",
                withoutStyle(PAGE.html(incident, Optional.of(mute("ana", "load test")), AlertCases.TODAY, true)));
    }

    static List<String> names() {
        return HostileNamesTest.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hostileNamesAreHarmless(String name) {
        for (Incident incident : List.of(
                AlertCases.incident(
                        AlertCases.natWith(name, name, name, true),
                        Severity.HIGH,
                        Optional.of(name),
                        Incident.State.OPEN),
                AlertCases.incident(
                        AlertCases.budgetNamed(name, name, name),
                        Severity.HIGH,
                        Optional.of(name),
                        Incident.State.OPEN),
                AlertCases.incident(
                        AlertCases.saving(name), Severity.HIGH, Optional.of(name), Incident.State.RESOLVED))) {
            String html = withoutStyle(PAGE.html(incident, Optional.of(mute(name, name)), AlertCases.TODAY, true));
            assertThat(html)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("<img")
                    .doesNotContain("\u202e", "\u001b", "\u0000");
            assertThat(html.replaceAll("<[^<>]*>", "")).doesNotContain("<", ">");
            assertThat(html.replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("<[^>]*on(error|mouseover)[^>]*>");
            assertThat(html).containsPattern("href=\"https&#x3D;|href=\"https://console\\.aws\\.amazon\\.com|</html>");
        }
    }

    private static Mute mute(String author, String reason) {
        return Mute.of(
                author,
                reason,
                AlertCases.TODAY,
                AlertCases.TODAY.plusDays(5),
                true,
                Optional.of("x"),
                Optional.empty(),
                Optional.empty());
    }

    private static String withoutStyle(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "<style></style>").replaceAll("sha256-[^']+", "sha256-HASH");
    }
}
