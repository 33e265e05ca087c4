// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that was generated from {@code docs/openapi.yaml} in another language is good enough to run the demo. Skipped,
 * with the reason, where what the generated code needs cannot be installed.
 */
class GeneratedClientIT {

    private static final String GENERATOR = "cistern.generator";
    private static final int CANNOT_INSTALL = 77;
    private static final long MINUTES = 5;

    @TempDir
    Path directory;

    @Test
    void demo_runs_withAPythonClientGeneratedFromTheDocument() throws IOException, InterruptedException {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());
                Distribution distribution = Distribution.unpack(directory)) {
            CloudCredential credential =
                    new CloudCredential(lab.authUrl(), "bob", lab.password(), "tenant-b", "RegionOne");
            VimConfiguration.of("lab", credential).writeTo(distribution);
            distribution.start();
            distribution.client("feature:install cistern-vim-openstack");

            Path output = directory.resolve("output.txt");
            Process run = run(distribution, new CloudProbe(credential).image(), output.toFile());

            assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            String text = Files.readString(output);
            assumeFalse(run.exitValue() == CANNOT_INSTALL, text);
            assertThat(run.exitValue()).as(text).isZero();
            assertThat(text).contains("nothing is left");
            assertThat(lab.leftovers().isEmpty()).isTrue();
        }
    }

    private Process run(Distribution distribution, String imageId, File output) throws IOException {
        return new ProcessBuilder(
                        Path.of("generated-client", "run").toAbsolutePath().toString(),
                        System.getProperty(GENERATOR),
                        directory.resolve("generated").toString(),
                        distribution.url() + "/cistern",
                        distribution.secret("tls.pem").toString(),
                        distribution.secret("admin").toString(),
                        "lab",
                        imageId)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }
}
