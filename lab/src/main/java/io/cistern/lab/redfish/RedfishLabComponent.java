// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import io.cistern.lab.internal.PasswordFile;
import io.cistern.lab.redfish.internal.RedfishLabConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs racks in a container for each configuration of {@value #PID}. */
@Component(
        service = RedfishLabComponent.class,
        immediate = true,
        configurationPid = RedfishLabComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RedfishLabConfig.class, factory = true)
public final class RedfishLabComponent {

    static final String PID = "io.cistern.lab.redfish";

    private static final Logger LOG = LoggerFactory.getLogger(RedfishLabComponent.class);
    private static final int PEM_LINE = 64;

    private final RedfishLab lab;

    @Activate
    public RedfishLabComponent(RedfishLabConfig config) {
        this.lab = RedfishLab.start(RedfishLabSettings.defaults()
                .withFirstAddress(config.first_address())
                .withPort(config.port())
                .withPassword(PasswordFile.read(PID, config.password_file()))
                .withLatency(Duration.ofMillis(config.latency_ms()))
                .withStep(Duration.ofMillis(config.step_ms()))
                .withoutRequestLog());
        try {
            furnish(config);
        } catch (RuntimeException cannot) {
            lab.close();
            throw cannot;
        }
    }

    private void furnish(RedfishLabConfig config) {
        for (int n = 1; n <= config.racks(); n++) {
            Rack.add(lab, "rack" + n, config.servers());
        }
        if (!config.captures().isEmpty()) {
            for (Path tree : CapturedTree.in(Path.of(config.captures()))) {
                lab.add(tree.getFileName().toString(), CapturedTree.read(tree, Style.plain()));
            }
        }
        if (!config.authority_file().isEmpty()) {
            write(Path.of(config.authority_file()), lab.authority());
        }
        lab.bmcs().forEach(bmc -> LOG.info("A simulated Redfish service, {}, answers at {}", bmc.name(), bmc.url()));
    }

    private static void write(Path file, X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(PID + ": authority.file " + file + " cannot be written", unwritable);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("The lab has made a certificate that it cannot write", impossible);
        }
    }

    @Deactivate
    void close() {
        lab.close();
    }

    RedfishLab lab() {
        return lab;
    }
}
