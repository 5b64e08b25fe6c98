package io.costanalyzer.entry.cli;

import io.costanalyzer.alert.Mute;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.words.AboutWords;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code costs mutes}. */
@Command(name = "mutes", mixinStandardHelpOptions = true, description = "What is muted, by whom, why and until when.")
final class MutesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        LocalDate today = session.asOf(config);
        List<Mute> mutes = session.app(config).incidents().book().mutes();
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("mute", "Mute"),
                                Screen.Heading.text("about", "About"),
                                Screen.Heading.text("from", "From"),
                                Screen.Heading.text("until", "Until"),
                                Screen.Heading.text("inForce", "In force"),
                                Screen.Heading.text("planned", "Planned"),
                                Screen.Heading.text("author", "By"),
                                Screen.Heading.text("reason", "Why")),
                        mutes.stream().map(mute -> row(mute, today)).toList());
        if (mutes.isEmpty()) {
            session.log().step("Nothing is muted.");
        }
        return ExitCode.OK;
    }

    private static List<Screen.Figure> row(Mute mute, LocalDate today) {
        return List.of(
                Screen.Figure.of(mute.id()),
                Screen.Figure.of(about(mute)),
                Screen.Figure.of(mute.from().toString()),
                Screen.Figure.of(mute.until().toString()),
                Screen.Figure.of(mute.holds(today) ? "yes" : "no"),
                Screen.Figure.of(mute.planned() ? "yes" : "no"),
                Screen.Figure.of(mute.author()),
                Screen.Figure.of(mute.reason()));
    }

    /** What a mute is about, in words. */
    static String about(Mute mute) {
        return mute.incidentId()
                .map(id -> "incident " + id)
                .orElseGet(() -> AboutWords.of(mute.environment(), mute.service()));
    }
}
