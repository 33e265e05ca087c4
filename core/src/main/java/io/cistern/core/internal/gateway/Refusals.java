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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the calls that were refused to the audit, many at a time. A flood of them costs neither memory nor the threads
 * of those who are let in: what there is no room for is counted, and told as a number.
 */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int MOST_WAITING = 1_000;
    private static final int BATCH = 100;

    private final AuditTrail audit;
    private final Executor writer;
    private final Clock clock;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong untold = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param writer where it may block; one task of this is there at a time */
    public Refusals(AuditTrail audit, Executor writer, Clock clock) {
        this.audit = audit;
        this.writer = writer;
        this.clock = clock;
    }

    void record(
            StandardOperation operation, String infrastructureId, CallContext call, InfrastructureException refusal) {
        if (!waiting.offer(entry(clock.instant(), operation, infrastructureId, call, refusal))) {
            untold.incrementAndGet();
        }
        writeLater();
    }

    private void writeLater() {
        if (writing.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    private void write() {
        List<AuditEntry> entries = new ArrayList<>();
        waiting.drainTo(entries, BATCH);
        long more = untold.getAndSet(0);
        if (more > 0) {
            entries.add(summary(more));
        }
        try {
            audit.append(entries);
        } catch (RuntimeException e) {
            LOG.error("{} refusals could not be written to the audit", entries.size() + Math.max(0, more - 1), e);
        }
        writing.set(false);
        if (!waiting.isEmpty() || untold.get() > 0) {
            writeLater();
        }
    }

    private AuditEntry summary(long refusals) {
        return new AuditEntry(
                clock.instant(),
                "several",
                "several",
                Optional.empty(),
                Optional.empty(),
                "REFUSED",
                Optional.empty(),
                Optional.empty(),
                Optional.of(refusals + " more calls were refused, too many at once to be told one by one"));
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
