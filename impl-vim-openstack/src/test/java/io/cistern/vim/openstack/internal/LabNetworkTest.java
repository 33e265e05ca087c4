// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

/** Network resources on the simulated cloud: what {@link OpenStackNetworkLifeLiveIT} sees of the real one. */
class LabNetworkTest extends NetworkScenarios {

    private static final Map<String, String> PROJECTS =
            Map.of("admin", "admin", "alice", "tenant-a", "bob", "tenant-b");

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());

    @Override
    CloudSettings as(String user) {
        return LabCloud.settings(lab, user, PROJECTS.get(user));
    }

    @AfterAll
    void stop() {
        lab.close();
    }
}
