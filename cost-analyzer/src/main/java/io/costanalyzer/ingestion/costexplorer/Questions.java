package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.Expression;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

/** What is asked: at most two groupings each, all metrics in one, the whole period in one. */
final class Questions {

    private static final List<String> COSTS =
            List.of("UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost");
    private static final List<String> COSTS_AND_QUANTITY =
            List.of("UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost", "UsageQuantity");

    private Questions() {}

    /** Usage by service and usage type; the filter must leave out what is {@linkplain ApartRecordType apart}. */
    static GetCostAndUsageRequest usage(ChargePeriod period, CostFilter filter) {
        return daily(
                period,
                COSTS_AND_QUANTITY,
                filter.expression(),
                List.of(dimension(Dimension.SERVICE), dimension(Dimension.USAGE_TYPE)));
    }

    /** The whole bill by record type, and by what tells the environments apart where that is one thing. */
    static GetCostAndUsageRequest recordTypes(ChargePeriod period, Optional<EnvironmentKey> key) {
        GroupDefinition byRecordType = dimension(Dimension.RECORD_TYPE);
        return daily(
                period,
                COSTS,
                Optional.empty(),
                key.map(one -> List.of(byRecordType, one.grouping())).orElse(List.of(byRecordType)));
    }

    /** The whole bill by account and service. */
    static GetCostAndUsageRequest accounts(ChargePeriod period) {
        return daily(
                period,
                COSTS,
                Optional.empty(),
                List.of(dimension(Dimension.LINKED_ACCOUNT), dimension(Dimension.SERVICE)));
    }

    /** The whole bill month by month. */
    static GetCostAndUsageRequest months(ChargePeriod months) {
        return question(months, Granularity.MONTHLY, COSTS).build();
    }

    private static GetCostAndUsageRequest daily(
            ChargePeriod period, List<String> metrics, Optional<Expression> filter, List<GroupDefinition> groupings) {
        GetCostAndUsageRequest.Builder question =
                question(period, Granularity.DAILY, metrics).groupBy(groupings);
        filter.ifPresent(question::filter);
        return question.build();
    }

    /** The end is exclusive in Cost Explorer as it is in a {@link ChargePeriod}. */
    private static GetCostAndUsageRequest.Builder question(
            ChargePeriod period, Granularity granularity, List<String> metrics) {
        return GetCostAndUsageRequest.builder()
                .timePeriod(interval -> interval.start(period.start().toString())
                        .end(period.endExclusive().toString()))
                .granularity(granularity)
                .metrics(metrics);
    }

    private static GroupDefinition dimension(Dimension dimension) {
        return GroupDefinition.builder()
                .type(GroupDefinitionType.DIMENSION)
                .key(dimension.toString())
                .build();
    }
}
