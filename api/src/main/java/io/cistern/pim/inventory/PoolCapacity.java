// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Buildable;

/**
 * How much of a pool, a site or a type is in use.
 *
 * @param total 1; how many there are
 * @param available 1; free
 * @param reserved 1; held for a tenant
 * @param provisioned 1; in use
 * @param maintenance 1; in maintenance
 * @param failed 1; not usable
 */
@Buildable
public record PoolCapacity(long total, long available, long reserved, long provisioned, long maintenance, long failed) {

    public static PoolCapacityBuilder builder() {
        return PoolCapacityBuilder.builder();
    }
}
