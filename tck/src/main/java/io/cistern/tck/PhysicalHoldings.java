// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.pim.Allocation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody has of a PIM, as its inventory tells it: servers and switches that are held, used, or worked on, and what
 * operators say of them. A PIM makes nothing, so this is all that tests can leave.
 *
 * @param access how it is asked; it sees everything
 */
public record PhysicalHoldings(Access access) {
    private static final List<ResourceKind> HELD = List.of(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH);

    /** A text for each. */
    public Set<String> identifiers() {
        Set<String> held = new HashSet<>();
        Optional<String> token = Optional.empty();
        do {
            QueryPhysicalResourceInventoryResponse page =
                    Outcome.of(access.to(PhysicalResourceInventoryManagement.class)
                            .queryPhysicalResourceInventory(
                                    access.call(),
                                    QueryPhysicalResourceInventoryRequest.builder()
                                            .kinds(HELD)
                                            .page(new Page(Optional.empty(), token))
                                            .build()));
            page.physicalResources().stream().flatMap(PhysicalHoldings::of).forEach(held::add);
            token = page.nextPageToken();
        } while (token.isPresent());
        return held;
    }

    private static Stream<String> of(PhysicalResource resource) {
        String of = " of " + resource.physicalResourceId();
        return Stream.of(
                        resource.reservation().map(held -> "reservation " + held.reservationId()),
                        resource.allocation().map(Allocation::consumerRef).map(user -> "allocation to " + user.id()),
                        resource.states().maintenance().map(work -> "maintenance for " + work.reason()),
                        resource.hardware().assetTag().map(tag -> "tag " + tag),
                        Optional.of(resource.labels())
                                .filter(labels -> !labels.isEmpty())
                                .map(labels -> "labels " + labels))
                .flatMap(Optional::stream)
                .map(what -> what + of);
    }
}
