// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import io.cistern.api.Consumer;
import io.cistern.api.Grant;
import java.util.Set;

/**
 * A consumer whose credential has been accepted. Nobody but this package makes one, and the gateway takes no other.
 *
 * @param name its name
 * @param grants what it may do
 */
public record AuthenticatedConsumer(String name, Set<Grant> grants) implements Consumer {

    public AuthenticatedConsumer {
        grants = Set.copyOf(grants);
    }
}
