package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargeCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Record types that are kept apart from usage, in the spelling of Cost Explorer's RECORD_TYPE dimension.
 *
 * <p>The requests of the environments leave out exactly these values and the request by record type supplies exactly
 * these, so that a record type that is not listed, a new one included, counts as usage and is in the answers of the
 * environments. Among those are Usage, DiscountedUsage, SavingsPlanCoveredUsage with its SavingsPlanNegation, and the
 * negotiated discounts (such as "Enterprise Discount Program Discount"): they are part of what usage costs.
 *
 * <p>Sources. AWS writes the values down once, for cost categories, whose CHARGE_TYPE "is the RECORD_TYPE value in the
 * Cost Explorer API": Credit, DiscountedUsage, Fee, Refund, RIFee, SavingsPlanCoveredUsage, SavingsPlanNegation,
 * SavingsPlanRecurringFee, SavingsPlanUpfrontFee, Tax, Usage (AWS Billing User Guide, "Organizing costs using AWS Cost
 * Categories", term comparisons). Accounts also show Support, Recurring and Upfront (aws-samples/aws-cost-explorer-report
 * {@code src/lambda.py}; turbot/steampipe-plugin-aws #950; hashicorp/terraform-provider-aws #42920); the console calls
 * them Support fee, Recurring reservation fee, Upfront reservation fee and Other out-of-cycle charges (AWS Cost
 * Management User Guide, "Budget filters", charge type). Cost Explorer ignores a value that an account does not have.
 */
enum ApartRecordType {
    CREDIT("Credit", ChargeCategory.CREDIT, "Credits"),
    REFUND("Refund", ChargeCategory.REFUND, "Refunds"),
    TAX("Tax", ChargeCategory.TAX, "Tax"),
    SUPPORT("Support", ChargeCategory.SUPPORT, "AWS Support"),
    SUPPORT_FEE("Support fee", ChargeCategory.SUPPORT, "AWS Support"),
    RESERVATION_FEE("RIFee", ChargeCategory.PURCHASE, "Reservations, recurring fees"),
    RECURRING("Recurring", ChargeCategory.PURCHASE, "Reservations, recurring fees"),
    RECURRING_RESERVATION_FEE("Recurring reservation fee", ChargeCategory.PURCHASE, "Reservations, recurring fees"),
    FEE("Fee", ChargeCategory.PURCHASE, "One-time and upfront fees"),
    UPFRONT("Upfront", ChargeCategory.PURCHASE, "One-time and upfront fees"),
    UPFRONT_RESERVATION_FEE("Upfront reservation fee", ChargeCategory.PURCHASE, "One-time and upfront fees"),
    OUT_OF_CYCLE("Other out-of-cycle charges", ChargeCategory.PURCHASE, "Other out-of-cycle charges"),
    SAVINGS_PLAN_RECURRING_FEE("SavingsPlanRecurringFee", ChargeCategory.PURCHASE, "Savings Plans, recurring fees"),
    SAVINGS_PLAN_UPFRONT_FEE("SavingsPlanUpfrontFee", ChargeCategory.PURCHASE, "Savings Plans, upfront fees");

    private final String value;
    private final ChargeCategory chargeCategory;
    private final String serviceName;

    ApartRecordType(String value, ChargeCategory chargeCategory, String serviceName) {
        this.value = value;
        this.chargeCategory = chargeCategory;
        this.serviceName = serviceName;
    }

    /** The values to leave out of a question for usage. */
    static List<String> spellings() {
        return Arrays.stream(values()).map(type -> type.value).toList();
    }

    /** The record type with exactly this value; none for one that counts as usage. */
    static Optional<ApartRecordType> of(String value) {
        return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
    }

    ChargeCategory chargeCategory() {
        return chargeCategory;
    }

    /** What stands for the service of such a charge: the request that supplies it cannot name one. */
    String serviceName() {
        return serviceName;
    }
}
