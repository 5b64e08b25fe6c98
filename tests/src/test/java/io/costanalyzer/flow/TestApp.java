package io.costanalyzer.flow;

import dagger.BindsInstance;
import dagger.Component;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.wiring.App;
import io.costanalyzer.wiring.HouseModule;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The house with an outside that a test has put together. */
@Singleton
@Component(modules = {HouseModule.class, Outside.Ports.class})
interface TestApp extends App {

    @Component.Factory
    interface Factory {
        TestApp create(
                @BindsInstance CostAnalyzerConfig config,
                @BindsInstance Clock clock,
                @BindsInstance RunLog log,
                @BindsInstance Outside outside);
    }

    static TestApp of(CostAnalyzerConfig config, Clock clock, RunLog log, Outside outside) {
        return DaggerTestApp.factory().create(config, clock, log, outside);
    }
}
