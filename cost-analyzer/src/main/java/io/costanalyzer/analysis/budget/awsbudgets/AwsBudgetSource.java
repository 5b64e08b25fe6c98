package io.costanalyzer.analysis.budget.awsbudgets;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsResponse;

/**
 * The cost budgets of an account in AWS Budgets, of every time unit, with what AWS itself says was spent and will be.
 *
 * <p>Asking is free; AWS computes the figures up to three times a day. Budgets for usage, reservations and savings plans,
 * and budgets whose figures are not computed yet, are named as left out. As thread-safe as its client, which is.
 */
public final class AwsBudgetSource implements BudgetSource {

    private static final int PAGE_SIZE = 100;

    private final BudgetsClient client;
    private final AccountId account;

    /**
     * @param client from {@link BudgetsClients}
     * @param account whose budgets
     */
    public AwsBudgetSource(BudgetsClient client, AccountId account) {
        this.client = client;
        this.account = account;
    }

    @Override
    public ExternalBudgets read() {
        List<ExternalBudget> told = new ArrayList<>();
        List<ExternalBudgets.LeftOut> leftOut = new ArrayList<>();
        for (Budget budget : budgets()) {
            String reason = BudgetReader.reasonToLeaveOut(budget);
            if (reason == null) {
                told.add(BudgetReader.read(budget));
            } else {
                leftOut.add(new ExternalBudgets.LeftOut(String.valueOf(budget.budgetName()), reason));
            }
        }
        told.sort(Comparator.comparing(ExternalBudget::name));
        leftOut.sort(Comparator.comparing(ExternalBudgets.LeftOut::name));
        return new ExternalBudgets(told, leftOut);
    }

    private List<Budget> budgets() {
        String accountId = account.get();
        List<Budget> budgets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            DescribeBudgetsResponse page = page(accountId, token);
            budgets.addAll(page.budgets());
            token = page.nextToken();
            if (token != null && !seen.add(token)) {
                throw Refusals.untrue("the answer names a page that was read already");
            }
        } while (token != null);
        return budgets;
    }

    private DescribeBudgetsResponse page(String accountId, @Nullable String token) {
        try {
            return client.describeBudgets(question ->
                    question.accountId(accountId).maxResults(PAGE_SIZE).nextToken(token));
        } catch (SdkException failure) {
            throw Refusals.explain(Refusals.OPERATION, failure);
        }
    }
}
