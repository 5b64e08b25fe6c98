package io.costanalyzer.focus;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Charge} together step by step; what is not set is absent. Not thread-safe; one charge each. */
public final class ChargeBuilder {

    private ChargePeriod chargePeriod;
    private ChargeCategory chargeCategory = ChargeCategory.USAGE;
    private final String serviceName;
    private @Nullable String usageType;
    private @Nullable String regionId;
    private @Nullable String subAccountId;
    private @Nullable String subAccountName;
    private @Nullable String environmentName;
    private final Money billedCost;
    private Money effectiveCost;
    private @Nullable BigDecimal consumedQuantity;
    private @Nullable String consumedUnit;
    private Tags tags = Tags.none();
    private Tags costCategories = Tags.none();
    private boolean estimated;

    ChargeBuilder(ChargePeriod chargePeriod, String serviceName, Money cost) {
        this.chargePeriod = chargePeriod;
        this.serviceName = serviceName;
        this.billedCost = cost;
        this.effectiveCost = cost;
    }

    public ChargeBuilder chargePeriod(ChargePeriod period) {
        this.chargePeriod = period;
        return this;
    }

    public ChargeBuilder chargeCategory(ChargeCategory category) {
        this.chargeCategory = category;
        return this;
    }

    public ChargeBuilder usageType(@Nullable String value) {
        this.usageType = value;
        return this;
    }

    public ChargeBuilder regionId(@Nullable String value) {
        this.regionId = value;
        return this;
    }

    public ChargeBuilder subAccount(@Nullable String id, @Nullable String name) {
        this.subAccountId = id;
        this.subAccountName = name;
        return this;
    }

    public ChargeBuilder environmentName(@Nullable String value) {
        this.environmentName = value;
        return this;
    }

    public ChargeBuilder effectiveCost(Money cost) {
        this.effectiveCost = cost;
        return this;
    }

    public ChargeBuilder consumed(@Nullable BigDecimal quantity, @Nullable String unit) {
        this.consumedQuantity = quantity;
        this.consumedUnit = unit;
        return this;
    }

    public ChargeBuilder tags(Tags values) {
        this.tags = values;
        return this;
    }

    public ChargeBuilder costCategories(Tags values) {
        this.costCategories = values;
        return this;
    }

    public ChargeBuilder estimated(boolean value) {
        this.estimated = value;
        return this;
    }

    public Charge build() {
        return new Charge(
                chargePeriod,
                chargeCategory,
                serviceName,
                usageType,
                regionId,
                subAccountId,
                subAccountName,
                environmentName,
                billedCost,
                effectiveCost,
                consumedQuantity,
                consumedUnit,
                tags,
                costCategories,
                estimated);
    }
}
