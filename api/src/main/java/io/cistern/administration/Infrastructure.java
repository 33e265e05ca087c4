// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.BackendDescription;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A VIM or PIM that is or was configured.
 *
 * @param infrastructureId its id
 * @param kind the door it stands behind
 * @param state how it is
 * @param reason why it is not AVAILABLE
 * @param backend the backend that serves it now
 */
public record Infrastructure(
        String infrastructureId,
        InfrastructureKind kind,
        InfrastructureState state,
        Optional<String> reason,
        Optional<BackendDescription> backend) {

    public Infrastructure {
        Attributes.required(infrastructureId, "infrastructureId");
        Attributes.required(kind, "kind");
        Attributes.required(state, "state");
        reason = Attributes.optional(reason);
        backend = Attributes.optional(backend);
    }
}
