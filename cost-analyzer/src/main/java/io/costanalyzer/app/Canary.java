package io.costanalyzer.app;

import io.costanalyzer.delivery.Dispatcher;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Sends a message that means nothing but "alerts arrive", so that silence can be told from a broken path. */
public final class Canary {

    private final Dispatcher dispatcher;
    private final RunRecorder recorder;
    private final Clock clock;

    @Inject
    Canary(Dispatcher dispatcher, RunRecorder recorder, Clock clock) {
        this.dispatcher = dispatcher;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Sends today's canary; a second run of the same day finds it delivered. */
    public RunSummary run(Invocation invocation) {
        return recorder.record("canary", invocation, tally -> {
            String text = "This is a test of the alert path, sent on " + invocation.asOf()
                    + " (UTC). If you read it, alerts reach you. There is nothing to do.\n";
            Message message = Message.of(
                            "canary-" + invocation.asOf(),
                            MessageKind.CANARY,
                            clock.instant(),
                            "Cost alerts reach you (test of " + invocation.asOf() + ")",
                            text)
                    .attributes(Map.of("severity", "LOW", "kind", "canary"))
                    .build();
            tally.delivered(dispatcher.dispatch(List.of(message), invocation.runId()));
        });
    }
}
