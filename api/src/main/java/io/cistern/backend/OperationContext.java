// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.api.CallContext;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** The call as a backend gets it: made by the gateway, for queries and mutations alike. */
@ProviderType
public interface OperationContext extends CallContext {

    /**
     * The context that the gateway gave.
     *
     * @throws IllegalStateException the backend was called past the gateway
     */
    static OperationContext of(CallContext call) {
        if (call instanceof OperationContext context) {
            return context;
        }
        throw new IllegalStateException("a backend is called by the gateway only");
    }

    /** The groups that the caller may see; what lies outside them answers NOT_FOUND. */
    Visibility visibility();

    /** The operation occurrence. A query has an id too, for logs, but no occurrence. */
    String operationId();

    /** The journal of a mutation; a query has none and throws {@link IllegalStateException}. */
    Journal journal();

    /** What the backend keeps of its infrastructure beyond its own life. */
    StateStore state();

    /** When the work must be over. Waits are bounded by it. */
    Instant limit();

    /**
     * To be called before every wait and every repetition.
     *
     * @throws io.cistern.api.InfrastructureException CANCELLED, or TIMEOUT past the limit
     * @throws BackendLeavingException the call has been taken away from this backend
     */
    void checkActive();

    /** Tells how far the work is. */
    void progress(int percent, String status);
}
