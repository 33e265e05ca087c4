// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * How much of a resource class a provider has.
 *
 * @param total what it has
 * @param reserved what it keeps for itself
 * @param maxUnit the most that one consumer can have
 * @param allocationRatio how often each unit is given away
 */
public record Inventory(
        long total,
        long reserved,
        @JsonProperty("max_unit") long maxUnit,
        @JsonProperty("allocation_ratio") BigDecimal allocationRatio) {

    /** Whether one consumer could have that much of it, were nothing in use. */
    public boolean holds(long amount) {
        return amount <= maxUnit
                && BigDecimal.valueOf(amount)
                                .compareTo(BigDecimal.valueOf(total - reserved).multiply(allocationRatio))
                        <= 0;
    }
}
