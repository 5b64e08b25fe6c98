package io.costanalyzer.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedTagsTest {

    private static final NamedTags TEAM = NamedTags.of("team", List.of("checkout", "search"));
    private static final NamedTags BOTH = TEAM.plus(NamedTags.of("stage", List.of("live")));

    @Test
    void keepsWhatIsNamedAndNothingElse() {
        Tags tags = Tags.of(Map.of("team", "checkout", "stage", "test", "owner", "somebody"));
        assertThat(BOTH.among(tags)).isEqualTo(Tags.of(Map.of("team", "checkout")));
        assertThat(NamedTags.none().among(tags)).isEqualTo(Tags.none());
        assertThat(BOTH.among(Tags.of(Map.of("team", "")))).isEqualTo(Tags.none());
    }

    @Test
    void asAConditionWantsOneValueOfEveryKey() {
        assertThat(TEAM.matches(Tags.of(Map.of("team", "search")))).isTrue();
        assertThat(TEAM.matches(Tags.of(Map.of("team", "Search")))).isFalse();
        assertThat(BOTH.matches(Tags.of(Map.of("team", "search")))).isFalse();
        assertThat(BOTH.matches(Tags.of(Map.of("team", "search", "stage", "live"))))
                .isTrue();
        assertThat(NamedTags.none().matches(Tags.none())).isTrue();
    }

    @Test
    void knowsWhatTwoNameTogether() {
        NamedTags other = NamedTags.of("team", List.of("search", "pay"));
        assertThat(TEAM.plus(other).valuesOf("team")).containsExactly("checkout", "pay", "search");
        assertThat(TEAM.shared(other)).isEqualTo(NamedTags.of("team", List.of("search")));
        assertThat(BOTH.covers(TEAM)).isTrue();
        assertThat(TEAM.covers(BOTH)).isFalse();
        assertThat(BOTH.words()).containsExactly("stage = live", "team = checkout or search");
    }

    /** Pitfall 25: an empty value is the same as no tag, so it cannot be asked for by name. */
    @Test
    void anEmptyValueIsNoName() {
        assertThatThrownBy(() -> NamedTags.of("team", List.of(""))).hasMessageContaining("team");
        assertThatThrownBy(() -> NamedTags.of("team", List.of())).hasMessageContaining("team");
    }
}
