// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import org.junit.jupiter.api.AfterAll;

/** What is done to machines of the simulated cloud, as {@link OpenStackLifecycleLiveIT} does it to real ones. */
class LabLifecycleTest extends LifecycleScenarios {

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());

    @Override
    CloudSettings as(String user) {
        return LabCloud.settings(lab, user, user.equals("admin") ? "admin" : "tenant-a");
    }

    @AfterAll
    void stop() {
        lab.close();
    }
}
