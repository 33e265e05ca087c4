// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationProgress;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateStore;
import io.cistern.backend.Visibility;
import io.cistern.tck.BenchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The context that a gateway gives. */
public record TestContext(
        String operationId,
        Journal journal,
        StateStore state,
        Visibility visibility,
        Optional<String> resourceGroupId,
        Instant limit)
        implements OperationContext {

    /** A call of somebody who may see everything, with the ten minutes to go that the gateway gives. */
    public static TestContext of(MemoryJournal journal) {
        return new TestContext(
                journal.operationId(),
                journal,
                new BenchState(),
                Visibility.ALL,
                Optional.empty(),
                Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** The same, of somebody who may see some groups only. */
    public TestContext seeing(Visibility groups) {
        return new TestContext(operationId, journal, state, groups, resourceGroupId, limit);
    }

    /** The same, of somebody who has one group only. */
    public TestContext within(String group) {
        return new TestContext(operationId, journal, state, new Visibility(Set.of(group)), Optional.of(group), limit);
    }

    /** The same, with what was kept before. */
    public TestContext keeping(StateStore kept) {
        return new TestContext(operationId, journal, kept, visibility, resourceGroupId, limit);
    }

    @Override
    public void checkActive() {
        if (Instant.now().isAfter(limit)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "the operation took too long");
        }
    }

    @Override
    public void progress(int percent, String status) {}

    @Override
    public Consumer consumer() {
        return new Consumer() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Set<Grant> grants() {
                return Set.of();
            }
        };
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.empty();
    }

    @Override
    public String correlationId() {
        return "test";
    }

    @Override
    public Optional<String> idempotencyKey() {
        return Optional.empty();
    }

    @Override
    public void onAccepted(String id) {}

    @Override
    public void onProgress(OperationProgress progress) {}
}
