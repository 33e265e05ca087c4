// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One infrastructure, reached through one configuration: an OSGi service with the property {@code vim.id} or
 * {@code pim.id}.
 *
 * <p>When the service is unregistered the gateway sends no new calls. The backend then lets single upstream calls that
 * are in flight end (at most 3 s) and fails everything else with {@link BackendLeavingException}: the gateway repeats
 * those calls, with the same request and journal, on the backend that comes next. That is also all there is to crash
 * recovery.
 */
@ConsumerType
public interface Backend {

    /** What it is, what it can do and how it is. Never blocks. */
    BackendDescription description();

    /**
     * Its implementation of an interface of the standard. The gateway calls it with an {@link OperationContext} and a
     * validated request; it may block only on threads of its own.
     *
     * @return empty: the interface is not supported at all
     */
    <T> Optional<T> offer(Class<T> standardInterface);
}
