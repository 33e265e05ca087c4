// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Whether a backend can do something.
 *
 * @param interfaceName the interface, e.g. {@code VirtualisedComputeResourcesManagement}
 * @param operation the operation, e.g. {@code scaleVirtualisedComputeResource}
 * @param attribute an attribute or value of it; absent: the operation as such
 * @param supported whether it can
 * @param reason why not, or under which condition
 */
public record Capability(
        String interfaceName,
        String operation,
        Optional<String> attribute,
        boolean supported,
        Optional<String> reason) {

    public Capability {
        Attributes.required(interfaceName, "interfaceName");
        Attributes.required(operation, "operation");
        attribute = Attributes.optional(attribute);
        reason = Attributes.optional(reason);
    }

    /** An operation that is supported. */
    public static Capability offered(Class<?> standardInterface, String operation) {
        return new Capability(standardInterface.getSimpleName(), operation, Optional.empty(), true, Optional.empty());
    }

    /** An operation that answers NOT_SUPPORTED. */
    public static Capability refused(Class<?> standardInterface, String operation, String reason) {
        return new Capability(
                standardInterface.getSimpleName(), operation, Optional.empty(), false, Optional.of(reason));
    }
}
