// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * An address at which a management controller is or was reached.
 *
 * @param address 1; host name or address, with a port where it is not the usual one
 * @param since 1; since when
 * @param until 0..1; until when; absent: it is the present one
 */
public record ManagementAddress(String address, Instant since, Optional<Instant> until) {

    public ManagementAddress {
        Attributes.required(address, "address");
        Attributes.required(since, "since");
        until = Attributes.optional(until);
    }
}
