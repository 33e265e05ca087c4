// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static io.cistern.pim.redfish.internal.client.FakeBmc.collection;
import static io.cistern.pim.redfish.internal.client.FakeBmc.each;
import static io.cistern.pim.redfish.internal.client.FakeBmc.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.cistern.pim.redfish.internal.client.TaskOutcome.Result;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A8 of the acceptance checks: tasks in all variants. */
class TaskTest {

    private static final String COMMAND = "/redfish/v1/Command";
    private static final String MONITOR = "/redfish/v1/TaskService/Monitors/1";
    private static final String TASK = "/redfish/v1/TaskService/Tasks/1";

    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void monitor_isWatched_untilItAnswersForTheCommand() {
        assertThat(watching(MONITOR, answer(202, ""), answer(202, task("Running", "OK", 50)), answer(204, "")))
                .isEqualTo(Result.DONE);
        assertThat(watching(MONITOR, answer(202, ""), failure(400, "Base.1.8.PropertyValueError")))
                .isEqualTo(Result.FAILED);
    }

    @Test
    void task_isWatched_untilItsStateIsFinal_thoughItsAnswerIs200() {
        assertThat(watching(TASK, answer(200, task("Running", "OK", 100)), answer(200, task("Completed", "OK", 100))))
                .isEqualTo(Result.DONE);
        assertThat(watching(TASK, answer(200, task("Exception", "Critical", 10))))
                .isEqualTo(Result.FAILED);
        assertThat(watching(TASK, answer(200, task("Cancelled", "OK", 10)))).isEqualTo(Result.CANCELLED);
    }

    @Test
    void job_isWatchedLikeATask() {
        HttpHandler running = answer(200, "{\"@odata.type\": \"#Job.v1_2_0.Job\", \"JobState\": \"Running\"}");
        HttpHandler failed = answer(200, "{\"@odata.type\": \"#Job.v1_2_0.Job\", \"JobState\": \"Exception\"}");

        assertThat(watching(TASK, running, failed)).isEqualTo(Result.FAILED);
    }

    @Test
    void completed_isAFailure_whenItsStatusIsCritical() {
        assertThat(watching(TASK, answer(200, task("Completed", "Critical", 100))))
                .isEqualTo(Result.FAILED);
    }

    @Test
    void task_isGone_afterItWasSeen_andMayNotBeThereYet_before() {
        assertThat(watching(
                        TASK, answer(200, task("Running", "OK", 50)), failure(404, "Base.1.8.ResourceMissingAtURI")))
                .isEqualTo(Result.VANISHED);
        assertThat(watching(
                        TASK, failure(404, "Base.1.8.ResourceMissingAtURI"), answer(200, task("Completed", "OK", 100))))
                .isEqualTo(Result.DONE);
        assertThat(watching(TASK, failure(404, "Base.1.8.ResourceMissingAtURI")))
                .isEqualTo(Result.VANISHED);
    }

    @Test
    void task_isGivenUp_whenThereIsNoProgress() {
        assertThat(watching(TASK, answer(200, task("Running", "OK", 99)))).isEqualTo(Result.STALLED);
    }

    @Test
    void task_isFoundInTheBody_whenThereIsNoLocation() {
        rig.bmc().instead(COMMAND, answer(202, task("New", "OK", 0)));
        rig.bmc().instead(TASK, answer(200, task("Completed", "OK", 100)));

        assertThat(command()).isEqualTo(Result.DONE);
    }

    @Test
    void newestTask_isWatched_whenNothingSaysWhichOneItIs() {
        rig.bmc().instead(COMMAND, answer(202, ""));
        rig.bmc().serve("/redfish/v1/TaskService", "{\"Tasks\": {\"@odata.id\": \"/redfish/v1/TaskService/Tasks\"}}");
        rig.bmc().serve("/redfish/v1/TaskService/Tasks", collection("/redfish/v1/TaskService/Tasks/0", TASK));
        rig.bmc()
                .serve(
                        "/redfish/v1/TaskService/Tasks/0",
                        "{\"TaskState\": \"Exception\", \"StartTime\": \"2020-01-01T00:00:00Z\"}");
        rig.bmc()
                .instead(TASK, answer(200, "{\"TaskState\": \"Completed\", \"StartTime\": \"" + Instant.now() + "\"}"));

        assertThat(command()).isEqualTo(Result.DONE);
        assertThat(rig.deviations(DeviationKind.NO_MONITOR)).isEqualTo(1);
    }

    @Test
    void command_isUnwatched_whenThereIsNoTaskAtAll() {
        rig.bmc().instead(COMMAND, answer(202, ""));

        assertThat(command()).isEqualTo(Result.UNWATCHED);
    }

    private Result watching(String at, HttpHandler... answers) {
        rig.bmc().instead(COMMAND, answer(202, "", "Location", at));
        rig.bmc().instead(at, each(answers));
        return command();
    }

    private Result command() {
        RedfishCall call = rig.call();
        call.root();
        return call.await(call.create(link(COMMAND), Map.of())).result();
    }

    private static String task(String state, String status, int percent) {
        return "{\"@odata.id\": \"" + TASK + "\", \"@odata.type\": \"#Task.v1_7_0.Task\", \"TaskState\": \"" + state
                + "\", \"TaskStatus\": \"" + status + "\", \"PercentComplete\": " + percent + "}";
    }
}
