package io.costanalyzer.ingestion.costexplorer;

import org.joda.money.CurrencyUnit;

/**
 * What is wanted from Cost Explorer.
 *
 * @param currency the currency that the account is billed in by Cost Explorer; an answer in another is refused. USD
 *     everywhere but in the China regions
 * @param netOfDiscounts whether costs are wanted after negotiated discounts (NetUnblendedCost, NetAmortizedCost)
 * @param accountView whether the bill is to be told a second time by linked account, for one request more
 * @param maxRequests how many paid pages a read may ask for, for each month of its period; the read fails before it asks
 *     for one more
 * @param historyMonths how many whole months before the running one Cost Explorer keeps: 13, or 38 where the management
 *     account has enabled multi-year data
 */
public record CostExplorerSettings(
        CurrencyUnit currency, boolean netOfDiscounts, boolean accountView, int maxRequests, int historyMonths) {

    /** Three environments, the remainder and the record types make five; twice that, and a little. */
    public static final int DEFAULT_MAX_REQUESTS = 12;

    /** What Cost Explorer keeps for every account, beside the running month. */
    public static final int DEFAULT_HISTORY_MONTHS = 13;

    public CostExplorerSettings {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("At least one request must be allowed, not " + maxRequests);
        }
        if (historyMonths < 1) {
            throw new IllegalArgumentException("Cost Explorer keeps at least one month, not " + historyMonths);
        }
    }

    /** US dollars, before discounts, without accounts, and the usual limits. */
    public static CostExplorerSettings usual() {
        return new CostExplorerSettings(CurrencyUnit.USD, false, false, DEFAULT_MAX_REQUESTS, DEFAULT_HISTORY_MONTHS);
    }

    /** The same with another cap on the paid pages of one read. */
    public CostExplorerSettings withMaxRequests(int value) {
        return new CostExplorerSettings(currency, netOfDiscounts, accountView, value, historyMonths);
    }

    /** The same with or without the account view. */
    public CostExplorerSettings withAccountView(boolean value) {
        return new CostExplorerSettings(currency, netOfDiscounts, value, maxRequests, historyMonths);
    }

    /** The same with costs after or before negotiated discounts. */
    public CostExplorerSettings withNetOfDiscounts(boolean value) {
        return new CostExplorerSettings(currency, value, accountView, maxRequests, historyMonths);
    }

    /** The same with another number of months that Cost Explorer keeps. */
    public CostExplorerSettings withHistoryMonths(int value) {
        return new CostExplorerSettings(currency, netOfDiscounts, accountView, maxRequests, value);
    }
}
