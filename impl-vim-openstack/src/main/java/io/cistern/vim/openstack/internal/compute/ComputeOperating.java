// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.nova.NovaAction;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operate Virtualised Compute Resource, once. What changes the state of a machine is not taken back: where it breaks
 * off, the state tells on the next run whether it is done.
 */
final class ComputeOperating {

    private static final String NEVER = "none";

    private final Journal journal;
    private final TargetServer target;
    private final ComputeSnapshots snapshots;
    private final OperateComputeRequest request;

    ComputeOperating(CallScope scope, Waiter waiter, OperateComputeRequest request) {
        this.journal = scope.context().journal();
        this.target = new TargetServer(scope, waiter, request.computeId());
        this.snapshots = new ComputeSnapshots(scope, waiter, target, request.computeOperationInputData());
        this.request = request;
    }

    OperateComputeResponse run() {
        journal.check(this::check);
        Map<String, String> output =
                switch (request.computeOperation()) {
                    case START -> become("ACTIVE", "os-start");
                    case STOP -> become("SHUTOFF", "os-stop");
                    case PAUSE -> become("PAUSED", "pause");
                    case UNPAUSE -> become("ACTIVE", "unpause");
                    case SUSPEND -> become("SUSPENDED", "suspend");
                    case RESUME -> become("ACTIVE", "resume");
                    case REBOOT -> reboot();
                    case CREATE_SNAPSHOT -> snapshots.create();
                    case DELETE_SNAPSHOT -> snapshots.delete();
                };
        return new OperateComputeResponse(target.shown(), output);
    }

    private void check() {
        ComputeOperation operation = request.computeOperation();
        if (operation == ComputeOperation.STOP
                && given(ComputeOperationKeys.STOP_TYPE)
                        .filter("FORCEFUL"::equals)
                        .isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    "computeOperationInputData/" + ComputeOperationKeys.STOP_TYPE,
                    "OpenStack always asks the guest first, and powers it off after the time that the cloud has set",
                    "use GRACEFUL");
        }
        Set<String> allowed = isHardReboot() ? OperableStates.REBOOT_HARD : OperableStates.of(operation);
        OperableStates.check(target.now(), operation.name(), allowed);
        if (operation == ComputeOperation.DELETE_SNAPSHOT) {
            snapshots.mustExist();
        }
    }

    private Map<String, String> become(String status, String action) {
        journal.perform(
                action,
                target.id(),
                () -> target.settled().status().equals(status)
                        ? Optional.empty()
                        : target.act(
                                ServerAction.of(action), after -> after.status().equals(status)));
        return Map.of();
    }

    /** Nothing shows in a machine that it was rebooted: what was done to it before is noted. */
    private Map<String, String> reboot() {
        String before = journal.remember("last-action", this::lastAction);
        journal.perform("reboot", target.id(), () -> {
            target.settled();
            return hasRebootedSince(before)
                    ? Optional.empty()
                    : target.act(ServerAction.reboot(isHardReboot() ? "HARD" : "SOFT"), after -> after.status()
                            .equals("ACTIVE"));
        });
        return Map.of();
    }

    private String lastAction() {
        return target.nova().actions(target.id()).stream()
                .findFirst()
                .map(NovaAction::requestId)
                .orElse(NEVER);
    }

    private boolean hasRebootedSince(String before) {
        List<NovaAction> actions = target.nova().actions(target.id());
        return actions.stream()
                .takeWhile(action -> !action.requestId().equals(before))
                .anyMatch(action -> action.action().equals("reboot"));
    }

    private boolean isHardReboot() {
        return request.computeOperation() == ComputeOperation.REBOOT
                && given(ComputeOperationKeys.REBOOT_TYPE)
                        .filter("HARD"::equals)
                        .isPresent();
    }

    private Optional<String> given(String key) {
        return Optional.ofNullable(request.computeOperationInputData().get(key));
    }
}
