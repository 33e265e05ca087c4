// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.tck.Access;
import java.util.Set;

/** {@link ClientTckScenarios} on the lab, which is looked into past the interfaces. */
class LabClientTckIT extends ClientTckScenarios {

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());

    @Override
    CloudCredential credential() {
        return new CloudCredential(lab.authUrl(), "admin", lab.password(), "admin", "RegionOne");
    }

    @Override
    Set<String> holdings(Access access, String prefix) {
        return lab.contents().identifiers();
    }

    @Override
    void release() {
        lab.close();
    }
}
