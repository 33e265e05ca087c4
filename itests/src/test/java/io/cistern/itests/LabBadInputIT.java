// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;

/** {@link BadInputScenarios} on the lab, for a machine without a cloud. */
class LabBadInputIT extends BadInputScenarios {

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());

    @Override
    CloudCredential credential() {
        return new CloudCredential(lab.authUrl(), "alice", lab.password(), "tenant-a", "RegionOne");
    }

    @Override
    CloudCredential smallCredential() {
        return new CloudCredential(lab.authUrl(), "dave", lab.password(), "tenant-small", "RegionOne");
    }

    @Override
    CloudCredential adminCredential() {
        return new CloudCredential(lab.authUrl(), "admin", lab.password(), "admin", "RegionOne");
    }

    @Override
    String flavourName() {
        return "m1.tiny";
    }

    @Override
    String largeFlavourName() {
        return "m1.small";
    }

    @Override
    String impossibleFlavourName() {
        return "fault.no-host";
    }

    @Override
    void release() {
        lab.close();
    }
}
