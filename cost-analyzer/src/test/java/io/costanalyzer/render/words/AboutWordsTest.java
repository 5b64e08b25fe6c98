package io.costanalyzer.render.words;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.report.About;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AboutWordsTest {

    @Test
    void namesWhatAndWhere() {
        assertThat(about(List.of(), List.of())).isEqualTo("everything");
        assertThat(AboutWords.of(new About(List.of(PROD, DEV), List.of(), List.of())))
                .isEqualTo("prod and dev");
        assertThat(AboutWords.of(Optional.of(PROD), Optional.of("AWS Lambda"))).isEqualTo("AWS Lambda in prod");
        assertThat(about(List.of("a"), List.of("NatGateway-*"))).isEqualTo("a and NatGateway-*");
    }

    @Test
    void namesThreeAndCountsTheRest() {
        assertThat(AboutWords.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(AboutWords.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
    }

    private static String about(List<String> services, List<String> types) {
        return AboutWords.of(new About(List.of(), services, types));
    }
}
