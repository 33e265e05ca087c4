// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.physical.PhysicalResourceDriver;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** A simulated rack as a PIM. It offers a driver; the interfaces of the standard are answered before it. */
@Component(
        service = Backend.class,
        configurationPid = "io.cistern.pim.example",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = ExamplePimConfig.class, factory = true)
public final class ExamplePim implements Backend {
    private final String pimId;
    private final PhysicalResourceDriver driver;

    @Activate
    public ExamplePim(ExamplePimConfig config) {
        this(config.pim_id(), config.servers());
    }

    public ExamplePim(String pimId, int servers) {
        this(pimId, new SimulatedRack(servers));
    }

    ExamplePim(String pimId, SimulatedRack rack) {
        if (pimId.isBlank()) {
            throw InfrastructureException.invalidArgument(
                    "pim.id", "is mandatory", "name the PIM in its configuration file");
        }
        this.pimId = pimId;
        this.driver = new ExampleDriver(rack, Clock.systemUTC());
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId(pimId)
                .kind(InfrastructureKind.PIM)
                .type("example")
                .version("1")
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return standardInterface == PhysicalResourceDriver.class
                ? Optional.of(standardInterface.cast(driver))
                : Optional.empty();
    }
}
