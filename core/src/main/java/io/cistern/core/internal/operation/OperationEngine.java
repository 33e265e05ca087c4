// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.call.AdmittedCall;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.call.Gate;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.routing.Routes;
import io.cistern.core.internal.store.States;
import io.cistern.core.internal.store.Store;
import io.cistern.json.CisternJson;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out mutations: accepts new ones, goes on with those that were unfinished when the process ended. */
public final class OperationEngine {

    private static final Logger LOG = LoggerFactory.getLogger(OperationEngine.class);
    private static final int LONGEST_REQUEST = 1_048_576;

    private final OperationStore store;
    private final Occurrences occurrences;
    private final EngineParts parts;
    private final Routes routes;
    private final StandardInterfaces interfaces;
    private final CisternJson json;
    private final Gate gate;
    private final Map<String, LiveOperation> live = new ConcurrentHashMap<>();

    public OperationEngine(
            Store store,
            AuditTrail audit,
            Routes routes,
            StandardInterfaces interfaces,
            CisternJson json,
            States states,
            Workers workers,
            CoreSettings settings,
            Clock clock) {
        this.store = new OperationStore(store, audit, json);
        this.occurrences = new Occurrences(store, interfaces, json);
        this.parts = new EngineParts(this.store, new StepStore(store), states, workers, settings, clock);
        this.routes = routes;
        this.interfaces = interfaces;
        this.json = json;
        this.gate = new Gate("mutations", settings.maxMutations());
    }

    /** What is recorded of operations. */
    public Occurrences occurrences() {
        return occurrences;
    }

    /** Goes on with what was unfinished. Each operation waits for its backend by itself. */
    public void recover() {
        for (OperationStore.Unfinished unfinished : store.unfinished()) {
            RecordedOperation recorded = unfinished.operation();
            Optional<StandardOperation> operation = interfaces.named(recorded.interfaceName(), recorded.operation());
            if (operation.isEmpty()) {
                LOG.warn(
                        "Operation {} is {}.{}, which this version does not have; install one that has",
                        recorded.id(),
                        recorded.interfaceName(),
                        recorded.operation());
                continue;
            }
            restore(unfinished, operation.get());
        }
    }

    /** One that cannot be read, since a version has other rules, keeps the gateway from nothing else. */
    private void restore(OperationStore.Unfinished unfinished, StandardOperation operation) {
        RecordedOperation recorded = unfinished.operation();
        try {
            LiveOperation restored = live(recorded, operation);
            LOG.info("Going on with operation {} ({})", recorded.id(), recorded.operation());
            unfinished.undone().ifPresentOrElse(restored::resumeUndoing, restored::start);
        } catch (InfrastructureException e) {
            LOG.error(
                    "Operation {} ({}) has a request that this version refuses; go back to the one that began it",
                    recorded.id(),
                    recorded.operation(),
                    e);
        }
    }

    /**
     * Joins the operation that the idempotency key of a call stands for. Blocks on the store.
     *
     * @return whether there is one
     * @throws InfrastructureException CONFLICT where the key was given with another request
     */
    public boolean join(AdmittedCall call, Caller caller) {
        if (call.call().idempotencyKey().isEmpty()) {
            return false;
        }
        RecordedOperation recorded = record(call);
        IdempotencyStore.Use key = use(call.call().idempotencyKey().get(), call, recorded);
        Optional<IdempotencyStore.FirstUse> earlier = store.firstUse(recorded, key);
        earlier.ifPresent(use -> join(use, key, caller));
        return earlier.isPresent();
    }

    /** Carries out a mutation, or joins the one that its idempotency key stands for. Blocks on the store. */
    public void submit(AdmittedCall call, Caller caller) {
        gate.enter();
        boolean accepted = false;
        try {
            accepted = accept(call, caller);
        } finally {
            if (!accepted) {
                gate.leave();
            }
        }
    }

    private boolean accept(AdmittedCall call, Caller caller) {
        RecordedOperation recorded = record(call);
        Optional<IdempotencyStore.Use> key = call.call().idempotencyKey().map(given -> use(given, call, recorded));
        LiveOperation operation = live(recorded, call.operation());
        try {
            Optional<IdempotencyStore.FirstUse> earlier =
                    store.accept(recorded, key, OperationAudit.accepted(recorded));
            if (earlier.isPresent()) {
                live.remove(recorded.id());
                join(earlier.get(), key.orElseThrow(), caller);
                return false;
            }
        } catch (RuntimeException e) {
            live.remove(recorded.id());
            throw e;
        }
        operation.end().whenComplete((ended, never) -> gate.leave());
        operation.join(caller);
        operation.start();
        return true;
    }

    private void join(IdempotencyStore.FirstUse earlier, IdempotencyStore.Use use, Caller caller) {
        if (!earlier.bodyHash().equals(use.bodyHash())) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "idempotency key \"" + use.key() + "\" was given with another request, operation "
                            + earlier.operationId() + "; take a new key for a new request",
                    ErrorDetails.builder()
                            .attribute("idempotencyKey")
                            .rule("a key stands for one request for "
                                    + parts.settings().idempotency())
                            .remedy("take a new key for a new request")
                            .operationId(earlier.operationId())
                            .origin(ErrorOrigin.GATEWAY)
                            .build());
        }
        LiveOperation unfinished = live.get(earlier.operationId());
        if (unfinished != null) {
            unfinished.join(caller);
            return;
        }
        caller.accepted(earlier.operationId());
        LiveOperation.tell(caller, occurrences.endOf(earlier.operationId()));
    }

    /**
     * Stops and undoes an operation.
     *
     * @return completed at its end; empty: it has ended already
     */
    public Optional<CompletableFuture<Void>> cancel(String operationId, String byWhom) {
        return Optional.ofNullable(live.get(operationId)).map(operation -> {
            operation.cancel(byWhom);
            return operation.end().thenAccept(ended -> {});
        });
    }

    /** Removes idempotency keys that are not remembered any longer. */
    public void purgeKeys() {
        store.purgeKeys(parts.clock().instant());
    }

    /** Removes the records of operations that ended long ago and left nothing behind. */
    public void purgeOperations() {
        store.purgeOperations(parts.clock().instant().minus(parts.settings().history()));
    }

    private LiveOperation live(RecordedOperation recorded, StandardOperation operation) {
        LiveOperation made = new LiveOperation(
                recorded,
                operation,
                json.read(recorded.request(), operation.requestType()),
                routes.to(recorded.kind(), recorded.infrastructureId()),
                parts);
        live.put(recorded.id(), made);
        made.end().whenComplete((ended, never) -> live.remove(recorded.id()));
        return made;
    }

    private RecordedOperation record(AdmittedCall call) {
        Instant now = parts.clock().instant();
        String request = json.write(call.request());
        if (request.length() > LONGEST_REQUEST) {
            throw InfrastructureException.invalidArgument(
                    "request", "has at most " + LONGEST_REQUEST + " characters as JSON", "split the request");
        }
        return new RecordedOperation(
                OperationId.at(now),
                call.operation().door(),
                call.infrastructureId(),
                call.operation().interfaceName(),
                call.operation().name(),
                call.call().consumer().name(),
                call.resourceGroupId(),
                call.visibility(),
                call.call().correlationId(),
                call.call().idempotencyKey(),
                now,
                now.plus(parts.settings().mutationLimit()),
                request);
    }

    private IdempotencyStore.Use use(String key, AdmittedCall call, RecordedOperation recorded) {
        return new IdempotencyStore.Use(
                key,
                BodyHash.of(json, call),
                recorded.startTime().plus(parts.settings().idempotency()));
    }
}
