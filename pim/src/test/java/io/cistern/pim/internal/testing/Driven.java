// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.testing;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.physical.PhysicalResourceDriver;
import java.util.Optional;

/** A backend that is a driver and nothing else. */
public record Driven(DataCentre centre) implements Backend {

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId("dc-1")
                .kind(InfrastructureKind.PIM)
                .type("test")
                .version("1")
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> type) {
        return type == PhysicalResourceDriver.class ? Optional.of(type.cast(centre)) : Optional.empty();
    }
}
