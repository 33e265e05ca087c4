// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A network adapter (derived; IFA 053 clause 8).
 *
 * @param firmwareVersion 0..1; its firmware
 * @param controllerCount 0..1; controllers on it
 * @param pcieType 0..1; e.g. {@code Gen4}
 * @param lldpEnabled 0..1; whether it speaks LLDP
 * @param functions 0..N; its functions
 */
@Buildable
public record NetworkAdapter(
        Optional<String> firmwareVersion,
        Optional<Long> controllerCount,
        Optional<String> pcieType,
        Optional<Boolean> lldpEnabled,
        List<NetworkFunction> functions)
        implements PhysicalResourceDetails {

    public NetworkAdapter {
        firmwareVersion = Attributes.optional(firmwareVersion);
        controllerCount = Attributes.optional(controllerCount);
        pcieType = Attributes.optional(pcieType);
        lldpEnabled = Attributes.optional(lldpEnabled);
        functions = Attributes.list(functions, "functions");
    }

    public static NetworkAdapterBuilder builder() {
        return NetworkAdapterBuilder.builder();
    }

    @Override
    public NetworkAdapter withReferences(UnaryOperator<String> translation) {
        return NetworkAdapterBuilder.builder(this)
                .functions(functions.stream()
                        .map(f -> f.withReferences(translation))
                        .toList())
                .build();
    }
}
