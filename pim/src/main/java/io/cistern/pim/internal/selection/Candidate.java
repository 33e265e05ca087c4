// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;

/**
 * A server that could be chosen.
 *
 * @param resource it, with its parts
 * @param custody whose it is
 * @param awaited whether its endpoint is going to be asked for the first time since the start
 */
public record Candidate(PhysicalResource resource, Custody custody, boolean awaited) {

    public String id() {
        return resource.physicalResourceId();
    }

    public ComputeServer server() {
        return (ComputeServer) resource.details();
    }

    /** Its parts of a kind. */
    public List<PhysicalResource> parts(ResourceKind kind) {
        return resource.components().stream()
                .filter(part -> part.resourceKind() == kind)
                .toList();
    }
}
