// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.pim.redfish.internal.client.RedfishClient;
import io.cistern.pim.redfish.internal.quirk.BmcKind;
import io.cistern.pim.redfish.internal.quirk.QuirkProfiles;
import io.cistern.pim.redfish.internal.quirk.Recognition;
import java.util.Optional;

/** How one BMC is treated: as the profile of its kind says at the time. */
final class Treatment implements Recognition {

    private final RedfishClient client;
    private final QuirkProfiles profiles;
    private volatile Optional<BmcKind> kind = Optional.empty();

    Treatment(RedfishClient client, QuirkProfiles profiles) {
        this.client = client;
        this.profiles = profiles;
    }

    @Override
    public String recognise(BmcKind known) {
        kind = Optional.of(known);
        refresh();
        return client.quirks().profile();
    }

    /** Takes up what was changed in the profiles. */
    void refresh() {
        kind.map(profiles::of).ifPresent(client::treatAs);
    }
}
