// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import java.util.concurrent.Semaphore;

/** Lets in so much and no more. */
public final class Gate {

    private final String what;
    private final int limit;
    private final Semaphore places;

    public Gate(String what, int limit) {
        this.what = what;
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    /** @throws io.cistern.api.InfrastructureException LIMIT_EXCEEDED, when there is no place */
    public void enter() {
        if (!places.tryAcquire()) {
            throw Failures.limitExceeded(what, limit);
        }
    }

    public void leave() {
        places.release();
    }
}
