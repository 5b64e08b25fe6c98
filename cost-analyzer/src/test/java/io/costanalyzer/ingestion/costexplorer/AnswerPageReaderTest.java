package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPageReaderTest {

    private static final String PAGE = """
            {"GroupDefinitions":[{"Key":"SERVICE","Type":"DIMENSION"}],"NextPageToken":"more","Unknown":{"a":[1]},
             "ResultsByTime":[{"TimePeriod":{"Start":"2026-10-01","End":"2026-10-02","x":1},"Estimated":false,"Total":{},
               "Groups":[{"Keys":["AWS Lambda","EU-Request"],"Metrics":{
                 "UnblendedCost":{"Amount":"1.50","Unit":"USD"},"BlendedCost":{"Amount":"9","Unit":"USD"},
                 "UsageQuantity":{"Amount":"3","Unit":null}}}]}],
             "DimensionValueAttributes":[{"Value":"111122223333","Attributes":{"description":"main","x":"y"}},
               {"Value":"444455556666","Attributes":{}}]}
            """;

    @Test
    void readsAPageAsItCame() throws IOException {
        AnswerPage page = read(PAGE);
        assertThat(page.nextPageToken()).isEqualTo("more");
        assertThat(page.descriptions()).containsOnlyKeys("111122223333").containsValue("main");
        AnswerPage.Part part = page.parts().get(0);
        assertThat(part.start()).isEqualTo("2026-10-01");
        assertThat(part.end()).isEqualTo("2026-10-02");
        assertThat(part.estimated()).isFalse();
        assertThat(part.total().isEmpty()).isTrue();
        AnswerPage.Group group = part.groups().get(0);
        assertThat(group.keys()).isEqualTo(List.of("AWS Lambda", "EU-Request"));
        assertThat(group.figures().amount("UnblendedCost")).isEqualTo("1.50");
        assertThat(group.figures().unit("UnblendedCost")).isEqualTo("USD");
        assertThat(group.figures().has("UsageQuantity")).isTrue();
        assertThat(group.figures().unit("UsageQuantity")).isNull();
        assertThat(group.figures().has("AmortizedCost")).isFalse();
    }

    /** Only what is said to be final is final, and what is absent is not zero. */
    @Test
    void whatIsMissingOrNullIsAbsent() throws IOException {
        AnswerPage page = read("{\"ResultsByTime\":[{\"Total\":null,\"Groups\":null},{\"Estimated\":null}]}");
        assertThat(page.parts()).hasSize(2).allMatch(AnswerPage.Part::estimated);
        assertThat(page.parts().get(0).start()).isNull();
        assertThat(page.parts().get(0).groups()).isEmpty();
        assertThat(page.nextPageToken()).isNull();
        assertThat(read("{}").parts()).isEmpty();
        assertThat(read("{\"ResultsByTime\":null}").parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{} {}",
                "{\"ResultsByTime\":{}}",
                "{\"ResultsByTime\":[null]}",
                "{\"ResultsByTime\":[7]}",
                "{\"ResultsByTime\":[[]]}",
                "{\"ResultsByTime\":[{\"Estimated\":\"no\"}]}",
                "{\"ResultsByTime\":[{\"TimePeriod\":[]}]}",
                "{\"ResultsByTime\":[{\"TimePeriod\":{\"Start\":20261001}}]}",
                "{\"ResultsByTime\":[{\"Groups\":[{\"Keys\":\"x\"}]}]}",
                "{\"ResultsByTime\":[{\"Groups\":[{\"Keys\":[null]}]}]}",
                "{\"ResultsByTime\":[{\"Groups\":[{\"Metrics\":{\"UnblendedCost\":3}}]}]}",
                "{\"ResultsByTime\":[{\"Groups\":[{\"Metrics\":{\"UnblendedCost\":{\"Amount\":3}}}]}]}",
                "{\"ResultsByTime\":[{\"Groups\":["
            })
    void whatIsOfAnotherKindIsRefused(String page) {
        assertThatThrownBy(() -> read(page)).isInstanceOf(JsonProcessingException.class);
    }

    private static AnswerPage read(String page) throws IOException {
        return AnswerPageReader.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
