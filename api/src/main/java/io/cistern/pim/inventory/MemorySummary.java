// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The memory of a server together.
 *
 * @param totalGiB 0..1; memory in GiB
 * @param persistentGiB 0..1; persistent memory in GiB
 * @param mirroring 0..1; how it is mirrored
 */
public record MemorySummary(
        Optional<BigDecimal> totalGiB, Optional<BigDecimal> persistentGiB, Optional<String> mirroring) {

    public MemorySummary {
        totalGiB = Attributes.optional(totalGiB);
        persistentGiB = Attributes.optional(persistentGiB);
        mirroring = Attributes.optional(mirroring);
    }
}
