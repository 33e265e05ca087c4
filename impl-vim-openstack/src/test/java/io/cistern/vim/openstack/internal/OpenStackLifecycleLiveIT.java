// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is done to machines of a real cloud, signed in to with the clouds.yaml that {@code cistern.cloud} names. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackLifecycleLiveIT extends LifecycleScenarios {

    @Override
    CloudSettings as(String user) {
        return new CloudsFile(Path.of(System.getProperty("cistern.cloud")), user).read(HttpLimits.DEFAULT);
    }
}
