// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.TrustedModule;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/** Trusted components (TrustedComponent v1_4), and the modules within ComputerSystem that were before them. */
final class TrustedModuleMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.TRUSTED_MODULE,
                new TrustedModule(
                        body.text("InterfaceType").or(() -> body.text("TrustedComponentType")),
                        body.text("FirmwareVersion"))));
    }
}
