// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the calls that were refused to the audit. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final AuditTrail audit;
    private final Executor writer;
    private final Clock clock;

    /** @param writer where it may block */
    public Refusals(AuditTrail audit, Executor writer, Clock clock) {
        this.audit = audit;
        this.writer = writer;
        this.clock = clock;
    }

    void record(
            StandardOperation operation, String infrastructureId, CallContext call, InfrastructureException refusal) {
        Instant time = clock.instant();
        writer.execute(() -> {
            try {
                audit.append(entry(time, operation, infrastructureId, call, refusal));
            } catch (RuntimeException e) {
                LOG.error(
                        "A refusal of {} with {} could not be written to the audit",
                        operation.name(),
                        refusal.code(),
                        e);
            }
        });
    }

    /** What was not authenticated is not believed: neither its name nor anything else it says. */
    private static AuditEntry entry(
            Instant time,
            StandardOperation operation,
            String infrastructureId,
            CallContext call,
            InfrastructureException refusal) {
        Optional<CallContext> known =
                Optional.ofNullable(call).filter(given -> given.consumer() instanceof AuthenticatedConsumer);
        return new AuditEntry(
                time,
                known.map(given -> given.consumer().name()).orElse("unauthenticated"),
                operation.interfaceName() + "." + operation.name(),
                Optional.of(infrastructureId).filter(id -> !id.isEmpty()),
                known.flatMap(CallContext::resourceGroupId),
                refusal.code().name(),
                Optional.empty(),
                known.map(CallContext::correlationId),
                Optional.of(refusal.getMessage()));
    }
}
