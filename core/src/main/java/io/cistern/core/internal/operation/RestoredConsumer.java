// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.Consumer;
import io.cistern.api.Grant;
import java.util.Set;

/**
 * Who asked for a recorded operation. It may do nothing by itself: what the operation may do was decided when it was
 * accepted.
 */
record RestoredConsumer(String name) implements Consumer {

    @Override
    public Set<Grant> grants() {
        return Set.of();
    }
}
