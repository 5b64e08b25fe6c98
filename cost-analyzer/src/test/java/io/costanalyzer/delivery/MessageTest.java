package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void anIdIsSafeInAPathAndInAMessageId() {
        assertThat(Messages.alert("report-2026-10-v1.prod_eu").id()).isEqualTo("report-2026-10-v1.prod_eu");
        for (String id : List.of("", ".", "..", "a/b", "a..b", "a.", ".a", "a b", "a\n", "ä", "x".repeat(201))) {
            assertThatThrownBy(() -> Messages.alert(id))
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Not a message id: ");
        }
    }

    @Test
    void whatIsNotSetHasAPlainMeaning() {
        Message alert = Messages.alert("alert-1");

        assertThat(alert.thread()).isEqualTo("alert-1");
        assertThat(alert.shortText()).isEqualTo("NAT gateway in prod: +412 USD/day");
        assertThat(alert.html()).isEmpty();
        assertThat(alert.json()).isEmpty();
    }

    @Test
    void moreAttributesThanAQueueTakesAreRefused() {
        Map<String, String> eleven = new TreeMap<>();
        for (int i = 0; i < 11; i++) {
            eleven.put("a" + i, "x");
        }

        assertThatThrownBy(() -> with(eleven)).hasMessageContaining("has 11 attributes; 10 are the most");
        assertThatThrownBy(() -> with(Map.of("AWS.x", "y"))).hasMessage("Not a name of an attribute: AWS.x");
    }

    @Test
    void theSameMessageCanGoToFewer() {
        Message all = Messages.report("r", "a@example.com", "b@example.com");

        assertThat(all.onlyTo(List.of("b@example.com")).recipients()).containsExactly("b@example.com");
        assertThat(all.onlyTo(all.recipients())).isEqualTo(all);
    }

    private static Message with(Map<String, String> attributes) {
        return Message.of("a", MessageKind.ALERT, Messages.NOON, "s", "t")
                .attributes(attributes)
                .build();
    }
}
