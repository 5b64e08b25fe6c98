package io.costanalyzer.analysis.budget.awsbudgets;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/** Whose budgets are meant: AWS Budgets wants the account id in every call. */
public final class AccountId {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    private final Supplier<String> id;

    private AccountId(Supplier<String> id) {
        this.id = id;
    }

    /**
     * The account that the configuration names.
     *
     * @throws IllegalArgumentException if it is not twelve digits
     */
    public static AccountId of(String id) {
        if (!TWELVE_DIGITS.matcher(id).matches()) {
            throw new IllegalArgumentException("An AWS account id has twelve digits, not \"" + id + "\"");
        }
        return new AccountId(() -> id);
    }

    /** The account that the credentials belong to; asked for when it is needed. Needs no permission. */
    public static AccountId ofCaller(StsClient sts) {
        return new AccountId(() -> {
            try {
                return sts.getCallerIdentity().account();
            } catch (SdkException failure) {
                throw Refusals.explain("sts:GetCallerIdentity", failure);
            }
        });
    }

    /**
     * The id.
     *
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when it has to be asked for and nobody answers
     */
    String get() {
        return id.get();
    }
}
