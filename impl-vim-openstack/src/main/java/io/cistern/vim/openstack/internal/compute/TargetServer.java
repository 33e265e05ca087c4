// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.nova.NovaAction;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The server that an operation is about. */
final class TargetServer {

    /** What Nova's answer can be though it has begun with what it was asked for. */
    private static final Set<ErrorCode> UNCLEAR = EnumSet.of(ErrorCode.UNAVAILABLE, ErrorCode.BACKEND_ERROR);

    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final int LOOKS = 3;

    private final CallScope scope;
    private final Waiter waiter;
    private final String id;
    private Optional<CloudAccess> place = Optional.empty();

    TargetServer(CallScope scope, Waiter waiter, String id) {
        this.scope = scope;
        this.waiter = waiter;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Where it is; when it is gone, where it is looked for first. */
    CloudAccess cloud() {
        if (place.isEmpty()) {
            place = scope.search()
                    .filter(cloud -> visible(cloud).isPresent())
                    .findFirst()
                    .or(() -> scope.reachable().stream().findFirst());
        }
        return place.orElseThrow(this::unknown);
    }

    NovaClient nova() {
        return cloud().nova();
    }

    /**
     * As it is now.
     *
     * @throws InfrastructureException NOT_FOUND
     */
    NovaServer now() {
        return visible(cloud()).orElseThrow(this::unknown);
    }

    /** As it is now; empty: it is gone. */
    Optional<NovaServer> seen() {
        return visible(cloud());
    }

    /** Once Nova is through with what it does to it. */
    NovaServer settled() {
        NovaServer first = now();
        return first.taskState().isEmpty() ? first : awaitSettled();
    }

    private NovaServer awaitSettled() {
        return await(server -> server.taskState().isEmpty());
    }

    /** Once it looks so. */
    NovaServer await(Predicate<NovaServer> looks) {
        return await(cloud(), looks);
    }

    private NovaServer await(CloudAccess cloud, Predicate<NovaServer> looks) {
        return waiter.until(cloud.limit(), () -> cloud.nova().server(id), seen -> seen.map(looks::test)
                        .orElse(true))
                .orElseThrow(() -> BuildFailures.vanished(id));
    }

    /** Once it looks so, though the call is not wanted any more: for what cannot be taken back. */
    NovaServer finished(Predicate<NovaServer> looks) {
        return await(cloud().finishing(), looks);
    }

    /** @throws InfrastructureException CANCELLED, or TIMEOUT: the call is not wanted any more */
    void checkWanted() {
        scope.limit().checkActive();
    }

    /** Whether something becomes true before long, though the answer to the request for it was lost. */
    boolean soon(BooleanSupplier done) {
        for (int look = 1; look <= LOOKS; look++) {
            scope.limit().pause(FIRST_LOOK.multipliedBy(look));
            if (done.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does something to it and waits until it is done.
     *
     * @param done how it looks then
     * @return Nova's id of the request
     * @throws InfrastructureException NO_CAPACITY or BACKEND_ERROR: it does not look so
     */
    Optional<String> act(ServerAction action, Predicate<NovaServer> done) {
        Optional<String> requestId = Optional.empty();
        Optional<InfrastructureException> unclear = Optional.empty();
        try {
            requestId = nova().act(id, action);
        } catch (InfrastructureException e) {
            if (!UNCLEAR.contains(e.code())) {
                throw e;
            }
            unclear = Optional.of(e);
        }
        NovaServer after = awaitSettled();
        if (done.test(after)) {
            return requestId;
        }
        if (unclear.isPresent()) {
            throw unclear.get();
        }
        throw ActionFailures.of(action, after, requestId, requestId.flatMap(this::told));
    }

    /** What became of a request that failed; Nova is through with the server before it says so. */
    private Optional<NovaAction> told(String requestId) {
        Optional<NovaAction> seen = nova().action(id, requestId);
        for (int look = 1; look <= LOOKS && seen.flatMap(NovaAction::message).isEmpty(); look++) {
            scope.limit().pause(FIRST_LOOK);
            seen = nova().action(id, requestId);
        }
        return seen;
    }

    /** It in the words of the standard, as it is now. */
    VirtualCompute shown() {
        return ComputeQuery.shown(cloud(), now());
    }

    private Optional<NovaServer> visible(CloudAccess cloud) {
        return cloud.nova().server(id).filter(server -> scope.sees(server.projectId()));
    }

    private InfrastructureException unknown() {
        return new InfrastructureException(ErrorCode.NOT_FOUND, "there is no compute resource " + id);
    }
}
