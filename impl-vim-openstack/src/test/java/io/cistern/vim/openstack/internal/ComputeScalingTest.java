// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.testing.BrokenOff;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scale Virtualised Compute Resource. */
class ComputeScalingTest {

    private static final String ACTIONS = "/compute/v2.1/servers/[^/]*/action";
    private static final String METADATA = "/compute/v2.1/servers/[^/]*/metadata";

    private final LabCloud lab =
            LabCloud.as("alice", "tenant-a", LabSettings.defaults().withBuildTime(Duration.ofMillis(20)));
    private final String id = lab.running("m");
    private final String tiny = flavour("m1.tiny");
    private final String medium = flavour("m1.medium");
    private final String large = flavour("m1.large");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void scale_givesTheCapacityOfTheFlavour_andKeepsTheState() {
        VirtualCompute scaled = scale(medium);
        assertThat(scaled.flavourId()).contains(medium);
        assertThat(scaled.virtualCpu().numVirtualCpu()).isEqualTo(2);
        assertThat(scaled.virtualMemory().virtualMemSize()).isEqualTo(4096);
        assertThat(scaled.runningState()).isEqualTo(ComputeRunningState.RUNNING);

        lab.cloud()
                .call(
                        lab.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(id, ComputeOperation.STOP, Map.of()));
        assertThat(scale(large).runningState()).isEqualTo(ComputeRunningState.STOPPED);
    }

    @Test
    void scale_refusesAndAsksNothing_whenTheFlavourDoesNotFit() {
        refused(ErrorCode.INVALID_ARGUMENT, "nowhere");
        refused(ErrorCode.CONFLICT, tiny);
        scale(medium);
        lab.lab().requests().clear();
        refused(ErrorCode.NOT_SUPPORTED, tiny);
        assertThat(lab.lab().requests().count("POST", ACTIONS)).isZero();
    }

    @Test
    void scale_refusesWithConflict_whenTheStateDoesNotAllowIt() {
        lab.cloud()
                .call(
                        lab.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(id, ComputeOperation.PAUSE, Map.of()));
        assertThatThrownBy(() -> scale(medium)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(e.getMessage()).contains("PAUSED").contains("UNPAUSE");
        });
    }

    private void refused(ErrorCode code, String flavourId) {
        assertThatThrownBy(() -> scale(flavourId)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.details().attribute()).contains("computeFlavourId");
        });
    }

    @Test
    void scale_failsWithNoCapacityAndChangesNothing_whenNoHostTakesIt() {
        try (LabCloud narrow = LabCloud.as(
                "alice", "tenant-a", LabSettings.defaults().withHosts(2, 1).withBuildTime(Duration.ofMillis(20)))) {
            String only = narrow.running("m");
            assertThatThrownBy(() -> narrow.cloud()
                            .call(
                                    narrow.compute()::scaleVirtualisedComputeResource,
                                    new ScaleComputeRequest(
                                            only,
                                            LabCloud.idOf(
                                                    narrow.lab().contents().flavors(), "m1.medium"))))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.NO_CAPACITY);
                        assertThat(e.details().upstream()).singleElement().satisfies(fault -> assertThat(
                                        fault.requestId())
                                .isPresent());
                    });
        }
    }

    /** Every request of a scaling that changes the cloud, with everything that can become of it. */
    static Stream<Fault> faults() {
        return Stream.of(
                        Fault.on("POST", ACTIONS).withBody("resize"),
                        Fault.on("PUT", METADATA),
                        Fault.on("POST", ACTIONS).withBody("confirmResize"))
                .flatMap(on -> Stream.of(
                        on.answer(400, "{\"badRequest\":{\"code\":400,\"message\":\"no\"}}"),
                        on.answer(403, "{\"forbidden\":{\"code\":403,\"message\":\"no\"}}"),
                        on.answer(404, "{\"itemNotFound\":{\"code\":404,\"message\":\"no\"}}"),
                        on.answer(409, "{\"conflictingRequest\":{\"code\":409,\"message\":\"no\"}}"),
                        on.answer(429, "{}").retryAfter(0),
                        on.answer(500, "{\"computeFault\":{\"code\":500,\"message\":\"no\"}}"),
                        on.answer(503, "").times(2),
                        on.answer(503, "").always(),
                        on.html(502),
                        on.afterCommit().answer(500, "{}"),
                        on.afterCommit().html(504),
                        on.drop(),
                        on.afterCommit().drop(),
                        on.truncate()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void scale_isDoneOrUndone_whateverGoesWrong(Fault fault) {
        lab.lab().faults().add(fault);
        MemoryJournal journal = LiveCloud.newJournal();
        boolean done;
        try {
            lab.cloud()
                    .run(journal, lab.compute()::scaleVirtualisedComputeResource, new ScaleComputeRequest(id, medium));
            done = true;
        } catch (InfrastructureException failed) {
            lab.lab().faults().clear();
            journal.undoAll();
            done = false;
        }
        lab.lab().faults().clear();

        VirtualCompute now = query(id);
        assertThat(now.flavourId()).contains(done ? medium : tiny);
        assertThat(now.runningState()).isEqualTo(ComputeRunningState.RUNNING);
        lab.terminate(id);
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void scale_happensOnce_whereverItBreaksOffAndIsRepeated() {
        List<String> thereAndBack = List.of(medium, large);
        int instants = BrokenOff.everywhere(instant -> {
            boolean broke = false;
            String at = lab.running("m" + instant);
            for (String flavour : thereAndBack) {
                MemoryJournal journal = LiveCloud.newJournal();
                broke |= BrokenOff.andRepeated(journal, instant, () -> lab.cloud()
                        .run(
                                journal,
                                lab.compute()::scaleVirtualisedComputeResource,
                                new ScaleComputeRequest(at, flavour)));
                assertThat(query(at).flavourId()).as("instant %s", instant).contains(flavour);
            }
            assertThat(lab.lab().requests().count("POST", ACTIONS))
                    .as("broken off at instant %s", instant)
                    .isEqualTo(4);
            lab.terminate(at);
            return broke;
        });
        assertThat(instants).isGreaterThan(4);
    }

    private String flavour(String name) {
        return LabCloud.idOf(lab.lab().contents().flavors(), name);
    }

    private VirtualCompute scale(String flavourId) {
        return lab.cloud()
                .call(lab.compute()::scaleVirtualisedComputeResource, new ScaleComputeRequest(id, flavourId))
                .computeData();
    }

    private VirtualCompute query(String computeId) {
        return lab.cloud()
                .call(
                        lab.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder()
                                .queryComputeFilter(
                                        Optional.of(Filter.where(FilterOperator.EQ, "computeId", computeId)))
                                .build())
                .queryResult()
                .get(0);
    }
}
