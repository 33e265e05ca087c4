// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.client.TaskOutcome.Result;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches one task to its end (DSP0266 12.2), whatever the BMC gave to watch: a monitor, the task, a job, or nothing. A
 * finished task may be gone, and a BMC that is being updated may not answer for minutes.
 */
final class TaskWatch {

    private static final Set<String> GOOD = Set.of("Completed", "OK");
    private static final Set<String> CANCELLED = Set.of("Cancelled", "Killed");
    private static final Set<String> BAD =
            Set.of("Exception", "Failed", "CompletedWithErrors", "Invalid", "UserIntervention");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private record Look(Optional<TaskOutcome> end, String progress, Optional<Duration> retryAfter) {}

    private final RedfishCall call;
    private final Bmc bmc;
    private final TaskPatience patience;
    private boolean seen;
    private int unseen;
    private List<String> messages = List.of();
    private String state = "";

    TaskWatch(RedfishCall call, Bmc bmc) {
        this.call = call;
        this.bmc = bmc;
        this.patience = bmc.settings().tasks();
    }

    TaskOutcome await(Accepted accepted) {
        if (accepted.done()) {
            return new TaskOutcome(Result.DONE, "", List.of());
        }
        Optional<Link> monitor = accepted.monitor();
        if (monitor.isEmpty()) {
            bmc.deviations().count(DeviationKind.NO_MONITOR, "202");
            monitor = newest(accepted.at());
        }
        return monitor.map(link -> watch(link, accepted.retryAfter()))
                .orElseGet(() -> new TaskOutcome(Result.UNWATCHED, "", List.of()));
    }

    private TaskOutcome watch(Link monitor, Optional<Duration> first) {
        Duration pause = patience.pauses().first();
        Optional<Duration> asked = first;
        String progress = "";
        Instant since = Instant.now();
        while (true) {
            call.turn().limit().pause(asked.filter(wish -> !wish.isZero()).orElse(pause));
            Look look = look(monitor);
            if (look.end().isPresent()) {
                return look.end().get();
            }
            if (!look.progress().equals(progress)) {
                progress = look.progress();
                since = Instant.now();
            } else if (Instant.now().isAfter(since.plus(patience.stall()))) {
                return new TaskOutcome(Result.STALLED, state, messages);
            }
            asked = look.retryAfter();
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            pause = longer.compareTo(patience.pauses().longest()) < 0
                    ? longer
                    : patience.pauses().longest();
        }
    }

    private Look look(Link monitor) {
        try {
            JsonAnswer<RedfishObject> answer = call.send(JsonRequest.get(monitor.path()), monitor);
            seen = true;
            Optional<RedfishObject> task =
                    answer.content().filter(body -> Accepted.isTask(body) || body.has("TaskState"));
            Optional<TaskOutcome> end = task.isPresent()
                    ? outcome(task.get())
                    // The monitor's answer is the one of the command.
                    : Optional.of(new TaskOutcome(Result.DONE, "", List.of())).filter(done -> answer.status() != 202);
            return new Look(end, state + task.map(TaskWatch::progress).orElse(""), Accepted.retryAfter(answer));
        } catch (InfrastructureException e) {
            return failed(e);
        }
    }

    private Look failed(InfrastructureException e) {
        switch (e.code()) {
            case RESOURCE_UNREACHABLE:
                // It may be restarting because of the very task.
                return new Look(Optional.empty(), "unreachable", Optional.empty());
            case NOT_FOUND:
                // A job that was made just now is not always there at once.
                boolean gone = seen || ++unseen >= patience.unseen();
                return new Look(
                        gone ? Optional.of(new TaskOutcome(Result.VANISHED, state, messages)) : Optional.empty(),
                        "not there",
                        Optional.empty());
            case RESOURCE_AUTH_FAILED, RESOURCE_CERT_MISMATCH, TIMEOUT, CANCELLED, LIMIT_EXCEEDED:
                throw e;
            default:
                // The monitor's answer is the one of the command.
                return new Look(
                        Optional.of(new TaskOutcome(Result.FAILED, state, List.of(e.getMessage()))),
                        "",
                        Optional.empty());
        }
    }

    private Optional<TaskOutcome> outcome(RedfishObject task) {
        state = task.text("TaskState").or(() -> task.text("JobState")).orElse("");
        String status = task.text("TaskStatus").or(() -> task.text("JobStatus")).orElse("");
        messages = task.objects("Messages").stream()
                .flatMap(each -> each.text("Message").or(() -> each.text("MessageId")).stream())
                .toList();
        Result result;
        if (GOOD.contains(state)) {
            boolean critical = status.equalsIgnoreCase("Critical") || status.equalsIgnoreCase("Warning");
            result = critical ? Result.FAILED : Result.DONE;
        } else if (CANCELLED.contains(state)) {
            result = Result.CANCELLED;
        } else if (BAD.contains(state)) {
            result = Result.FAILED;
        } else {
            return Optional.empty();
        }
        return Optional.of(new TaskOutcome(result, state, messages));
    }

    private static String progress(RedfishObject task) {
        return " " + task.integer("PercentComplete").orElse(0L) + " "
                + task.objects("Messages").size();
    }

    /** The task that began when the command was accepted, by the clock of the BMC. */
    private Optional<Link> newest(Optional<Instant> accepted) {
        Optional<Link> service = bmc.roots().known().flatMap(ServiceRoot::tasks);
        Optional<Link> tasks =
                service.flatMap(call::find).flatMap(found -> found.body().link("Tasks"));
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        Instant earliest = accepted.map(at -> at.minus(CLOCKS_DIFFER)).orElse(Instant.EPOCH);
        return call.members(tasks.get()).members().stream()
                .filter(task -> started(task.body()).isAfter(earliest))
                .max(Comparator.comparing(task -> started(task.body())))
                .map(task -> task.link());
    }

    private static Instant started(RedfishObject task) {
        return task.time("StartTime").orElse(Instant.EPOCH);
    }
}
