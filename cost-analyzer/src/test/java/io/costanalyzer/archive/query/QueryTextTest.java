package io.costanalyzer.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    @Test
    void aValueTakesThePlaceOfItsNameWhereverThatStands() {
        assertThat(QueryText.bind("SELECT :a, :b || :a", Map.of("a", "1", "b", "it's")))
                .isEqualTo("SELECT '1', 'it''s' || '1'");
    }

    @Test
    void aColonInTextsNamesCommentsAndCastsIsNoParameter() {
        String sql = "SELECT ':a', 'it''s :a', \":a\", x::VARCHAR -- :a\n/* :a */ FROM t";
        assertThat(QueryText.parameters(sql)).isEmpty();
        assertThat(QueryText.bind(sql, Map.of())).isEqualTo(sql);
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertThatThrownBy(() -> QueryText.bind("SELECT :month", Map.of()))
                .isInstanceOf(QueryFailedException.class)
                .hasMessage("The query asks for month and got no value. Give it as --param month=VALUE.");
        assertThatThrownBy(() -> QueryText.bind("SELECT :month", Map.of("month", "2026-10", "mont", "x")))
                .hasMessage("The query has no parameter mont. It has month.");
    }

    /** A pattern that takes a turn for each character has no stack left after some thousands. */
    @Test
    void textsMayBeLong() {
        String sql = "SELECT '" + "it''s ".repeat(20_000) + "', \"" + "a\"\"".repeat(20_000) + "\", :a";
        assertThat(QueryText.bind(sql, Map.of("a", "1")))
                .isEqualTo(sql.substring(0, sql.length() - ":a".length()) + "'1'");
    }

    /** No value, whatever it holds, ends the literal that it stands in. */
    @Property
    void aValueStaysAText(@ForAll String value) {
        String bound = QueryText.bind("SELECT :v AS v", Map.of("v", value));
        String inside = bound.substring("SELECT '".length(), bound.length() - "' AS v".length());
        assertThat(bound).startsWith("SELECT '").endsWith("' AS v");
        assertThat(inside.replace("''", "")).doesNotContain("'");
        assertThat(inside.replace("''", "'")).isEqualTo(value);
    }
}
