// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.examples.backend.internal.physical.ExamplePim;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.tck.Enrolment;
import io.cistern.tck.PhysicalHoldings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The example PIM as a client sees it. */
final class ServedRack extends Served {

    private static final String PIM = "rack-1";
    private static final int SERVERS = 4;
    private static final int SWITCHES = 1;
    private static final String UNLISTED = "https://bmc-" + (SERVERS + 1) + ".example";

    ServedRack(Path directory) {
        super(ServedGateway.of(directory, new ExamplePim(PIM, SERVERS)));
        Enrolment.await(this, SERVERS + SWITCHES);
    }

    @Override
    public <T> T to(Class<T> standardInterface) {
        return client().pim(PIM, standardInterface);
    }

    @Override
    public Optional<RegisterEndpointRequest> newcomer() {
        return Optional.of(RegisterEndpointRequest.builder()
                .address(UNLISTED)
                .tls(Optional.of(new TlsPolicy(TrustMode.INSECURE, List.of(), false, false)))
                .build());
    }

    @Override
    public Set<String> holdings(String prefix) {
        return new PhysicalHoldings(this).identifiers();
    }
}
