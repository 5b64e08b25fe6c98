package io.costanalyzer.wiring;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.BaselineDesk;
import io.costanalyzer.app.BudgetDesk;
import io.costanalyzer.app.Canary;
import io.costanalyzer.app.DailyRun;
import io.costanalyzer.app.Doctor;
import io.costanalyzer.app.MonthlyRun;
import io.costanalyzer.app.ReportDesk;
import io.costanalyzer.app.SavingsDesk;
import io.costanalyzer.archive.Archive;

/** Everything that an entry can ask for. The Lambda, the command line and the tests each have a component of it. */
public interface App {

    DailyRun daily();

    MonthlyRun monthly();

    Backfill backfill();

    Canary canary();

    BaselineDesk baselines();

    BudgetDesk budgets();

    ReportDesk reports();

    SavingsDesk savings();

    Doctor doctor();

    Archive archive();
}
