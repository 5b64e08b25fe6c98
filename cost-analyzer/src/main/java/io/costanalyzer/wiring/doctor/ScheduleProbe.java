package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/**
 * Whether the schedules that start the function are there and on. An account may have several installations, and schedules
 * of other programs: the template puts its schedules into a group that is called as the stack.
 */
final class ScheduleProbe implements Probe {

    private static final Pattern JOB = Pattern.compile("\"job\"\\s*:\\s*\"([a-z]+)\"");
    private static final List<String> WANTED = List.of("daily", "monthly", "canary");

    /** The longest name of a stack that a bucket's name of 63 characters holds whole. */
    private static final int WHOLE = 30;

    /** CloudFormation calls what the template gives no name by the stack and by its own name there. */
    private static final Pattern TOPIC = Pattern.compile("(.+)-AlertTopic-[A-Za-z0-9]+");

    private static final Pattern BUCKET = Pattern.compile("(.{1," + WHOLE + "})-archivebucket-[a-z0-9]+");

    private final SchedulerClient scheduler;
    private final Optional<String> stack;

    private ScheduleProbe(SchedulerClient scheduler, Optional<String> stack) {
        this.scheduler = scheduler;
        this.stack = stack;
    }

    /**
     * A look at the schedules of the stack that this topic or this bucket was made by, if their names tell it, and else at all
     * that start a function.
     *
     * @param topic the ARN of the topic for alerts
     * @param bucket of the archive
     */
    static ScheduleProbe of(SchedulerClient scheduler, Optional<String> topic, String bucket) {
        return new ScheduleProbe(
                scheduler,
                topic.map(arn -> TOPIC.matcher(arn.substring(arn.lastIndexOf(':') + 1)))
                        .filter(Matcher::matches)
                        .or(() -> Optional.of(BUCKET.matcher(bucket)).filter(Matcher::matches))
                        .map(name -> name.group(1)));
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("schedules", "scheduler:ListSchedules and scheduler:GetSchedule");
        return looking.at(() -> {
            Map<String, Set<String>> on = new TreeMap<>();
            Map<String, Set<String>> off = new TreeMap<>();
            for (ScheduleSummary summary :
                    scheduler.listSchedulesPaginator(request -> {}).schedules()) {
                if (isOurs(summary)) {
                    sort(summary, on, off);
                }
            }
            List<Finding> findings = new ArrayList<>();
            WANTED.forEach(job -> findings.add(
                    finding(looking, job, on.getOrDefault(job, Set.of()), off.getOrDefault(job, Set.of()))));
            return findings;
        });
    }

    private boolean isOurs(ScheduleSummary summary) {
        return summary.target() != null
                && summary.target().arn().contains(":function:")
                && stack.map(name -> name.equalsIgnoreCase(summary.groupName())).orElse(true);
    }

    private void sort(ScheduleSummary summary, Map<String, Set<String>> on, Map<String, Set<String>> off) {
        GetScheduleResponse schedule =
                scheduler.getSchedule(request -> request.name(summary.name()).groupName(summary.groupName()));
        Matcher job = JOB.matcher(
                schedule.target() == null
                        ? ""
                        : String.valueOf(schedule.target().input()));
        if (job.find()) {
            (schedule.state() == ScheduleState.ENABLED ? on : off)
                    .computeIfAbsent(job.group(1), first -> new TreeSet<>())
                    .add(String.valueOf(summary.groupName()));
        }
    }

    private Finding finding(Looking looking, String job, Set<String> on, Set<String> off) {
        if (!on.isEmpty()) {
            return looking.ok("The " + job + " job is started on schedule" + by(on) + ".");
        }
        return looking.warning("The " + job + " job is not started on schedule"
                + (off.isEmpty()
                        ? stack.map(name -> " by the group " + name).orElse(" here")
                                + ". Deploy infra/template.yaml, or start it by other means."
                        : ", since its schedule is off" + by(off) + ". Switch it on."));
    }

    /** Which groups of schedules that is, where no name tells whether they are of this installation. */
    private String by(Set<String> groups) {
        return stack.isPresent()
                ? ""
                : " (" + (groups.size() == 1 ? "group " : "groups ") + String.join(", ", groups)
                        + "; whether for this archive, no name tells)";
    }
}
