package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveLayoutTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void isTheTreeOfTheArchive() {
        assertThat(ArchiveLayout.partition(ArchiveSchema.CHARGES, MARCH))
                .isEqualTo("data/dataset=charges/year=2026/month=03/part-0.csv");
        assertThat(ArchiveLayout.csvMetadata(ArchiveSchema.RUNS)).isEqualTo("data/dataset=runs/csv-metadata.json");
        assertThat(ArchiveLayout.report(MARCH, 2, "report.csv")).isEqualTo("reports/2026/03/v2/report.csv");
        assertThat(ArchiveLayout.latestReport(MARCH)).isEqualTo("reports/2026/03/latest/index.html");
        assertThat(ArchiveLayout.baseline("before-2026")).isEqualTo("baselines/before-2026.json");
        assertThat(ArchiveLayout.incidents()).isEqualTo("state/incidents.json");
        assertThat(ArchiveLayout.asset("abc", "table.js")).isEqualTo("assets/abc/table.js");
        assertThat(ArchiveLayout.web(ArchiveSchema.CHARGES, MARCH)).isEqualTo("web/charges-2026-03.js");
        assertThat(ArchiveLayout.history(ArchiveSchema.CHARGES, MARCH, 1)).isEqualTo("history/charges/2026-03/v1.csv");
        assertThat(ArchiveLayout.delivery("report-2026-03-v1", "mail"))
                .isEqualTo("deliveries/report-2026-03-v1/mail.json");
    }

    @Test
    void knowsTheVersionOfAReportByItsFiles() {
        assertThat(ArchiveLayout.reportVersion("reports/2026/03/v12/manifest.json"))
                .contains(new ReportVersion(MARCH, 12));
        assertThat(ArchiveLayout.reportVersion("reports/2026/03/latest/index.html"))
                .isEmpty();
        assertThat(ArchiveLayout.reportVersion("reports/2026/13/v1/index.html")).isEmpty();
        assertThat(ArchiveLayout.reportVersion("reports/2026/03/v0/index.html")).isEmpty();
    }

    @Test
    void knowsWhatNeverChanges() {
        assertThat(ArchiveLayout.isImmutable("reports/2026/03/v1/index.html")).isTrue();
        assertThat(ArchiveLayout.isImmutable("assets/abc/table.js")).isTrue();
        assertThat(ArchiveLayout.isImmutable("reports/2026/03/latest/index.html"))
                .isFalse();
        assertThat(ArchiveLayout.isImmutable("catalog.json")).isFalse();
        assertThat(ArchiveLayout.isImmutable(ArchiveLayout.partition(ArchiveSchema.CHARGES, MARCH)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a.json", "-a", "a b", "ä", "a\u0000"})
    void refusesANameThatIsNoBaseline(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchiveLayout.baseline(name));
    }

    /** A message id or the name of a channel may be anything and still stays in its own place. */
    @Property
    void anyTextIsOneSegment(@ForAll String text) {
        assertThat(ArchivePath.isValid(ArchiveLayout.segment(text))).isTrue();
        assertThat(ArchiveLayout.segment(text)).doesNotContain("/");
    }

    @Property
    void differentTextsAreDifferentSegments(@ForAll String one, @ForAll String other) {
        boolean same = Arrays.equals(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(ArchiveLayout.segment(one).equals(ArchiveLayout.segment(other)))
                .isEqualTo(same);
        assertThat(ArchiveLayout.segment(one + "=")).isNotEqualTo(ArchiveLayout.segment(one));
    }

    @Test
    void aLongTextIsToldByItsHash() {
        String longText = "m".repeat(1000);
        assertThat(ArchiveLayout.segment(longText)).startsWith("=sha256=").hasSize(72);
        assertThat(ArchiveLayout.segment(longText + "n")).isNotEqualTo(ArchiveLayout.segment(longText));
    }
}
