package io.costanalyzer.focus;

/** What costs can be broken down by. */
public enum Dimension {
    ENVIRONMENT("x_Environment", "Environment"),
    SUB_ACCOUNT("SubAccountId", "Account"),
    REGION("RegionId", "Region"),
    SERVICE_NAME("ServiceName", "Service"),
    USAGE_TYPE("x_UsageType", "Usage type"),
    CHARGE_CATEGORY("ChargeCategory", "Charge category");

    private final String column;
    private final String displayName;

    Dimension(String column, String displayName) {
        this.column = column;
        this.displayName = displayName;
    }

    /** The column of the archive that holds this dimension. */
    public String column() {
        return column;
    }

    /** Singular, capitalised, for headings. */
    public String displayName() {
        return displayName;
    }
}
