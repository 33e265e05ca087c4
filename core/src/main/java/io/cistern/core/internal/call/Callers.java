// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who waits at present. */
public final class Callers implements AutoCloseable {

    private final Set<Caller> waiting = ConcurrentHashMap.newKeySet();
    private final Workers workers;
    private final Clock clock;

    public Callers(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** A caller that waits from now on, at most until its deadline. */
    public Caller of(CallContext call, Instant deadline) {
        Caller caller = new Caller(call, deadline, clock.instant(), workers);
        waiting.add(caller);
        caller.onAnswered(() -> waiting.remove(caller));
        return caller;
    }

    /** Sends everybody away; what they waited for goes on when the gateway is back. */
    @Override
    public void close() {
        InfrastructureException stopping = new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                "the gateway is stopping; repeat the call with the same idempotency key when it is back",
                ErrorDetails.builder()
                        .remedy("repeat the call with the same idempotency key when it is back")
                        .origin(ErrorOrigin.GATEWAY)
                        .build());
        waiting.forEach(caller -> caller.abandon(stopping));
    }
}
