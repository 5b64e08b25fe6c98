package io.costanalyzer.wiring;

import dagger.BindsInstance;
import dagger.Component;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.CostAnalyzerConfig;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The service in AWS Lambda. */
@Singleton
@Component(modules = {HouseModule.class, ConnectionsModule.class})
public interface LambdaApp extends App {

    /** Makes the component of one configuration. */
    @Component.Factory
    interface Factory {
        LambdaApp create(
                @BindsInstance CostAnalyzerConfig config,
                @BindsInstance ProcessEnvironment environment,
                @BindsInstance Clock clock,
                @BindsInstance RunLog log);
    }

    /** The component of one configuration. */
    static LambdaApp of(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock, RunLog log) {
        return DaggerLambdaApp.factory().create(config, environment, clock, log);
    }
}
