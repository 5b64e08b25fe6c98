package io.costanalyzer.wiring;

import dagger.BindsInstance;
import dagger.Component;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.CostAnalyzerConfig;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The service on somebody's machine. */
@Singleton
@Component(modules = {HouseModule.class, ConnectionsModule.class})
public interface LocalApp extends App {

    /** Makes the component of one configuration. */
    @Component.Factory
    interface Factory {
        LocalApp create(
                @BindsInstance CostAnalyzerConfig config,
                @BindsInstance ProcessEnvironment environment,
                @BindsInstance Clock clock,
                @BindsInstance RunLog log);
    }

    /** The component of one configuration. */
    static LocalApp of(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock, RunLog log) {
        return DaggerLocalApp.factory().create(config, environment, clock, log);
    }
}
