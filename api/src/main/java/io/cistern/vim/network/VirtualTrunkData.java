// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trunk that is asked for.
 *
 * @param parentPortId 1; the port that carries the others; absent only in an update
 * @param subPort 0..N; the ports that it carries
 * @param metadata 0..N; metadata of the trunk
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
public record VirtualTrunkData(
        Optional<String> parentPortId, List<TrunkSubPort> subPort, Map<String, String> metadata) {

    public VirtualTrunkData {
        parentPortId = Attributes.optional(parentPortId);
        subPort = Attributes.list(subPort, "subPort");
        metadata = Attributes.map(metadata, "metadata");
    }
}
