package io.costanalyzer.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChargeSliceTest {

    private static final ChargeFilter PROD = new ChargeFilter.TagIs("Environment", Set.of("prod"));

    @Test
    void withoutTagsIsOnePiece() {
        ChargeSlice slice = new ChargeSlice("prod", PROD);
        assertThat(slice.pieces()).containsExactly(new TaggedPiece(PROD, Tags.none()));
        assertThat(slice.pieceCount()).isEqualTo(1);
    }

    @Test
    void countsItsQuestionsWithoutMakingThem() {
        NamedTags many = NamedTags.none();
        for (int key = 0; key < 9; key++) {
            many = many.plus(NamedTags.of(
                    "k" + key, IntStream.range(0, 20).mapToObj(String::valueOf).toList()));
        }
        assertThat(new ChargeSlice("prod", PROD, many).pieceCount()).isEqualTo(100_000);
    }

    /** Pitfall 26: pieces by tag must come to the whole, whatever the tags. */
    @Property
    void everyChargeOfTheSliceIsInOnePieceAndNoOtherIsInAny(
            @ForAll("tags") Map<String, String> tags, @ForAll("named") NamedTags named) {
        Charge charge = Charge.builder(LocalDate.EPOCH, "any", Money.of("USD", "1"))
                .tags(Tags.of(tags))
                .build();
        ChargeSlice slice = new ChargeSlice("prod", PROD, named);
        List<TaggedPiece> pieces = slice.pieces().stream()
                .filter(piece -> piece.filter().matches(charge))
                .toList();
        assertThat(pieces).hasSize(PROD.matches(charge) ? 1 : 0);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.tags()).isEqualTo(named.among(charge.tags())));
        assertThat(slice.pieces()).hasSize(slice.pieceCount());
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return Arbitraries.maps(Arbitraries.of("Environment", "team", "stage"), Arbitraries.of("prod", "a", "b", ""));
    }

    @Provide
    Arbitrary<NamedTags> named() {
        Arbitrary<Map<String, List<String>>> values = Arbitraries.maps(
                Arbitraries.of("Environment", "team", "stage"),
                Arbitraries.of("prod", "a", "b").set().ofMinSize(1).map(List::copyOf));
        return values.map(HashMap::new)
                .map(map -> map.entrySet().stream()
                        .map(one -> NamedTags.of(one.getKey(), one.getValue()))
                        .reduce(NamedTags.none(), NamedTags::plus));
    }
}
