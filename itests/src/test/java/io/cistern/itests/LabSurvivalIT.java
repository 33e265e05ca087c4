// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;

/** {@link SurvivalScenarios} on the lab, for a machine without a cloud. */
class LabSurvivalIT extends SurvivalScenarios {

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());

    @Override
    CloudCredential credential() {
        return new CloudCredential(lab.authUrl(), "bob", lab.password(), "tenant-b", "RegionOne");
    }

    @Override
    String flavourName() {
        return "m1.tiny";
    }

    @Override
    void release() {
        lab.close();
    }
}
