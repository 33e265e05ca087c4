// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.api.InfrastructureKind;
import io.cistern.tck.conformance.CheckedInMatrix;
import io.cistern.vim.openstack.internal.testing.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The conformance matrix that is checked in tells what the backend does today. */
class ConformanceTest {

    @Test
    void matrixThatIsCheckedIn_isCurrent() {
        OpenStackBackend backend = new OpenStackBackend(
                TestConfig.of(
                        OpenStackConfig.class,
                        Map.of(
                                "vim.id", "v",
                                "auth.url", "http://127.0.0.1:9/v3",
                                "user.name", "alice",
                                "password", "env:CISTERN_TEST_PASSWORD",
                                "project.name", "tenant-a")),
                "1.0");
        try {
            new CheckedInMatrix("OpenStack", InfrastructureKind.VIM, "impl-vim-openstack")
                    .assertCurrent(backend.description().capabilities());
        } finally {
            backend.leave();
        }
    }
}
