package io.costanalyzer.wiring;

import io.costanalyzer.app.ArchiveCare;
import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Backtest;
import io.costanalyzer.app.BaselineDesk;
import io.costanalyzer.app.BudgetDesk;
import io.costanalyzer.app.Canary;
import io.costanalyzer.app.DailyRun;
import io.costanalyzer.app.Doctor;
import io.costanalyzer.app.ForecastDesk;
import io.costanalyzer.app.IncidentDesk;
import io.costanalyzer.app.MonthlyRun;
import io.costanalyzer.app.OutsideForecastDesk;
import io.costanalyzer.app.PageDesk;
import io.costanalyzer.app.ReportDesk;
import io.costanalyzer.app.RunningCost;
import io.costanalyzer.app.SavingsDesk;
import io.costanalyzer.app.SecondOpinionDesk;
import io.costanalyzer.archive.Archive;

/** Everything that an entry can ask for. The Lambda, the command line and the tests each have a component of it. */
public interface App {

    DailyRun daily();

    MonthlyRun monthly();

    Backfill backfill();

    Canary canary();

    BaselineDesk baselines();

    BudgetDesk budgets();

    IncidentDesk incidents();

    OutsideForecastDesk outsideForecasts();

    SecondOpinionDesk secondOpinions();

    ForecastDesk forecasts();

    Backtest backtest();

    ReportDesk reports();

    PageDesk page();

    ArchiveCare care();

    SavingsDesk savings();

    Doctor doctor();

    RunningCost runningCost();

    Archive archive();
}
