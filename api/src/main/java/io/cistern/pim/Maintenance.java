// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.internal.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * A resource that is being worked on: not selected, and not acted on by itself.
 *
 * @param reason 1; why
 * @param since 1; when it began
 * @param until 0..1; when it is expected to end
 * @param by 1; the consumer that asked for it
 */
public record Maintenance(String reason, Instant since, Optional<Instant> until, String by) {

    public Maintenance {
        Attributes.required(reason, "reason");
        Attributes.required(since, "since");
        until = Attributes.optional(until);
        Attributes.required(by, "by");
    }
}
