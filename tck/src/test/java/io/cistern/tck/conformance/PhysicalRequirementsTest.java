// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of requirements in {@code docs/conformance} is that of today's table. */
class PhysicalRequirementsTest {

    private static final Path PAGE = Path.of("../docs/conformance/physical.md");

    @Test
    void page_isCurrent() throws IOException {
        String page = PhysicalRequirements.page();
        if (Boolean.getBoolean("cistern.conformance.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("run mvn -pl tck -am test -Dtest=PhysicalRequirementsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dcistern.conformance.write=true")
                .isEqualTo(page);
    }
}
