package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.shape.Trial;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWordsTest {

    @Test
    void aLocaleIsALanguageWithOrWithoutACountry() {
        assertThat(Trial.of(ReportWords.LOCALE, "en-GB").value()).contains(Locale.UK);
        assertThat(Trial.of(ReportWords.LOCALE, "de").value()).contains(Locale.GERMAN);
        assertThat(Trial.of(ReportWords.LOCALE, "\"no\"").value()).contains(Locale.forLanguageTag("no"));
        assertThat(Trial.of(ReportWords.LOCALE, "no").problems())
                .containsExactly("\"no\" means false to YAML; write it in quotes: \"no\".");
        assertThat(Trial.of(ReportWords.LOCALE, "PT_br").problems())
                .containsExactly("\"PT_br\" is not a language and a country; write \"pt-BR\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-GB", "en-XX", "english", "en-GB-oxendict", "en-gb-x"})
    void aLocaleThatNobodyKnowsIsRefused(String typed) {
        assertThat(Trial.of(ReportWords.LOCALE, typed).problems()).hasSize(1);
    }

    @Test
    void anAddressOfTheArchiveEndsInASlash() {
        assertThat(Trial.of(ReportWords.URL, "https://c.example.org").value())
                .contains(URI.create("https://c.example.org/"));
        assertThat(Trial.of(ReportWords.URL, "https://c.example.org:8443/a/").value())
                .contains(URI.create("https://c.example.org:8443/a/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://c.example.org/", "https://user:hunter2@c.example.org/", "https:///path",
                        "https://c.example.org/?a=hunter2",
                "https://c.example.org/#hunter2", "https://c.example.org/<hunter2>", "javascript:hunter2",
                        "https://%zz/hunter2"
            })
    void anAddressThatIsRefusedIsNotShown(String typed) {
        assertThat(Trial.of(ReportWords.URL, "'" + typed + "'").problems())
                .singleElement()
                .asString()
                .doesNotContain("hunter2")
                .contains("; write ");
    }
}
