package io.costanalyzer.archive;

import io.costanalyzer.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a final month said before it was written again.
 *
 * @param version counted from 1, oldest first
 * @param file the path of the earlier charges in the history; absent when their file was gone by then
 * @param digest their SHA-256
 * @param billedCost the earlier billed cost of the month
 * @param effectiveCost the earlier effective cost of the month
 * @param firstReadAt when the earlier charges were first read
 * @param restatedAt when those were read that took their place
 */
public record Restatement(
        int version,
        @Nullable String file,
        String digest,
        Money billedCost,
        Money effectiveCost,
        Instant firstReadAt,
        Instant restatedAt) {}
