// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Nova does to a server by stopping it, making it anew with another flavour or on another host, and starting it
 * again. It is taken back as long as it is not confirmed. A cloud may confirm by itself.
 */
final class ColdMove {

    private static final ServerAction CONFIRM = ServerAction.of("confirmResize");

    private final Journal journal;
    private final TargetServer target;
    private final Predicate<NovaServer> arrived;

    /** @param arrived tells a server that has moved from one that has not, once Nova is through with it */
    ColdMove(Journal journal, TargetServer target, Predicate<NovaServer> arrived) {
        this.journal = journal;
        this.target = target;
        this.arrived = arrived;
    }

    /** Moves; until it is confirmed it can be taken back. */
    void begin(ServerAction action) {
        journal.step("move", this::moved, () -> move(action), this::revert);
    }

    /** Makes it stay. */
    void confirm() {
        journal.perform("confirm", target.id(), this::stay);
    }

    private List<StepResult> moved() {
        return arrived.test(target.settled()) ? List.of(new StepResult(target.id(), Optional.empty())) : List.of();
    }

    private StepResult move(ServerAction action) {
        return new StepResult(target.id(), target.act(action, arrived));
    }

    private Optional<String> stay() {
        if (!isMoved(target.settled())) {
            return Optional.empty();
        }
        // What was cancelled meanwhile is not confirmed any more.
        target.checkWanted();
        Optional<String> requestId = Optional.empty();
        try {
            requestId = target.nova().act(target.id(), CONFIRM);
        } catch (InfrastructureException e) {
            // Its answer was lost, or the cloud confirms by itself.
            if (!target.soon(() -> hasLeft(target.now()))) {
                throw e;
            }
        }
        // Nova shows no task while it confirms.
        NovaServer after = confirmed();
        if (after.status().equals("ERROR")) {
            throw ActionFailures.of(CONFIRM, after, requestId, Optional.empty());
        }
        return requestId;
    }

    /** What cannot be taken back any more is given up neither for a cancellation nor because it could not be seen once. */
    private NovaServer confirmed() {
        try {
            return target.finished(ColdMove::hasLeft);
        } catch (InfrastructureException e) {
            return target.finished(ColdMove::hasLeft);
        }
    }

    private static boolean isMoved(NovaServer server) {
        return server.status().equals("VERIFY_RESIZE");
    }

    private static boolean hasLeft(NovaServer server) {
        return !isMoved(server);
    }

    private void revert(String id) {
        NovaServer now = target.settled();
        if (isMoved(now)) {
            target.act(ServerAction.of("revertResize"), ColdMove::hasLeft);
        } else if (arrived.test(now)) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "compute resource " + id + " has moved for good: it is confirmed",
                    ErrorDetails.builder()
                            .resourceId(id)
                            .remedy("scale or migrate it back")
                            .build());
        }
    }
}
