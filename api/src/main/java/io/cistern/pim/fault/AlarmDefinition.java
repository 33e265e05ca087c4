// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * A fault that a kind of resource can have (derived; IFA 053 clause 8).
 *
 * @param faultType 1; the fault
 * @param resourceKind 1; of which resources
 * @param eventType 1; its area
 * @param probableCauses 0..N; what causes it
 * @param defaultSeverity 1; how bad it is
 * @param clearing 1; how it ends
 * @param proposedRepair 0..1; what may help
 */
@Buildable
public record AlarmDefinition(
        String faultType,
        ResourceKind resourceKind,
        EventType eventType,
        List<String> probableCauses,
        PerceivedSeverity defaultSeverity,
        Clearing clearing,
        Optional<String> proposedRepair) {

    public AlarmDefinition {
        Attributes.required(faultType, "faultType");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(eventType, "eventType");
        probableCauses = Attributes.list(probableCauses, "probableCauses");
        Attributes.required(defaultSeverity, "defaultSeverity");
        Attributes.required(clearing, "clearing");
        proposedRepair = Attributes.optional(proposedRepair);
    }

    public static AlarmDefinitionBuilder builder() {
        return AlarmDefinitionBuilder.builder();
    }
}
