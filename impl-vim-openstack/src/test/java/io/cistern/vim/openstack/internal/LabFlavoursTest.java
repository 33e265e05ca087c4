// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import org.junit.jupiter.api.AfterEach;

/** The scenarios about flavours on the lab. */
class LabFlavoursTest extends FlavourScenarios {

    private final LabCloud lab = LabCloud.as("admin", "admin");

    @AfterEach
    void close() {
        lab.close();
    }

    @Override
    LiveCloud cloud() {
        return lab.cloud();
    }

    @Override
    OpenStackFlavours flavours() {
        return lab.flavours();
    }
}
