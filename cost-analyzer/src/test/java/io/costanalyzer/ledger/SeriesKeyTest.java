package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.Tags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The order of series is that of rows in the archive. */
class SeriesKeyTest {

    private static final Environment DEV = Environment.of("dev");
    private static final Tags CHECKOUT = Tags.of(Map.of("team", "checkout"));
    private static final Tags SEARCH = Tags.of(Map.of("team", "search"));

    /** Each differs from the one before in one part; what is absent stands first; an earlier part outweighs all later ones. */
    private static final List<SeriesKey> ORDERED = List.of(
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, null, null, Tags.none()),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, null, null, CHECKOUT),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, null, null, SEARCH),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, null, "eu-west-1", Tags.none()),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, null, "us-east-1", Tags.none()),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, "1", null, Tags.none()),
            key("dev", "AWS Lambda", null, ChargeCategory.USAGE, "2", null, Tags.none()),
            key("dev", "AWS Lambda", null, ChargeCategory.PURCHASE, null, null, Tags.none()),
            key("dev", "AWS Lambda", "EU-a", ChargeCategory.USAGE, null, null, Tags.none()),
            key("dev", "AWS Lambda", "EU-b", ChargeCategory.USAGE, null, null, Tags.none()),
            key("dev", "Amazon S3", null, ChargeCategory.USAGE, null, null, Tags.none()),
            key("prod", "AWS Lambda", null, ChargeCategory.USAGE, null, null, Tags.none()));

    @Property(tries = 100)
    void everyOrderIsPutRight(@ForAll long seed) {
        List<SeriesKey> shuffled = new ArrayList<>(ORDERED);
        Collections.shuffle(shuffled, new Random(seed));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ORDERED);
    }

    @Test
    void theOrderIsTotalAndAgreesWithEquality() {
        for (int i = 0; i < ORDERED.size(); i++) {
            for (int j = 0; j < ORDERED.size(); j++) {
                assertThat(Integer.signum(ORDERED.get(i).compareTo(ORDERED.get(j))))
                        .as("%s and %s", ORDERED.get(i), ORDERED.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void aKeyWithItsOwnTagsIsItself() {
        SeriesKey key = ORDERED.get(1);
        assertThat(key.withTags(CHECKOUT)).isSameAs(key);
        assertThat(key.withTags(Tags.none())).isEqualTo(ORDERED.get(0));
    }

    private static SeriesKey key(
            String environment,
            String service,
            String usageType,
            ChargeCategory category,
            String account,
            String region,
            Tags tags) {
        Environment own = environment.equals("dev") ? DEV : Environment.of(environment);
        return new SeriesKey(own, account, region, service, usageType, category, tags);
    }
}
