package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;

/** Whether the schedules that start the function are there and on. */
final class ScheduleProbe implements Probe {

    private static final Pattern JOB = Pattern.compile("\"job\"\\s*:\\s*\"([a-z]+)\"");
    private static final List<String> WANTED = List.of("daily", "monthly", "canary");

    private final SchedulerClient scheduler;

    ScheduleProbe(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public List<Finding> examine() {
        Looking looking = new Looking("schedules", "scheduler:ListSchedules and scheduler:GetSchedule");
        return looking.at(() -> {
            Set<String> on = new TreeSet<>();
            Set<String> off = new TreeSet<>();
            for (ScheduleSummary summary :
                    scheduler.listSchedulesPaginator(request -> {}).schedules()) {
                if (summary.target() != null && summary.target().arn().contains(":function:")) {
                    sort(summary, on, off);
                }
            }
            List<Finding> findings = new ArrayList<>();
            WANTED.forEach(job -> findings.add(finding(looking, job, on.contains(job), off.contains(job))));
            return findings;
        });
    }

    private void sort(ScheduleSummary summary, Set<String> on, Set<String> off) {
        GetScheduleResponse schedule =
                scheduler.getSchedule(request -> request.name(summary.name()).groupName(summary.groupName()));
        Matcher job = JOB.matcher(
                schedule.target() == null
                        ? ""
                        : String.valueOf(schedule.target().input()));
        if (job.find()) {
            (schedule.state() == ScheduleState.ENABLED ? on : off).add(job.group(1));
        }
    }

    private static Finding finding(Looking looking, String job, boolean on, boolean off) {
        if (on) {
            return looking.ok("The " + job + " job is started on schedule.");
        }
        return looking.warning("The " + job + " job is not started on schedule"
                + (off
                        ? ", since its schedule is off. Switch it on."
                        : " here. Deploy infra/template.yaml, or start it by other means."));
    }
}
