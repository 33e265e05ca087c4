// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trunk.
 *
 * @param resourceId 1; identifier of the trunk
 * @param name 0..1; the name that the consumer gave
 * @param parentPortId 1; the port that carries the others
 * @param subPort 0..N; the ports that it carries
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; what the consumer attached, in its order
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
@Buildable
public record VirtualTrunk(
        String resourceId,
        Optional<String> name,
        String parentPortId,
        List<TrunkSubPort> subPort,
        OperationalState operationalState,
        Map<String, String> metadata,
        Optional<String> resourceGroupId) {

    public VirtualTrunk {
        Attributes.required(resourceId, "resourceId");
        name = Attributes.optional(name);
        Attributes.required(parentPortId, "parentPortId");
        subPort = Attributes.list(subPort, "subPort");
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static VirtualTrunkBuilder builder() {
        return VirtualTrunkBuilder.builder();
    }
}
