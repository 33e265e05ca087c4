// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A PIM reads its endpoints in its own time; the tests of it begin when that is done. */
public final class Enrolment {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Enrolment() {}

    /** Waits until so many servers and switches have been read, and all of them of late. */
    public static void await(Access access, int resources) {
        Instant end = Instant.now().plus(PATIENCE);
        long read = read(access);
        while (read < resources) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(read + " servers and switches of " + resources + " were read");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
            read = read(access);
        }
    }

    private static long read(Access access) {
        return Outcome.of(access.to(PhysicalResourceInventoryManagement.class)
                        .queryPhysicalResourceInventory(
                                access.call(),
                                QueryPhysicalResourceInventoryRequest.builder()
                                        .filter(Filter.parse("(eq,stale,false);(eq,reachability,REACHABLE)"))
                                        .kinds(List.of(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH))
                                        .page(Page.ofSize(1_000))
                                        .build()))
                .physicalResources()
                .size();
    }
}
