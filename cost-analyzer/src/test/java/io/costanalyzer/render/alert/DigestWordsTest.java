package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestWordsTest {

    /** That something left the configuration does not say that it is well, and a restated bill was never out of order. */
    @ParameterizedTest
    @CsvSource({
        "RESOLVED, RESOLVED, [RESOLVED] 2 cost matters: RESOLVED one",
        "CLOSED, CLOSED, [CLOSED] 2 cost matters: CLOSED one",
        "CORRECTED, CORRECTED, [CORRECTED] 2 cost matters: CORRECTED one",
        "RESOLVED, CLOSED, '[CLOSED, RESOLVED] 2 cost matters: CLOSED two'"
    })
    void aDigestOfWhatIsOverSaysHowItIsOver(String first, String second, String subject) {
        assertThat(digest(alert(first, "one"), alert(second, "two")).subject()).isEqualTo(subject);
    }

    @Test
    void whatIsNotOverComesFirstAndGivesTheMark() {
        assertThat(digest(alert("RESOLVED", "one"), alert("OPENED", "two")).subject())
                .isEqualTo("[MEDIUM] 2 cost matters: OPENED two");
    }

    private static AlertText digest(AlertText... alerts) {
        return DigestWords.of(List.of(alerts), LocalDate.of(2026, 11, 20), Optional.empty(), Optional.empty());
    }

    private static AlertText alert(String change, String name) {
        String subject = "[" + change + "] " + change + " " + name;
        return new AlertText(
                "budget",
                subject,
                subject + "\nOwner: nobody.\n",
                subject,
                List.of(),
                "{\"alerts\":[{}]}",
                Map.of("severity", "MEDIUM", "change", change.toLowerCase(java.util.Locale.ROOT)));
    }
}
