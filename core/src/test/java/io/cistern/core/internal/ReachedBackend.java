// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The backend of a VIM or a PIM. Has every interface and does nothing: what reaches it fails with BACKEND_ERROR, and it knows what it was told. */
final class ReachedBackend implements Fleet, FleetManagement {

    /** What a backend is told of a call: the group that it is for, the groups that it may see. */
    record Told(Optional<String> resourceGroupId, List<String> visible) {}

    private final Map<String, Told> calls = new ConcurrentHashMap<>();

    /** What it was told of the call with that correlation id; empty: it did not get here. */
    Optional<Told> told(String correlationId) {
        return Optional.ofNullable(calls.get(correlationId));
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId("edge-1")
                .kind(InfrastructureKind.VIM)
                .type("reached")
                .version("1")
                .capabilities(List.of())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return Optional.of(standardInterface.cast(Proxy.newProxyInstance(
                standardInterface.getClassLoader(), new Class<?>[] {standardInterface}, (proxy, method, arguments) -> {
                    OperationContext context = OperationContext.of((CallContext) arguments[0]);
                    calls.put(
                            context.correlationId(),
                            new Told(
                                    context.resourceGroupId(),
                                    context.visibility().groups().stream()
                                            .sorted()
                                            .toList()));
                    return CompletableFuture.failedFuture(
                            new InfrastructureException(ErrorCode.BACKEND_ERROR, "reached", ErrorDetails.NONE));
                })));
    }

    @Override
    public Fleet manage(Backend driver, StateStore state) {
        return this;
    }

    @Override
    public List<String> inUse(StateStore state) {
        return List.of();
    }

    @Override
    public void close() {
        // nothing runs
    }
}
