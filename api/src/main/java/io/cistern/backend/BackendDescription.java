// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.api.InfrastructureKind;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A backend, as it describes itself.
 *
 * @param infrastructureId the VIM or PIM id
 * @param kind the door it stands behind
 * @param type the technology, e.g. {@code openstack}
 * @param version the version of the backend
 * @param unavailable why it cannot work at present; absent: it can
 * @param capabilities every operation it offers or refuses, and refused values
 * @param properties endpoints, negotiated versions, limits: what helps an operator; no secrets
 */
@Buildable
public record BackendDescription(
        String infrastructureId,
        InfrastructureKind kind,
        String type,
        String version,
        Optional<String> unavailable,
        List<Capability> capabilities,
        Map<String, String> properties) {

    public BackendDescription {
        Attributes.required(infrastructureId, "infrastructureId");
        Attributes.required(kind, "kind");
        Attributes.required(type, "type");
        Attributes.required(version, "version");
        unavailable = Attributes.optional(unavailable);
        capabilities = Attributes.list(capabilities, "capabilities");
        properties = Attributes.map(properties, "properties");
    }

    public static BackendDescriptionBuilder builder() {
        return BackendDescriptionBuilder.builder();
    }
}
