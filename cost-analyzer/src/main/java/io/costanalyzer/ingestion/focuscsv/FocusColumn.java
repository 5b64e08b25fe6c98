package io.costanalyzer.ingestion.focuscsv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns that are read, by their FOCUS 1.2 names; 1.0 has the same ones except {@link #SKU_METER}. */
enum FocusColumn {
    BILLED_COST("BilledCost", true),
    BILLING_CURRENCY("BillingCurrency", true),
    BILLING_PERIOD_END("BillingPeriodEnd", true),
    BILLING_PERIOD_START("BillingPeriodStart", true),
    CHARGE_CATEGORY("ChargeCategory", true),
    CHARGE_CLASS("ChargeClass", false),
    CHARGE_DESCRIPTION("ChargeDescription", false),
    CHARGE_PERIOD_END("ChargePeriodEnd", true),
    CHARGE_PERIOD_START("ChargePeriodStart", true),
    CONSUMED_QUANTITY("ConsumedQuantity", false),
    CONSUMED_UNIT("ConsumedUnit", false),
    EFFECTIVE_COST("EffectiveCost", true),
    PROVIDER_NAME("ProviderName", true),
    PUBLISHER_NAME("PublisherName", false),
    REGION_ID("RegionId", false),
    SERVICE_NAME("ServiceName", true),
    SKU_ID("SkuId", false),
    /** New in FOCUS 1.1. */
    SKU_METER("SkuMeter", false),
    SUB_ACCOUNT_ID("SubAccountId", false),
    SUB_ACCOUNT_NAME("SubAccountName", false),
    TAGS("Tags", false),
    /** AWS's own: the cost categories of the charge, as a map. */
    X_COST_CATEGORIES("x_CostCategories", false),
    /** AWS's own: the code of the service, as {@code AmazonEC2}. */
    X_SERVICE_CODE("x_ServiceCode", false),
    /** AWS's own: the usage type as in Cost Explorer. */
    X_USAGE_TYPE("x_UsageType", false);

    private static final Map<String, FocusColumn> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(column -> column.id.toLowerCase(Locale.ROOT), Function.identity()));

    private final String id;
    private final boolean required;

    FocusColumn(String id, boolean required) {
        this.id = id;
        this.required = required;
    }

    /** The name in the header. */
    String id() {
        return id;
    }

    /** Whether a file without this column cannot be read at all. */
    boolean required() {
        return required;
    }

    /** The column with this name in any case, for exports that went through a query engine that lower-cases names. */
    static Optional<FocusColumn> named(String header) {
        return Optional.ofNullable(BY_NAME.get(header.strip().toLowerCase(Locale.ROOT)));
    }
}
