// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.TaskEnd;
import io.cistern.lab.redfish.internal.wire.WireReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Long work, told in the form of the style (Task v1_7, Job v1_2, DSP0266 clause 12). */
final class Tasks {

    private static final String SERVICE = "/redfish/v1/TaskService";
    private static final String TASKS = SERVICE + "/Tasks";
    private static final String MONITORS = SERVICE + "/TaskMonitors";
    private static final String JOBS = "/redfish/v1/JobService/Jobs";
    private static final int HALF = 50;
    private static final int DONE = 100;

    private final Resources resources;
    private final Agenda agenda;
    private final Style style;
    private final Duration duration;
    private final Deque<TaskEnd> ends = new ArrayDeque<>(1);
    private int made;

    /** @param duration how long work takes */
    Tasks(Resources resources, Agenda agenda, Style style, Duration duration) {
        this.resources = resources;
        this.agenda = agenda;
        this.style = style;
        this.duration = duration;
    }

    /** How the next task ends; each that is not told about completes. */
    void next(TaskEnd end) {
        ends.add(end);
    }

    /** Begins work whose effect comes at its end. */
    WireReply begin(String name, Runnable effect) {
        TaskEnd end = ends.isEmpty() ? TaskEnd.COMPLETED : ends.poll();
        String id = Integer.toString(++made);
        ObjectNode task = Json.object("@odata.id", TASKS + "/" + id)
                .put("@odata.type", "#Task.v1_7_4.Task")
                .put("Id", id)
                .put("Name", name)
                .put("TaskState", "Running")
                .put("TaskStatus", "OK")
                .put("PercentComplete", 0)
                .put("StartTime", agenda.now().toString());
        if (style.tasks() == Style.Tasks.MONITOR || style.tasks() == Style.Tasks.VANISHING) {
            task.put("TaskMonitor", MONITORS + "/" + id);
        }
        String path = TASKS + "/" + id;
        resources.add(TASKS, path, task);
        agenda.after(duration.dividedBy(2), () -> progress(path, HALF));
        if (end != TaskEnd.STALLED) {
            agenda.after(duration, () -> finish(path, end, effect));
        }
        String job = String.format("%s/JID_%012d", JOBS, made);
        if (style.tasks() == Style.Tasks.JOB) {
            agenda.after(duration.dividedBy(4), () -> resources.put(job, job(path, job)));
        }
        WireReply reply = WireReply.text(202, "application/json; charset=utf-8", task.toString());
        return switch (style.tasks()) {
            case MONITOR, VANISHING ->
                reply.with("Location", MONITORS + "/" + id).with("Retry-After", "1");
            case TASK -> reply.with("Location", path);
            case JOB -> WireReply.empty(202).with("Location", job);
            case NO_LOCATION -> WireReply.empty(202);
        };
    }

    private void progress(String path, int percent) {
        resources.change(path, task -> task.put("PercentComplete", percent));
        job(path);
    }

    private void finish(String path, TaskEnd end, Runnable effect) {
        if (!resources.exists(path)) {
            return;
        }
        if (end == TaskEnd.COMPLETED) {
            effect.run();
        }
        if (end == TaskEnd.COMPLETED && style.tasks() == Style.Tasks.VANISHING) {
            resources.remove(TASKS, path);
            return;
        }
        resources.change(path, task -> {
            task.put("TaskState", end == TaskEnd.EXCEPTION ? "Exception" : "Completed");
            task.put("TaskStatus", end == TaskEnd.COMPLETED ? "OK" : "Critical");
            task.put("PercentComplete", DONE).put("EndTime", agenda.now().toString());
        });
        job(path);
    }

    /** Brings the job of a task up to date, if there is one. */
    private void job(String task) {
        String job = String.format("%s/JID_%012d", JOBS, Integer.parseInt(task.substring(task.lastIndexOf('/') + 1)));
        if (resources.exists(job)) {
            resources.put(job, job(task, job));
        }
    }

    private ObjectNode job(String taskPath, String path) {
        ObjectNode task = resources.get(taskPath).orElseThrow();
        String state = task.path("TaskState").asText();
        return Json.object("@odata.id", path)
                .put("@odata.type", "#Job.v1_2_4.Job")
                .put("Id", path.substring(path.lastIndexOf('/') + 1))
                .put("Name", task.path("Name").asText())
                .put("JobState", state)
                .put("JobStatus", task.path("TaskStatus").asText())
                .put("PercentComplete", task.path("PercentComplete").asInt());
    }

    /** What a task monitor answers: 202 until the work has ended, then its result (DSP0266 clause 12.2). */
    Optional<WireReply> monitor(String path) throws Problem {
        if (!path.startsWith(MONITORS + "/")) {
            return Optional.empty();
        }
        ObjectNode task = resources.need(TASKS + path.substring(MONITORS.length()));
        String text = task.toString();
        return Optional.of(
                switch (task.path("TaskState").asText()) {
                    case "Running" ->
                        WireReply.text(202, "application/json; charset=utf-8", text)
                                .with("Location", path)
                                .with("Retry-After", "1");
                    case "Exception" ->
                        new Problem(500, "Base.1.19.InternalError", "The work has failed.").reply(style);
                    default -> WireReply.text(200, "application/json; charset=utf-8", text);
                });
    }

    /** A client that deletes the monitor, or the task, gives the work up. */
    boolean cancel(String path) {
        String task = path.startsWith(MONITORS + "/") ? TASKS + path.substring(MONITORS.length()) : path;
        if (!task.startsWith(TASKS + "/") || !resources.exists(task)) {
            return false;
        }
        resources.remove(TASKS, task);
        return true;
    }
}
