// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Map;
import java.util.Optional;

/**
 * What a physical resource is used for.
 *
 * @param type 1; what it is
 * @param id 1; its identifier, e.g. that of the CIS cluster
 * @param nodeRole 0..1; what the resource is in it, e.g. {@code control-plane}
 * @param nodeName 0..1; what the resource is called in it
 * @param annotations 0..N; more about it
 */
@Buildable
public record ConsumerRef(
        ConsumerType type,
        String id,
        Optional<String> nodeRole,
        Optional<String> nodeName,
        Map<String, String> annotations) {

    public ConsumerRef {
        Attributes.required(type, "type");
        Attributes.required(id, "id");
        nodeRole = Attributes.optional(nodeRole);
        nodeName = Attributes.optional(nodeName);
        annotations = Attributes.map(annotations, "annotations");
    }

    public static ConsumerRefBuilder builder() {
        return ConsumerRefBuilder.builder();
    }
}
