package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeSlice;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the environment of a charge of which nothing is known but the value of the environments' common key, by trying
 * the slices' filters on a charge that has this value.
 */
final class EnvironmentFinder {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final Money ANY_COST = Money.of("USD", "0");

    private final List<ChargeSlice> slices;

    EnvironmentFinder(List<ChargeSlice> slices) {
        this.slices = slices;
    }

    /** The name of the slice that is the remainder; {@code null} when no slices were asked for. */
    @Nullable
    String remainder() {
        return slices.isEmpty() ? null : slices.get(slices.size() - 1).environmentName();
    }

    /**
     * The name of the slice that the value belongs to, and of the remainder when it belongs to none.
     *
     * @param value empty where the charge has none
     */
    @Nullable
    String find(EnvironmentKey key, String value) {
        Charge probe = probe(key, value);
        return slices.stream()
                .filter(slice -> slice.filter().matches(probe))
                .findFirst()
                .map(ChargeSlice::environmentName)
                .orElse(remainder());
    }

    private static Charge probe(EnvironmentKey key, String value) {
        var probe = Charge.builder(ANY_DAY, "any", ANY_COST);
        return switch (key.type()) {
            case TAG -> probe.tags(Tags.of(Map.of(key.name(), value))).build();
            case COST_CATEGORY ->
                probe.costCategories(Tags.of(Map.of(key.name(), value))).build();
            default -> probe.subAccount(value, null).build();
        };
    }
}
