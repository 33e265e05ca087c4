// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Virtual functions of a port.
 *
 * @param enable 1; whether it has them
 * @param numVfs 0..1; how many
 */
public record SriovConfig(boolean enable, Optional<Long> numVfs) {

    public SriovConfig {
        numVfs = Attributes.optional(numVfs);
    }
}
