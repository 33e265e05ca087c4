// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.store.StoreException;
import java.time.Clock;
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
        Optional<CallContext> known = Optional.ofNullable(call);
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                known.map(given -> given.consumer().name()).orElse("unknown"),
                operation.interfaceName() + "." + operation.name(),
                Optional.of(infrastructureId),
                known.flatMap(CallContext::resourceGroupId),
                refusal.code().name(),
                Optional.empty(),
                known.map(CallContext::correlationId),
                Optional.of(refusal.getMessage()));
        writer.execute(() -> {
            try {
                audit.append(entry);
            } catch (StoreException e) {
                LOG.error("A refusal could not be written to the audit: {}", entry, e);
            }
        });
    }
}
