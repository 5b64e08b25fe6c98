package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSlice;
import io.costanalyzer.ingestion.TaggedPiece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The usage of a bill, slice by slice. A slice that is told apart by tags is asked for in pieces, which are kept back until
 * all of them add up to the bill: a wrong tag key may be answered with everything (steampipe-plugin-aws #1058), and then the
 * slice is asked for whole. Not thread-safe; one read each.
 */
final class UsageReading {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    private final BiFunction<CostFilter, String, List<GroupRow>> question;
    private final CostFilter usage;
    private final UsageCharges charges;
    private final CostBasis basis;
    private final ChargeSink sink;
    private final List<Charge> keptBack = new ArrayList<>();
    private Costs sum = Costs.ZERO;

    /**
     * @param question asks for the groups of a filter; the second is whose they are, for people
     * @param usage what is asked for of every slice
     * @param charges makes charges of groups
     * @param basis on which costs are summed up
     * @param sink takes the charges
     */
    UsageReading(
            BiFunction<CostFilter, String, List<GroupRow>> question,
            CostFilter usage,
            UsageCharges charges,
            CostBasis basis,
            ChargeSink sink) {
        this.question = question;
        this.usage = usage;
        this.charges = charges;
        this.basis = basis;
        this.sink = sink;
    }

    /** Reads the whole bill as one. */
    void readEverything() {
        for (GroupRow row : question.apply(usage, "usage")) {
            sink.accept(charges.charge(row, null));
        }
    }

    /**
     * Reads every slice.
     *
     * @param total what the usage of all slices must come to
     * @return the groups that count for nothing, because their tags did not add up and their slices were read whole instead;
     *     0 when all is well
     */
    long read(List<ChargeSlice> slices, Costs total) {
        List<ChargeSlice> tagged =
                slices.stream().filter(slice -> !slice.tags().isEmpty()).toList();
        slices.stream().filter(slice -> slice.tags().isEmpty()).forEach(this::readWhole);
        for (ChargeSlice slice : tagged) {
            for (TaggedPiece piece : slice.pieces()) {
                rows(piece, slice)
                        .forEach(row -> keptBack.add(charges.charge(row, slice.environmentName(), piece.tags())));
            }
        }
        if (tagged.isEmpty() || (near(sum.billed(), total.billed()) && near(sum.effective(), total.effective()))) {
            keptBack.forEach(sink::accept);
            return 0;
        }
        tagged.forEach(this::readWhole);
        return keptBack.size();
    }

    private void readWhole(ChargeSlice slice) {
        TaggedPiece whole = new TaggedPiece(slice.filter(), Tags.none());
        rows(whole, slice).forEach(row -> sink.accept(charges.charge(row, slice.environmentName())));
    }

    private List<GroupRow> rows(TaggedPiece piece, ChargeSlice slice) {
        CostFilter filter = CostFilter.of(piece.filter()).and(usage);
        List<GroupRow> rows = filter.isNothing() ? List.of() : question.apply(filter, slice.environmentName());
        for (GroupRow row : rows) {
            sum = sum.plus(row.costs(basis));
        }
        return rows;
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }
}
