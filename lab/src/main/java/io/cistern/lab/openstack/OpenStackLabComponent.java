// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import io.cistern.lab.internal.PasswordFile;
import io.cistern.lab.openstack.internal.OpenStackLabConfig;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one lab in a container for each configuration of {@value #PID}. */
@Component(
        service = OpenStackLabComponent.class,
        immediate = true,
        configurationPid = OpenStackLabComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OpenStackLabConfig.class, factory = true)
public final class OpenStackLabComponent {

    static final String PID = "io.cistern.lab.openstack";

    private static final Logger LOG = LoggerFactory.getLogger(OpenStackLabComponent.class);

    private final OpenStackLab lab;

    @Activate
    public OpenStackLabComponent(OpenStackLabConfig config) {
        LabSettings settings = LabSettings.defaults()
                .withHost(config.host())
                .withPort(config.port())
                .withPassword(PasswordFile.read(PID, config.password_file()))
                .withBuildTime(Duration.ofMillis(config.build_time_ms()))
                .withDeleteTime(Duration.ofMillis(config.delete_time_ms()))
                .withHosts(config.hosts(), LabSettings.defaults().hostVcpus())
                .withPopulation(config.population());
        this.lab = OpenStackLab.start(settings);
        LOG.info("A simulated OpenStack answers at {}", lab.authUrl());
    }

    @Deactivate
    void close() {
        lab.close();
    }

    OpenStackLab lab() {
        return lab;
    }
}
